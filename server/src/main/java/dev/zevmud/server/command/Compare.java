package dev.zevmud.server.command;

import dev.zevmud.server.combat.Gear;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.ItemKind;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Slot;
import dev.zevmud.server.world.event.Arg;
import java.util.List;
import java.util.Optional;

/// `compare sword with axe`, `compare sword` with what one wears in its place.
final class Compare implements Command {

    @Override
    public void execute(Action action) {
        if (action.rest().isEmpty()) {
            action.tell("compare.what");
            return;
        }
        List<Item> reachable = action.around().atHandFirst();
        Split split = Split.at(action.rest(), "with", "to", "and");
        if (!split.where().isEmpty()) {
            compare(action, reachable, split.what(), split.where());
            return;
        }
        Optional<Item> whole = action.around().item(action.rest(), reachable);
        String[] words = action.rest().split("\\s+", -1);
        if (whole.isPresent()) {
            withWorn(action, whole.get());
        } else if (words.length == 2) {
            compare(action, reachable, words[0], words[1]);
        } else {
            action.tell("look.nothing", Arg.words(action.rest()));
        }
    }

    private static void compare(Action action, List<Item> among, String first, String second) {
        Optional<Item> one = action.around().item(first, among);
        Optional<Item> other = action.around().item(second, among);
        if (one.isEmpty() || other.isEmpty()) {
            action.tell("look.nothing", Arg.words(one.isEmpty() ? first : second));
        } else {
            judge(action, one.get(), other.get());
        }
    }

    private static void withWorn(Action action, Item item) {
        Optional<Slot> slot = Wear.slot(action, item);
        if (slot.isEmpty()) {
            action.tell("compare.useless", Names.of(item));
            return;
        }
        Item worn = action.zone().things().wornBy(action.player().id(), slot.get());
        if (worn == null) {
            action.tell("compare.empty", Names.of(item));
        } else {
            judge(action, item, worn);
        }
    }

    private static void judge(Action action, Item one, Item other) {
        if (one == other) {
            action.tell("compare.same", Names.of(one));
        } else if (one.kind() instanceof ItemKind.Weapon
                && other.kind() instanceof ItemKind.Weapon) {
            tell(action, "weapon", one, Gear.damage(one), other, Gear.damage(other));
        } else if (one.kind() instanceof ItemKind.Armour mine
                && other.kind() instanceof ItemKind.Armour yours
                && mine.slot() == yours.slot()) {
            tell(action, "armour", one, Gear.defence(one), other, Gear.defence(other));
        } else {
            action.tell("compare.unlike", Names.of(one), Names.of(other));
        }
    }

    private static void tell(
            Action action, String sort, Item one, int mine, Item other, int yours) {
        String verdict = mine == yours ? "equal" : mine > yours ? "better" : "worse";
        action.tell(
                "compare." + sort + "." + verdict,
                Names.of(one),
                Names.of(other),
                Arg.count(mine),
                Arg.count(yours));
    }
}
