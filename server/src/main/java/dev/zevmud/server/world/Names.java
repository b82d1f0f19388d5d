package dev.zevmud.server.world;

import dev.zevmud.server.world.event.Arg;

/// How a sentence names things and beings.
public final class Names {

    private Names() {}

    public static Arg of(Being being) {
        return switch (being) {
            case Player player -> Arg.words(player.name());
            case Creature creature -> Arg.name(creature.name());
        };
    }

    public static Arg of(Item item) {
        return Arg.name(item.name());
    }
}
