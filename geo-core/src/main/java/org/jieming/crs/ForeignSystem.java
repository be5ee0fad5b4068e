package org.jieming.crs;

import java.util.Locale;
import java.util.Optional;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.api.referencing.operation.NoninvertibleTransformException;
import org.geotools.api.referencing.operation.TransformException;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * A system on CGCS2000 or WGS 84 that files come in and the service does not speak: UTM, Albers, a meridian of a province's
 * own. Transformed by GeoTools within its datum, so nothing is shifted (rule F-04). Immutable, thread-safe; about 1 µs a
 * point. Two are equal when their codes are.
 */
public final class ForeignSystem implements SourceSystem {
    /** Eight decimals of a degree are what the register keeps, about 1 mm (rule F-06). */
    private static final double KEPT = 1e-8;

    private final String code;
    private final String name;
    private final boolean geographic;
    private final MathTransform toDegrees;

    ForeignSystem(String code, String name, boolean geographic, MathTransform toDegrees) {
        this.code = code;
        this.name = name;
        this.geographic = geographic;
        this.toDegrees = toDegrees;
    }

    @Override
    public Bilingual title() {
        return Bilingual.of(name, name);
    }

    /** {@code EPSG:32650}, or the well-known text of a system without a code. */
    @Override
    public String code() {
        return code;
    }

    @Override
    public boolean isGeographic() {
        return geographic;
    }

    /**
     * Turns {@code x y x y …} into longitude and latitude in place.
     *
     * @throws Malformed when a point has no image, or lies so far off that there and back again is not the same 8 decimals:
     *     the series of GeoTools leaves its zone in silence (1 mm at 8° from the meridian, 0.5 m at 15°)
     */
    @Override
    public void toCgcs2000(double[] xy) {
        try {
            int points = xy.length / 2;
            toDegrees.transform(xy, 0, xy, 0, points);
            double[] again = new double[xy.length];
            toDegrees.inverse().transform(xy, 0, again, 0, points);
            toDegrees.transform(again, 0, again, 0, points);
            for (int i = 0; i < 2 * points; i++) {
                // written so that NaN is off as well
                if (!(Math.abs(again[i] - xy[i]) <= KEPT)) {
                    throw outside(String.format(Locale.ROOT, "#%d", i / 2 + 1));
                }
            }
        } catch (NoninvertibleTransformException oneWay) {
            throw new IllegalStateException(oneWay);
        } catch (TransformException | IllegalArgumentException | ArithmeticException outside) {
            // the latter two where GeoTools writes of an angle too large to be written, or divides by a unit of nothing
            throw outside(name);
        }
    }

    private Malformed outside(String given) {
        return new Malformed(
                "coordinates",
                given,
                Bilingual.format(
                        "坐标超出 %s 的有效范围:请核对坐标系、中央经线和坐标顺序",
                        "the coordinates lie outside the area where %s is valid: check the reference system, its meridian"
                                + " and the order of the coordinates",
                        name));
    }

    @Override
    public Optional<Bilingual> note() {
        return Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ForeignSystem foreign && foreign.code.equals(code);
    }

    @Override
    public int hashCode() {
        return code.hashCode();
    }

    @Override
    public String toString() {
        return code;
    }
}
