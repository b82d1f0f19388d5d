package dev.zevmud.protocol.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// Why a request was not done, as `application/problem+json` (RFC 9457).
///
/// @param type names the kind of problem: `urn:zev-mud:` and a word, or `about:blank` where the
///   status says it all
/// @param title one English sentence
/// @param status the HTTP status
/// @param detail what is special about this case
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(String type, String title, int status, @Nullable String detail) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /// Name or password is wrong.
    public static final String WRONG = "urn:zev-mud:wrong-password";

    /// After too many wrong ones; `Retry-After` says how long.
    public static final String WAIT = "urn:zev-mud:wait";

    /// The account or the address is banned; `detail` says why.
    public static final String BANNED = "urn:zev-mud:banned";

    /// The status says it all.
    public static final String OTHER = "about:blank";
}
