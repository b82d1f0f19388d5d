package dev.zevmud.server.session.post;

import dev.zevmud.server.session.account.CharacterSummary;
import dev.zevmud.server.session.staff.Outcome;
import dev.zevmud.server.session.staff.StaffReach;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `finger` and `plan`: what everybody may know of a character.
record Cards(PostRepository repository, StaffReach reach) {

    private static final int MAX_PLAN = 300;

    Outcome finger(PostCall call) {
        String name = call.rest().strip();
        if (name.isEmpty()) {
            return call.say("finger.usage");
        }
        var here = reach.find(name);
        Optional<Card> card = repository.card(name);
        if (card.isEmpty()) {
            return here.isPresent()
                    ? call.say("finger.guest", here.get().name())
                    : call.say("finger.nobody", name);
        }
        CharacterSummary character = card.get().character();
        List<String> lines = new ArrayList<>();
        lines.add(
                call.texts()
                        .sentence(
                                "finger.who",
                                character.name(),
                                here.isPresent() ? here.get().level() : character.level(),
                                call.texts().className(character.characterClass())));
        if (here.isPresent()) {
            lines.add(call.texts().sentence("finger.here"));
        } else if (card.get().seen() == null) {
            lines.add(call.texts().sentence("finger.never"));
        } else {
            lines.add(call.texts().sentence("finger.seen", PostCall.time(card.get().seen())));
        }
        if (!card.get().plan().isEmpty()) {
            lines.add(call.texts().sentence("finger.plan", card.get().plan()));
        }
        return new Outcome.Answer(lines);
    }

    Outcome plan(PostCall call) {
        if (call.self().id().isGuest()) {
            return call.say("plan.guest");
        }
        String words = call.rest().strip();
        if (words.isEmpty()) {
            String now = repository.card(call.self().name()).map(Card::plan).orElse("");
            return now.isEmpty() ? call.say("plan.none") : call.say("plan.is", now);
        }
        if (words.equalsIgnoreCase("clear")) {
            repository.plan(call.self().id(), "");
            return call.say("plan.cleared");
        }
        if (PostCall.length(words) > MAX_PLAN) {
            return call.say("plan.too-long", MAX_PLAN);
        }
        repository.plan(call.self().id(), words);
        return call.say("plan.set", words);
    }
}
