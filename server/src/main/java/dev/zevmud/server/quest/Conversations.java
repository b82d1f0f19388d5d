package dev.zevmud.server.quest;

import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Deed;
import dev.zevmud.server.world.Dialogue;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.GameEvent;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Talking with creatures, along their dialogues.
public final class Conversations {

    private Conversations() {}

    public static void talk(Zone zone, Player player, Creature creature, Turn turn) {
        String dialogue = creature.prototype().dialogue();
        if (player.enemy() != null || creature.enemy() != null) {
            zone.tell(player, turn, "talk.fighting", Names.of(creature));
        } else if (!creature.awake()) {
            zone.tell(player, turn, "talk.asleep", Names.of(creature));
        } else if (dialogue == null) {
            zone.tell(player, turn, "talk.mute", Names.of(creature));
        } else {
            zone.tell(player, turn, "talk.self", Names.of(creature));
            zone.tellOthers(player, turn, "talk.others", Names.of(player), Names.of(creature));
            zone.area().rules().did(zone, player, new Deed.Addressed(creature), turn);
            reach(zone, player, creature, opening(zone, player, dialogue), turn);
        }
    }

    private static String opening(Zone zone, Player player, String id) {
        Dialogue dialogue = zone.area().dialogue(id);
        return dialogue.openings().stream()
                .filter(opening -> Conditions.hold(zone, player, opening.when()))
                .map(Dialogue.Opening::node)
                .findFirst()
                .orElse(dialogue.start());
    }

    /// The answers that this player is offered.
    private static List<Dialogue.Choice> choices(Zone zone, Player player, Dialogue.Node node) {
        return node.choices().stream()
                .filter(choice -> Conditions.hold(zone, player, choice.when()))
                .toList();
    }

    /// Answers with a choice's number, one of its keywords or the beginning of its text.
    public static void respond(Zone zone, Player player, String answer, Turn turn) {
        Player.Conversation talk = player.conversation();
        Creature creature = talk == null ? null : zone.creature(talk.creature());
        if (talk == null
                || creature == null
                || !creature.alive()
                || !creature.room().equals(player.room())) {
            player.conversation(null);
            zone.tell(player, turn, "respond.nobody");
            return;
        }
        Dialogue.Node node = node(zone, creature, talk.node());
        Optional<Dialogue.Choice> choice = choice(choices(zone, player, node), answer);
        if (choice.isEmpty()) {
            zone.tell(player, turn, "respond.unclear", Names.of(creature));
            show(zone, player, creature, node, turn);
            return;
        }
        zone.tell(player, turn, "respond.self", Arg.name(choice.get().text()));
        String next = choice.get().next();
        if (next == null) {
            player.conversation(null);
            zone.tell(player, turn, "respond.ends", Names.of(creature));
        } else {
            reach(zone, player, creature, next, turn);
        }
    }

    private static Optional<Dialogue.Choice> choice(List<Dialogue.Choice> choices, String answer) {
        String said = answer.strip().toLowerCase(Locale.ROOT);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        if (said.length() <= 2 && said.chars().allMatch(c -> c >= '0' && c <= '9')) {
            int number = Integer.parseInt(said);
            return number >= 1 && number <= choices.size()
                    ? Optional.of(choices.get(number - 1))
                    : Optional.empty();
        }
        return choices.stream()
                .filter(choice ->
                        choice.keywords().stream().anyMatch(k -> k.startsWith(said))
                                || choice.text().toLowerCase(Locale.ROOT).startsWith(said))
                .findFirst();
    }

    private static void reach(
            Zone zone, Player player, Creature creature, String nodeId, Turn turn) {
        Dialogue.Node node = node(zone, creature, nodeId);
        player.conversation(
                choices(zone, player, node).isEmpty()
                        ? null
                        : new Player.Conversation(creature.id(), nodeId, turn.now()));
        show(zone, player, creature, node, turn);
        for (Dialogue.Effect effect : node.effects()) {
            Effects.apply(zone, player, creature, nodeId, effect, turn);
        }
    }

    private static void show(
            Zone zone, Player player, Creature creature, Dialogue.Node node, Turn turn) {
        turn.show(
                player.id(),
                new GameEvent.Spoken(
                        creature.name(),
                        node.text(),
                        choices(zone, player, node).stream().map(Dialogue.Choice::text).toList()));
    }

    private static Dialogue.Node node(Zone zone, Creature creature, String nodeId) {
        String dialogue = creature.prototype().dialogue();
        Dialogue.Node node =
                dialogue == null ? null : zone.area().dialogue(dialogue).nodes().get(nodeId);
        if (node == null) {
            throw new IllegalStateException(
                    "dialogue " + dialogue + " of " + creature.id() + " has no node " + nodeId);
        }
        return node;
    }
}
