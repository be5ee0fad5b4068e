package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jieming.inspection.Observation;
import org.jieming.inspection.SegmentStatement;
import org.jieming.inspection.Sighting;
import org.jieming.inspection.Stated;

/** Statements of whatever kind as documents. */
final class StatedJson {
    static final String OBSERVATION = "inspection-observation";
    static final String SEGMENT = "inspection-segment";
    static final String SIGHTING = "inspection-sighting";
    private static final String OF = "of";

    /** What a device says of a position. */
    static final Known FIX = Known.of("longitude", "latitude", "accuracy_m", "datum", "device", "age_s");

    /** What it says of a photograph. */
    static final Known PHOTO =
            Known.of("hash", "subject", "taken_at", "caption").with("fix", FIX);

    private StatedJson() {}

    /** The kind of the records in which statements like this are kept. */
    static String kind(Stated stated) {
        if (stated instanceof Observation) {
            return OBSERVATION;
        }
        return stated instanceof SegmentStatement ? SEGMENT : SIGHTING;
    }

    /** A statement as documents of its kind have it. */
    static ObjectNode of(Stated stated) {
        if (stated instanceof Observation observation) {
            return Statements.json(observation);
        }
        return stated instanceof SegmentStatement segment
                ? SegmentStatements.json(segment)
                : Sightings.json((Sighting) stated);
    }

    /** The same with the kind of thing it is of, where several kinds lie together. */
    static ObjectNode named(Stated stated) {
        String thing =
                stated instanceof Observation ? "marker" : stated instanceof SegmentStatement ? "segment" : "place";
        return of(stated).put(OF, thing);
    }

    static Stated stored(Fields json) {
        return switch (json.text(OF, 20)) {
            case "marker" -> Statements.stored(json);
            case "segment" -> SegmentStatements.stored(json);
            default -> Sightings.stored(json);
        };
    }
}
