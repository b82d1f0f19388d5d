package dev.zevmud.server.world;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An item in its zone: mutable, owned by the zone's owner. Only [Things] moves it.
public final class Item {

    private final ItemId id;
    private final ItemPrototype prototype;
    private Place place;
    private @Nullable Place origin;
    private int durability;
    private boolean locked;
    private boolean open;
    private final @Nullable Instant decaysAt;
    private @Nullable Flame flame;
    private long coins;

    Item(ItemState state, ItemPrototype prototype) {
        this.id = state.id();
        this.prototype = prototype;
        this.place = state.place();
        this.durability =
                state.durability() <= 0 && !state.broken()
                        ? prototype.durability()
                        : Math.min(Math.max(0, state.durability()), prototype.durability());
        this.locked = state.locked();
        this.open = state.open();
        this.decaysAt = state.decaysAt();
        this.coins = state.coins();
        this.flame =
                prototype.kind() instanceof ItemKind.Light light && light.burnsDown()
                        ? state.flame() == null ? light.fresh(place) : state.flame()
                        : null;
    }

    /// What is saved: with a guest's things, where the guest found them.
    ItemState state(String zone) {
        Place saved = origin == null ? place : origin;
        return new ItemState(
                id,
                prototype.id(),
                zone,
                saved,
                durability,
                locked,
                open,
                decaysAt,
                flame,
                broken(),
                coins);
    }

    public ItemId id() {
        return id;
    }

    public ItemPrototype prototype() {
        return prototype;
    }

    /// Whether it was made after this prototype of the area `home`: other areas may have others of
    /// the same name.
    public boolean isA(String prototypeId, String home) {
        return prototype.id().equals(prototypeId) && id.home().equals(home);
    }

    public ItemKind kind() {
        return prototype.kind();
    }

    public String name() {
        return prototype.name();
    }

    public List<String> keywords() {
        return prototype.keywords();
    }

    public int weight() {
        return prototype.weight();
    }

    public Place place() {
        return place;
    }

    void place(Place value) {
        place = value;
    }

    /// Where it was before a guest took it; null unless a guest holds it.
    @Nullable Place origin() {
        return origin;
    }

    void origin(@Nullable Place value) {
        origin = value;
    }

    public int durability() {
        return durability;
    }

    /// Worn out: it serves for nothing until it is repaired.
    public boolean broken() {
        return prototype.durability() > 0 && durability <= 0;
    }

    void durability(int value) {
        durability = value;
    }

    public boolean locked() {
        return locked;
    }

    void locked(boolean value) {
        locked = value;
    }

    public boolean open() {
        return open;
    }

    void open(boolean value) {
        open = value;
    }

    /// How many coins one has who takes it; 0 for what is no money.
    public long coins() {
        return prototype.kind() instanceof ItemKind.Currency currency && coins == 0
                ? currency.coins()
                : coins;
    }

    void coins(long value) {
        coins = value;
    }

    /// Null for what is no light, or one that burns for ever.
    public @Nullable Flame flame() {
        return flame;
    }

    void flame(@Nullable Flame value) {
        flame = value;
    }

    /// Whether it gives light now.
    public boolean burns() {
        return prototype.kind() instanceof ItemKind.Light && (flame == null || flame.lit());
    }

    @Nullable Instant decaysAt() {
        return decaysAt;
    }
}
