package dev.zevmud.server.view;

import dev.zevmud.server.world.Direction;
import dev.zevmud.server.world.event.Arg;
import dev.zevmud.server.world.event.GameEvent;
import dev.zevmud.server.world.event.RoomCharted;
import dev.zevmud.server.world.event.Spot;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The rooms around the reader: drawn, or told as ways for a screen reader.
record MapView(Phrases phrases) {

    private static final int CELL = 4;

    void draw(GameEvent.MapShown shown, Lines lines) {
        RoomCharted here = shown.rooms().getFirst();
        List<RoomCharted> level =
                shown.rooms().stream().filter(room -> room.spot().z() == here.spot().z()).toList();
        int left = level.stream().mapToInt(room -> room.spot().x()).min().orElse(0);
        int right = level.stream().mapToInt(room -> room.spot().x()).max().orElse(0);
        int top = level.stream().mapToInt(room -> room.spot().y()).max().orElse(0);
        int bottom = level.stream().mapToInt(room -> room.spot().y()).min().orElse(0);
        char[][] paper = new char[2 * (top - bottom) + 3][CELL * (right - left) + 5];
        for (char[] row : paper) {
            Arrays.fill(row, ' ');
        }
        for (RoomCharted room : level) {
            Spot spot = room.spot();
            draw(paper, room, 2 * (top - spot.y()) + 1, CELL * (spot.x() - left) + 1);
        }
        lines.add(
                phrases.sentence("map.title", Arg.name(shown.area()), Arg.name(here.title())),
                Palette.TITLE);
        for (char[] row : paper) {
            String line = new String(row).stripTrailing();
            if (!line.isEmpty()) {
                // Lines are stripped; a drawing keeps its margin.
                lines.drawn(line);
            }
        }
        lines.add(phrases.sentence("map.legend"), Palette.QUIET);
    }

    private static void draw(char[][] paper, RoomCharted room, int row, int column) {
        paper[row][column] = '[';
        paper[row][column + 1] = middle(room);
        paper[row][column + 2] = ']';
        for (Direction direction : room.exits()) {
            switch (direction) {
                case NORTH -> paper[row - 1][column + 1] = '|';
                case SOUTH -> paper[row + 1][column + 1] = '|';
                case EAST -> paper[row][column + 3] = '-';
                case WEST -> paper[row][column - 1] = '-';
                case NORTHEAST -> cross(paper, row - 1, column + 3, '/');
                case SOUTHWEST -> cross(paper, row + 1, column - 1, '/');
                case NORTHWEST -> cross(paper, row - 1, column - 1, '\\');
                case SOUTHEAST -> cross(paper, row + 1, column + 3, '\\');
                case UP, DOWN -> {}
            }
        }
    }

    private static void cross(char[][] paper, int row, int column, char line) {
        char there = paper[row][column];
        paper[row][column] = there == ' ' || there == line ? line : 'X';
    }

    private static char middle(RoomCharted room) {
        if (room.way().isEmpty()) {
            return '@';
        }
        if (!room.known()) {
            return '?';
        }
        boolean up = room.exits().contains(Direction.UP);
        boolean down = room.exits().contains(Direction.DOWN);
        if (up && down) {
            return '%';
        }
        if (up) {
            return '+';
        }
        return down ? '=' : ' ';
    }

    void tell(GameEvent.MapShown shown, Lines lines) {
        RoomCharted here = shown.rooms().getFirst();
        lines.add(phrases.sentence("map.title", Arg.name(shown.area()), Arg.name(here.title())));
        for (RoomCharted room : shown.rooms()) {
            if (!room.way().isEmpty()) {
                Arg way = Arg.words(way(room));
                lines.add(
                        room.known()
                                ? phrases.sentence("map.line", Arg.name(room.title()), way)
                                : phrases.sentence("map.line.unseen", way));
            }
        }
    }

    private String way(RoomCharted room) {
        return room.way().stream().map(phrases::direction).collect(Collectors.joining(", "));
    }
}
