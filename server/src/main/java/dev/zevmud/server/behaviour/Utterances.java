package dev.zevmud.server.behaviour;

import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.Names;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.GameEvent;
import dev.zevmud.server.world.trigger.Act;
import dev.zevmud.server.world.trigger.Bearer;
import java.util.Set;

/// What triggers let be heard and seen.
final class Utterances {

    private Utterances() {}

    static void say(Act.Say say, Performance of) {
        speak("act.says", say.text(), of);
    }

    static void emote(Act.Emote emote, Performance of) {
        speak("act.emotes", emote.text(), of);
    }

    private static void speak(String key, String text, Performance of) {
        Arg line = Arg.line(text, of.playersName());
        switch (of.bearer()) {
            case Bearer.OfCreature(Creature creature) ->
                    of.zone()
                            .tellRoom(
                                    creature.room(),
                                    Set.of(),
                                    of.turn(),
                                    key,
                                    Names.of(creature),
                                    line);
            case Bearer.OfItem(Item item) ->
                    of.zone().tellRoom(of.room(), Set.of(), of.turn(), key, Names.of(item), line);
            case Bearer.OfRoom _, Bearer.OfArea _ ->
                    throw new IllegalStateException("a room has no voice");
        }
    }

    static void echo(Act.Echo echo, Performance of) {
        GameEvent text = GameEvent.Message.of("act.echo", Arg.line(echo.text(), of.playersName()));
        switch (echo.to()) {
            case ROOM -> of.zone().showRoom(of.room(), Set.of(), of.turn(), text);
            case OTHERS -> of.zone().showRoom(of.room(), Set.of(of.player()), of.turn(), text);
            case PLAYER -> of.turn().show(of.player().id(), text);
            case AREA -> {
                for (Player player : of.zone().players()) {
                    of.turn().show(player.id(), text);
                }
            }
        }
    }
}
