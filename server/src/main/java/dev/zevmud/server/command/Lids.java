package dev.zevmud.server.command;

import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.ItemKind;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.event.Arg;
import java.util.Optional;

/// What `open`, `close`, `lock` and `unlock` share: finding the container.
final class Lids {

    private Lids() {}

    /// A container that is meant to be opened and closed; tells what is wrong otherwise.
    static Optional<Item> container(Action action, String verb) {
        String what = Split.at(action.rest(), "with").what();
        if (what.isEmpty()) {
            action.tell(verb + ".what");
            return Optional.empty();
        }
        Optional<Item> item = action.around().item(what, action.around().everything());
        if (item.isEmpty()) {
            action.tell(action.around().dark() ? "look.dark" : "look.nothing", Arg.words(what));
            return Optional.empty();
        }
        if (item.get().kind() instanceof ItemKind.Container) {
            return item;
        }
        action.tell("lid.none", Names.of(item.get()));
        return Optional.empty();
    }

    /// The key to `container` in the player's hands; tells if there is none.
    static Optional<Item> key(Action action, Item container) {
        if (!(container.kind() instanceof ItemKind.Container kind) || kind.key() == null) {
            action.tell("lock.none", Names.of(container));
            return Optional.empty();
        }
        Optional<Item> key =
                action.around().carried().stream()
                        .filter(item -> item.isA(kind.key(), container.id().home()))
                        .findFirst();
        if (key.isEmpty()) {
            action.tell("lock.nokey", Names.of(container));
        }
        return key;
    }
}
