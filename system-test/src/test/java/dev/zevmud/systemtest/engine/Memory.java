package dev.zevmud.systemtest.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a player knows from reading: where it is, what it has, what lies around. Reads the game's
/// lines in their order.
final class Memory {

    private static final Pattern RECEIVE = Pattern.compile("(\\w+) gives you an? (.+)\\.");
    private static final Pattern THING = Pattern.compile("An? (.+) (?:lies|stands) here\\.");
    private static final Pattern PERSON = Pattern.compile("(\\w+) is here.*");
    private static final Pattern HELD = Pattern.compile("an? (.+)");
    private static final Pattern WORN = Pattern.compile("[\\w ]+: an? (.+)");

    /// What this player itself did to a thing.
    record Deed(String item, Place place) {}

    /// What tells of a deed, its first group the thing; where the thing is then.
    private record Report(Pattern line, BiFunction<Memory, Matcher, Place> place) {}

    private static final List<Report> REPORTS =
            List.of(
                    report(
                            "You take the (.+?)(?: from the .+)?\\.",
                            (self, _) -> new Place.Carried(self.self)),
                    report("You put down the (.+)\\.", (self, _) -> self.room),
                    report(
                            "You give the (.+) to (\\w+)\\.",
                            (_, words) -> new Place.Carried(words.group(2))),
                    report(
                            "You put the (.+) into the (.+)\\.",
                            (_, words) -> new Place.Container(words.group(2))),
                    report(
                            "You (?:wield|put on) the (.+?)(?: \\(.+\\))?\\.",
                            (self, _) -> new Place.Worn(self.self)),
                    report("You put the (.+) away\\.", (self, _) -> new Place.Carried(self.self)));

    private static Report report(String line, BiFunction<Memory, Matcher, Place> place) {
        return new Report(Pattern.compile(line), place);
    }

    private final String self;
    private final Map<String, Place.Room> rooms;
    private final Set<String> carried = new LinkedHashSet<>();
    private final Set<String> worn = new LinkedHashSet<>();
    private final Set<String> things = new LinkedHashSet<>();
    private final Set<String> people = new LinkedHashSet<>();
    private Place.@Nullable Room room;

    Memory(String self, RingWorld world) {
        this.self = self;
        this.rooms = world.rooms();
    }

    Place.@Nullable Room room() {
        return room;
    }

    Set<String> carried() {
        return carried;
    }

    Set<String> worn() {
        return worn;
    }

    /// Seen in the room, at the last look.
    Set<String> things() {
        return things;
    }

    Set<String> people() {
        return people;
    }

    /// Reads an answer to `inventory` or `equipment`.
    void readLists(String inventory, String equipment) {
        carried.clear();
        worn.clear();
        inventory.lines().forEach(line -> collect(HELD, line, carried));
        equipment.lines().forEach(line -> collect(WORN, line, worn));
    }

    private static void collect(Pattern pattern, String line, Set<String> into) {
        Matcher matcher = pattern.matcher(line);
        if (matcher.matches()) {
            into.add(matcher.group(1));
        }
    }

    /// Reads one line; the deed if it tells of one.
    @Nullable Deed read(String line) {
        Place.Room entered = rooms.get(line);
        if (entered != null) {
            room = entered;
            things.clear();
            people.clear();
            return null;
        }
        collect(THING, line, things);
        collect(PERSON, line, people);
        Matcher received = RECEIVE.matcher(line);
        if (received.matches()) {
            carried.add(received.group(2));
            return null;
        }
        Deed deed = deed(line);
        if (deed != null) {
            remember(deed);
        }
        return deed;
    }

    private @Nullable Deed deed(String line) {
        for (Report report : REPORTS) {
            Matcher words = report.line().matcher(line);
            if (words.matches()) {
                return new Deed(words.group(1), report.place().apply(this, words));
            }
        }
        return null;
    }

    private void remember(Deed deed) {
        carried.remove(deed.item());
        worn.remove(deed.item());
        things.remove(deed.item());
        switch (deed.place()) {
            case Place.Carried(String who) -> {
                if (who.equals(self)) {
                    carried.add(deed.item());
                }
            }
            case Place.Worn _ -> worn.add(deed.item());
            case Place.Room _ -> things.add(deed.item());
            case Place.Container _ -> {}
        }
    }
}
