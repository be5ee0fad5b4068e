package org.jieming.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.geotools.api.referencing.FactoryException;
import org.geotools.api.referencing.crs.CoordinateReferenceSystem;
import org.geotools.api.referencing.cs.AxisDirection;
import org.geotools.api.referencing.operation.TransformException;
import org.geotools.referencing.CRS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What this package says about each system, held against the EPSG data set of GeoTools. */
class EpsgAuthorityTest {

    private static Stream<Crs> epsgSystems() {
        return Crs.supported().stream().filter(crs -> !crs.equals(Crs.CRS84));
    }

    @ParameterizedTest
    @MethodSource("epsgSystems")
    void axis_order_and_name_are_those_of_the_authority(Crs crs) throws FactoryException {
        CoordinateReferenceSystem authority = CRS.decode(crs.toString(), false);

        AxisDirection first = authority.getCoordinateSystem().getAxis(0).getDirection();
        assertThat(crs.northingFirst()).isEqualTo(first.equals(AxisDirection.NORTH));
        String name = authority.getName().getCode();
        if (crs.centralMeridian().isPresent() || crs.equals(Crs.WGS84)) {
            assertThat(crs.title().en()).isEqualTo(name);
        } else {
            assertThat(crs.title().en()).contains(name.replace("CGCS2000", "2000"));
        }
    }

    @ParameterizedTest
    @MethodSource("epsgSystems")
    void coordinates_are_those_of_the_authority_within_the_zone(Crs crs) throws FactoryException, TransformException {
        // The series of GeoTools is good to 0.01 mm within 3° of the meridian, the half width of a 6° zone.
        // To 3857 it goes over the ellipsoid of WGS 84, whose flattening moves a latitude by up to 0.11 mm; we do not
        // (F-04).
        double tolerance = crs.equals(Crs.WEB_MERCATOR) || crs.equals(Crs.WGS84) ? 2e-4 : 2e-5;
        int middle = crs.centralMeridian().orElse(105);
        var theirs = CRS.findMathTransform(CRS.decode("EPSG:4490", true), CRS.decode(crs.toString(), true), true);
        Projection ours = Projection.between(Crs.CGCS2000, crs);
        for (double east = -3; east <= 3; east += 0.75) {
            for (double latitude = 3.5; latitude <= 53.6; latitude += 5) {
                double[] point = {middle + east, latitude};
                double[] expected = new double[2];
                theirs.transform(point, 0, expected, 0, 1);
                ours.transform(point);
                assertThat(point).containsExactly(expected, within(tolerance));
            }
        }
    }

    @Test
    void the_old_datums_are_what_the_authority_calls_them() throws FactoryException {
        assertThat(CRS.decode("EPSG:4214").getName().getCode())
                .isEqualTo(Crs.BEIJING_1954.title().en());
        assertThat(CRS.decode("EPSG:4610").getName().getCode())
                .isEqualTo(Crs.XIAN_1980.title().en());
    }
}
