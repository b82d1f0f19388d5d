package dev.zevmud.server.behaviour;

import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.ExitRef;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Scene;
import dev.zevmud.server.world.Turn;
import dev.zevmud.server.world.Zone;
import dev.zevmud.server.world.trigger.Act;
import dev.zevmud.server.world.trigger.Bearer;

/// What triggers do.
final class Acts {

    private Acts() {}

    /// False if the trigger ends here.
    static boolean perform(Act act, Performance of) {
        return switch (act) {
            case Act.Say say -> done(() -> Utterances.say(say, of));
            case Act.Emote emote -> done(() -> Utterances.emote(emote, of));
            case Act.Echo echo -> done(() -> Utterances.echo(echo, of));
            case Act.Give give -> Goods.give(give, of);
            case Act.Take take -> Goods.take(take, of);
            case Act.Drop drop -> done(() -> Goods.drop(drop, of));
            case Act.Open open -> done(() -> Goods.open(open.item(), of));
            case Act.Close close -> done(() -> Goods.close(close.item(), of));
            case Act.Spawn spawn -> done(() -> Spawning.spawn(spawn, of));
            case Act.Reveal reveal -> done(() -> reveal(reveal.exit(), of));
            case Act.Teleport teleport -> done(() -> teleport(teleport.room(), of));
            case Act.Damage damage -> done(() -> damage(damage.amount(), of));
            case Act.Heal heal -> done(() -> heal(heal.amount(), of.player()));
            case Act.SetFlag set -> done(() -> flag(of.player(), set.name(), set.value()));
            case Act.AddToFlag add -> done(() -> add(of.player(), add.name(), add.value()));
            case Act.Fight _ -> done(() -> fight(of));
            case Act.Truce truce -> done(() -> truce(truce, of));
            case Act.Talk _ -> done(() -> talk(of));
            case Act.Advance advance -> done(() -> advance(advance, of));
            case Act.Wake wake -> wake(wake.awake(), of.bearer());
            case Act.Wait _ -> throw new IllegalStateException("waiting is no doing");
        };
    }

    private static boolean done(Runnable act) {
        act.run();
        return true;
    }

    private static void reveal(ExitRef exit, Performance of) {
        for (Player player : of.zone().playersIn(of.room())) {
            player.discover(Scene.secret(exit.room(), exit.direction()));
        }
    }

    private static void teleport(String room, Performance of) {
        of.zone().standDown(of.player());
        of.zone().send(of.player(), room, of.turn());
    }

    private static void damage(Act.Amount amount, Performance of) {
        Player player = of.player();
        Creature from = of.bearer() instanceof Bearer.OfCreature(Creature own) ? own : null;
        of.zone()
                .area()
                .rules()
                .hurt(of.zone(), player, from, amount.of(player.maxHp()), of.turn());
    }

    private static void heal(Act.Amount amount, Player player) {
        player.hp(player.hp() + amount.of(player.maxHp()));
    }

    private static void flag(Player player, String name, long value) {
        player.journal(player.journal().withFlag(name, value));
    }

    private static void add(Player player, String name, long value) {
        flag(player, name, player.journal().flag(name) + value);
    }

    private static void fight(Performance of) {
        Zone zone = of.zone();
        Player player = of.player();
        if (of.bearer() instanceof Bearer.OfCreature(Creature creature)
                && ready(creature, player)
                && creature.enemy() != player) {
            zone.area().rules().attack(zone, creature, player, of.turn());
        }
    }

    private static void truce(Act.Truce truce, Performance of) {
        Turn turn = of.turn();
        if (of.bearer() instanceof Bearer.OfCreature(Creature creature)) {
            if (creature.enemy() == of.player()) {
                of.zone().standDown(creature);
            }
            creature.spare(of.player().id(), turn.now().plus(truce.length()));
        }
    }

    private static void talk(Performance of) {
        Player player = of.player();
        if (of.bearer() instanceof Bearer.OfCreature(Creature creature)
                && ready(creature, player)) {
            of.zone().area().rules().talk(of.zone(), player, creature, of.turn());
        }
    }

    private static boolean ready(Creature creature, Player player) {
        return creature.alive() && creature.room().equals(player.room());
    }

    private static void advance(Act.Advance advance, Performance of) {
        of.zone()
                .area()
                .rules()
                .advance(of.zone(), of.player(), advance.quest(), advance.stage(), of.turn());
    }

    /// False if it makes no difference: it is so already, or fights.
    private static boolean wake(boolean awake, Bearer bearer) {
        if (bearer instanceof Bearer.OfCreature(Creature creature)
                && creature.enemy() == null
                && creature.awake() != awake) {
            creature.awake(awake);
            return true;
        }
        return false;
    }
}
