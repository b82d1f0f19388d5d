package dev.zevmud.server.session.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/// A random 128-bit value that proves something, in base64url. It exists at its owner only; here
/// its SHA-256 is kept.
public final class Token {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Token() {}

    public static String fresh() {
        byte[] value = new byte[BYTES];
        RANDOM.nextBytes(value);
        return text(value);
    }

    public static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// Bytes as they are written into text.
    public static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
