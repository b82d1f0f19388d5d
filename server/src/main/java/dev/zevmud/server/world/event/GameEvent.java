package dev.zevmud.server.world.event;

import dev.zevmud.server.world.Vitals;
import java.util.List;

/// Something that one reader perceives. Each is rendered by the view as text (plain, colour, screen
/// reader, language) and, for clients that asked, as GMCP.
public sealed interface GameEvent {

    /// A sentence of the message bundle, `key`, with what stands in its gaps.
    record Message(String key, List<Arg> args) implements GameEvent {

        public Message {
            args = List.copyOf(args);
        }

        public static Message of(String key, Arg... args) {
            return new Message(key, List.of(args));
        }
    }

    /// Somebody in play lets others hear or see something; a reader who ignores that one is spared
    /// it. `channel` is how it is said (`say`, `whisper` …), empty for a gesture; what is `secret`
    /// is for this reader only.
    record Uttered(String speaker, String channel, boolean secret, Message line)
            implements GameEvent {}

    /// Text from the content, shown as it stands.
    record Prose(String text) implements GameEvent {}

    /// The reader's own vitals changed.
    record VitalsChanged(Vitals vitals) implements GameEvent {}

    /// The reader's own standing changed; `whole` when nothing of it may be known to the client.
    record StatusChanged(Status status, boolean whole) implements GameEvent {}

    /// What the reader wears and carries has changed; this is all of it.
    record BelongingsChanged(List<Belonging> belongings) implements GameEvent {
        public BelongingsChanged {
            belongings = List.copyOf(belongings);
        }
    }

    /// The room around the reader. `creatures` and `things` are sentences of the content, `people`
    /// names. In the dark only `dark` and the exits' number matter.
    record RoomShown(
            String area,
            String room,
            String title,
            String description,
            boolean dark,
            Spot spot,
            List<Way> exits,
            List<Several> things,
            List<CreatureSeen> creatures,
            List<PersonSeen> people)
            implements GameEvent {

        public RoomShown {
            exits = List.copyOf(exits);
            things = List.copyOf(things);
            creatures = List.copyOf(creatures);
            people = List.copyOf(people);
        }
    }

    /// Ways out, one a line.
    record ExitsShown(List<Way> exits) implements GameEvent {
        public ExitsShown {
            exits = List.copyOf(exits);
        }
    }

    /// What the reader carries; limits in pieces and pounds.
    record InventoryShown(
            List<Several> carried, int pieces, int maxPieces, int weight, int maxWeight, long coins)
            implements GameEvent {
        public InventoryShown {
            carried = List.copyOf(carried);
        }
    }

    /// What the reader wears.
    record EquipmentShown(List<Worn> worn) implements GameEvent {
        public EquipmentShown {
            worn = List.copyOf(worn);
        }
    }

    /// What is in a container.
    record ContentsShown(String container, List<Several> contents) implements GameEvent {
        public ContentsShown {
            contents = List.copyOf(contents);
        }
    }

    /// The reader's own sheet.
    record ScoreShown(Sheet sheet) implements GameEvent {}

    /// What the reader's class can do.
    record AbilitiesShown(List<AbilitySeen> abilities) implements GameEvent {
        public AbilitiesShown {
            abilities = List.copyOf(abilities);
        }
    }

    /// The known rooms around the reader; the first is the reader's own, those that are nearer come
    /// before those that are farther.
    record MapShown(String area, List<RoomCharted> rooms) implements GameEvent {
        public MapShown {
            rooms = List.copyOf(rooms);
        }
    }

    /// The reader's quests, those under way first.
    record QuestsShown(List<QuestSeen> quests) implements GameEvent {
        public QuestsShown {
            quests = List.copyOf(quests);
        }
    }

    /// One quest's story so far, oldest part first; the last is that of its present stage.
    record StoryShown(QuestSeen quest, List<String> story) implements GameEvent {
        public StoryShown {
            story = List.copyOf(story);
        }
    }

    /// What a shop sells, and what the reader has to pay with.
    record WaresShown(String keeper, List<WareSeen> wares, long coins) implements GameEvent {
        public WaresShown {
            wares = List.copyOf(wares);
        }
    }

    /// What a creature says, and what can be answered, numbered from 1.
    record Spoken(String speaker, String text, List<String> answers) implements GameEvent {
        public Spoken {
            answers = List.copyOf(answers);
        }
    }
}
