package dev.zevmud.server.kit;

import dev.zevmud.server.session.post.BoardRepository;
import dev.zevmud.server.session.post.Note;
import dev.zevmud.server.world.CharacterId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Boards in memory, for tests without a database; their limits are the store's, and tried there.
final class NoteBoards implements BoardRepository {

    private record Seen(String board, int number, CharacterId reader) {}

    private final Map<String, List<Note>> boards = new HashMap<>();
    private final Map<String, Integer> last = new HashMap<>();
    private final Set<Seen> seen = new HashSet<>();

    private List<Note> board(String board) {
        return boards.computeIfAbsent(board, _ -> new ArrayList<>());
    }

    @Override
    public Writing write(Draft draft) {
        int number = last.merge(draft.board(), 1, Integer::sum);
        board(draft.board())
                .add(
                        new Note(
                                number,
                                draft.author(),
                                draft.by(),
                                draft.title(),
                                draft.body(),
                                draft.time(),
                                false));
        read(draft.board(), number, draft.author());
        return new Writing.Written(number);
    }

    @Override
    public boolean mayWrite(CharacterId author, Instant now) {
        return true;
    }

    @Override
    public List<Note> notes(String board, CharacterId reader) {
        return board(board).stream()
                .map(note ->
                        new Note(
                                note.number(),
                                note.author(),
                                note.by(),
                                note.title(),
                                note.body(),
                                note.written(),
                                seen.contains(new Seen(board, note.number(), reader))))
                .toList();
    }

    @Override
    public Optional<Note> note(String board, int number, CharacterId reader) {
        return notes(board, reader).stream().filter(note -> note.number() == number).findFirst();
    }

    @Override
    public void read(String board, int number, CharacterId reader) {
        seen.add(new Seen(board, number, reader));
    }

    @Override
    public boolean remove(String board, int number, Instant now) {
        return board(board).removeIf(note -> note.number() == number);
    }
}
