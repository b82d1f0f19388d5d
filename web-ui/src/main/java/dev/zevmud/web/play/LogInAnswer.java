package dev.zevmud.web.play;

import dev.zevmud.web.shared.GameApi;
import org.jspecify.annotations.Nullable;

/// What the page hears of a log-in: a ticket, or a sentence that says why there is none.
record LogInAnswer(@Nullable String ticket, @Nullable String problem) {

    static LogInAnswer of(GameApi.Answer answer) {
        return switch (answer) {
            case GameApi.Answer.Given(var ticket) -> new LogInAnswer(ticket.ticket(), null);
            case GameApi.Answer.OutOfReach() ->
                    problem(
                            "The log-in is out of reach just now. Type your name and password below.");
            case GameApi.Answer.Refused(var problem, int seconds) when seconds > 0 ->
                    problem(problem.title() + " Try again in " + seconds + " s.");
            case GameApi.Answer.Refused(var problem, _) ->
                    problem(
                            problem.detail() == null
                                    ? problem.title()
                                    : problem.title() + " (" + problem.detail() + ")");
        };
    }

    static LogInAnswer problem(String sentence) {
        return new LogInAnswer(null, sentence);
    }

    @Override
    public String toString() {
        return "LogInAnswer[" + problem + "]";
    }
}
