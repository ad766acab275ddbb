package org.sexton.adapters.mail;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail in words, before it is set as text and as HTML. */
record Letter(String subject, List<Paragraph> paragraphs) {

    enum Style {
        WORDS,
        /** Somebody else's words. */
        QUOTE,
        /** What the reader may do, and where. */
        LINK,
        /** The like, for those who look for it. */
        SMALL_LINK
    }

    /** @param link null but for links */
    record Paragraph(Style style, String text, @Nullable URI link) {

        /** As plain mail has quoted since it began. */
        public String quoted() {
            return text.lines()
                    .map(line -> line.isEmpty() ? ">" : "> " + line)
                    .reduce((a, b) -> a + "\n" + b)
                    .orElse(">");
        }
    }

    /** One line, whatever the subject is made of. */
    Letter {
        subject = subject.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        paragraphs = List.copyOf(paragraphs);
    }

    static Letter about(String subject) {
        return new Letter(subject, List.of());
    }

    Letter say(String words) {
        return with(new Paragraph(Style.WORDS, words, null));
    }

    Letter quote(String words) {
        return with(new Paragraph(Style.QUOTE, words, null));
    }

    Letter link(String label, URI to) {
        return with(new Paragraph(Style.LINK, label, to));
    }

    Letter smallLink(String label, URI to) {
        return with(new Paragraph(Style.SMALL_LINK, label, to));
    }

    private Letter with(Paragraph next) {
        var all = new ArrayList<>(paragraphs);
        all.add(next);
        return new Letter(subject, all);
    }
}
