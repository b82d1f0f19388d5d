package dev.zevmud.server.session.staff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.session.Present;
import dev.zevmud.server.session.Texts;
import dev.zevmud.server.session.account.Account;
import dev.zevmud.server.store.AccountStore;
import dev.zevmud.server.store.Database;
import dev.zevmud.server.store.ReportStore;
import dev.zevmud.server.store.StaffStore;
import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StaffDeskTest {

    private static final Present ANN =
            new Present(new CharacterId("ann"), "Ann", CharacterClass.MAGE, 1);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;

    private final List<Order> orders = new ArrayList<>();
    private final List<String> resets = new ArrayList<>();
    private int countdown;
    private Database database;
    private StaffStore staff;
    private StaffDesk desk;

    @BeforeEach
    void open() throws IOException {
        database = Database.embedded(folder);
        staff = new StaffStore(database);
        var accounts = new AccountStore(database);
        accounts.create(new Account("a1", "Ann", "hash"));
        accounts.create(
                "a1",
                CharacterState.create(ANN.id(), "Ann", CharacterClass.MAGE, "dungeon", "room1"));
        staff.grant("a1", Role.MODERATOR);
        desk = new StaffDesk(staff, accounts, new ReportStore(database), new Reach(), CLOCK);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /// Only Ann is in play.
    private final class Reach implements StaffReach {

        @Override
        public Optional<Present> find(String name) {
            return Optional.of(ANN);
        }

        @Override
        public List<Present> present() {
            return List.of(ANN);
        }

        @Override
        public void order(CharacterId to, Order order) {
            orders.add(order);
        }

        @Override
        public boolean roomExists(String area, String room) {
            return true;
        }

        @Override
        public boolean areaExists(String area) {
            return area.equals("dungeon");
        }

        @Override
        public void reset(String area) {
            assertThat(staff.audit("dungeon", 10))
                    .as("the log goes first")
                    .hasSize(1 + resets.size());
            resets.add(area);
        }

        @Override
        public void shutDown(int seconds, String reason) {
            assertThat(staff.audit("", 1).getFirst().reason()).isEqualTo(reason);
            countdown = seconds;
        }

        @Override
        public boolean shuttingDown() {
            return countdown > 0;
        }

        @Override
        public void keepRunning() {
            countdown = 0;
        }
    }

    private String broadcast(long inputId, String words) {
        return use(inputId, StaffCommand.BROADCAST, words);
    }

    private String use(long inputId, StaffCommand command, String words) {
        Outcome outcome =
                desk.execute(ANN, inputId, "192.0.2.1", command, words, new Texts(Locale.ENGLISH));
        assertThat(outcome).isInstanceOf(Outcome.Answer.class);
        return String.join("\n", ((Outcome.Answer) outcome).lines());
    }

    @Test
    void whatASessionAsksForAgainAfterItHasMovedIsDoneOnce() {
        assertThat(broadcast(7, "Tea is ready.")).doesNotContain("written down");
        assertThat(broadcast(7, "Tea is ready."))
                .startsWith("That was written down before your session moved");
        assertThat(orders).hasSize(1);
        assertThat(staff.audit("", 10)).hasSize(1);
    }

    @Test
    void theSameWordsInAnotherInputAreSaidAgain() {
        broadcast(7, "Tea is ready.");
        broadcast(8, "Tea is ready.");
        assertThat(orders).hasSize(2);
    }

    @Test
    void anAreaIsResetWhenItIsThereAndWrittenDown() {
        staff.grant("a1", Role.BUILDER);
        assertThat(use(1, StaffCommand.RESET, "")).contains("Usage: reset AREA");
        assertThat(use(2, StaffCommand.RESET, "nowhere"))
                .isEqualTo("There is no area \"nowhere\".");
        assertThat(staff.audit("", 10)).isEmpty();
        assertThat(use(3, StaffCommand.RESET, "dungeon")).startsWith("The area dungeon is reset");
        assertThat(use(3, StaffCommand.RESET, "dungeon")).startsWith("That was written down");
        assertThat(resets).containsExactly("dungeon");
    }

    @Test
    void aShutdownNeedsATimeAndAReasonAndCanBeCancelled() {
        staff.grant("a1", Role.ADMINISTRATOR);
        assertThat(use(1, StaffCommand.SHUTDOWN, "60")).contains("Usage: shutdown SECONDS REASON");
        assertThat(use(2, StaffCommand.SHUTDOWN, "soon x")).contains("Usage: shutdown");
        assertThat(use(3, StaffCommand.SHUTDOWN, "4 x")).contains("from 5 to 86,400");
        assertThat(use(4, StaffCommand.SHUTDOWN, "86401 x")).contains("from 5 to 86,400");
        assertThat(use(5, StaffCommand.SHUTDOWN, "cancel")).contains("not about to end");
        assertThat(staff.audit("", 10)).isEmpty();
        assertThat(use(6, StaffCommand.SHUTDOWN, "60 A new release")).contains("in 60 seconds");
        assertThat(countdown).isEqualTo(60);
        assertThat(use(7, StaffCommand.SHUTDOWN, "cancel")).contains("goes on");
        assertThat(countdown).isZero();
        assertThat(staff.audit("", 10)).hasSize(2);
    }
}
