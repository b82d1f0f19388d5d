package dev.zevmud.server.command;

import dev.zevmud.server.world.Deed;
import dev.zevmud.server.world.ExitRef;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.ItemKind;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Scene;
import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.GameEvent;
import java.util.Optional;

/// `read tome`: shows what is written, and what it reveals is known from then on.
final class Read implements Command {

    @Override
    public void execute(Action action) {
        if (action.rest().isEmpty()) {
            action.tell("read.what");
            return;
        }
        if (action.around().dark()) {
            action.tell("read.dark");
            return;
        }
        Optional<Item> item = action.around().item(action.rest(), action.around().atHandFirst());
        if (item.isPresent()) {
            read(action, item.get());
        } else if (!Look.at(action, action.rest())) {
            action.tell("look.nothing", Arg.words(action.rest()));
        }
    }

    static void read(Action action, Item item) {
        if (item.kind() instanceof ItemKind.Book book) {
            action.tellOthers("read.others", action.self(), Names.of(item));
            action.show(new GameEvent.Prose(book.text()));
            for (ExitRef exit : book.reveals()) {
                if (action.player().discover(Scene.secret(exit.room(), exit.direction()))) {
                    action.tell(
                            "read.reveals",
                            Arg.direction(exit.direction()),
                            Arg.name(action.zone().area().room(exit.room()).title()));
                }
            }
            action.did(new Deed.Used(item));
        } else if (item.kind() instanceof ItemKind.Scroll) {
            action.tell("read.scroll", Names.of(item));
        } else {
            action.tell("read.blank", Names.of(item));
        }
    }
}
