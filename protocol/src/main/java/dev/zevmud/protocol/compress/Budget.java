package dev.zevmud.protocol.compress;

/// How far a peer's stream may grow when it is inflated: a bucket of `burst` bytes, into which each
/// compressed byte puts `ratio` more. What people type or games tell stays far below; zlib's worst
/// is 1,032 from one.
public record Budget(int burst, int ratio) {

    /// Of a client: a pasted page of repetitions fits in the burst.
    public static final Budget OF_CLIENT = new Budget(64 * 1024, 32);

    /// Of a server: maps and banners repeat themselves more.
    public static final Budget OF_SERVER = new Budget(4 * 1024 * 1024, 128);

    public Budget {
        if (burst < 1 || ratio < 1) {
            throw new IllegalArgumentException(
                    "a budget of %d bytes and ratio %d lets nothing through"
                            .formatted(burst, ratio));
        }
    }
}
