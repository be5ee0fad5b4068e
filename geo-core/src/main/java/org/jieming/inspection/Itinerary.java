package org.jieming.inspection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a track proves of where somebody was: its fixes without those that tell nothing and those whose times cannot be right.
 *
 * @param believed the fixes that count, by time
 * @param doubtful how many do not count because nobody can have been there then
 */
public record Itinerary(List<Track.Point> believed, int doubtful) {
    public Itinerary {
        believed = List.copyOf(believed);
    }

    /**
     * Reads a track. Its fixes, by time of the service, lie in its round, not behind their arrival (both as exact as {@link Doubt} has it for statements),
     * and each is to be reached from the one before at {@link Walking#fastest()}. O(fixes).
     *
     * @param earliest when its round began
     */
    public static Itinerary of(Track track, Instant earliest, Walking walking) {
        List<Track.Point> telling = track.told().stream().filter(walking::tells).toList();
        List<Track.Point> dated = telling.stream()
                .filter(point -> Doubt.canBe(point.at(), earliest, track.receivedAt()))
                .toList();
        List<Track.Point> reached = reached(dated, walking);
        return new Itinerary(reached, telling.size() - reached.size());
    }

    /** A fix that cannot be reached is left out; where it would be the second, the first is, since either may be the wrong one. */
    private static List<Track.Point> reached(List<Track.Point> points, Walking walking) {
        List<Track.Point> reached = new ArrayList<>();
        for (Track.Point point : points) {
            int last = reached.size() - 1;
            if (last < 0 || walking.reaches(reached.get(last), point)) {
                reached.add(point);
            } else if (last == 0) {
                reached.set(0, point);
            }
        }
        return reached;
    }

    /** What is doubtful of it. */
    public Set<Doubt> doubts() {
        return doubtful > 0 ? Set.of(Doubt.CLOCK) : Set.of();
    }
}
