package org.sexton.adapters.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sexton.domain.notification.Delivery;
import org.sexton.domain.notification.Message;
import org.sexton.domain.notification.Recipient;
import org.sexton.domain.person.EmailAddress;

/**
 * Every letter in every language, word for word, as it was last read by somebody. What they say now lies in {@code
 * target/letters}, to be read and then put where it is expected.
 */
@QuarkusTest
@QuarkusTestResource(MailServer.class)
class LettersIT {

    private static final Path EXPECTED = Path.of("src/test/resources/letters");
    private static final Path NOW = Path.of("target/letters");

    @Inject
    Letters letters;

    static Stream<Arguments> all() {
        return Languages.spoken().stream()
                .flatMap(language -> SampleMessages.all().map(message -> Arguments.of(language, message)));
    }

    private static Delivery delivery(String language, Message message) {
        var delivery = Delivery.of(
                "cause",
                Recipient.of(new EmailAddress("ann@example.org")),
                Locale.forLanguageTag(language),
                message,
                SampleMessages.NOW);
        return message instanceof Message.SignInLink
                        || message instanceof Message.ConfirmAddress
                        || message instanceof Message.Invitation
                        || message instanceof Message.AuditHead
                ? delivery
                : delivery.endedBy(URI.create("https://desk.example/stop"));
    }

    @ParameterizedTest
    @MethodSource("all")
    void a_letter_says_what_was_agreed(String language, Message message) throws IOException {
        var letter = letters.of(delivery(language, message));
        var said = "Subject: %s\n\n%s"
                .formatted(letter.subject(), new LetterText(letter).render().replace("\r\n", "\n"));
        var file = Path.of(language, message.kind() + ".txt");
        var now = NOW.resolve(file);
        Files.createDirectories(now.getParent());
        Files.writeString(now, said);

        assertThat(EXPECTED.resolve(file)).exists();
        assertThat(said).isEqualTo(Files.readString(EXPECTED.resolve(file)));
    }

    @Test
    void no_letter_is_expected_that_nobody_writes() throws IOException {
        try (var files = Files.walk(EXPECTED)) {
            assertThat(files.filter(Files::isRegularFile)).hasSize((int) all().count());
        }
    }
}
