package org.sexton.adapters.rest.http;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.sexton.application.port.out.IdSource;
import org.sexton.application.port.out.InstallationSecrets;

/**
 * Locks an answer that holds a secret before it is stored with its receipt (AES-256-GCM). The key is made of the caller's
 * own idempotency key, of which only a hash is stored: who reads the database can't open it, who repeats the request can.
 */
@Singleton
public final class SealedAnswers {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int TAG_BITS = 128;
    private static final int NONCE = 12;

    private final InstallationSecrets secrets;
    private final IdSource ids;

    public SealedAnswers(InstallationSecrets secrets, IdSource ids) {
        this.secrets = secrets;
        this.ids = ids;
    }

    String seal(String key, String answer) {
        var nonce = Arrays.copyOf(Base64.getUrlDecoder().decode(ids.nextTrackingSecret()), NONCE);
        var locked = run(Cipher.ENCRYPT_MODE, key, nonce, answer.getBytes(StandardCharsets.UTF_8));
        var sealed = Arrays.copyOf(nonce, NONCE + locked.length);
        System.arraycopy(locked, 0, sealed, NONCE, locked.length);
        return Base64.getEncoder().encodeToString(sealed);
    }

    String open(String key, String sealed) {
        var bytes = Base64.getDecoder().decode(sealed);
        var opened = run(
                Cipher.DECRYPT_MODE, key, Arrays.copyOf(bytes, NONCE), Arrays.copyOfRange(bytes, NONCE, bytes.length));
        return new String(opened, StandardCharsets.UTF_8);
    }

    private byte[] run(int mode, String key, byte[] nonce, byte[] input) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            var made = Keyed.hash(secrets.cursorKey(), "receipt", key);
            cipher.init(mode, new SecretKeySpec(made, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a stored answer can't be sealed or opened", e);
        }
    }
}
