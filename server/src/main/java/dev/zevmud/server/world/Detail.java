package dev.zevmud.server.world;

import java.util.List;

/// Something in a room's description that can be looked at, but is no item.
public record Detail(List<String> keywords, String text) {

    public Detail {
        keywords = List.copyOf(keywords);
    }
}
