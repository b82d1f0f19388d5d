package dev.zevmud.proxy.telnet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// What a server proves its name with: a certificate chain and its key, from PEM files (RFC 7468).
public final class Pem {

    private static final String KEY_BEGINS = "-----BEGIN PRIVATE KEY-----";
    private static final String KEY_ENDS = "-----END PRIVATE KEY-----";
    private static final char[] NO_PASSWORD = new char[0];

    private Pem() {}

    /// A context of a server with this chain, its own certificate first, and its key (PKCS#8, RSA
    /// or elliptic curve).
    ///
    /// @throws GeneralSecurityException if the files are not that, or do not belong together
    public static SSLContext context(Path chain, Path key)
            throws IOException, GeneralSecurityException {
        Certificate[] certificates =
                CertificateFactory.getInstance("X.509")
                        .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(chain)))
                        .toArray(Certificate[]::new);
        if (certificates.length == 0) {
            throw new GeneralSecurityException(chain + " holds no certificate");
        }
        PrivateKey secret = key(key);
        if (!belongs(secret, certificates[0].getPublicKey())) {
            throw new GeneralSecurityException("the key is another certificate's");
        }
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        store.setKeyEntry("server", secret, NO_PASSWORD, certificates);
        KeyManagerFactory managers =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, NO_PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /// Whether what one signs, the other confirms.
    private static boolean belongs(PrivateKey secret, PublicKey open)
            throws GeneralSecurityException {
        if (!secret.getAlgorithm().equals(open.getAlgorithm())) {
            return false;
        }
        Signature signature =
                Signature.getInstance(
                        switch (secret.getAlgorithm()) {
                            case "EC" -> "SHA256withECDSA";
                            case "RSA" -> "SHA256withRSA";
                            default -> "EdDSA";
                        });
        signature.initSign(secret);
        byte[] signed = signature.sign();
        signature.initVerify(open);
        return signature.verify(signed);
    }

    private static PrivateKey key(Path file) throws IOException, GeneralSecurityException {
        String text = Files.readString(file, StandardCharsets.US_ASCII);
        int begin = text.indexOf(KEY_BEGINS);
        int end = text.indexOf(KEY_ENDS);
        if (begin < 0 || end < begin) {
            throw new GeneralSecurityException(file + " holds no private key (PKCS#8)");
        }
        byte[] encoded;
        try {
            encoded =
                    Base64.getMimeDecoder()
                            .decode(text.substring(begin + KEY_BEGINS.length(), end));
        } catch (IllegalArgumentException e) {
            throw new GeneralSecurityException(file + " holds a damaged key", e);
        }
        for (String algorithm : List.of("EC", "RSA", "EdDSA")) {
            try {
                return KeyFactory.getInstance(algorithm)
                        .generatePrivate(new PKCS8EncodedKeySpec(encoded));
            } catch (InvalidKeySpecException _) {
                // Of another kind.
            }
        }
        throw new GeneralSecurityException(file + " holds a key of a kind that is not known");
    }
}
