package org.jieming.api.inspection;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieming.inspection.Doubt;
import org.jieming.inspection.Itinerary;
import org.jieming.inspection.Team;
import org.jieming.inspection.Track;
import org.jieming.inspection.Walk;
import org.jieming.inspection.Walking;

/**
 * All that the report is made of.
 *
 * @param file what is kept of the round
 * @param facts line and markers
 * @param tracks the ways that the teams went, with all their points
 * @param people what those are called who stated and signed
 */
public record Dossier(RoundFile file, LineFacts facts, List<Track> tracks, People people) {
    public Dossier {
        tracks = List.copyOf(tracks);
    }

    /** How each team walked the line; of a line without a shape nothing can be told. */
    public Map<Team, Walk> walks() {
        Map<Team, Walk> walks = new EnumMap<>(Team.class);
        for (Team team : Team.values()) {
            walk(team).ifPresent(walk -> walks.put(team, walk));
        }
        return walks;
    }

    private Optional<Walk> walk(Team team) {
        return facts.line().shape().map(shape -> Walk.of(shape, ways(team), Walking.SHIPPED));
    }

    private List<Itinerary> ways(Team team) {
        return tracks.stream()
                .filter(track -> track.team() == team)
                .map(this::way)
                .toList();
    }

    /** What a track proves. */
    public Itinerary way(Track track) {
        return file.way(track);
    }

    /** What is doubtful of the tracks of a team. */
    public Set<Doubt> doubts(Team team) {
        return ways(team).stream().flatMap(way -> way.doubts().stream()).collect(Collectors.toSet());
    }
}
