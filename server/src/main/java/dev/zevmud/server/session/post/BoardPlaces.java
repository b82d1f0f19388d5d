package dev.zevmud.server.session.post;

import dev.zevmud.server.session.report.Place;
import dev.zevmud.server.world.AreaDefinition;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Which board hangs where.
public record BoardPlaces(Map<Place, String> boards) {

    public BoardPlaces {
        boards = Map.copyOf(boards);
    }

    /// As the rooms of these areas say.
    public static BoardPlaces of(Collection<AreaDefinition> areas) {
        return new BoardPlaces(
                areas.stream()
                        .flatMap(area ->
                                area.rooms().values().stream()
                                        .filter(room -> !room.board().isEmpty())
                                        .map(room ->
                                                Map.entry(
                                                        new Place(area.id(), room.id()),
                                                        room.board())))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    Optional<String> at(Place place) {
        return Optional.ofNullable(boards.get(place));
    }
}
