package dev.zevmud.loadtest.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a visitor knows of where it is: the ways out of the room that it saw last.
final class Surroundings {

    private static final Pattern EXITS = Pattern.compile("^Exits: (.*)$", Pattern.MULTILINE);
    private static final Pattern DIRECTION =
            Pattern.compile("\\b(?:(?:north|south)(?:east|west)?|east|west|up|down)\\b");

    private List<String> ways = List.of();

    void see(String shown) {
        Matcher exits = EXITS.matcher(shown);
        while (exits.find()) {
            List<String> found = new ArrayList<>();
            Matcher direction = DIRECTION.matcher(exits.group(1));
            while (direction.find()) {
                found.add(direction.group());
            }
            ways = List.copyOf(found);
        }
    }

    /// `word` occurs in no other command of any visitor.
    Command command(Deed deed, String word, RandomGenerator random) {
        return switch (deed) {
            case LOOK -> new Command(deed, "look", List.of("Exits: "));
            case WALK -> walk(random);
            case SAY -> new Command(deed, "say " + word, List.of("You say, \"" + word + '"'));
            case EXAMINE ->
                    new Command(
                            deed,
                            "examine " + word,
                            List.of("You see no \"" + word + '"', "It is too dark to make out"));
            case INVENTORY ->
                    new Command(
                            deed, "inventory", List.of("You are carrying:", "You carry nothing."));
            case SCORE -> new Command(deed, "score", List.of("Hit points "));
            case WHO -> new Command(deed, "who", List.of(" in all."));
        };
    }

    private Command walk(RandomGenerator random) {
        String way = ways.isEmpty() ? "north" : ways.get(random.nextInt(ways.size()));
        return new Command(
                Deed.WALK,
                way,
                List.of(
                        "Exits: ",
                        "You find no way ",
                        "The way is closed to you for now.",
                        " is upon you! Try to flee."));
    }
}
