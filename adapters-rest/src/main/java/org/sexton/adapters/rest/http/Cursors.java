package org.sexton.adapters.rest.http;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sexton.application.port.out.InstallationSecrets;
import org.sexton.application.query.TicketPosition;
import org.sexton.domain.ticket.TicketId;

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

    private static final char NOTHING = '-';
    private static final char VALUE = '=';

    private final InstallationSecrets secrets;

    public Cursors(InstallationSecrets secrets) {
        this.secrets = secrets;
    }

    /** @param asked the filters and the sort that the list was asked for with, in any stable writing */
    public String write(TicketPosition position, String asked) {
        var value = position.value() == null ? "" + NOTHING : VALUE + position.value();
        var content = (position.id().value() + value).getBytes(StandardCharsets.UTF_8);
        var signed = Arrays.copyOf(sign(content, asked), SIGNATURE + content.length);
        System.arraycopy(content, 0, signed, SIGNATURE, content.length);
        return ENCODER.encodeToString(signed);
    }

    /** Empty unless this installation wrote it, for the same list. */
    public Optional<TicketPosition> read(String cursor, String asked) {
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
        return isOurs ? Optional.of(position(new String(content, StandardCharsets.UTF_8))) : Optional.empty();
    }

    private static TicketPosition position(String content) {
        var id = new TicketId(UUID.fromString(content.substring(0, 36)));
        return new TicketPosition(content.charAt(36) == NOTHING ? null : content.substring(37), id);
    }

    private byte[] sign(byte[] content, String asked) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secrets.cursorKey(), ALGORITHM));
            mac.update(content);
            mac.update(asked.getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(mac.doFinal(), SIGNATURE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
