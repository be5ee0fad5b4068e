package org.jieming.api.inspection;

import org.jieming.measure.Metres;
import org.jieming.register.ItemVersion;

/**
 * How far to either side of a line its maps reach (C.4): the agreement's strip map 10 cm of the base map, what is annotated in the field 2
 * cm. The base map is of 1:50,000 for lines of provinces and of 1:10,000 for those below them.
 *
 * @param strip of the strip map
 * @param annotated of what is annotated in the field
 */
record StripWidth(Metres strip, Metres annotated) {
    private static final double STRIP_CM = 10;
    private static final double ANNOTATED_CM = 2;
    private static final double CM = 100;
    private static final int PROVINCE_SCALE = 50_000;
    private static final int COUNTY_SCALE = 10_000;
    /** One finds one's way by what lies around, and a fix may be off. */
    private static final double LEAST = 500;

    /** That of a line, by its level. */
    static StripWidth of(ItemVersion line) {
        int scale = line.values().text("level").equals("province") ? PROVINCE_SCALE : COUNTY_SCALE;
        return new StripWidth(
                new Metres(STRIP_CM / CM * scale), new Metres(Math.max(LEAST, ANNOTATED_CM / CM * scale)));
    }

    /** Half the width at a zoom: the finest show no more than what is annotated. */
    Metres at(int zoom) {
        return zoom > StripTiles.STRIP_ZOOM ? annotated : strip;
    }
}
