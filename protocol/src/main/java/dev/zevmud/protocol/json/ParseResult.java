package dev.zevmud.protocol.json;

/// What came of reading something that a stranger sent.
public sealed interface ParseResult<T> {

    record Parsed<T>(T value) implements ParseResult<T> {}

    /// `reason` is for logs and error messages; it does not repeat what was sent.
    record Refused<T>(String reason) implements ParseResult<T> {}

    static <T> ParseResult<T> parsed(T value) {
        return new Parsed<>(value);
    }

    static <T> ParseResult<T> refused(String reason) {
        return new Refused<>(reason);
    }
}
