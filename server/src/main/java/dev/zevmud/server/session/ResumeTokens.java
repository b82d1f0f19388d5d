package dev.zevmud.server.session;

import dev.zevmud.server.session.account.Token;
import java.security.MessageDigest;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/// The tokens that resume one session: random 128-bit values of which only the SHA-256 is kept. An
/// older one stays valid until the newest was used, so that an answer lost on the way locks nobody
/// out; at most [#MAX_VALID] are.
final class ResumeTokens {

    static final int MAX_VALID = 8;

    private final Deque<byte[]> hashes = new ArrayDeque<>();

    /// A new token, in base64url. It exists here and in the client only.
    String issue() {
        String token = Token.fresh();
        hashes.addLast(Token.hash(token));
        while (hashes.size() > MAX_VALID) {
            hashes.removeFirst();
        }
        return token;
    }

    boolean accepts(String token) {
        return accepts(token, hashes);
    }

    /// Whether the token is one of those whose hashes were kept.
    static boolean accepts(String token, List<String> kept) {
        return accepts(token, decoded(kept));
    }

    private static boolean accepts(String token, Collection<byte[]> valid) {
        byte[] hash = Token.hash(token);
        return valid.stream().anyMatch(one -> MessageDigest.isEqual(one, hash));
    }

    /// What may be kept of them.
    List<String> hashes() {
        return hashes.stream().map(Token::text).toList();
    }

    void restore(List<String> kept) {
        hashes.clear();
        hashes.addAll(decoded(kept));
    }

    private static List<byte[]> decoded(List<String> kept) {
        return kept.stream().map(Base64.getUrlDecoder()::decode).toList();
    }

    /// The client has shown that it holds the newest token: the older ones end.
    void newestArrived() {
        while (hashes.size() > 1) {
            hashes.removeFirst();
        }
    }
}
