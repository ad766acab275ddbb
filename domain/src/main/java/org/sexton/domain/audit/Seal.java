package org.sexton.domain.audit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One link of a hash chain over recorded events, each made of facts that stay (what kind, which, who, when) and a payload
 * that may be erased (what it said).
 *
 * <p>{@code payload = SHA-256(salt, payload parts)} and {@code hash = SHA-256(recipe, previous, facts, payload)}; each
 * part is written with its length before it, so that no two events are written alike. To alter, drop or reorder an event,
 * all later ones must be forged too.
 *
 * @param previous the hash of the event before, {@link Digest#NONE} for the first
 * @param salt null once the payload was erased
 * @param payload the salted digest of the payload; stays when that is erased
 * @param hash what the next link points at
 */
public record Seal(Digest previous, @Nullable Salt salt, Digest payload, Digest hash) {

    /** Says which recipe was used, should there ever be another. */
    private static final String RECIPE = "sexton-event-1";

    public static Seal of(
            Digest previous,
            List<? extends @Nullable String> facts,
            Salt salt,
            List<? extends @Nullable String> payload) {
        var digest = digest(salt, payload);
        return new Seal(previous, salt, digest, link(previous, facts, digest));
    }

    /** The same once the payload was erased. */
    public Seal blanked() {
        return new Seal(previous, null, payload, hash);
    }

    /** Whether this seals these facts and this payload (while it is not erased), right after the link {@code before}. */
    public boolean holds(
            Digest before, List<? extends @Nullable String> facts, List<? extends @Nullable String> payloadParts) {
        return flaw(before, facts, payloadParts).isEmpty();
    }

    /** What does not hold of it, the first of {@link Flaw.Part} first; empty where all {@linkplain #holds holds}. */
    public Optional<Flaw> flaw(
            Digest before, List<? extends @Nullable String> facts, List<? extends @Nullable String> payloadParts) {
        if (!previous.equals(before)) {
            return Optional.of(new Flaw(Flaw.Part.LINK, before, previous));
        }
        if (salt != null || !payloadParts.isEmpty()) {
            var said = digest(salt, payloadParts);
            if (salt == null || !payload.equals(said)) {
                return Optional.of(new Flaw(Flaw.Part.PAYLOAD, payload, said));
            }
        }
        var linked = link(before, facts, payload);
        return hash.equals(linked) ? Optional.empty() : Optional.of(new Flaw(Flaw.Part.FACTS, hash, linked));
    }

    private static Digest digest(@Nullable Salt salt, List<? extends @Nullable String> payload) {
        var writer = new Writer().bytes(salt == null ? new byte[0] : salt.bytes());
        payload.forEach(writer::text);
        return writer.digest();
    }

    private static Digest link(Digest previous, List<? extends @Nullable String> facts, Digest payload) {
        var writer = new Writer().text(RECIPE).bytes(previous.bytes());
        facts.forEach(writer::text);
        return writer.bytes(payload.bytes()).digest();
    }

    /** Feeds a digest so that equal bytes mean equal parts. */
    private static final class Writer {
        private final MessageDigest sha256 = Digest.sha256();

        Writer bytes(byte[] part) {
            length(part.length);
            sha256.update(part);
            return this;
        }

        /** Null is written as a length that no text has. */
        Writer text(@Nullable String part) {
            if (part != null) {
                return bytes(part.getBytes(StandardCharsets.UTF_8));
            }
            length(-1);
            return this;
        }

        private void length(int length) {
            sha256.update(ByteBuffer.allocate(Integer.BYTES).putInt(length).flip());
        }

        Digest digest() {
            return Digest.of(sha256.digest());
        }
    }
}
