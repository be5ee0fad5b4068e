package org.jieming.inspection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jieming.inspection.Fix.Datum;
import org.jieming.measure.Metres;
import org.jieming.register.ItemId;

/** Statements on one marker at 105° E, 35° N, where a second of arc is 30.82 m northwards. */
final class Field {
    static final ItemId MARKER = ItemId.named("marker");
    private static int made;

    private Field() {}

    static Observation states(Team team, String state) {
        return at(team, state, "2026-05-01T08:00:00Z", Optional.empty());
    }

    static Observation at(Team team, String state, String when, Optional<Fix> fix) {
        return new Observation(
                UUID.nameUUIDFromBytes(new byte[] {(byte) ++made}),
                MARKER,
                team,
                "somebody",
                Instant.parse(when),
                Duration.ZERO,
                Instant.parse("2026-06-01T00:00:00Z"),
                new MarkerState(state),
                fix,
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                List.of(),
                "",
                Advice.NONE);
    }

    /** The same statement by a device whose clock is so far ahead. */
    static Observation ahead(Observation of, Duration ahead) {
        return altered(of, ahead, of.receivedAt(), of.inscription(), of.objects(), of.advice());
    }

    /** The same statement as it arrived then. */
    static Observation arrived(Observation of, String when) {
        return altered(of, of.ahead(), Instant.parse(when), of.inscription(), of.objects(), of.advice());
    }

    /** The same statement with what is said of inscription and one object. */
    static Observation with(Observation of, boolean inscription, Map<String, Boolean> objects) {
        return altered(of, of.ahead(), of.receivedAt(), Optional.of(inscription), objects, of.advice());
    }

    /** The same statement with what is to be done. */
    static Observation advising(Observation of, Advice advice) {
        return altered(of, of.ahead(), of.receivedAt(), of.inscription(), of.objects(), advice);
    }

    private static Observation altered(
            Observation of,
            Duration ahead,
            Instant receivedAt,
            Optional<Boolean> inscription,
            Map<String, Boolean> objects,
            Advice advice) {
        return new Observation(
                of.id(),
                of.marker(),
                of.team(),
                of.author(),
                of.observedAt(),
                ahead,
                receivedAt,
                of.state(),
                of.fix(),
                inscription,
                objects,
                of.surroundingsChanged(),
                of.photos(),
                of.note(),
                advice);
    }

    /** A fix so many metres north of the marker. */
    static Fix north(double metres, double accuracy) {
        // one degree of latitude at 35° is 110,941 m on the ellipsoid
        return new Fix(
                105, 35 + metres / 110_941, new Metres(accuracy), Datum.WGS84, Optional.empty(), Optional.empty());
    }
}
