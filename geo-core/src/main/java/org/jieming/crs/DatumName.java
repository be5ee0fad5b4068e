package org.jieming.crs;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The datums that files of Chinese bureaus are in, told by any of the names that programs give them. */
enum DatumName {
    BEIJING_1954(Crs.BEIJING_1954, 6_378_245, 298.3, "(?<!new)(?:beijing(?:19)?54|bj54)|北京(?:19)?54|(?:19)?54年?北京"),
    XIAN_1980(Crs.XIAN_1980, 6_378_140, 298.257, "xian(?:19)?80|西安(?:19)?80|(?:19)?80年?西安"),
    CGCS2000(
            Crs.CGCS2000,
            Ellipsoid.SEMI_MAJOR_AXIS,
            1 / Ellipsoid.FLATTENING,
            "cgcs2000|china2000|chinageodeticcoordinatesystem2000|2000国家大地|国家2000"),
    WGS_84(Crs.WGS84, 6_378_137, 298.257223563, "wgs(?:19)?84|worldgeodeticsystem1984");

    private static final double METRE = 1e-3;
    private static final double SAME_FLATTENING = 1e-8;

    private final Crs degrees;
    private final double semiMajorAxis;
    private final double inverseFlattening;
    private final Pattern names;

    DatumName(Crs degrees, double semiMajorAxis, double inverseFlattening, String names) {
        this.degrees = degrees;
        this.semiMajorAxis = semiMajorAxis;
        this.inverseFlattening = inverseFlattening;
        this.names = Pattern.compile(names);
    }

    /** The first of the four that one of the names tells; the old ones come first, so that a doubt ends in a refusal. */
    static Optional<DatumName> among(Collection<String> names) {
        return Arrays.stream(values())
                .filter(datum -> names.stream().anyMatch(datum::isCalled))
                .findFirst();
    }

    private boolean isCalled(String name) {
        return names.matcher(name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", ""))
                .find();
    }

    /** Geographic degrees on this datum. */
    Crs degrees() {
        return degrees;
    }

    /** Whether an ellipsoid in metres is the one of this datum; a name alone is not believed. */
    boolean standsOn(double semiMajor, double inverse) {
        return Math.abs(semiMajor - semiMajorAxis) < METRE && Math.abs(inverse - inverseFlattening) < SAME_FLATTENING;
    }
}
