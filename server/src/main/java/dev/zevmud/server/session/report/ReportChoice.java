package dev.zevmud.server.session.report;

import org.jspecify.annotations.Nullable;

/// Which reports are meant.
///
/// @param kind null for all kinds
/// @param area empty for all areas
public record ReportChoice(Report.@Nullable Kind kind, boolean onlyOpen, String area) {

    /// All that nobody has closed.
    public static final ReportChoice OPEN = new ReportChoice(null, true, "");

    /// All of them.
    public static final ReportChoice ALL = new ReportChoice(null, false, "");

    /// The open ones of a kind.
    public static ReportChoice open(Report.Kind kind) {
        return new ReportChoice(kind, true, "");
    }
}
