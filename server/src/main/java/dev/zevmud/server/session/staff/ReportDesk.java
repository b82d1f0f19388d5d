package dev.zevmud.server.session.staff;

import dev.zevmud.server.session.report.Report;
import dev.zevmud.server.session.report.ReportChoice;
import dev.zevmud.server.session.report.ReportRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What players have reported: `reports`, `report`.
record ReportDesk(ReportRepository reports) {

    private static final int SHOWN = 30;

    /// Characters of a report in the list: `report` shows all of it.
    private static final int BEGINNING = 60;

    Outcome list(StaffCall call) {
        String word = call.words(1).getFirst().toLowerCase(Locale.ROOT);
        Optional<ReportChoice> chosen = choice(word);
        if (chosen.isEmpty()) {
            return call.usage();
        }
        call.record(word, "");
        ReportChoice choice = chosen.get();
        List<Report> found = reports.reports(choice, Long.MAX_VALUE, SHOWN);
        if (found.isEmpty()) {
            return call.say("reports.none");
        }
        List<String> lines = new ArrayList<>();
        lines.add(call.texts().sentence("reports.title", found.size(), reports.count(choice)));
        for (Report one : found) {
            lines.add(
                    "  "
                            + call.texts()
                                    .sentence(
                                            one.closed() == null
                                                    ? "reports.entry"
                                                    : "reports.entry.closed",
                                            one.number(),
                                            call.texts().sentence("report." + one.kind().word()),
                                            one.by(),
                                            place(one),
                                            StaffCall.time(one.time()),
                                            beginning(one.words())));
        }
        return new Outcome.Answer(lines);
    }

    private static Optional<ReportChoice> choice(String word) {
        return switch (word) {
            case "", "open" -> Optional.of(ReportChoice.OPEN);
            case "all" -> Optional.of(ReportChoice.ALL);
            default -> Report.Kind.of(word).map(ReportChoice::open);
        };
    }

    Outcome one(StaffCall call) {
        List<String> words = call.words(3);
        boolean close = words.getFirst().equalsIgnoreCase("close");
        String typed = words.get(close ? 1 : 0);
        if (!typed.matches("\\d{1,9}")) {
            return call.usage();
        }
        call.record(typed, close ? ("close " + words.get(2)).strip() : "");
        Optional<Report> found = reports.report(Long.parseLong(typed));
        if (found.isEmpty()) {
            return call.say("report.no-such", typed);
        }
        return close ? close(call, found.get(), words.get(2)) : show(call, found.get());
    }

    private Outcome show(StaffCall call, Report report) {
        List<String> lines = new ArrayList<>();
        lines.add(
                call.texts()
                        .sentence(
                                "report.head",
                                report.number(),
                                call.texts().sentence("report." + report.kind().word()),
                                report.by(),
                                place(report),
                                StaffCall.time(report.time())));
        lines.add(report.words());
        Report.Closing closed = report.closed();
        if (closed != null) {
            lines.add(
                    call.texts()
                            .sentence(
                                    closed.words().isEmpty()
                                            ? "report.was-closed"
                                            : "report.was-closed.with",
                                    closed.by(),
                                    StaffCall.time(closed.time()),
                                    closed.words()));
        }
        return new Outcome.Answer(lines);
    }

    private Outcome close(StaffCall call, Report report, String words) {
        if (words.codePointCount(0, words.length()) > Report.MAX_CLOSING) {
            return call.say("report.closing-too-long", Report.MAX_CLOSING);
        }
        return reports.close(
                        report.number(), new Report.Closing(call.self().name(), call.now(), words))
                ? call.say("report.closed", report.number())
                : call.say("report.closed-before", report.number());
    }

    private static String place(Report report) {
        return report.place().area() + ":" + report.place().room();
    }

    private static String beginning(String words) {
        return words.codePointCount(0, words.length()) <= BEGINNING
                ? words
                : words.substring(0, words.offsetByCodePoints(0, BEGINNING)) + " …";
    }
}
