package dev.zevmud.server.session.staff;

import dev.zevmud.server.session.Present;
import java.util.List;
import java.util.Optional;

/// What the staff do among those in play: `goto`, `transfer`, `force`, `snoop`, `broadcast`.
final class Errands {

    private final StaffRepository repository;
    private final StaffReach reach;

    Errands(StaffRepository repository, StaffReach reach) {
        this.repository = repository;
        this.reach = reach;
    }

    Outcome goTo(StaffCall call) {
        String where = call.words(1).getFirst();
        if (where.isEmpty()) {
            return call.usage();
        }
        if (where.contains(":")) {
            return send(call, call.self(), where);
        }
        Optional<Present> to = reach.find(where);
        if (to.isEmpty()) {
            return call.say("staff.nobody", where);
        }
        if (to.get().id().equals(call.self().id())) {
            return call.say("staff.self");
        }
        call.record(to.get().name(), "");
        reach.order(to.get().id(), new Order.Fetch(call.self().id()));
        return call.say("staff.going", to.get().name());
    }

    Outcome transfer(StaffCall call) {
        List<String> words = call.words(2);
        if (words.getFirst().isEmpty()) {
            return call.usage();
        }
        return against(
                call,
                words.getFirst(),
                one -> {
                    if (!words.get(1).isEmpty()) {
                        return send(call, one, words.get(1));
                    }
                    call.record(one.name(), "");
                    reach.order(call.self().id(), new Order.Fetch(one.id()));
                    return call.say("staff.fetched", one.name());
                });
    }

    private Outcome send(StaffCall call, Present who, String place) {
        String[] parts = place.split(":", 2);
        if (parts.length < 2 || !reach.roomExists(parts[0], parts[1])) {
            return call.say("staff.no-room", place);
        }
        call.record(
                who.id().equals(call.self().id()) ? place : who.name(),
                who.id().equals(call.self().id()) ? "" : place);
        reach.order(who.id(), new Order.GoTo(parts[0], parts[1]));
        return call.say(
                who.id().equals(call.self().id()) ? "staff.going" : "staff.sent",
                who.id().equals(call.self().id()) ? place : who.name(),
                place);
    }

    Outcome force(StaffCall call) {
        List<String> words = call.words(2);
        String line = words.get(1);
        if (line.isEmpty()) {
            return call.usage();
        }
        return against(
                call,
                words.getFirst(),
                one -> {
                    call.record(one.name(), line);
                    reach.order(one.id(), new Order.Force(line));
                    return call.say("staff.forced", one.name(), line);
                });
    }

    Outcome snoop(StaffCall call) {
        List<String> words = call.words(2);
        if (words.get(1).isEmpty()) {
            return call.usage();
        }
        boolean off = words.getFirst().equalsIgnoreCase("off");
        return against(
                call,
                off ? words.get(1) : words.getFirst(),
                one -> {
                    call.record(one.name(), off ? "off" : words.get(1));
                    reach.order(
                            one.id(), new Order.Snoop(call.self().id(), call.self().name(), !off));
                    return call.say(off ? "staff.snoop.off" : "staff.snoop.on", one.name());
                });
    }

    Outcome broadcast(StaffCall call) {
        String words = call.words(1).getFirst();
        if (words.isEmpty()) {
            return call.usage();
        }
        call.record("", words);
        var notice = new Order.Notice("broadcast.heard", List.of(words));
        List<Present> all = reach.present();
        all.forEach(one -> reach.order(one.id(), notice));
        return call.say("staff.broadcast", all.size());
    }

    private interface Deed {
        Outcome to(Present one);
    }

    /// Somebody in play, but not oneself, and nobody of equal or higher rank.
    private Outcome against(StaffCall call, String name, Deed deed) {
        Optional<Present> found = reach.find(name);
        if (found.isEmpty()) {
            return call.say("staff.nobody", name);
        }
        Present one = found.get();
        if (one.id().equals(call.self().id())) {
            return call.say("staff.self");
        }
        return call.above(repository.standing(one.id(), call.now()))
                ? deed.to(one)
                : call.say("staff.above", one.name());
    }
}
