package dev.zevmud.protocol.gmcp;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The GMCP package `Char.Skills` (IRE GMCP): abilities, in groups.
public sealed interface CharSkills extends GmcpPayload {

    /// `rank` in words.
    record Group(String name, String rank) {}

    @Wire(value = "Char.Skills.Groups", body = Wire.Body.VALUE)
    record Groups(List<Group> groups) implements CharSkills {
        public Groups {
            groups = List.copyOf(groups);
        }
    }

    /// The abilities of a group; `descs`, where it is there, says one line about each.
    @Wire("Char.Skills.List")
    record Listing(String group, List<String> list, @Nullable List<String> descs)
            implements CharSkills {
        public Listing {
            list = List.copyOf(list);
            descs = descs == null ? null : List.copyOf(descs);
        }
    }

    @Wire("Char.Skills.Info")
    record Explanation(String group, String skill, String info) implements CharSkills {}

    /// Asks for the groups (nothing given), the abilities of a group, or one ability.
    @Wire(value = "Char.Skills.Get", by = Wire.Sender.CLIENT)
    record Get(@Nullable String group, @Nullable String name) implements CharSkills {}
}
