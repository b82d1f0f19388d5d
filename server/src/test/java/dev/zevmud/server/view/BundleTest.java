package dev.zevmud.server.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.zevmud.server.command.CommandTable;
import dev.zevmud.server.kit.Dungeon;
import dev.zevmud.server.world.Ability;
import dev.zevmud.server.world.AffectKind;
import dev.zevmud.server.world.CharacterClass;
import dev.zevmud.server.world.Daytime;
import dev.zevmud.server.world.Direction;
import dev.zevmud.server.world.Duels;
import dev.zevmud.server.world.Position;
import dev.zevmud.server.world.Slot;
import dev.zevmud.server.world.Stat;
import dev.zevmud.server.world.Weather;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BundleTest {

    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "zevmud", "server");
    private static final List<String> PACKAGES =
            List.of("world", "command", "combat", "behaviour", "quest", "shop", "view");
    private static final Pattern KEY = Pattern.compile("\"([a-z_]+(?:\\.[a-z_]+)+)\"");

    private static final Pattern MESSAGE = Pattern.compile("Message\\.of\\(\\s*\"([a-z_.]+)\"");

    private static Set<String> used() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String name : PACKAGES) {
            try (Stream<Path> files = Files.walk(SOURCES.resolve(name))) {
                files.filter(file -> file.toString().endsWith(".java"))
                        .forEach(file ->
                                KEY.matcher(read(file))
                                        .results()
                                        .forEach(m -> keys.add(m.group(1))));
            }
        }
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file ->
                            MESSAGE.matcher(read(file))
                                    .results()
                                    .forEach(m -> keys.add(m.group(1))));
        }
        keys.removeIf(key -> key.startsWith("dev.zevmud.") || key.startsWith("all."));
        keys.removeAll(Set.of("fight.miss", "fight.light", "fight.solid", "fight.heavy"));
        keys.addAll(composed());
        return keys;
    }

    /// Keys that the code puts together.
    private static Set<String> composed() {
        Set<String> keys = new TreeSet<>();
        for (Direction direction : Direction.values()) {
            keys.add("direction." + direction.word());
            keys.add("direction.from." + direction.word());
            keys.add("direction.to." + direction.word());
        }
        for (Slot slot : Slot.values()) {
            keys.add("slot." + slot.name().toLowerCase(Locale.ROOT));
        }
        for (CharacterClass one : CharacterClass.values()) {
            keys.add("class." + one.name().toLowerCase(Locale.ROOT));
        }
        for (Daytime part : Daytime.values()) {
            String name = part.name().toLowerCase(Locale.ROOT);
            keys.addAll(Set.of("sky.begins." + name, "time.seen." + name, "time.guessed." + name));
        }
        for (Weather weather : Weather.values()) {
            String name = weather.name().toLowerCase(Locale.ROOT);
            keys.addAll(Set.of("sky.turns." + name, "weather." + name));
        }
        for (String blow : List.of("miss", "light", "solid", "heavy")) {
            for (String side : List.of("self", "target", "others")) {
                keys.add("fight." + blow + "." + side);
            }
        }
        for (String verb :
                List.of("open", "close", "lock", "unlock", "wear", "wield", "eat", "drink")) {
            keys.add(verb + ".what");
        }
        for (String verb : List.of("eat", "drink")) {
            keys.add(verb + ".none");
        }
        for (String verb : List.of("wear", "wield", "light", "spent")) {
            keys.add(verb + ".self");
            keys.add(verb + ".others");
        }
        for (AffectKind kind : AffectKind.values()) {
            String key = "affect." + kind.name().toLowerCase(Locale.ROOT);
            keys.add(key);
            keys.add(key + ".ends");
            if (kind.ticks()) {
                keys.add(key + ".works");
            }
            keys.add("status." + key);
            keys.add("status." + key + ".does");
        }
        for (String sort : List.of("weapon", "armour")) {
            for (String verdict : List.of("better", "equal", "worse")) {
                keys.add("compare." + sort + "." + verdict);
            }
        }
        keys.add("wear.breaks.others");
        keys.add("wear.splits.others");
        keys.add("affect.bleeding.others");
        keys.add("affect.poison.others");
        StatusData.KEYS.forEach(key -> keys.add("status.caption." + key));
        for (Position position : Position.values()) {
            keys.add("status.position." + position.name().toLowerCase(Locale.ROOT));
            for (String part : List.of("already", "self", "others")) {
                keys.add("position." + position.name().toLowerCase(Locale.ROOT) + "." + part);
            }
        }
        for (Duels.End end : Duels.End.values()) {
            for (String side : List.of("self", "target", "others")) {
                keys.add("duel." + end.name().toLowerCase(Locale.ROOT) + "." + side);
            }
        }
        for (Stat stat : Stat.values()) {
            keys.add("train." + stat.name().toLowerCase(Locale.ROOT));
        }
        for (String social : new CommandTable().socials()) {
            for (String part :
                    List.of(
                            "alone",
                            "alone.others",
                            "at",
                            "at.target",
                            "at.others",
                            "own",
                            "own.others")) {
                keys.add("social." + social + "." + part);
            }
        }
        Dungeon.AREA.beyond().abilities().all().forEach(ability -> keys.addAll(of(ability)));
        return keys;
    }

    private static List<String> of(Ability ability) {
        String key = "ability." + ability.id();
        List<String> onSelf = List.of(key + ".text", key + ".self", key + ".self.others");
        List<String> onOther =
                List.of(key + ".text", key + ".use", key + ".target", key + ".others");
        return switch (ability.aim()) {
            case SELF -> onSelf;
            case ENEMY -> onOther;
            case FRIEND -> Stream.concat(onSelf.stream(), onOther.stream()).toList();
        };
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void everyKeyThatIsUsedExistsAndEveryKeyIsUsed() throws IOException {
        assertThat(new Bundle(Locale.ENGLISH).keys()).isEqualTo(used());
    }

    @Test
    void aLanguageWithoutABundleIsReadInEnglish() {
        assertThat(new Bundle(Locale.JAPANESE).text("inventory.nothing"))
                .isEqualTo("You carry nothing.");
    }

    @Test
    void noSentenceIsEmpty() {
        Bundle bundle = new Bundle(Locale.ENGLISH);
        assertThat(bundle.keys().stream().map(bundle::text).collect(Collectors.toSet()))
                .noneMatch(String::isBlank);
    }
}
