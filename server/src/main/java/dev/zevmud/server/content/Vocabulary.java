package dev.zevmud.server.content;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.zevmud.server.world.Creature;
import dev.zevmud.server.world.Item;
import dev.zevmud.server.world.Player;
import dev.zevmud.server.world.Weather;
import dev.zevmud.server.world.trigger.Bearer;
import dev.zevmud.server.world.trigger.Cue;
import dev.zevmud.server.world.trigger.Facts;
import dev.zevmud.server.world.trigger.Happening;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;

/// What conditions may ask for, and in which triggers.
final class Vocabulary {

    /// `known` says in which triggers there is such a fact.
    record Word(CelType type, Predicate<Setting> known, Function<Facts, Object> fact) {}

    private static final Map<String, Word> WORDS = words();

    private Vocabulary() {}

    /// The words for triggers of this setting, by their names.
    static Map<String, Word> of(Setting setting) {
        Map<String, Word> known = new LinkedHashMap<>();
        WORDS.forEach((name, word) -> {
            if (word.known().test(setting)) {
                known.put(name, word);
            }
        });
        return known;
    }

    private static Map<String, Word> words() {
        Map<String, Word> all = new LinkedHashMap<>();
        player(all);
        surroundings(all);
        happening(all);
        return all;
    }

    private static void player(Map<String, Word> all) {
        CelType texts = ListType.create(SimpleType.STRING);
        ofPlayer(all, "name", SimpleType.STRING, Player::name);
        ofPlayer(all, "level", SimpleType.INT, player -> (long) player.level());
        ofPlayer(all, "class", SimpleType.STRING, player -> lower(player.characterClass()));
        ofPlayer(all, "hp", SimpleType.INT, player -> (long) player.hp());
        ofPlayer(all, "max_hp", SimpleType.INT, player -> (long) player.maxHp());
        ofPlayer(all, "mana", SimpleType.INT, player -> (long) player.vitals().mana());
        ofPlayer(all, "coins", SimpleType.INT, Player::coins);
        ofPlayer(all, "fighting", SimpleType.BOOL, player -> player.enemy() != null);
        ofPlayer(
                all,
                "flags",
                MapType.create(SimpleType.STRING, SimpleType.INT),
                player -> player.journal().flags());
        ofPlayer(
                all,
                "quests",
                MapType.create(SimpleType.STRING, SimpleType.STRING),
                player -> player.journal().stages());
        put(
                all,
                "player.items",
                texts,
                Setting::hasPlayer,
                facts -> ids(facts, facts.zone().things().carriedBy(player(facts).id())));
        put(
                all,
                "player.worn",
                texts,
                Setting::hasPlayer,
                facts -> ids(facts, facts.zone().things().wornBy(player(facts).id())));
    }

    private static void surroundings(Map<String, Word> all) {
        put(all, "room.id", SimpleType.STRING, Setting::hasRoom, Facts::room);
        put(
                all,
                "room.players",
                SimpleType.INT,
                Setting::hasRoom,
                facts -> (long) facts.zone().playersIn(facts.room()).size());
        put(
                all,
                "room.lit",
                SimpleType.BOOL,
                Setting::hasRoom,
                facts -> facts.zone().scene().lit(facts.room()));
        put(
                all,
                "room.outdoors",
                SimpleType.BOOL,
                Setting::hasRoom,
                facts -> facts.zone().area().room(facts.room()).outdoors());
        ofCreature(all, "hp", SimpleType.INT, creature -> (long) creature.hp());
        ofCreature(all, "max_hp", SimpleType.INT, creature -> (long) creature.maxHp());
        ofCreature(all, "awake", SimpleType.BOOL, Creature::awake);
        ofCreature(all, "fighting", SimpleType.BOOL, creature -> creature.enemy() != null);
        put(
                all,
                "time.hour",
                SimpleType.INT,
                Vocabulary::always,
                facts -> (long) facts.time().hour());
        put(
                all,
                "time.day",
                SimpleType.INT,
                Vocabulary::always,
                facts -> (long) facts.time().dayOfYear());
        put(
                all,
                "time.part",
                SimpleType.STRING,
                Vocabulary::always,
                facts -> lower(facts.time().daytime()));
        put(all, "weather", SimpleType.STRING, Vocabulary::always, Vocabulary::weather);
        put(all, "chance", SimpleType.INT, Vocabulary::always, facts -> (long) facts.chance());
    }

    private static void happening(Map<String, Word> all) {
        put(all, "thing", SimpleType.STRING, Setting::isAboutThing, Vocabulary::thing);
        put(
                all,
                "killed",
                SimpleType.STRING,
                setting -> setting.cue() instanceof Cue.Kill,
                facts ->
                        facts.happening() instanceof Happening.Killed(Creature creature)
                                ? creature.prototype().id()
                                : "");
        put(
                all,
                "words",
                SimpleType.STRING,
                setting -> setting.cue() instanceof Cue.Say,
                facts ->
                        facts.happening() instanceof Happening.Said(String words)
                                ? words.toLowerCase(Locale.ROOT)
                                : "");
        put(
                all,
                "stage",
                SimpleType.STRING,
                setting -> setting.cue() instanceof Cue.QuestStep,
                facts ->
                        facts.happening() instanceof Happening.Advanced(_, String stage)
                                ? stage
                                : "");
    }

    private static boolean always(Setting setting) {
        return true;
    }

    private static void put(
            Map<String, Word> all,
            String name,
            CelType type,
            Predicate<Setting> known,
            Function<Facts, Object> fact) {
        all.put(name, new Word(type, known, fact));
    }

    private static void ofPlayer(
            Map<String, Word> all, String name, CelType type, Function<Player, Object> fact) {
        put(all, "player." + name, type, Setting::hasPlayer, facts -> fact.apply(player(facts)));
    }

    private static void ofCreature(
            Map<String, Word> all, String name, CelType type, Function<Creature, Object> fact) {
        put(
                all,
                "creature." + name,
                type,
                setting -> setting.kind() == Setting.Kind.CREATURE,
                facts -> {
                    if (facts.bearer() instanceof Bearer.OfCreature(Creature creature)) {
                        return fact.apply(creature);
                    }
                    throw new IllegalStateException(facts.bearer() + " is no creature");
                });
    }

    private static Player player(Facts facts) {
        return Objects.requireNonNull(facts.player(), "the trigger is about nobody");
    }

    private static String weather(Facts facts) {
        Weather weather = facts.weather();
        return weather == null ? "none" : lower(weather);
    }

    private static String thing(Facts facts) {
        return switch (facts.happening()) {
            case Happening.Given(Item item, _) -> id(facts, item);
            case Happening.Taken(Item item) -> id(facts, item);
            case Happening.Used(Item item) -> id(facts, item);
            case Happening other -> throw new IllegalStateException(other + " is about no thing");
        };
    }

    private static List<String> ids(Facts facts, List<Item> items) {
        return items.stream().map(item -> id(facts, item)).toList();
    }

    /// A thing of another area is called by both: `mine:pick`.
    private static String id(Facts facts, Item item) {
        String home = item.id().home();
        String id = item.prototype().id();
        return home.equals(facts.zone().id()) ? id : home + ":" + id;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
