package org.sexton.domain.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.sexton.domain.redaction.Redaction.Finding;
import org.sexton.domain.redaction.Redaction.Kind;

class RedactionTest {

    /** The numbers are those that regulators keep free for examples, or of their form. */
    static final List<String> PHONES = List.of(
            // United Kingdom
            "020 7946 0958",
            "02079460958",
            "(020) 7946 0958",
            "(020)79460958",
            "020-7946-0958",
            "020.7946.0958",
            "0207 946 0958",
            "0207 9460958",
            "01632 960001",
            "01632 960 001",
            "(01632) 960001",
            "01632-960001",
            "0161 496 0000",
            "0161 4960000",
            "07700 900123",
            "07700 900 123",
            "077 0090 0123",
            "07700900123",
            "0770 090 0123",
            "07700-900-123",
            "07700/900123",
            "0800 496 0123",
            "01204 12345",
            "0 7 7 0 0 9 0 0 1 2 3",
            "+44 20 7946 0958",
            "+442079460958",
            "+44 (0)20 7946 0958",
            "+44 (0) 20 7946 0958",
            "+44(0)2079460958",
            "(+44) 20 7946 0958",
            "+44-7700-900123",
            "+44.7700.900123",
            "+44.2079460958",
            "+44 020 7946 0958",
            "0044 20 7946 0958",
            "00442079460958",
            "00 44 7700 900123",
            "0044 (0)7700 900123",
            "011 44 20 7946 0958",
            "447700900123",
            "44 7700 900123",
            // Ireland
            "01 234 5678",
            "(01) 234 5678",
            "01-2345678",
            "087 123 4567",
            "0871234567",
            "087-123-4567",
            "021 496 0123",
            "+353 1 234 5678",
            "+353 (0)87 123 4567",
            "+353871234567",
            "00353 87 123 4567",
            "353871234567",
            // United States and Canada
            "(202) 555-0143",
            "(202)555-0143",
            "202-555-0143",
            "202.555.0143",
            "202 555 0143",
            "2025550143",
            "(202) 5550143",
            "1-202-555-0143",
            "1 202 555 0143",
            "1 (202) 555-0143",
            "+1 202 555 0143",
            "+1-202-555-0143",
            "+12025550143",
            "+1 (202) 555-0143",
            "001 202 555 0143",
            "12025550143",
            // Germany, Austria, Switzerland
            "030 123456",
            "030 12345678",
            "030/12345678",
            "030 / 123 456 78",
            "(030) 123456",
            "(030) 12 34 56",
            "030-123456",
            "0171 1234567",
            "0171/1234567",
            "0171-1234567",
            "0171 123 45 67",
            "01520 123 45 67",
            "0176 12345678",
            "06221 1234",
            "06221/123456-78",
            "030 12345-678",
            "+49 30 123456",
            "+49 (0)30 123456-78",
            "+49 (0) 171 / 1234567",
            "+4917112345678",
            "0049 171 1234567",
            "004930123456",
            "+43 1 234 56 78",
            "044 668 18 00",
            "+41 44 668 18 00",
            // Poland
            "+48 22 123 45 67",
            "+48 601 234 567",
            "+48601234567",
            "601 234 567",
            "601-234-567",
            "601234567",
            "22 123 45 67",
            "(22) 123 45 67",
            "0048 601 234 567",
            "48601234567",
            // Spain
            "612 345 678",
            "612 34 56 78",
            "612345678",
            "91 123 45 67",
            "912 34 56 78",
            "+34 612 345 678",
            "+34612345678",
            "0034 91 123 45 67",
            "612.345.678",
            // Italy
            "06 1234 5678",
            "06 12345678",
            "02 1234567",
            "347 123 4567",
            "3471234567",
            "347 1234567",
            "347-1234567",
            "+39 06 1234 5678",
            "+39 347 123 4567",
            "0039 347 1234567",
            // France, Belgium, the Netherlands
            "01 23 45 67 89",
            "01.23.45.67.89",
            "01-23-45-67-89",
            "0123456789",
            "06 12 34 56 78",
            "+33 1 23 45 67 89",
            "+33 (0)6 12 34 56 78",
            "+33612345678",
            "0033 6 12 34 56 78",
            "+32 470 12 34 56",
            "06-12345678",
            "+31 6 12345678",
            // elsewhere
            "08-123 456 78",
            "070-123 45 67",
            "+46 70 123 45 67",
            "+45 12 34 56 78",
            "+351 912 345 678",
            "+91 98765 43210",
            "+81 3 1234 5678",
            "+86 138 0013 8000",
            "0412 345 678",
            // typed or hidden otherwise
            "020\u00a07946\u00a00958",
            "020\u202f7946\u20090958",
            "020\u20117946\u20110958",
            "020\u20137946\u20130958",
            "020 \u2013 7946 0958",
            "０２０ ７９４６ ０９５８",
            "（０２０）７９４６－０９５８",
            "020\u200b7946\u200b0958",
            "0\u200b2\u200b0\u200b7\u200b9\u200b4\u200b6\u200b0\u200b9\u200b5\u200b8",
            "020\u00b77946\u00b70958",
            "٠٢٠ ٧٩٤٦ ٠٩٥٨",
            "𝟎𝟐𝟎 𝟕𝟗𝟒𝟔 𝟎𝟗𝟓𝟖",
            "0\ufe0f\u20e32\ufe0f\u20e30\ufe0f\u20e3 7946 0958",
            "⓪②⓪ 7946 0958",
            "＋４４ 20 7946 0958",
            "\u202a+44 20 7946 0958\u202c",
            // with an extension
            "020 7946 0958 ext 12",
            "020 7946 0958 ext. 12",
            "020 7946 0958 x12",
            "020 7946 0958, extension 123",
            "(202) 555-0143 x 42",
            "020 7946 0958#12",
            "030 123456 Durchwahl 12");

    /** What only the words before make a telephone number. */
    static final List<String> SAID = List.of(
            "tel 123456",
            "Tel.: 123 456",
            "TEL:1234567",
            "phone 7946 0958",
            "Phone number: 79460958",
            "call 555-1234",
            "call me on 555 1234",
            "ring 694021",
            "my number is 694021",
            "our number: 7946 0958",
            "mobile no. 5551234",
            "mob:7700900123",
            "text 5551234",
            "T: 7946 0958",
            "Telefon 12 34 56",
            "Handy: 1234567",
            "tél. 12 34 56",
            "teléfono 1234567",
            "WhatsApp 5551234",
            "contact her on 694021",
            "phone home: 694 021",
            "call 0800 1111",
            "fax: 12345678",
            "℡ 1234567",
            "☎ 123456",
            "📞 123 456",
            "(tel 123456)");

    static final List<String> EMAILS = List.of(
            "jane@example.org",
            "jane.doe@example.org",
            "jane+bins@example.org",
            "JANE@EXAMPLE.ORG",
            "j@x.de",
            "o'neil@example.ie",
            "jane_doe@mail.example.co.uk",
            "12345@qq.com",
            "jane-doe@ex-ample.org",
            "jane@xn--mnchen-3ya.de",
            "jane@例え.テスト",
            "jürgen@müller.de",
            "用户@例子.公司",
            "उपयोगकर्ता@उदाहरण.भारत",
            "\"jane doe\"@example.org",
            "jane@[192.168.0.1]",
            "jane%40example.org",
            "jane&#64;example.org",
            "jane@example.museum",
            // read aloud, or hidden from machines
            "jane (at) example (dot) org",
            "jane(at)example(dot)org",
            "jane [at] example.org",
            "jane[at]example[dot]org",
            "jane {at} example {dot} org",
            "jane <at> example <dot> org",
            "jane (@) example.org",
            "jane(a)example.org",
            "jane at example dot com",
            "jane at example dot co dot uk",
            "jane dot doe at example dot org",
            "jane underscore doe (at) example.org",
            "jane.doe(at)example.org",
            "JANE AT EXAMPLE DOT ORG",
            "jane at gmail.com",
            "jane.doe at example.org",
            "jane @ example.org",
            "jane@ example.org",
            "jane @example.org",
            "jane@example dot org",
            "jane@example(.)org",
            "jane (at) example punkt de",
            "jane (ät) example.de",
            "jane (arroba) example.es",
            "jane chiocciola example punto it",
            "jane małpa example kropka pl",
            "jane arobase example point fr",
            // typed or hidden otherwise
            "jane\u200b@\u200bexample.org",
            "ja\u00adne@exam\u00adple.org",
            "jane＠example．org",
            "jane@example\u2024org",
            "jane\u2060@example.org",
            "𝐣𝐚𝐧𝐞@example.org",
            "jane\u00a0(at)\u00a0example.org",
            "jane@example。org");

    static final List<String> INNOCENT = List.of(
            // when
            "2026-03-29",
            "29/03/2026",
            "29.03.2026",
            "29-03-2026",
            "03/29/2026",
            "29/3/26",
            "2026/03/29",
            "2019-2020",
            "2019/2020",
            "2019 - 2021",
            "20260329",
            "2026-03-29T10:15:00Z",
            "2026-03-29 10:15:30",
            "2026-03-29T10:15:00+01:00",
            "29 03 2026",
            "1st of May 2019",
            "01/02/2019 - 05/02/2019",
            "2019-01-01/2019-12-31",
            "01/02/2026 09:30",
            "10:15",
            "10:15:30",
            "10.15-11.45",
            "08:00-18:00",
            "0800-1730",
            "08.00 - 17.30",
            "Mon-Fri 0900 - 1700",
            "24/7",
            "20190329-20190401",
            "every 2-3 weeks since 2017",
            // how much
            "£1,250.00",
            "€ 1.250.000",
            "1 250 000 zł",
            "612 345 678 zł",
            "$202 555 0143",
            "100%",
            "3.14159265",
            "1,000,000",
            "12 x 500",
            "600 x 1200 mm",
            "100-240V 50/60Hz",
            "bulb E27 60W",
            "M8x40",
            "2.5 kg",
            "0.75 mm2",
            "-12.5 °C",
            "1/2 inch",
            "10 000 lumen",
            "12345678 kWh",
            "5 000 000 people",
            // which one
            "7K3-QFM",
            "234-567",
            "model 4500-12",
            "serial 123-456-789",
            "SN0123456789",
            "AB-0123456789",
            "order 4500123456",
            "Order no. 0123456789",
            "ref: 01632 960001",
            "serial number 612345678",
            "ISBN 0-306-40615-2",
            "ISBN 978-0-306-40615-7",
            "x_0123456789.jpg",
            "IMG_20190329_101112.jpg",
            "927194",
            "1057511",
            "12345678",
            "4.18.0-305",
            "v1.2.3",
            "192.168.1.100",
            "550e8400-e29b-41d4-a716-446655440000",
            "5012345678900",
            "meter reading 0123456789",
            "asset 601234567",
            "1711700000",
            "123456",
            "555-1234",
            "7946 0958",
            // where
            "1-47 Hazel Grove",
            "12/14 High Street",
            "flats 1 2 3 4 5 6 7 8 9 10",
            "SE13 6LG",
            "10115 Berlin",
            "00-950 Warszawa",
            "room 101",
            "rooms 01 02 03 04 05",
            "rooms 201-215",
            "TQ 375 761",
            "TQ 37500 76100",
            "TQ 03750 07610",
            "TQ3750076100",
            "51.475541, -0.03261",
            "51.475541 -0.03261",
            "51.475541,-0.03261",
            "51.4755 0.0326",
            "+51.475541 -000.03261",
            "+51.475541-000.03261/",
            "+51.475541",
            "51°28'31.9\"N 0°01'57.4\"W",
            "30U 698316 5710163",
            "lamp post 12345",
            "A2 / A20",
            "what3words ///filled.count.soap",
            "https://www.google.com/maps/@51.4755410,-0.0326100,15z",
            "https://medium.com/@someone.name",
            // at
            "report it at lewisham.gov.uk",
            "6 lamps @ 4.50 each",
            "meet @ 10.30",
            "meet @ 10.am",
            "service @ st.mary",
            "@sexton",
            "service at St Mary at 10 dot",
            "look at the dot",
            "Stratford at Bow",
            "open at 9 (at the back)",
            "a@b",
            "12@3.50kg",
            "see (a) example.org",
            "bins in the river at the point by the bridge",
            // who to call in need, no person's
            "call 999",
            "call 112/999",
            "ring 101 or 111",
            // said, but not a number
            "call 2026-03-29",
            "call on 29 03 2026",
            "phone box 123456",
            "PH 639 2438 HR SERVICE",
            "text me at 10:15",
            "a call at 51.475541");

    private static final List<String> AROUND =
            List.of("%s", "Please mind %s, thanks", "(%s)", "%s.", "Hello\n%s\nbye", "« %s »", "ok; %s!");

    @ParameterizedTest
    @FieldSource("PHONES")
    void a_telephone_number_is_masked_whole(String number) {
        for (var around : AROUND) {
            assertThat(Redaction.mask(around.formatted(number)))
                    .as(around)
                    .isIn(around.formatted("[tel]"), around.formatted("\u202a[tel]\u202c"));
        }
    }

    @ParameterizedTest
    @FieldSource("SAID")
    void a_short_number_is_one_where_the_words_before_say_so(String text) {
        var words = text.replaceFirst("\\d.*\\d", "[tel]");
        for (var around : AROUND) {
            assertThat(Redaction.mask(around.formatted(text))).isEqualTo(around.formatted(words));
        }
        var number = text.replaceFirst("^.*?(?=\\d)", "").replace(")", "");
        assertThat(number.startsWith("0")
                        || number.length() > 8
                        || Redaction.findings(number).isEmpty())
                .isTrue();
    }

    @ParameterizedTest
    @FieldSource("EMAILS")
    void an_address_is_masked_whole(String address) {
        for (var around : AROUND) {
            assertThat(Redaction.mask(around.formatted(address))).isEqualTo(around.formatted("[mail]"));
        }
    }

    @ParameterizedTest
    @FieldSource("INNOCENT")
    void what_is_no_address_and_no_number_stays(String text) {
        for (var around : AROUND) {
            assertThat(Redaction.mask(around.formatted(text))).isEqualTo(around.formatted(text));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mailto:jane@example.org?subject=bins | mailto:[mail]?subject=bins
            tel:+442079460958                    | tel:[tel]
            https://wa.me/447700900123           | https://wa.me/[tel]
            <jane@example.org>                   | <[mail]>
            'jane@example.org'                   | '[mail]'
            a@b.de,c@d.org;e@f.com               | [mail],[mail];[mail]
            a@b.de/c@d.org                       | [mail]/[mail]
            email=jane@example.org               | email=[mail]
            *jane@example.org*                   | *[mail]*
            mail jane@example.org or 020 7946 0958 | mail [mail] or [tel]
            020 7946 0958 / 0161 496 0000        | [tel] / [tel]
            020 7946 0958/07700 900123           | [tel]/[tel]
            020 7946 0958 07700 900123           | [tel] [tel]
            020 7946 0958 +44 7700 900123        | [tel] [tel]
            020 7946 0958 5 times                | [tel] 5 times
            +44 20 7946 0958 5 times             | [tel] 5 times
            29/03/2026 07700 900123 10:15        | 29/03/2026 [tel] 10:15
            07700900123thanks                    | [tel]thanks
            tel02079460958                       | tel[tel]
            I rang 07700 900123 about 12-14 Hazel Grove, SE13 6LG on 29/03/2026 | I rang [tel] about 12-14 Hazel Grove, SE13 6LG on 29/03/2026
            jane@example.org02079460958          | [mail][tel]
            Jane Doe, jane@example.org           | Jane Doe, [mail]
            write to jane@example.org. The bin is full | write to [mail]. The bin is full
            """)
    void what_stands_around_stays(String text, String masked) {
        assertThat(Redaction.mask(text)).isEqualTo(masked);
    }

    @Test
    void a_finding_says_what_and_where_in_the_text_as_it_was_written() {
        var text = "😀 ja\u200bne@example.org, 𝟎𝟐𝟎 7946 0958";
        assertThat(Redaction.findings(text))
                .containsExactly(new Finding(Kind.EMAIL, 3, 20), new Finding(Kind.PHONE, 22, 38));
        assertThat(text.substring(3, 20)).isEqualTo("ja\u200bne@example.org");
    }

    @Test
    void numbers_of_different_lines_are_not_read_together() {
        assertThat(Redaction.findings("020\n7946\n0958")).isEmpty();
    }

    @Test
    void nothing_is_found_in_nothing() {
        assertThat(Redaction.mask("")).isEmpty();
        assertThat(Redaction.findings(" \u200b ")).isEmpty();
    }
}
