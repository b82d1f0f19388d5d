package dev.zevmud.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.protocol.frame.ByeReason;
import dev.zevmud.server.language.Translations;
import dev.zevmud.server.session.Attachment;
import dev.zevmud.server.session.OutputLog;
import dev.zevmud.server.session.Present;
import dev.zevmud.server.session.Session;
import dev.zevmud.server.session.SessionRecord;
import dev.zevmud.server.session.Surroundings;
import dev.zevmud.server.session.Voice;
import dev.zevmud.server.session.settings.Settings;
import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.CharacterState;
import dev.zevmud.server.world.Vitals;
import dev.zevmud.server.world.event.GameEvent;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionStoreTest {

    private static final CharacterId MIRA = new CharacterId("mira");
    private static final Present SELF = new Present(MIRA, "Mira", CharacterClass.ROGUE, 1);
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir Path folder;
    private Database database;
    private SessionStore store;

    @BeforeEach
    void open() throws IOException {
        database = Database.embedded(folder);
        store = new SessionStore(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    /// Whatever a session asks of its surroundings comes to nothing.
    private static Surroundings nobody() {
        return (Surroundings)
                Proxy.newProxyInstance(
                        Surroundings.class.getClassLoader(),
                        new Class<?>[] {Surroundings.class},
                        (_, method, _) ->
                                method.getReturnType() == OutputLog.class
                                        ? OutputLog.NONE
                                        : method.getReturnType() == int.class ? 900 : null);
    }

    private static SessionRecord record(long taken) {
        var session = new Session(SELF, 4, nobody(), new Voice(Translations.NONE), Settings.NONE);
        session.attach(_ -> {}, new Attachment("c1", true, true, null));
        session.perceived(List.of(new GameEvent.VitalsChanged(new Vitals(9, 10, 1, 1, 1, 1))), 0);
        session.input("c1", 5, "north");
        session.input("c1", 6, "look");
        return session.record(
                NOW,
                taken,
                ByeReason.QUIT,
                new SessionRecord.Whereabouts(
                        "dungeon",
                        "stay",
                        7,
                        CharacterState.create(
                                MIRA, "Mira", CharacterClass.ROGUE, "dungeon", "room1")));
    }

    @Test
    void aSessionIsReadAsItWasKept() {
        SessionRecord record = record(2);
        store.keep(record);
        assertThat(store.take(MIRA)).contains(record);
    }

    @Test
    void aSessionIsTakenOnce() {
        store.keep(record(2));
        store.keep(record(3));
        assertThat(store.take(MIRA).orElseThrow().taken()).isEqualTo(3);
        assertThat(store.take(MIRA)).isEmpty();
    }

    @Test
    void theRecordHoldsNoTokenAndWorksOn() {
        SessionRecord record = record(0);
        assertThat(new StoredJson().write(record)).doesNotContain("\"token\"");
        assertThat(record.inputs().inFlight()).isNotNull();
        var again = new Session(record, nobody(), new Voice(Translations.NONE), Settings.NONE);
        assertThat(again.isCurrent("c1")).isTrue();
        assertThat(again.attached()).isFalse();
        assertThat(again.record(NOW, 0, ByeReason.QUIT, record.whereabouts())).isEqualTo(record);
    }

    @Test
    void aSessionThatNobodyCameForIsForgotten() {
        store.keep(record(0));
        store.forgetOlder(NOW);
        assertThat(store.take(MIRA)).isPresent();
        store.keep(record(0));
        store.keepTokens(MIRA, List.of("a"), NOW.plusSeconds(10));
        store.forgetOlder(NOW.plusSeconds(1));
        assertThat(store.take(MIRA)).isEmpty();
        assertThat(store.tokens(MIRA, NOW)).containsExactly("a");
        store.forgetOlder(NOW.plusSeconds(11));
        assertThat(store.tokens(MIRA, NOW)).isEmpty();
    }

    @Test
    void tokensAreKeptUntilTheirTimeAndOutliveTheMove() {
        store.keepTokens(MIRA, List.of("a", "b"), NOW.plusSeconds(10));
        store.keep(record(0));
        store.take(MIRA);
        assertThat(store.tokens(MIRA, NOW)).containsExactly("a", "b");
        assertThat(store.tokens(MIRA, NOW.plusSeconds(11))).isEmpty();
    }

    @Test
    void aSessionThatIsOverIsForgotten() {
        store.keep(record(0));
        store.keepTokens(MIRA, List.of("a"), NOW.plusSeconds(10));
        store.forget(MIRA);
        assertThat(store.take(MIRA)).isEmpty();
        assertThat(store.tokens(MIRA, NOW)).isEmpty();
    }
}
