package org.jieming.crs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.geotools.api.parameter.GeneralParameterValue;
import org.geotools.api.parameter.ParameterValue;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.crs.ProjectedCRS;
import org.geotools.api.referencing.crs.SingleCRS;
import org.geotools.api.referencing.datum.Ellipsoid;
import org.geotools.api.referencing.datum.GeodeticDatum;
import org.geotools.api.referencing.operation.MathTransform;
import org.geotools.referencing.CRS;
import org.geotools.referencing.crs.DefaultGeographicCRS;
import org.geotools.referencing.cs.DefaultEllipsoidalCS;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * The door to GeoTools and its EPSG data set, for what a file declares and the service does not know itself. The first
 * look-up costs 1.5–3 s (it unpacks a database into the temporary folder), later ones milliseconds: for import only.
 */
final class Authority {
    private static final double[][] PROBES = {{-1.5, 20}, {0, 31}, {1.5, 50}};

    /** Held here, because a logger that nobody holds forgets its level. */
    private static final Logger PROJECTIONS = Logger.getLogger("org.geotools.referencing.operation.projection");

    static {
        // a point outside the area of a projection is refused with a sentence; nobody need read of it in the log as
        // well
        PROJECTIONS.setLevel(Level.OFF);
    }

    private final String given;

    private Authority(String given) {
        this.given = given;
    }

    /** The system behind an EPSG code that is not ours, or {@link Malformed}. */
    static SourceSystem byCode(int code, String given) {
        Authority authority = new Authority(given);
        String name = "EPSG:" + code;
        try {
            return authority.system(CRS.decode(name, true), name);
        } catch (FactoryException unknown) {
            throw authority.unknown();
        }
    }

    /**
     * The system of a {@linkplain PlainWkt plain text}, or {@link Malformed}. GeoTools answers a parameter out of its range
     * with an {@link IllegalArgumentException} and a unit of nothing with an {@link ArithmeticException}.
     */
    static SourceSystem byText(String plainWkt, String given) {
        Authority authority = new Authority(given);
        try {
            return authority.system(CRS.parseWKT(plainWkt), plainWkt);
        } catch (FactoryException | IllegalArgumentException | ArithmeticException unknown) {
            throw authority.unknown();
        }
    }

    private SourceSystem system(CoordinateReferenceSystem declared, String code) throws FactoryException {
        SingleCRS flat = CRS.getHorizontalCRS(declared);
        if (flat == null || !(flat.getDatum() instanceof GeodeticDatum datum)) {
            throw unknown();
        }
        DatumName known = datum(flat, datum);
        MathTransform toDegrees = CRS.findMathTransform(
                flat, new DefaultGeographicCRS("degrees", datum, DefaultEllipsoidalCS.GEODETIC_2D));
        if (toDegrees.isIdentity()) {
            return SourceSystem.of(known.degrees());
        }
        Optional<ProjectedCRS> plane =
                flat instanceof ProjectedCRS projected ? Optional.of(projected) : Optional.empty();
        ForeignSystem foreign = new ForeignSystem(code, flat.getName().getCode(), plane.isEmpty(), toDegrees);
        return plane.flatMap(projected -> ours(projected, foreign))
                .map(SourceSystem::of)
                .orElse(foreign);
    }

    /** The datum, when it is CGCS2000 or WGS 84 by name and by numbers; all others are refused by their name. */
    private DatumName datum(SingleCRS flat, GeodeticDatum datum) {
        Optional<DatumName> named = DatumName.among(names(flat, datum));
        if (named.isPresent() && !named.get().degrees().isTransformable()) {
            throw Projection.oldDatum(given, named.get().degrees());
        }
        Ellipsoid ellipsoid = datum.getEllipsoid();
        return named.filter(known -> known.standsOn(ellipsoid.getSemiMajorAxis(), ellipsoid.getInverseFlattening()))
                .filter(known -> datum.getPrimeMeridian().getGreenwichLongitude() == 0)
                .orElseThrow(() -> otherDatum(datum.getName().getCode()));
    }

    private static List<String> names(SingleCRS flat, GeodeticDatum datum) {
        List<String> names = new ArrayList<>();
        names.add(datum.getName().getCode());
        datum.getAlias().forEach(alias -> names.add(alias.toString()));
        SingleCRS base = flat instanceof ProjectedCRS projected ? projected.getBaseCRS() : flat;
        names.add(base.getName().getCode());
        names.add(datum.getEllipsoid().getName().getCode());
        return names;
    }

    /** The system of ours that gives the same numbers: a zone with this meridian and false easting, or Web Mercator. */
    private static Optional<Crs> ours(ProjectedCRS projected, ForeignSystem foreign) {
        OptionalDouble meridian = parameter(projected, "central_meridian");
        OptionalDouble easting = parameter(projected, "false_easting");
        if (meridian.isEmpty() || easting.isEmpty()) {
            return Optional.empty();
        }
        Stream<Crs> zones = Crs.supported().stream().filter(crs -> crs.gaussKrueger()
                .filter(zone -> zone.centralMeridian() == meridian.getAsDouble()
                        && zone.falseEasting() == easting.getAsDouble())
                .isPresent());
        Stream<Crs> web = meridian.getAsDouble() == 0 ? Stream.of(Crs.WEB_MERCATOR) : Stream.empty();
        // of a 6° and a 3° zone that write the same numbers, the 3° one comes last and is the usual one
        return Stream.concat(zones, web)
                .filter(crs -> sameNumbers(crs, meridian.getAsDouble(), foreign))
                .reduce((first, last) -> last);
    }

    private static boolean sameNumbers(Crs crs, double meridian, ForeignSystem foreign) {
        for (double[] probe : PROBES) {
            double[] xy = {meridian + probe[0], probe[1]};
            Projection.between(Crs.CGCS2000, crs).transform(xy);
            try {
                foreign.toCgcs2000(xy);
            } catch (Malformed outside) {
                return false;
            }
            // 1e-8°: 1 mm, ten times what the flattenings of CGCS2000 and WGS 84 differ by
            if (Math.abs(xy[0] - meridian - probe[0]) + Math.abs(xy[1] - probe[1]) > 1e-8) {
                return false;
            }
        }
        return true;
    }

    private static OptionalDouble parameter(ProjectedCRS projected, String name) {
        for (GeneralParameterValue value :
                projected.getConversionFromBase().getParameterValues().values()) {
            String written = value.getDescriptor().getName().getCode().toLowerCase(Locale.ROOT);
            if (written.equals(name) && value instanceof ParameterValue<?> number) {
                return OptionalDouble.of(number.doubleValue());
            }
        }
        return OptionalDouble.empty();
    }

    private Malformed otherDatum(String name) {
        return new Malformed(
                "crs",
                given,
                Bilingual.format(
                        "坐标基准“%s”既不是 CGCS2000 也不是 WGS 84,本系统不作基准转换;请提供转换后的数据",
                        "the datum \"%s\" is neither CGCS2000 nor WGS 84, and datums are not shifted here; give transformed data",
                        name));
    }

    private Malformed unknown() {
        return SystemNames.unknown(given);
    }
}
