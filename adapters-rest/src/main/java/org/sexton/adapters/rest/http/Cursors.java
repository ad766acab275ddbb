package org.sexton.adapters.rest.http;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sexton.application.port.out.InstallationSecrets;
import org.sexton.application.query.AuditPosition;
import org.sexton.application.query.PublicPosition;
import org.sexton.application.query.TicketPosition;
import org.sexton.domain.ticket.TicketId;
import org.sexton.domain.ticket.TicketReference;

/**
 * Writes positions in lists as opaque text and reads them back. Signed together with what was asked, so that neither a
 * changed cursor nor one of another list is taken for a position.
 */
@Singleton
public final class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    /** Half of the signature: 128 bits are beyond guessing, and cursors stay short. */
    private static final int SIGNATURE = 16;

    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private static final int UUID_LENGTH = 36;
    private static final int REFERENCE_LENGTH = 7;
    private static final char NOTHING = '-';
    private static final char VALUE = '=';

    private final InstallationSecrets secrets;

    public Cursors(InstallationSecrets secrets) {
        this.secrets = secrets;
    }

    /** @param asked the filters and the sort that the list was asked for with, in any stable writing */
    public String write(TicketPosition position, String asked) {
        var value = position.value() == null ? "" + NOTHING : VALUE + position.value();
        return write(position.id().value() + value, asked);
    }

    /** The like, for a list that has one order, by id. */
    public String writeId(UUID position, String asked) {
        return write(position.toString(), asked);
    }

    /** The like, for a list whose readers know nothing of ids. */
    public String writePublic(PublicPosition position, String asked) {
        return write(position.reference().value() + position.createdAt(), asked);
    }

    /** The like, for what was recorded. */
    public String writeAudit(AuditPosition position, String asked) {
        var ticket =
                position.ticket() == null ? "" + NOTHING : position.ticket().toString();
        return write(position.at() + " " + ticket + " " + position.sequence(), asked);
    }

    private String write(String position, String asked) {
        var content = position.getBytes(StandardCharsets.UTF_8);
        var signed = Arrays.copyOf(sign(content, asked), SIGNATURE + content.length);
        System.arraycopy(content, 0, signed, SIGNATURE, content.length);
        return ENCODER.encodeToString(signed);
    }

    /** Empty unless this installation wrote it, for the same list. */
    public Optional<TicketPosition> read(String cursor, String asked) {
        return content(cursor, asked).map(Cursors::position);
    }

    /** The like, for a list that has one order, by id. */
    public Optional<UUID> readId(String cursor, String asked) {
        return content(cursor, asked).map(UUID::fromString);
    }

    /** The like, for a list whose readers know nothing of ids. */
    public Optional<PublicPosition> readPublic(String cursor, String asked) {
        return content(cursor, asked).map(Cursors::publicPosition);
    }

    /** The like, for what was recorded. */
    public Optional<AuditPosition> readAudit(String cursor, String asked) {
        return content(cursor, asked).map(Cursors::auditPosition);
    }

    private Optional<String> content(String cursor, String asked) {
        byte[] signed;
        try {
            signed = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        // the last character may hold bits that stand for nothing: only our own spelling is ours
        if (signed.length <= SIGNATURE || !ENCODER.encodeToString(signed).equals(cursor)) {
            return Optional.empty();
        }
        var content = Arrays.copyOfRange(signed, SIGNATURE, signed.length);
        var isOurs = MessageDigest.isEqual(Arrays.copyOf(signed, SIGNATURE), sign(content, asked));
        return isOurs ? Optional.of(new String(content, StandardCharsets.UTF_8)) : Optional.empty();
    }

    private static TicketPosition position(String content) {
        var id = new TicketId(UUID.fromString(content.substring(0, UUID_LENGTH)));
        return new TicketPosition(
                content.charAt(UUID_LENGTH) == NOTHING ? null : content.substring(UUID_LENGTH + 1), id);
    }

    private static PublicPosition publicPosition(String content) {
        var reference = new TicketReference(content.substring(0, REFERENCE_LENGTH));
        return new PublicPosition(Instant.parse(content.substring(REFERENCE_LENGTH)), reference);
    }

    private static AuditPosition auditPosition(String content) {
        var parts = content.split(" ", 3);
        var ticket = parts[1].equals("" + NOTHING) ? null : new TicketId(UUID.fromString(parts[1]));
        return new AuditPosition(Instant.parse(parts[0]), ticket, Long.parseLong(parts[2]));
    }

    /** The length comes first: otherwise an end of the content would do for a beginning of what was asked. */
    private byte[] sign(byte[] content, String asked) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secrets.cursorKey(), ALGORITHM));
            mac.update((content.length + " ").getBytes(StandardCharsets.UTF_8));
            mac.update(content);
            mac.update(asked.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
