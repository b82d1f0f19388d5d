package dev.zevmud.protocol.gmcp;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The GMCP package `Char`: who the character is and how it fares (IRE GMCP).
public sealed interface Char extends GmcpPayload {

    /// `name` is what others type, `fullname` with titles.
    @Wire("Char.Name")
    record Name(String name, String fullname) implements Char {}

    /// Points of health, mana and, where a game has it, stamina: the present and the highest.
    @Wire("Char.Vitals")
    record Vitals(
            int hp, int maxhp, int mp, int maxmp, @Nullable Integer st, @Nullable Integer maxst)
            implements Char {}

    /// The captions of what [Status] tells: key → caption.
    @Wire(value = "Char.StatusVars", body = Wire.Body.VALUE)
    record StatusVars(Map<String, String> captions) implements Char {
        public StatusVars {
            captions = Collections.unmodifiableMap(new LinkedHashMap<>(captions));
        }

        @Override
        public @Nullable String fault() {
            return captions.containsValue(null) ? "a value is missing" : null;
        }
    }

    /// Key → value. The first is complete, later ones hold what has changed.
    @Wire(value = "Char.Status", body = Wire.Body.VALUE)
    record Status(Map<String, String> values) implements Char {
        public Status {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        @Override
        public @Nullable String fault() {
            return values.containsValue(null) ? "a value is missing" : null;
        }
    }
}
