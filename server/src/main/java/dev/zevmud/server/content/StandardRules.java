package dev.zevmud.server.content;

import dev.zevmud.server.behaviour.Behaviours;
import dev.zevmud.server.behaviour.Heavens;
import dev.zevmud.server.behaviour.Triggers;
import dev.zevmud.server.combat.Affects;
import dev.zevmud.server.combat.Combat;
import dev.zevmud.server.quest.Conversations;
import dev.zevmud.server.quest.Quests;
import dev.zevmud.server.world.Being;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Deadline;
import dev.zevmud.server.world.Deed;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Rules;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import org.jspecify.annotations.Nullable;

/// The rules that an area plays by unless it says otherwise: joins the rule packages, which do not
/// know each other.
final class StandardRules implements Rules {

    @Override
    public void spawned(Zone zone, Creature creature, Turn turn) {
        Behaviours.spawned(zone, creature, turn);
    }

    @Override
    public void entered(Zone zone, Being being, Turn turn) {
        Affects.watch(zone, being, turn.now());
        Behaviours.entered(zone, being, turn);
        if (being instanceof Player player) {
            Quests.entered(zone, player, turn);
        }
    }

    @Override
    public void left(Zone zone, Player player, String room, Turn turn) {
        player.conversation(null);
        Behaviours.left(zone, player, room, turn);
    }

    @Override
    public void taken(Zone zone, Player player, Item item, Turn turn) {
        Behaviours.taken(zone, player, item, turn);
    }

    @Override
    public void attack(Zone zone, Being attacker, Being target, Turn turn) {
        Combat.attack(zone, attacker, target, turn);
    }

    @Override
    public void did(Zone zone, Player player, Deed deed, Turn turn) {
        Quests.noticed(zone, player, deed, turn);
        Behaviours.did(zone, player, deed, turn);
    }

    @Override
    public void hurt(Zone zone, Player player, @Nullable Creature from, int damage, Turn turn) {
        Combat.hurt(zone, player, from, damage, turn);
    }

    @Override
    public void talk(Zone zone, Player player, Creature creature, Turn turn) {
        Conversations.talk(zone, player, creature, turn);
    }

    @Override
    public void advance(Zone zone, Player player, String quest, String stage, Turn turn) {
        Quests.advance(zone, player, quest, stage, turn);
    }

    @Override
    public void due(Zone zone, Deadline deadline, Turn turn) {
        switch (deadline) {
            case Deadline.Round round -> {
                Combat.round(zone, round.room(), turn);
                Behaviours.afterRound(zone, round.room(), turn);
            }
            case Deadline.Tick tick -> Affects.tick(zone, turn);
            case Deadline.Fading fading -> Affects.fade(zone, turn);
            case Deadline.Assault assault -> Behaviours.assault(zone, assault, turn);
            case Deadline.Chase chase -> Behaviours.chase(zone, chase, turn);
            case Deadline.Patrol patrol -> Behaviours.patrol(zone, patrol, turn);
            case Deadline.Regeneration regeneration ->
                    Behaviours.regeneration(zone, regeneration, turn);
            case Deadline.Lateness lateness -> Quests.late(zone, lateness, turn);
            case Deadline.Timer timer -> Triggers.timer(zone, timer, turn);
            case Deadline.Continuation rest -> Triggers.resume(zone, rest, turn);
            case Deadline.Hour _ -> Heavens.hour(zone, turn);
            case Deadline.Spell _ -> Heavens.spell(zone, turn);
            case Deadline.Challenge own -> throw notOurs(own);
            case Deadline.Vanishing own -> throw notOurs(own);
            case Deadline.Reset own -> throw notOurs(own);
            case Deadline.Respawn own -> throw notOurs(own);
            case Deadline.Decay own -> throw notOurs(own);
            case Deadline.Burning own -> throw notOurs(own);
            case Deadline.Recovery own -> throw notOurs(own);
        }
    }

    private static IllegalStateException notOurs(Deadline deadline) {
        return new IllegalStateException("the zone runs " + deadline + " itself");
    }
}
