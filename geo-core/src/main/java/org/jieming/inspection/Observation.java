package org.jieming.inspection;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;
import org.locationtech.jts.geom.Coordinate;

/**
 * What a team states of a marker (联检记录表, C-38). Never changed: who sees it differently later states it anew.
 *
 * @param id made by the device, so that sending twice is sending once
 * @param marker the marker
 * @param team whose statement it is
 * @param author the account that made it
 * @param observedAt when, by the clock of the device
 * @param ahead how far that clock was ahead of the service's when it sent, in whole minutes; negative when behind, zero when
 *     it is not known
 * @param receivedAt when it arrived, by the clock of the service
 * @param state what the marker was found to be
 * @param fix where; empty where the device had no position
 * @param inscription whether it can be read; empty when not stated
 * @param objects reference objects by name, and whether each is there
 * @param surroundingsChanged whether the surroundings have changed; empty when not stated
 * @param photos the photographs made
 * @param note remarks; may be empty
 * @param advice what the team would have done about it
 */
public record Observation(
        UUID id,
        ItemId marker,
        Team team,
        String author,
        Instant observedAt,
        Duration ahead,
        Instant receivedAt,
        MarkerState state,
        Optional<Fix> fix,
        Optional<Boolean> inscription,
        Map<String, Boolean> objects,
        Optional<Boolean> surroundingsChanged,
        List<Photo> photos,
        String note,
        Advice advice)
        implements Stated {

    public Observation {
        objects = Collections.unmodifiableMap(new TreeMap<>(objects));
        photos = List.copyOf(photos);
    }

    /** The same without these reference objects. */
    public Observation without(Collection<String> names) {
        Map<String, Boolean> left = new TreeMap<>(objects);
        left.keySet().removeAll(names);
        return with(fix, left, photos);
    }

    /** The same with those of its photographs alone that are there. */
    public Observation showing(Collection<Fingerprint> there) {
        List<Photo> shown =
                photos.stream().filter(photo -> there.contains(photo.hash())).toList();
        return with(fix, objects, shown);
    }

    /** The same without a fix that is doubtful: it is told, and held against nothing. */
    Observation believed(Optional<Coordinate> legal, Tolerances tolerances) {
        return fix.filter(told -> told.isDoubtful(legal, tolerances)).isEmpty()
                ? this
                : with(Optional.empty(), objects, photos);
    }

    private Observation with(Optional<Fix> otherFix, Map<String, Boolean> otherObjects, List<Photo> otherPhotos) {
        return new Observation(
                id,
                marker,
                team,
                author,
                observedAt,
                ahead,
                receivedAt,
                state,
                otherFix,
                inscription,
                otherObjects,
                surroundingsChanged,
                otherPhotos,
                note,
                advice);
    }
}
