package dev.zevmud.server.world;

import dev.zevmud.server.world.event.GameEvent;
import dev.zevmud.server.world.trigger.Quarantine;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// One handling of a zone: one reading of the clock and a source of randomness go in, what the
/// readers perceive comes out. Used once, by the zone's owner.
public final class Turn {

    private final Instant now;
    private final RandomGenerator random;
    private final Map<CharacterId, List<GameEvent>> shown = new LinkedHashMap<>();
    private final List<Departure> departures = new ArrayList<>();
    private boolean several;
    private @Nullable CharacterState departed;
    private int shed;
    private int reactions;
    private final List<Quarantine> quarantined = new ArrayList<>();

    public Turn(Instant now, RandomGenerator random) {
        this.now = now;
        this.random = random;
    }

    public Instant now() {
        return now;
    }

    public RandomGenerator random() {
        return random;
    }

    public void show(CharacterId reader, GameEvent event) {
        shown.computeIfAbsent(reader, id -> new ArrayList<>()).add(event);
    }

    /// What was shown, in order, per reader.
    public Map<CharacterId, List<GameEvent>> shown() {
        return Collections.unmodifiableMap(shown);
    }

    void shed() {
        shed++;
    }

    /// How much idle work was put off.
    public int shedWork() {
        return shed;
    }

    /// A trigger was set off.
    public void reacted() {
        reactions++;
    }

    /// How many triggers were set off so far.
    public int reactions() {
        return reactions;
    }

    void quarantined(Quarantine quarantine) {
        quarantined.add(quarantine);
    }

    /// The triggers that were taken out of play.
    public List<Quarantine> quarantined() {
        return Collections.unmodifiableList(quarantined);
    }

    void departs(Departure departure) {
        departures.add(departure);
    }

    /// Whether this one wants to leave for another zone.
    public boolean departs(CharacterId character) {
        return departures.stream().anyMatch(one -> one.character().equals(character));
    }

    /// The input of this turn is more than one command.
    public void executesSeveral() {
        several = true;
    }

    /// Whether the input is more than one command: then it is executed with this turn, also when
    /// the last of them is a step out of the zone, for the others must not be done twice.
    public boolean executedSeveral() {
        return several;
    }

    void departed(CharacterState there) {
        departed = there;
    }

    /// The state in its new zone of one who left in this turn; null if nobody did.
    public @Nullable CharacterState departed() {
        return departed;
    }

    /// Who wants to leave for another zone.
    public List<Departure> departures() {
        return Collections.unmodifiableList(departures);
    }

    /// A die with `sides` sides.
    public int die(int sides) {
        return random.nextInt(1, sides + 1);
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
