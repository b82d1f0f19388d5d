package dev.zevmud.server.session.post;

import dev.zevmud.server.session.report.Report;
import dev.zevmud.server.session.report.ReportRepository;
import dev.zevmud.server.session.report.ReportRepository.Filing;
import dev.zevmud.server.session.staff.Outcome;

/// `idea`, `typo`, `bug`: what players have those know who make the world.
record Reporting(ReportRepository repository) {

    /// A guest costs nothing: all of them together may report as much as one character.
    private static final String GUESTS = "guests";

    Outcome file(PostCall call, Report.Kind kind) {
        String words = call.rest().strip();
        if (words.isEmpty()) {
            return call.say("report.usage." + kind.word());
        }
        if (PostCall.length(words) > Report.MAX_WORDS) {
            return call.say("report.too-long", Report.MAX_WORDS);
        }
        Filing filing =
                repository.file(
                        new ReportRepository.Draft(
                                call.origin(),
                                kind,
                                call.self().id().isGuest() ? GUESTS : call.self().id().value(),
                                call.self().name(),
                                call.place(),
                                call.now(),
                                words));
        return switch (filing) {
            case Filing.Filed(long number) -> call.say("report.filed", number);
            case Filing.TooFast() ->
                    call.say(
                            "report.too-fast",
                            ReportRepository.MAX_IN_SPAN,
                            ReportRepository.SPAN.toMinutes());
            case Filing.TooMany() -> call.say("report.too-many", ReportRepository.MAX_OPEN);
        };
    }
}
