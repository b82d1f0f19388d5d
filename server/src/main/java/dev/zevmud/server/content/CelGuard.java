package dev.zevmud.server.content;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelVariableResolver;
import dev.zevmud.server.world.trigger.Facts;
import dev.zevmud.server.world.trigger.Guard;
import dev.zevmud.server.world.trigger.GuardFailedException;
import java.util.Map;
import java.util.Optional;

/// A condition in CEL, compiled. Immutable; any thread.
record CelGuard(
        String text, CelRuntime.Program program, Map<String, Vocabulary.Word> words, int cost)
        implements Guard {

    @Override
    public boolean holds(Facts facts) {
        CelVariableResolver resolver =
                name -> Optional.ofNullable(words.get(name)).map(word -> word.fact().apply(facts));
        try {
            return Boolean.TRUE.equals(program.eval(resolver));
        } catch (CelEvaluationException failed) {
            throw new GuardFailedException(
                    "its condition '%s' failed: %s".formatted(text, failed.getMessage()), failed);
        }
    }
}
