package dev.zevmud.server.session.login;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.session.Matter;
import java.util.List;
import java.util.concurrent.CompletionStage;

/// Where an answer leads.
sealed interface Step {

    /// Say something, then ask the next question (or the same one again).
    record Ask(Question next, List<OutputItem> first) implements Step {
        static Ask now(Question next, OutputItem... first) {
            return new Ask(next, List.of(first));
        }
    }

    /// It takes a while; lines that arrive meanwhile wait.
    record Await(CompletionStage<Step> step, Question otherwise) implements Step {}

    record Enter(Entry entry) implements Step {}

    /// Say something; there is nothing more to ask.
    record Done(List<OutputItem> last) implements Step {}

    /// The player wants it, and may: the session does it.
    record Decided(Matter matter) implements Step {}

    /// Say something and hang up.
    record HangUp(List<OutputItem> last) implements Step {}
}
