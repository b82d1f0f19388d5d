package dev.zevmud.systemtest.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.loadtest.bot.Address;
import dev.zevmud.loadtest.bot.Bot;
import dev.zevmud.loadtest.bot.BotException;
import dev.zevmud.loadtest.bot.Persona;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// Two people log in to one character at the same instant, each at a node of its own.
@Isolated
class OneBodyIT {

    private static final int ROUNDS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Persona TWICE = Persona.named("Gemini");

    @Test
    void haveOneBodyAndOneOfThemTheOther() throws Exception {
        Map<String, String> settings = Chaos.settings(Databases.postgres());
        try (var nodes = new Nodes(settings, 2);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
                var witness = bot(Persona.named("Witness"), nodes.addresses().get(0))) {
            witness.enter();
            try (var first = bot(TWICE, nodes.addresses().get(0))) {
                first.enter();
                first.quit();
            }
            for (int round = 0; round < ROUNDS; round++) {
                round(nodes, threads, witness, round);
            }
        }
    }

    /// After an even round the one who is left quits, so that the next two both make a body; after
    /// an odd one it only vanishes, and both take the body over.
    private static void round(Nodes nodes, ExecutorService threads, Bot witness, int round)
            throws Exception {
        var start = new CyclicBarrier(2);
        try (var one = bot(TWICE, nodes.addresses().get(0));
                var other = bot(TWICE, nodes.addresses().get(1))) {
            Future<Boolean> first = threads.submit(enter(one, start));
            Future<Boolean> second = threads.submit(enter(other, start));
            boolean oneStays = first.get(60, TimeUnit.SECONDS);
            boolean otherStays = second.get(60, TimeUnit.SECONDS);
            assertThat(List.of(oneStays, otherStays))
                    .describedAs("who is left in round %d", round)
                    .containsExactlyInAnyOrder(true, false);
            Bot left = oneStays ? one : other;
            left.ask("say I am here");
            assertThat(witness.ask("look").text().lines())
                    .describedAs("bodies in round %d", round)
                    .containsOnlyOnce(TWICE.character() + " is here.");
            if (round % 2 == 0) {
                left.quit();
            }
        }
    }

    /// Whether it is still in play when the dust has settled.
    private static Callable<Boolean> enter(Bot bot, CyclicBarrier start) {
        return () -> {
            start.await();
            try {
                bot.enter();
                bot.rest(Duration.ofMillis(500));
            } catch (BotException e) {
                if (!bot.hasEnded()) {
                    throw e;
                }
            }
            return !bot.hasEnded();
        };
    }

    private static Bot bot(Persona persona, Address address) {
        return new Bot(persona, () -> List.of(address), PATIENCE, _ -> {});
    }
}
