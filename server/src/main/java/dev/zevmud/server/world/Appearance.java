package dev.zevmud.server.world;

import dev.zevmud.server.world.event.Belonging;
import dev.zevmud.server.world.event.GameEvent;
import dev.zevmud.server.world.event.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a player was shown of its own body, so that only what has changed is shown again. Owned by
/// the body.
final class Appearance {

    private @Nullable Vitals vitals;
    private @Nullable Status status;
    private boolean belongingsShown;

    /// Everything is shown again.
    void forget() {
        vitals = null;
        status = null;
        belongingsShown = false;
    }

    /// What the character has is shown again.
    void forgetBelongings() {
        belongingsShown = false;
    }

    /// What the player has not been shown yet.
    List<GameEvent> changes(Player player, Things things) {
        List<GameEvent> changes = new ArrayList<>(2);
        if (!player.vitals().equals(vitals)) {
            vitals = player.vitals();
            changes.add(new GameEvent.VitalsChanged(vitals));
        }
        Status now = status(player);
        if (!now.equals(status)) {
            changes.add(new GameEvent.StatusChanged(now, status == null));
            status = now;
        }
        if (!belongingsShown) {
            changes.add(new GameEvent.BelongingsChanged(belongings(player, things)));
            belongingsShown = true;
        }
        return changes;
    }

    private static List<Belonging> belongings(Player player, Things things) {
        return Stream.concat(
                        things.wornBy(player.id()).stream(), things.carriedBy(player.id()).stream())
                .map(Appearance::belonging)
                .toList();
    }

    private static Belonging belonging(Item item) {
        return new Belonging(
                item.id().value(),
                item.prototype().name(),
                item.place() instanceof Place.WornBy worn ? worn.slot() : null,
                fits(item.kind()),
                item.kind() instanceof ItemKind.Container);
    }

    private static @Nullable Slot fits(ItemKind kind) {
        return switch (kind) {
            case ItemKind.Weapon weapon -> Slot.WEAPON;
            case ItemKind.Armour armour -> armour.slot();
            case ItemKind.Light light -> Slot.LIGHT;
            case ItemKind.Fuel fuel -> null;
            case ItemKind.Potion potion -> null;
            case ItemKind.Food food -> null;
            case ItemKind.Scroll scroll -> null;
            case ItemKind.Key key -> null;
            case ItemKind.Book book -> null;
            case ItemKind.Container container -> null;
            case ItemKind.Corpse corpse -> null;
            case ItemKind.Currency currency -> null;
            case ItemKind.Trinket trinket -> null;
        };
    }

    private static Status status(Player player) {
        Being enemy = player.enemy();
        return new Status(
                player.name(),
                player.characterClass(),
                player.level(),
                player.experience(),
                Experience.next(player.level()),
                player.coins(),
                player.position(),
                enemy == null ? null : enemy.name(),
                player.affects().stream().map(Affect::kind).distinct().sorted().toList());
    }
}
