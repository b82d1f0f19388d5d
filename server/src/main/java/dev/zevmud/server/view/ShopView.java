package dev.zevmud.server.view;

import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.GameEvent;
import dev.zevmud.server.world.event.WareSeen;

/// What a shop has, a ware a line, as it can be listened to.
record ShopView(Phrases phrases) {

    void render(GameEvent.WaresShown shown, Lines lines) {
        Arg keeper = Arg.name(shown.keeper());
        if (shown.wares().isEmpty()) {
            lines.add(phrases.sentence("shop.only_buys", keeper));
        } else {
            lines.add(phrases.sentence("shop.title", keeper), Palette.TITLE);
        }
        for (WareSeen ware : shown.wares()) {
            lines.add(
                    phrases.sentence(
                            ware.left() == 0 ? "shop.line.none" : "shop.line",
                            Arg.name(ware.name()),
                            Arg.count(ware.price()),
                            Arg.count(ware.left())),
                    Palette.THING);
        }
        lines.add(phrases.sentence("shop.purse", Arg.count(shown.coins())), Palette.QUIET);
    }
}
