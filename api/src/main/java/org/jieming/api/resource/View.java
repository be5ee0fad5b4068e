package org.jieming.api.resource;

import org.jieming.api.http.Request;
import org.jieming.api.process.Sight;
import org.jieming.register.Audience;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;

/** What a reader may see (census form 密级; domain rule F-20). */
enum View implements Sight {
    /** Everything: the bureau at its own machine. */
    OWN,
    /** What is public: no internal or restricted property, no item with a secrecy level, markers to about 100 m. */
    PUBLIC;

    private static final String SECRECY = "secrecy";
    private static final String OPEN = "open";
    /** F-20: three decimals of a degree, about 100 m. */
    private static final double COARSE = 1_000;

    static View of(Request request) {
        return request.origin().atHome() ? OWN : PUBLIC;
    }

    @Override
    public boolean sees(Property property) {
        return this == OWN || property.audience() == Audience.PUBLIC;
    }

    /** Whether some items of a type may be hidden. */
    boolean hidesSomeOf(ItemType type) {
        return this == PUBLIC && type == ItemType.PLACE;
    }

    @Override
    public boolean sees(ItemVersion version) {
        if (!hidesSomeOf(version.type())) {
            return true;
        }
        String secrecy = version.values().text(SECRECY);
        return secrecy.isEmpty() || secrecy.equals(OPEN);
    }

    /** Whether authors and their reasons are shown: the officers' names are not public. */
    boolean seesAuthors() {
        return this == OWN;
    }

    /** Whether positions of a type are shown coarsely. */
    boolean coarsens(ItemType type) {
        return this == PUBLIC && type == ItemType.BOUNDARY_MARKER;
    }

    @Override
    public @Nullable Shape shape(ItemVersion version) {
        Shape shape = version.shapeOrNull();
        if (shape == null || !coarsens(version.type())) {
            return shape;
        }
        Envelope box = shape.envelope();
        return Shape.point(Math.rint(box.centre().x * COARSE) / COARSE, Math.rint(box.centre().y * COARSE) / COARSE);
    }

    /** Whether an answer may be kept by caches that several people share. */
    String cacheControl() {
        return this == OWN ? "private, no-cache" : "no-cache";
    }
}
