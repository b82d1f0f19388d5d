package dev.zevmud.server.world;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A creature in its zone: mutable, owned by the zone's owner. What it remembers of characters is
/// not saved.
public final class Creature implements Being {

    private final String id;
    private final CreaturePrototype prototype;
    private final String home;
    private String room;
    private int hp;
    private boolean awake;
    private @Nullable Instant respawnAt;
    private @Nullable Being enemy;
    private final Map<CharacterId, Instant> grudges = new HashMap<>();
    private final Map<CharacterId, Instant> truces = new HashMap<>();
    private final Map<CharacterId, Instant> favours = new HashMap<>();
    private int chaseLeft;
    private int patrolStep;
    private final boolean summoned;
    private @Nullable Instant goesAt;
    private List<Affect> affects = List.of();

    Creature(String id, CreaturePrototype prototype, String home) {
        this(id, prototype, home, false);
    }

    private Creature(String id, CreaturePrototype prototype, String home, boolean summoned) {
        this.id = id;
        this.prototype = prototype;
        this.home = home;
        this.room = home;
        this.hp = prototype.hp();
        this.awake = !prototype.sleeps();
        this.summoned = summoned;
    }

    /// One that comes once, and for `goesAt` at most.
    static Creature summoned(
            String id, CreaturePrototype prototype, String room, @Nullable Instant goesAt) {
        Creature creature = new Creature(id, prototype, room, true);
        creature.goesAt = goesAt;
        return creature;
    }

    Creature(CreatureState state, CreaturePrototype prototype, String home) {
        this(state.id(), prototype, home, state.summoned());
        this.goesAt = state.goesAt();
        this.room = state.room();
        this.hp = Math.min(state.hp(), prototype.hp());
        this.awake = state.awake() || !prototype.sleeps();
        this.respawnAt = state.respawnAt();
    }

    CreatureState state() {
        return new CreatureState(id, prototype.id(), room, hp, awake, respawnAt, summoned, goesAt);
    }

    public String id() {
        return id;
    }

    public CreaturePrototype prototype() {
        return prototype;
    }

    public String home() {
        return home;
    }

    public boolean alive() {
        return respawnAt == null;
    }

    public @Nullable Instant respawnAt() {
        return respawnAt;
    }

    void die(Instant respawnAt) {
        this.hp = 0;
        this.respawnAt = respawnAt;
        calm();
    }

    void live() {
        this.hp = prototype.hp();
        this.room = home;
        this.awake = !prototype.sleeps();
        this.respawnAt = null;
        calm();
    }

    private void calm() {
        enemy = null;
        grudges.clear();
        truces.clear();
        chaseLeft = 0;
        patrolStep = 0;
        affects = List.of();
    }

    /// Whether a trigger brought it: it does not come back to life.
    public boolean summoned() {
        return summoned;
    }

    /// When it goes by itself; null for one that stays.
    @Nullable Instant goesAt() {
        return goesAt;
    }

    public boolean awake() {
        return awake;
    }

    public void awake(boolean value) {
        awake = value;
    }

    void room(String value) {
        room = value;
    }

    /// Remembers `character` as an enemy until `until`.
    public void resent(CharacterId character, Instant until) {
        grudges.put(character, until);
    }

    public boolean resents(CharacterId character, Instant now) {
        Instant until = grudges.get(character);
        return until != null && now.isBefore(until);
    }

    /// Leaves `character` alone until `until`.
    public void spare(CharacterId character, Instant until) {
        grudges.remove(character);
        truces.put(character, until);
    }

    public boolean spares(CharacterId character, Instant now) {
        Instant until = truces.get(character);
        return until != null && now.isBefore(until);
    }

    public void endTruce(CharacterId character) {
        truces.remove(character);
    }

    /// False if it did `character` a favour that is not `every` old yet.
    public boolean favour(CharacterId character, Instant now, Duration every) {
        Instant last = favours.get(character);
        if (last != null && now.isBefore(last.plus(every))) {
            return false;
        }
        favours.put(character, now);
        return true;
    }

    /// Rooms that it will still follow the one it chases.
    public int chaseLeft() {
        return chaseLeft;
    }

    public void chaseLeft(int rooms) {
        chaseLeft = rooms;
    }

    /// Index of the next room of its patrol.
    public int patrolStep() {
        return patrolStep;
    }

    public void patrolStep(int index) {
        patrolStep = index;
    }

    @Override
    public String name() {
        return prototype.name();
    }

    @Override
    public List<String> keywords() {
        return prototype.keywords();
    }

    @Override
    public String room() {
        return room;
    }

    @Override
    public int level() {
        return prototype.level();
    }

    @Override
    public int hp() {
        return hp;
    }

    @Override
    public int maxHp() {
        return prototype.hp();
    }

    @Override
    public void hp(int value) {
        hp = Math.clamp(value, 0, prototype.hp());
    }

    @Override
    public Stats stats() {
        return Being.under(prototype.stats(), affects);
    }

    @Override
    public List<Affect> affects() {
        return affects;
    }

    @Override
    public void affects(List<Affect> value) {
        affects = List.copyOf(value);
    }

    @Override
    public @Nullable Being enemy() {
        return enemy;
    }

    @Override
    public void enemy(@Nullable Being being) {
        enemy = being;
    }
}
