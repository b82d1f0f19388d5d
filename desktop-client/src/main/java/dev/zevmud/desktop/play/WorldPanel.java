package dev.zevmud.desktop.play;

import dev.zevmud.protocol.gmcp.Char;
import dev.zevmud.protocol.gmcp.GmcpMessage;
import dev.zevmud.protocol.gmcp.GmcpPayload;
import dev.zevmud.protocol.gmcp.Room;
import dev.zevmud.protocol.json.ParseResult;
import java.util.Objects;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the game says beside its text (GMCP): the character's vitals and the room. Everything in it
/// comes from a socket: sizes are cut, wrong types are ignored.
public final class WorldPanel {

    private static final int MAX_EXITS = 24;
    private static final int MAX_NAME = 80;

    private final Gauge health = new Gauge("Health");
    private final Gauge mana = new Gauge("Mana");
    private final Gauge stamina = new Gauge("Stamina");
    private final ReadOnlyStringWrapper room = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper area = new ReadOnlyStringWrapper("");
    private final ObservableList<String> exits = FXCollections.observableArrayList();
    private final ObservableList<String> exitsView =
            FXCollections.unmodifiableObservableList(exits);

    Gauge health() {
        return health;
    }

    Gauge mana() {
        return mana;
    }

    Gauge stamina() {
        return stamina;
    }

    public ReadOnlyStringProperty roomProperty() {
        return room.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty areaProperty() {
        return area.getReadOnlyProperty();
    }

    /// The commands that lead out of the room, in the game's order.
    public ObservableList<String> exits() {
        return exitsView;
    }

    void receive(GmcpMessage message) {
        if (GmcpPayload.parse(message) instanceof ParseResult.Parsed<GmcpPayload>(var payload)) {
            switch (payload) {
                case Char.Vitals vitals -> show(vitals);
                case Room.Here here -> show(here);
                // There is no panel for the others yet.
                case GmcpPayload _ -> {}
            }
        }
    }

    private void show(Char.Vitals vitals) {
        health.set(vitals.hp(), vitals.maxhp());
        mana.set(vitals.mp(), vitals.maxmp());
        stamina.set(orZero(vitals.st()), orZero(vitals.maxst()));
    }

    private void show(Room.Here here) {
        room.set(cut(here.name()));
        area.set(cut(Objects.requireNonNullElse(here.area(), "")));
        exits.setAll(
                here.exits().keySet().stream()
                        .map(WorldPanel::cut)
                        .filter(exit -> !exit.isEmpty())
                        .limit(MAX_EXITS)
                        .toList());
    }

    private static int orZero(@Nullable Integer points) {
        return points == null ? 0 : points;
    }

    void clear() {
        health.set(0, 0);
        mana.set(0, 0);
        stamina.set(0, 0);
        room.set("");
        area.set("");
        exits.clear();
    }

    private static String cut(String text) {
        String plain =
                text.codePoints()
                        .filter(c -> !Character.isISOControl(c))
                        .limit(MAX_NAME)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        return plain.strip();
    }
}
