package org.sexton.adapters.rest.portal;

import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.sexton.adapters.rest.http.Keyed;
import org.sexton.adapters.rest.problem.Problem.ChallengeDto;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.InstallationSecrets;
import org.sexton.domain.audit.Digest;

/**
 * Asks a client to compute a little before it is heard, which costs a person nothing they notice and a flood its pace. A
 * challenge is signed and not stored; a proof is accepted once by each replica.
 */
@Singleton
final class ProofOfWork {

    /** Some 65,000 hashes: a second or two on a telephone. */
    static final int BITS = 16;

    static final Duration VALIDITY = Duration.ofMinutes(10);

    private static final Pattern PROOF =
            Pattern.compile("(?<until>\\d{1,12})\\.(?<random>[\\w-]{22})\\.(?<signature>[\\w-]{43})\\.(?<n>\\d{1,15})");
    private static final int HASH_BITS = 256;

    private final InstallationSecrets secrets;
    private final IdSource ids;
    private final InstantSource clock;
    private final Map<String, Instant> used = new HashMap<>();

    ProofOfWork(InstallationSecrets secrets, IdSource ids, InstantSource clock) {
        this.secrets = secrets;
        this.ids = ids;
        this.clock = clock;
    }

    ChallengeDto challenge() {
        var until = Long.toString(clock.instant().plus(VALIDITY).getEpochSecond());
        var random = ids.nextTrackingSecret();
        return new ChallengeDto(until + "." + random + "." + signature(until, random), BITS);
    }

    /** Whether it proves that somebody worked on a challenge of ours, which nobody has used before. */
    boolean accepts(String proof) {
        var parts = PROOF.matcher(proof);
        return parts.matches()
                && parts.group("signature").equals(signature(parts.group("until"), parts.group("random")))
                && zeroBits(Digest.ofText(proof)) >= BITS
                && isFirstUse(parts.group("random"), Instant.ofEpochSecond(Long.parseLong(parts.group("until"))));
    }

    private synchronized boolean isFirstUse(String random, Instant until) {
        var now = clock.instant();
        used.values().removeIf(now::isAfter);
        return !now.isAfter(until) && used.putIfAbsent(random, until) == null;
    }

    private String signature(String until, String random) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Keyed.hash(secrets.cursorKey(), "proof of work", until, random));
    }

    private static int zeroBits(Digest hash) {
        return HASH_BITS - new BigInteger(1, hash.bytes()).bitLength();
    }
}
