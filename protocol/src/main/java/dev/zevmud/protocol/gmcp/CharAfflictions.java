package dev.zevmud.protocol.gmcp;

import java.util.List;

/// The GMCP package `Char.Afflictions` (IRE GMCP): what ails the character.
public sealed interface CharAfflictions extends GmcpPayload {

    /// `cure` is what helps.
    record Affliction(String name, String cure, String desc) {}

    @Wire(value = "Char.Afflictions.List", body = Wire.Body.VALUE)
    record Listing(List<Affliction> afflictions) implements CharAfflictions {
        public Listing {
            afflictions = List.copyOf(afflictions);
        }
    }

    @Wire("Char.Afflictions.Add")
    record Add(String name, String cure, String desc) implements CharAfflictions {}

    /// The names of those that are gone.
    @Wire(value = "Char.Afflictions.Remove", body = Wire.Body.VALUE)
    record Remove(List<String> names) implements CharAfflictions {
        public Remove {
            names = List.copyOf(names);
        }
    }
}
