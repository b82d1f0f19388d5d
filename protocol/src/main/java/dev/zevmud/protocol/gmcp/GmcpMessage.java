package dev.zevmud.protocol.gmcp;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// One GMCP message: a package name (compared without regard to case) and, for most, JSON.
public record GmcpMessage(String name, @Nullable JsonNode data) {

    public boolean is(String otherName) {
        return name.equalsIgnoreCase(otherName);
    }
}
