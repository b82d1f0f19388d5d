package dev.zevmud.protocol.gmcp;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// One GMCP message: a package name (compared without regard to case) and, for most, JSON.
public record GmcpMessage(String name, @Nullable JsonNode data) {

    public boolean is(String otherName) {
        return name.equalsIgnoreCase(otherName);
    }

    /// Whether this is a message of `packageName` or of a package within it: `Char.Vitals` is in
    /// `Char`.
    public boolean isIn(String packageName) {
        int length = packageName.length();
        return name.length() > length + 1
                && name.charAt(length) == '.'
                && name.regionMatches(true, 0, packageName, 0, length);
    }

    /// The name alone: the data may hold a password or a token.
    @Override
    public String toString() {
        return "GmcpMessage[" + name + "]";
    }
}
