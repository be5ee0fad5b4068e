package org.jieming.api.resource;

import org.jieming.gazetteer.SignedName;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.shape.Shape;
import org.locationtech.jts.geom.Coordinate;

/** What of which item types is not for everybody (census form 密级; domain rule F-20). */
final class Restricted {
    private static final String SECRECY = "secrecy";
    /** F-20: three decimals of a degree, about 100 m. */
    private static final double COARSE = 1_000;

    private Restricted() {}

    /** Whether items of a type may be other than public: by their own word, or signs by that of the name they bear. */
    static boolean items(ItemType type) {
        return Descriptor.of(SignedName.decides(type)).indexOf(SECRECY) >= 0;
    }

    /** Whether positions of items of a type are for their keepers alone. */
    static boolean positions(ItemType type) {
        return type == ItemType.BOUNDARY_MARKER;
    }

    /** Where others are told that something is. */
    static Shape coarse(Shape shape) {
        Coordinate centre = shape.envelope().centre();
        return Shape.point(Math.rint(centre.x * COARSE) / COARSE, Math.rint(centre.y * COARSE) / COARSE);
    }
}
