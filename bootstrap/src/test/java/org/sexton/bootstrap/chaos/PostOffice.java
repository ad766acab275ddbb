package org.sexton.bootstrap.chaos;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** A real SMTP server behind a {@link Counter} that may close, or say "later"; what it took is kept. */
final class PostOffice implements AutoCloseable {

    /** A mail as it came in. */
    record Received(String id, String to, String text) {}

    /** It tells of each mailbox that it makes. */
    private static final Logger TALK = Logger.getLogger("com.icegreen.greenmail");

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Counter counter;

    PostOffice() {
        TALK.setLevel(Level.WARNING);
        server.start();
        counter = new Counter(server.getSmtp().getPort());
    }

    Counter counter() {
        return counter;
    }

    List<Received> received() {
        return Arrays.stream(server.getReceivedMessages()).map(PostOffice::read).toList();
    }

    private static Received read(MimeMessage mail) {
        try {
            return new Received(
                    mail.getMessageID(),
                    mail.getAllRecipients()[0].toString(),
                    plain(mail).findFirst().orElseThrow());
        } catch (MessagingException e) {
            throw new AssertionError("a mail that can't be read", e);
        }
    }

    private static Stream<String> plain(Part part) {
        try {
            return switch (part.getContent()) {
                case Multipart parts -> parts(parts).flatMap(PostOffice::plain);
                case String text when part.isMimeType("text/plain") -> Stream.of(text);
                default -> Stream.empty();
            };
        } catch (MessagingException | IOException e) {
            throw new AssertionError("a mail that can't be read", e);
        }
    }

    private static Stream<BodyPart> parts(Multipart whole) throws MessagingException {
        var parts = Stream.<BodyPart>builder();
        for (int i = 0; i < whole.getCount(); i++) {
            parts.add(whole.getBodyPart(i));
        }
        return parts.build();
    }

    @Override
    public void close() {
        counter.close();
        server.stop();
    }
}
