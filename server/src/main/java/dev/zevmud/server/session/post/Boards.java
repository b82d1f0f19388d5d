package dev.zevmud.server.session.post;

import dev.zevmud.server.session.post.BoardRepository.Writing;
import dev.zevmud.server.session.staff.AuditEntry;
import dev.zevmud.server.session.staff.Outcome;
import dev.zevmud.server.session.staff.Role;
import dev.zevmud.server.session.staff.StaffRepository;
import dev.zevmud.server.session.staff.Standing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// `board`: the notes on the board of the room, which everybody may read.
record Boards(BoardRepository repository, StaffRepository staff, BoardPlaces places) {

    /// So many lines are shown unless one asks for all.
    private static final int PAGE = 20;

    /// How a draft begins, with the board behind it: whoever follows another may be led away from
    /// the board while writing.
    private static final String DRAFT = "write@";

    Outcome execute(PostCall call) {
        String[] words = call.rest().strip().split("\\s+", 2);
        String rest = words.length < 2 ? "" : words[1].strip();
        if (call.body() != null && words[0].startsWith(DRAFT)) {
            return write(call, words[0].substring(DRAFT.length()), rest);
        }
        Optional<String> board = places.at(call.place());
        if (board.isEmpty()) {
            return call.say("board.nowhere");
        }
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "", "list" -> list(call, board.get(), PAGE);
            case "all" -> list(call, board.get(), Note.MAX_ON_BOARD);
            case "read" -> read(call, board.get(), rest);
            case "write" -> write(call, board.get(), rest);
            case "remove" -> remove(call, board.get(), rest);
            default -> call.say("board.usage");
        };
    }

    private Outcome list(PostCall call, String board, int most) {
        List<Note> notes = repository.notes(board, call.self().id());
        if (notes.isEmpty()) {
            return call.say("board.empty");
        }
        boolean guest = call.self().id().isGuest();
        long unread = notes.stream().filter(note -> !note.read()).count();
        List<String> lines = new ArrayList<>();
        lines.add(
                call.texts()
                        .sentence(
                                guest ? "board.title.guest" : "board.title", notes.size(), unread));
        if (notes.size() > most) {
            lines.add(call.texts().sentence("board.older", notes.size() - most));
        }
        for (Note note : notes.subList(Math.max(0, notes.size() - most), notes.size())) {
            lines.add(
                    call.texts()
                            .sentence(
                                    guest || note.read() ? "board.entry" : "board.entry.new",
                                    note.number(),
                                    note.title(),
                                    note.by(),
                                    PostCall.time(note.written())));
        }
        lines.add(call.texts().sentence("board.hint"));
        return new Outcome.Answer(lines);
    }

    private Optional<Note> note(PostCall call, String board, String typed) {
        OptionalInt number = PostCall.number(typed);
        return number.isEmpty()
                ? Optional.empty()
                : repository.note(board, number.getAsInt(), call.self().id());
    }

    /// Without a number: the oldest one that has not been read.
    private Outcome read(PostCall call, String board, String typed) {
        Optional<Note> found =
                typed.isEmpty() && !call.self().id().isGuest()
                        ? repository.notes(board, call.self().id()).stream()
                                .filter(note -> !note.read())
                                .findFirst()
                        : note(call, board, typed);
        if (found.isEmpty()) {
            return typed.isEmpty()
                    ? call.say(call.self().id().isGuest() ? "board.which" : "board.all-read")
                    : call.say("board.no-such", typed);
        }
        Note note = found.get();
        repository.read(board, note.number(), call.self().id());
        List<String> lines = new ArrayList<>();
        lines.add(
                call.texts()
                        .sentence(
                                "board.head",
                                note.number(),
                                note.by(),
                                PostCall.time(note.written()),
                                note.title()));
        lines.addAll(Arrays.asList(note.body().split("\n", -1)));
        return new Outcome.Answer(lines);
    }

    private Outcome write(PostCall call, String board, String words) {
        if (call.self().id().isGuest()) {
            return call.say("board.guest");
        }
        Written written = Written.of(call, words);
        if (!written.titled(Note.MAX_TITLE)) {
            return call.say("board.write.usage", Note.MAX_TITLE);
        }
        if (staff.standing(call.self().id(), call.now()).muted(call.now())) {
            return call.say("mute.silent");
        }
        String body = written.body();
        if (body == null) {
            return repository.mayWrite(call.self().id(), call.now())
                    ? new Outcome.Write(
                            new Draft(
                                    call.command(),
                                    DRAFT + board + " " + written.title(),
                                    List.of()),
                            List.of(call.texts().sentence("board.write", written.title())))
                    : tooFast(call);
        }
        if (!Written.fits(body)) {
            return call.say("board.body", Letter.MAX_BODY);
        }
        return switch (repository.write(
                new BoardRepository.Draft(
                        call.origin(),
                        board,
                        call.self().id(),
                        call.self().name(),
                        written.title(),
                        body,
                        call.now()))) {
            case Writing.Written(int number) -> call.say("board.written", number, written.title());
            case Writing.TooFast() -> tooFast(call);
        };
    }

    private static Outcome tooFast(PostCall call) {
        return call.say("board.too-fast", Note.MAX_IN_SPAN, Note.SPAN.toMinutes());
    }

    /// Its author may, and whoever keeps order, which is written down first.
    private Outcome remove(PostCall call, String board, String typed) {
        Optional<Note> found = note(call, board, typed);
        if (found.isEmpty()) {
            return typed.isEmpty() ? call.say("board.which") : call.say("board.no-such", typed);
        }
        Note note = found.get();
        if (!note.author().equals(call.self().id())) {
            Standing standing = staff.standing(call.self().id(), call.now());
            if (!standing.roles().contains(Role.MODERATOR)
                    && !standing.roles().contains(Role.ADMINISTRATOR)) {
                return call.say("board.not-yours", note.by());
            }
            staff.recordOnce(call.origin(), entry(call, standing, board, note));
        }
        repository.remove(board, note.number(), call.now());
        return call.say("board.removed", note.number(), note.title(), note.by());
    }

    private static AuditEntry entry(PostCall call, Standing standing, String board, Note note) {
        return new AuditEntry(
                call.now(),
                standing.account(),
                call.self().name(),
                Role.words(standing.roles()),
                "board remove",
                note.by(),
                "%s %d: %s".formatted(board, note.number(), note.title()),
                call.address());
    }
}
