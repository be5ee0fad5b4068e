package org.jieming.api.inspection;

import java.util.ArrayList;
import java.util.List;
import org.jieming.inspection.Observation;
import org.jieming.inspection.Photo;
import org.jieming.inspection.SegmentStatement;
import org.jieming.inspection.Sighting;
import org.jieming.inspection.Stated;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;

/**
 * A photograph in the report.
 *
 * @param of the number of the marker, what a place without one is called, or of both at the ends of the segment
 * @param stated the statement that names it
 * @param photo the photograph
 */
public record Picture(String of, Stated stated, Photo photo) {
    /** Who made it. */
    Team team() {
        return stated.team();
    }

    /** All that statements name, markers first, places without a marker last. */
    static List<Picture> all(RoundFile file, LineFacts facts, String language) {
        List<Picture> all = new ArrayList<>();
        for (Observation stated : file.observations()) {
            stated.photos().forEach(photo -> all.add(new Picture(facts.number(stated.marker()), stated, photo)));
        }
        for (SegmentStatement stated : file.notes().segments()) {
            String between = facts.name(stated.segment(), language);
            stated.photos().forEach(photo -> all.add(new Picture(between, stated, photo)));
        }
        for (Sighting stated : file.notes().sightings()) {
            stated.photos().forEach(photo -> all.add(new Picture(stated.label(), stated, photo)));
        }
        return all;
    }

    /** Whether it has arrived and is not withdrawn. */
    boolean isShown(RoundFile file) {
        return file.photos().contains(photo.hash())
                && file.notes().withdrawal(stated, photo.hash()).isEmpty();
    }

    /** Whether it shows the thing itself and not what lies around it. */
    boolean isOfTheThing() {
        return photo.subject() == Photo.Subject.MARKER || photo.subject() == Photo.Subject.SEGMENT;
    }

    /** What stands below it. */
    String caption(String language) {
        String taken = String.join(
                " ",
                of,
                team().title().in(language),
                photo.subject().title().in(language),
                ReportText.time(photo.takenAt()));
        return photo.caption().isEmpty()
                ? taken
                : taken + Bilingual.of(":", ": ").in(language) + photo.caption();
    }
}
