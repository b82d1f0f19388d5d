package dev.zevmud.server.command;

import dev.zevmud.server.world.Flame;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.ItemKind;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.event.Arg;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `refill lantern`: pours what one carries for that into it.
final class Refill implements Command {

    @Override
    public void execute(Action action) {
        Split split = Split.at(action.rest(), "with", "from");
        if (split.what().isEmpty()) {
            action.tell("refill.what");
            return;
        }
        List<Item> fuels =
                action.around().carried().stream()
                        .filter(item -> item.kind() instanceof ItemKind.Fuel)
                        .toList();
        Optional<Item> fuel =
                split.where().isEmpty()
                        ? fuels.stream().findFirst()
                        : action.around().item(split.where(), fuels);
        Optional<Item> light = light(action, split.what());
        if (light.isEmpty()) {
            action.tell("carry.nothing", Arg.words(split.what()));
        } else if (refusal(light.get()).isPresent()) {
            action.tell(refusal(light.get()).get(), Names.of(light.get()));
        } else if (fuel.isEmpty()) {
            action.tell("refill.nothing", Names.of(light.get()));
        } else if (fuel.get().kind() instanceof ItemKind.Fuel kind) {
            pour(action, fuel.get(), kind, light.get());
        }
    }

    /// `use oil on lantern`.
    static void pour(Action action, Item fuel, ItemKind.Fuel kind, String on) {
        Optional<Item> light = light(action, on);
        if (light.isEmpty()) {
            action.tell("refill.use", Names.of(fuel));
        } else if (refusal(light.get()).isPresent()) {
            action.tell(refusal(light.get()).get(), Names.of(light.get()));
        } else {
            pour(action, fuel, kind, light.get());
        }
    }

    private static Optional<Item> light(Action action, String what) {
        List<Item> held = new ArrayList<>(action.around().worn());
        held.addAll(action.around().carried());
        return action.around().item(what, held);
    }

    private static Optional<String> refusal(Item item) {
        Flame flame = item.flame();
        if (!(item.kind() instanceof ItemKind.Light light) || !light.refillable()) {
            return Optional.of("refill.none");
        }
        return flame == null || flame.minutes() >= light.minutes()
                ? Optional.of("refill.full")
                : Optional.empty();
    }

    private static void pour(Action action, Item fuel, ItemKind.Fuel kind, Item light) {
        action.zone().flames().refill(light, kind.minutes());
        action.zone().things().destroy(fuel);
        Flame flame = light.flame();
        action.tell(
                "refill.self",
                Names.of(light),
                Names.of(fuel),
                Arg.count(flame == null ? 0 : flame.minutes()));
        action.tellOthers("refill.others", action.self(), Names.of(light));
    }
}
