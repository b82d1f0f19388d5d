package dev.zevmud.server.session.staff;

import dev.zevmud.runtime.address.AddressRange;
import java.time.Instant;
import java.util.Locale;

/// Somebody is kept out, or kept silent, until a time.
public record Sanction(Kind kind, Subject subject, String reason, String imposedBy, Instant until) {

    /// What may not be done.
    public enum Kind {
        BAN,
        MUTE;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Who may not.
    public sealed interface Subject {
        record OfAccount(String id, String name) implements Subject {}

        record OfAddresses(AddressRange range) implements Subject {}
    }

    /// How it is shown and typed.
    public String subjectName() {
        return switch (subject) {
            case Subject.OfAccount(String _, String name) -> name;
            case Subject.OfAddresses(AddressRange range) -> range.toString();
        };
    }
}
