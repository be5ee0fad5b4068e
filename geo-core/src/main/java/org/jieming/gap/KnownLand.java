package org.jieming.gap;

import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.overlayng.OverlayNG;
import org.locationtech.jts.operation.overlayng.OverlayNGRobust;

/**
 * The land of which the register knows in which division it lies: what lies beyond is in nobody's layers (D-11). Used by one
 * thread.
 */
final class KnownLand {
    /** Outlines of neighbours do not meet to the metre: a gap of less than twice this is none. */
    private static final double SLIVER = 5;
    /** Straight sides for a quarter of a circle: 0.03 % short of it. */
    private static final int SIDES = 32;

    private final List<ItemVersion> drawn;
    private final double metres;
    private final Map<Shape, Boolean> surrounded = new IdentityHashMap<>();

    /** The outlines of some divisions, within so many metres of places; those that have none are passed over. */
    KnownLand(Collection<ItemVersion> divisions, double metres) {
        this.metres = metres;
        drawn = divisions.stream()
                .filter(unit -> unit.shapeOrNull() != null)
                .sorted(Comparator.comparingDouble(KnownLand::size).reversed())
                .toList();
    }

    /** Units with large boxes come first: few of them mostly hold all the land. */
    private static double size(ItemVersion unit) {
        return unit.shape().map(shape -> shape.envelope().getArea()).orElse(0.0);
    }

    /** Whether all land within the distance of a place lies in one of the divisions. O(vertices near it). */
    boolean surrounds(Shape place) {
        return metres == 0 || surrounded.computeIfAbsent(place, this::isCovered);
    }

    private boolean isCovered(Shape place) {
        Frame frame = Frame.at(place.envelope());
        Geometry left = frame.metres(place.geometry()).buffer(metres, SIDES);
        Envelope near = frame.degrees(left.getEnvelopeInternal());
        for (ItemVersion unit : drawn) {
            Shape outline = unit.shapeOrNull();
            if (outline != null && near.intersects(outline.envelope())) {
                left = OverlayNGRobust.overlay(left, frame.metres(outline.geometry()), OverlayNG.DIFFERENCE);
            }
            if (left.isEmpty()) {
                return true;
            }
        }
        return left.buffer(-Math.min(SLIVER, metres / 4)).isEmpty();
    }

    /**
     * Metres east and north of a place, for some kilometres round it.
     *
     * @param east metres of a degree of longitude
     * @param north metres of a degree of latitude
     */
    private record Frame(double longitude, double latitude, double east, double north) {
        /** Lengths of a degree on GRS 80 as a series of the latitude, right to a metre (Snyder 1987, 3-21 and 4-19). */
        static Frame at(Envelope box) {
            double latitude = box.centre().y;
            double angle = Math.toRadians(latitude);
            return new Frame(
                    box.centre().x,
                    latitude,
                    111_412.84 * Math.cos(angle) - 93.5 * Math.cos(3 * angle),
                    111_132.95 - 559.82 * Math.cos(2 * angle));
        }

        Geometry metres(Geometry degrees) {
            AffineTransformation toMetres =
                    new AffineTransformation(east, 0, -east * longitude, 0, north, -north * latitude);
            return toMetres.transform(degrees);
        }

        Envelope degrees(Envelope metres) {
            return new Envelope(
                    longitude + metres.getMinX() / east,
                    longitude + metres.getMaxX() / east,
                    latitude + metres.getMinY() / north,
                    latitude + metres.getMaxY() / north);
        }
    }
}
