package org.jieming.crs;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** What a pair of written coordinates turned out to be, with everything noteworthy about it. */
public sealed interface CoordinateReading {

    /** Longitude in degrees or easting in metres. */
    double x();

    /** Latitude in degrees or northing in metres. */
    double y();

    /** What is noteworthy about the numbers alone; immutable. */
    Set<Remark> remarks();

    /** All remarks, together with what contradicts the system that the sender announced. */
    Set<Remark> against(SourceSystem announced);

    /**
     * Degrees.
     *
     * @param x longitude, −180 to 180, unless the axes look swapped
     * @param y latitude, −90 to 90, unless the axes look swapped
     * @param remarks copied in
     */
    record Degrees(double x, double y, Set<Remark> remarks) implements CoordinateReading {
        public Degrees {
            remarks = Set.copyOf(remarks);
        }

        @Override
        public Set<Remark> against(SourceSystem announced) {
            return announced.isGeographic() ? remarks : with(remarks, Remark.LOOKS_GEOGRAPHIC);
        }
    }

    /**
     * Metres of a Gauss-Krüger zone, or perhaps of Web Mercator.
     *
     * @param x easting, with its zone number when it was written so
     * @param y northing
     * @param remarks copied in
     */
    record Grid(double x, double y, Set<Remark> remarks) implements CoordinateReading {
        private static final double MILLION = 1e6;
        private static final int LAST_SIX_DEGREE_ZONE = 23;

        public Grid {
            remarks = Set.copyOf(remarks);
        }

        /** The zone number written before the easting (6°: 13–23, 3°: 25–45), or empty when there is none. */
        public OptionalInt zone() {
            return GaussKrueger.isPrefixed(x) ? OptionalInt.of((int) (x / MILLION)) : OptionalInt.empty();
        }

        /** The system that the zone number tells; empty without one, because any meridian is possible then. */
        public Optional<Crs> crs() {
            return zone().stream()
                    .mapToObj(zone -> Crs.of(
                            zone <= LAST_SIX_DEGREE_ZONE
                                    ? GaussKrueger.sixDegreeZoneCode(zone)
                                    : GaussKrueger.threeDegreeZoneCode(zone)))
                    .findFirst();
        }

        @Override
        public Set<Remark> against(SourceSystem announced) {
            if (announced.isGeographic()) {
                return with(remarks, Remark.LOOKS_PROJECTED);
            }
            if (!(announced instanceof SourceSystem.Reference reference)
                    || reference.crs().equals(Crs.WEB_MERCATOR)) {
                return remarks;
            }
            OptionalInt expected =
                    reference.crs().zonePrefixed() ? reference.crs().zone() : OptionalInt.empty();
            return expected.equals(zone()) ? remarks : with(remarks, Remark.ZONE_DIFFERS);
        }
    }

    private static Set<Remark> with(Set<Remark> remarks, Remark more) {
        EnumSet<Remark> all = EnumSet.of(more);
        all.addAll(remarks);
        return Set.copyOf(all);
    }
}
