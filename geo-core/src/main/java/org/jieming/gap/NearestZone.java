package org.jieming.gap;

import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;

/**
 * The zone that a place keeps least.
 *
 * @param metres how far it is
 * @param required how far it asks to be
 * @param isHint whether nobody but a hint asks for that
 * @param doubt why nobody knows whether it is too near, where it seems so
 */
record NearestZone(
        Optional<ItemVersion> zone,
        double metres,
        double required,
        boolean isKept,
        boolean isHint,
        Optional<Bilingual> doubt) {
    private static final Bilingual FROM_CENTRELINE = Bilingual.of(
            "该管控区的控制距离从中心线起算,登记的是范围:在此距离内与否无法判定",
            "the distance of this zone counts from its centre line, and an area is on record: whether it is kept is not known");

    private static final Bilingual OF_SOME_KIND = Bilingual.of(
            "该管控区只登记为殡葬管理分区,是不是禁葬区不得而知:请登记其类别",
            "the zone is on record as a funeral-policy area of no kind: whether nobody may be buried in it is not known; state its kind");

    static NearestZone none(double required) {
        return new NearestZone(Optional.empty(), Double.POSITIVE_INFINITY, required, true, false, Optional.empty());
    }

    /** What breaks a rule for certain is worse than what may, that than what is to be noted, and that than what is kept; of alike the nearer. */
    boolean isWorseThan(NearestZone other) {
        return rank() == other.rank() ? metres < other.metres : rank() > other.rank();
    }

    private int rank() {
        if (isKept || isHint) {
            return isKept ? 0 : 1;
        }
        return doubt.isPresent() ? 2 : 3;
    }

    /**
     * Why nobody knows whether a zone that seems too near is; empty where it certainly is.
     *
     * @param isByKind whether it keeps others off by its kind alone, so that it matters which it is
     */
    static Optional<Bilingual> doubt(ItemVersion zone, double metres, boolean isByKind) {
        if (isFromCentreline(zone, metres)) {
            return Optional.of(FROM_CENTRELINE);
        }
        return isByKind && ZoneKinds.mayBeNoBurial(zone) ? Optional.of(OF_SOME_KIND) : Optional.empty();
    }

    /** Whether the distance counts from a line in the middle of an area, outside of which the place lies: nobody knows where it runs. */
    private static boolean isFromCentreline(ItemVersion zone, double metres) {
        return metres > 0
                && zone.values().text("buffer_from").equals("centreline")
                && zone.shape()
                        .filter(shape -> shape.geometry().getDimension() == 2)
                        .isPresent();
    }
}
