package dev.zevmud.protocol.gmcp;

import java.util.List;

/// The GMCP package `Char.Defences` (IRE GMCP): what protects the character.
public sealed interface CharDefences extends GmcpPayload {

    record Defence(String name, String desc) {}

    @Wire(value = "Char.Defences.List", body = Wire.Body.VALUE)
    record Listing(List<Defence> defences) implements CharDefences {
        public Listing {
            defences = List.copyOf(defences);
        }
    }

    @Wire("Char.Defences.Add")
    record Add(String name, String desc) implements CharDefences {}

    /// The names of those that are gone.
    @Wire(value = "Char.Defences.Remove", body = Wire.Body.VALUE)
    record Remove(List<String> names) implements CharDefences {
        public Remove {
            names = List.copyOf(names);
        }
    }
}
