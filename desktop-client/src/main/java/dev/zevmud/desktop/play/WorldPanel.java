package dev.zevmud.desktop.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the game says beside its text (GMCP): the character's vitals and the room. Everything in it
/// comes from a socket: sizes are cut, wrong types are ignored.
public final class WorldPanel {

    private static final List<String> COMPASS =
            List.of("n", "ne", "e", "se", "s", "sw", "w", "nw", "u", "d", "in", "out");
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

    /// The commands that lead out of the room, compass first.
    public ObservableList<String> exits() {
        return exitsView;
    }

    void receive(String name, @Nullable JsonNode data) {
        if (data == null || !data.isObject()) {
            return;
        }
        switch (name.toLowerCase(Locale.ROOT)) {
            case "char.vitals" -> vitals(data);
            case "room.info" -> room(data);
            default -> {
                // Packages that no panel shows yet.
            }
        }
    }

    void clear() {
        health.set(0, 0);
        mana.set(0, 0);
        stamina.set(0, 0);
        room.set("");
        area.set("");
        exits.clear();
    }

    private void vitals(JsonNode data) {
        set(health, data, "hp", "maxhp");
        set(mana, data, "mp", "maxmp");
        set(stamina, data, "st", "maxst");
    }

    private static void set(Gauge gauge, JsonNode data, String value, String most) {
        gauge.set(
                data.path(value).asInt(gauge.value()), data.path(most).asInt(gauge.most()));
    }

    private void room(JsonNode data) {
        room.set(cut(data.path("name").asText("")));
        area.set(cut(data.path("area").asText("")));
        List<String> found = new ArrayList<>();
        data.path("exits").fieldNames().forEachRemaining(exit -> found.add(cut(exit)));
        found.sort(Comparator.comparingInt(WorldPanel::rank).thenComparing(exit -> exit));
        exits.setAll(found.subList(0, Math.min(found.size(), MAX_EXITS)));
    }

    private static int rank(String exit) {
        int index = COMPASS.indexOf(exit.toLowerCase(Locale.ROOT));
        return index < 0 ? COMPASS.size() : index;
    }

    private static String cut(String text) {
        String plain = text.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .limit(MAX_NAME)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.strip();
    }
}
