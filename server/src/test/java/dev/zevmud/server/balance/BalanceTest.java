package dev.zevmud.server.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class BalanceTest {

    /// More, with -Dbalance.fights=10000, are for docs/balance.md.
    private static final int FIGHTS = Integer.getInteger("balance.fights", 200);

    @Test
    void everyFightCanBeWonAndLostAndABossHardlyAlone() throws IOException {
        var rows = Balance.of(Path.of("world"), FIGHTS);
        Files.writeString(Path.of("target", "balance.md"), Balance.table(rows));
        assertThat(rows).anyMatch(Balance.Row::boss).anyMatch(row -> !row.boss());
        for (Balance.Row row : rows) {
            row.wins()
                    .forEach((characterClass, percent) ->
                            assertThat(percent)
                                    .as("%s against %s", characterClass, row.creature().id())
                                    .isBetween(row.boss() ? 5 : 20, row.boss() ? 40 : 90));
        }
    }
}
