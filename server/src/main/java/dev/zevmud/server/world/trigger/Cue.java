package dev.zevmud.server.world.trigger;

import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Item;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What sets a trigger off. Where a thing or a creature may be named and is not, a trigger of a
/// thing or a creature means its own bearer, any other one whatever there is.
public sealed interface Cue {

    record Enter() implements Cue {}

    record Leave() implements Cue {}

    /// Any of the phrases.
    record Say(List<Phrase> phrases) implements Cue {
        public Say {
            phrases = List.copyOf(phrases);
        }
    }

    /// An item is given to the creature that bears the trigger.
    record Give(@Nullable String item) implements Cue {}

    record Get(@Nullable String item) implements Cue {}

    record Use(@Nullable String item) implements Cue {}

    record Kill(@Nullable String creature) implements Cue {}

    record Timer(Duration every) implements Cue {}

    record TimeOfDay(Set<Integer> hours) implements Cue {
        public TimeOfDay {
            hours = Set.copyOf(hours);
        }
    }

    /// A quest reaches this stage; null: any.
    record QuestStep(String quest, @Nullable String stage) implements Cue {}

    /// Whether this happening is the one that `bearer`, in the zone `zone`, waits for.
    default boolean answers(Happening happening, Bearer bearer, String zone) {
        return switch (happening) {
            case Happening.Entered() -> this instanceof Enter;
            case Happening.Left() -> this instanceof Leave;
            case Happening.Said(String words) ->
                    this instanceof Say(List<Phrase> phrases)
                            && phrases.stream().anyMatch(phrase -> phrase.in(words));
            case Happening.Given(Item item, Creature to) ->
                    this instanceof Give(String wanted)
                            && bearer instanceof Bearer.OfCreature(Creature creature)
                            && creature == to
                            && (wanted == null || item.isA(wanted, zone));
            case Happening.Taken(Item item) ->
                    this instanceof Get(String wanted) && means(wanted, item, bearer, zone);
            case Happening.Used(Item item) ->
                    this instanceof Use(String wanted) && means(wanted, item, bearer, zone);
            case Happening.Killed(Creature dead) ->
                    this instanceof Kill(String wanted) && means(wanted, dead, bearer);
            case Happening.Advanced(String quest, String stage) ->
                    this instanceof QuestStep(String wanted, String at)
                            && wanted.equals(quest)
                            && (at == null || at.equals(stage));
            case Happening.Elapsed() -> this instanceof Timer;
            case Happening.Struck(int hour) ->
                    this instanceof TimeOfDay(Set<Integer> hours) && hours.contains(hour);
        };
    }

    private static boolean means(@Nullable String wanted, Item item, Bearer bearer, String zone) {
        if (wanted != null) {
            return item.isA(wanted, zone);
        }
        return !(bearer instanceof Bearer.OfItem(Item own)) || own == item;
    }

    private static boolean means(@Nullable String wanted, Creature dead, Bearer bearer) {
        if (wanted != null) {
            return dead.prototype().id().equals(wanted);
        }
        return !(bearer instanceof Bearer.OfCreature(Creature own)) || own == dead;
    }
}
