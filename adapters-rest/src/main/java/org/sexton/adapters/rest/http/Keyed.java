package org.sexton.adapters.rest.http;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 over texts. */
public final class Keyed {

    private static final String ALGORITHM = "HmacSHA256";

    private Keyed() {}

    /**
     * 32 bytes that nobody without the key can make or undo.
     *
     * @param purpose so that what is made for one thing is worth nothing for another
     */
    public static byte[] hash(byte[] key, String purpose, String... texts) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(purpose.getBytes(StandardCharsets.UTF_8));
            for (var text : texts) {
                // no text holds it: two lists of texts are never the same bytes
                mac.update((byte) 0);
                mac.update(text.getBytes(StandardCharsets.UTF_8));
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
