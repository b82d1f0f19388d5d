package dev.zevmud.server.kit;

import dev.zevmud.protocol.frame.OutputItem;
import dev.zevmud.server.view.Reader;
import dev.zevmud.server.world.CharacterId;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.event.GameEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Types commands and remembers what was shown.
public final class FakePlayer {

    private final Playground ground;
    private final CharacterId id;
    private final Reader reader;
    private final List<GameEvent> events = new ArrayList<>();
    private final List<OutputItem> items = new ArrayList<>();

    FakePlayer(Playground ground, CharacterId id) {
        this.ground = ground;
        this.id = id;
        this.reader = Dungeon.reader(id);
    }

    public CharacterId id() {
        return id;
    }

    public Reader reader() {
        return reader;
    }

    /// Types lines one after the other and returns the text that the last one showed.
    public String type(String... lines) {
        for (String line : lines) {
            forget();
            ground.type(this, 0, line);
        }
        return seen();
    }

    public String type(long inputId, String line) {
        forget();
        ground.type(this, inputId, line);
        return seen();
    }

    void show(List<GameEvent> shown) {
        events.addAll(shown);
        items.addAll(ground.view().render(shown, reader));
    }

    /// The text since it was forgotten last.
    public String seen() {
        return items.stream()
                .filter(OutputItem.Text.class::isInstance)
                .flatMap(item -> ((OutputItem.Text) item).lines().stream())
                .map(line -> line.text())
                .collect(Collectors.joining("\n"));
    }

    public List<GameEvent> events() {
        return Dungeon.copy(events);
    }

    public List<OutputItem> items() {
        return List.copyOf(items);
    }

    public void forget() {
        events.clear();
        items.clear();
    }

    public Player body() {
        Player body = ground.zone(id).player(id);
        if (body == null) {
            throw new AssertionError(id + " is not in the zone");
        }
        return body;
    }

    public String room() {
        return body().room();
    }

    public List<String> carries() {
        return ground.zone(id).things().carriedBy(id).stream().map(FakePlayer::prototype).toList();
    }

    public List<String> wears() {
        return ground.zone(id).things().wornBy(id).stream().map(FakePlayer::prototype).toList();
    }

    private static String prototype(Item item) {
        return item.prototype().id();
    }
}
