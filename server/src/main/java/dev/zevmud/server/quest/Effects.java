package dev.zevmud.server.quest;

import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Deadline;
import dev.zevmud.server.world.Dialogue;
import dev.zevmud.server.world.ExitRef;
import dev.zevmud.server.world.Experience;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Scene;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;

/// What comes of words.
final class Effects {

    private Effects() {}

    static void apply(
            Zone zone,
            Player player,
            Creature creature,
            String node,
            Dialogue.Effect effect,
            Turn turn) {
        switch (effect) {
            case Dialogue.Effect.Heal heal -> heal(zone, player, creature, heal, turn);
            case Dialogue.Effect.Attack attack -> {
                creature.endTruce(player.id());
                zone.agenda()
                        .set(
                                new Deadline.Assault(creature.id(), player.id()),
                                turn.now().plus(attack.delay()));
            }
            case Dialogue.Effect.Truce truce ->
                    creature.spare(player.id(), turn.now().plus(truce.length()));
            case Dialogue.Effect.Experience experience -> {
                if (player.discover("told:" + creature.prototype().id() + ":" + node)) {
                    Experience.gain(zone, player, experience.points(), turn);
                }
            }
            case Dialogue.Effect.Reveal reveal -> {
                ExitRef exit = reveal.exit();
                player.discover(Scene.secret(exit.room(), exit.direction()));
            }
            case Dialogue.Effect.Advance advance ->
                    Quests.advance(zone, player, advance.quest(), advance.stage(), turn);
            case Dialogue.Effect.Flag flag ->
                    player.journal(player.journal().withFlag(flag.name(), flag.value()));
        }
    }

    private static void heal(
            Zone zone, Player player, Creature creature, Dialogue.Effect.Heal heal, Turn turn) {
        if (player.hp() == player.maxHp()) {
            zone.tell(player, turn, "talk.heal.needless", Names.of(creature));
        } else if (creature.favour(player.id(), turn.now(), heal.every())) {
            player.hp(player.hp() + player.maxHp() * heal.percent() / 100);
            zone.tell(player, turn, "talk.heal", Names.of(creature));
        } else {
            zone.tell(player, turn, "talk.heal.spent", Names.of(creature));
        }
    }
}
