package dev.zevmud.server.session.post;

import dev.zevmud.server.session.settings.SettingsRepository;
import dev.zevmud.server.session.staff.Order;
import dev.zevmud.server.session.staff.Outcome;
import dev.zevmud.server.session.staff.StaffReach;
import dev.zevmud.server.session.staff.StaffRepository;
import dev.zevmud.server.world.CharacterId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// `mail`: letters between characters, whoever is in play.
record Letters(
        PostRepository repository,
        SettingsRepository settings,
        StaffRepository staff,
        StaffReach reach) {

    Outcome execute(PostCall call) {
        if (call.self().id().isGuest()) {
            return call.say("mail.guest");
        }
        String[] words = call.rest().strip().split("\\s+", 2);
        String rest = words.length < 2 ? "" : words[1].strip();
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "", "list" -> list(call);
            case "read" -> read(call, rest);
            case "delete" -> delete(call, rest);
            case "send" -> send(call, rest);
            default -> call.say("mail.usage");
        };
    }

    private Outcome list(PostCall call) {
        List<Letter> letters = repository.letters(call.self().id());
        if (letters.isEmpty()) {
            return call.say("mail.none");
        }
        List<String> lines = new ArrayList<>();
        lines.add(call.texts().sentence("mail.title", letters.size(), Letter.MAX_IN_BOX));
        for (int n = 1; n <= letters.size(); n++) {
            Letter letter = letters.get(n - 1);
            lines.add(
                    call.texts()
                            .sentence(
                                    letter.read() ? "mail.entry" : "mail.entry.new",
                                    n,
                                    letter.subject(),
                                    letter.from(),
                                    PostCall.time(letter.sent())));
        }
        lines.add(call.texts().sentence("mail.hint"));
        return new Outcome.Answer(lines);
    }

    /// The letter of that number in the list.
    private Optional<Letter> letter(PostCall call, String number) {
        OptionalInt n = PostCall.number(number);
        List<Letter> letters = repository.letters(call.self().id());
        return n.isPresent() && n.getAsInt() >= 1 && n.getAsInt() <= letters.size()
                ? Optional.of(letters.get(n.getAsInt() - 1))
                : Optional.empty();
    }

    private Outcome read(PostCall call, String number) {
        Optional<Letter> found = letter(call, number);
        if (found.isEmpty()) {
            return none(call, number);
        }
        Letter letter = found.get();
        repository.read(letter.id(), call.now());
        List<String> lines = new ArrayList<>();
        lines.add(
                call.texts()
                        .sentence(
                                "mail.head",
                                letter.from(),
                                PostCall.time(letter.sent()),
                                letter.subject()));
        lines.addAll(Arrays.asList(letter.body().split("\n", -1)));
        return new Outcome.Answer(lines);
    }

    private Outcome delete(PostCall call, String number) {
        Optional<Letter> found = letter(call, number);
        if (found.isEmpty()) {
            return none(call, number);
        }
        repository.delete(call.self().id(), found.get().id());
        return call.say("mail.deleted", found.get().subject(), found.get().from());
    }

    private static Outcome none(PostCall call, String number) {
        return number.isEmpty() ? call.say("mail.which") : call.say("mail.no-such", number);
    }

    private Outcome send(PostCall call, String rest) {
        String[] words = rest.split("\\s+", 2);
        if (words.length < 2) {
            return call.say("mail.send.usage");
        }
        Optional<Card> to = repository.card(words[0]);
        if (to.isEmpty()) {
            return call.say("finger.nobody", words[0]);
        }
        Written written = Written.of(call, words[1]);
        String subject = written.title();
        String body = written.body();
        if (!written.titled(Letter.MAX_SUBJECT)) {
            return call.say("mail.subject", Letter.MAX_SUBJECT);
        }
        if (staff.standing(call.self().id(), call.now()).muted(call.now())) {
            return call.say("mute.silent");
        }
        if (body == null) {
            return new Outcome.Write(
                    new Draft("mail", call.rest(), List.of()),
                    List.of(
                            call.texts()
                                    .sentence("mail.write", to.get().character().name(), subject)));
        }
        if (!Written.fits(body)) {
            return call.say("mail.body", Letter.MAX_BODY);
        }
        return deliver(call, to.get(), subject, body);
    }

    /// Whoever is ignored is not told, and not read.
    private Outcome deliver(PostCall call, Card to, String subject, String body) {
        CharacterId reader = to.character().id();
        String name = to.character().name();
        if (settings.settings(reader).hearing().ignores(call.self().name())) {
            return call.say("mail.sent", name);
        }
        return switch (repository.send(
                call.origin(), reader, call.self().name(), subject, body, call.now())) {
            case SENT -> {
                if (reach.find(name).isPresent()) {
                    reach.order(
                            reader,
                            new Order.Notice("mail.arrived", List.of(call.self().name(), subject)));
                }
                yield call.say("mail.sent", name);
            }
            case BOX_FULL -> call.say("mail.full", name);
            case TOO_MANY -> call.say("mail.too-many", name, Letter.MAX_OF_SENDER);
        };
    }
}
