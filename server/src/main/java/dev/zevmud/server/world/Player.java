package dev.zevmud.server.world;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A character's body in its zone: mutable, owned by the zone's owner.
public final class Player implements Being {

    private final CharacterId id;
    private final String name;
    private final CharacterClass characterClass;
    private String room;
    private int level;
    private long experience;
    private long coins;
    private Vitals vitals;
    private Stats stats;
    private long lastInput;
    private final Set<String> discovered;
    private @Nullable Instant fedUntil;
    private Journal journal;
    private Training training;
    private Shape shape;
    private Position position = Position.STANDING;
    private final Set<Integer> seen;
    private Holdings holdings;
    private @Nullable Being enemy;
    private @Nullable Conversation conversation;
    private Rivalry rivalry = Rivalry.NONE;
    private final Set<Player> changed;
    private final Appearance shown = new Appearance();
    private boolean unsaved;

    /// Whom the player is talking to, where in the dialogue they are, and since when.
    public record Conversation(String creature, String node, Instant since) {}

    /// Adds itself to `changed` whenever something changes that its player is shown by itself.
    Player(CharacterState state, Set<Player> changed) {
        this.changed = changed;
        this.id = state.id();
        this.name = state.name();
        this.characterClass = state.characterClass();
        this.room = state.room();
        this.level = state.level();
        this.experience = state.experience();
        this.coins = state.coins();
        this.vitals = state.vitals();
        this.stats = state.stats();
        this.lastInput = state.lastInput();
        this.discovered = new LinkedHashSet<>(state.discovered());
        this.fedUntil = state.fedUntil();
        this.journal = state.journal();
        this.training = state.training();
        this.shape = state.shape();
        this.seen = state.explored().numbers();
        this.holdings = state.holdings();
    }

    CharacterState state(String zone) {
        return new CharacterState(
                id,
                name,
                characterClass,
                zone,
                room,
                level,
                experience,
                coins,
                vitals,
                stats,
                lastInput,
                List.copyOf(discovered),
                fedUntil,
                journal,
                training,
                shape,
                Explored.of(seen),
                holdings);
    }

    public CharacterId id() {
        return id;
    }

    public CharacterClass characterClass() {
        return characterClass;
    }

    public long experience() {
        return experience;
    }

    public void experience(long value) {
        experience = value;
        changed();
    }

    public void level(int value) {
        level = value;
        changed();
    }

    public long coins() {
        return coins;
    }

    public void coins(long value) {
        coins = value;
        changed();
    }

    public Vitals vitals() {
        return vitals;
    }

    public void vitals(Vitals value) {
        vitals = value;
        changed();
    }

    private void changed() {
        unsaved = true;
        changed.add(this);
    }

    public long lastInput() {
        return lastInput;
    }

    void lastInput(long value) {
        lastInput = value;
        unsaved = true;
    }

    void room(String value) {
        room = value;
        unsaved = true;
    }

    public boolean knows(String secret) {
        return discovered.contains(secret);
    }

    /// False if it was known already.
    public boolean discover(String secret) {
        unsaved = true;
        return discovered.add(secret);
    }

    public boolean fed(Instant now) {
        return fedUntil != null && now.isBefore(fedUntil);
    }

    public void fedUntil(Instant until) {
        fedUntil = until;
        unsaved = true;
    }

    public Journal journal() {
        return journal;
    }

    public void journal(Journal value) {
        journal = value;
        unsaved = true;
    }

    public Training training() {
        return training;
    }

    public void training(Training value) {
        training = value;
        unsaved = true;
    }

    public Shape shape() {
        return shape;
    }

    public void shape(Shape value) {
        shape = value;
        changed();
    }

    public Holdings holdings() {
        return holdings;
    }

    public void holdings(Holdings value) {
        holdings = value;
        unsaved = true;
    }

    public Position position() {
        return position;
    }

    public void position(Position value) {
        position = value;
        changed.add(this);
    }

    /// Those that it was trained to, without what lies on it.
    public Stats ownStats() {
        return stats;
    }

    public void ownStats(Stats value) {
        stats = value;
        unsaved = true;
    }

    public boolean hasSeen(String area, String room) {
        return seen.contains(Explored.number(area, room));
    }

    void see(String area, String room) {
        if (seen.add(Explored.number(area, room))) {
            unsaved = true;
        }
    }

    public @Nullable Conversation conversation() {
        return conversation;
    }

    public void conversation(@Nullable Conversation value) {
        conversation = value;
    }

    Rivalry rivalry() {
        return rivalry;
    }

    void rivalry(Rivalry value) {
        rivalry = value;
    }

    /// Whether anything changed that is saved, since this was asked last.
    boolean takeUnsaved() {
        boolean was = unsaved;
        unsaved = false;
        return was;
    }

    /// What the player was shown of this body.
    Appearance shown() {
        return shown;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> keywords() {
        return List.of(name);
    }

    @Override
    public String room() {
        return room;
    }

    @Override
    public int level() {
        return level;
    }

    @Override
    public int hp() {
        return vitals.hp();
    }

    @Override
    public int maxHp() {
        return vitals.maxHp();
    }

    @Override
    public void hp(int value) {
        vitals = vitals.withHp(value);
        changed();
    }

    @Override
    public Stats stats() {
        return Being.under(stats, affects());
    }

    @Override
    public List<Affect> affects() {
        return shape.affects();
    }

    @Override
    public void affects(List<Affect> value) {
        shape(shape.withAffects(value));
    }

    @Override
    public @Nullable Being enemy() {
        return enemy;
    }

    @Override
    public void enemy(@Nullable Being being) {
        enemy = being;
        changed.add(this);
    }
}
