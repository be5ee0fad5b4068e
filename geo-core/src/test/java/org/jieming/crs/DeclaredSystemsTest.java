package org.jieming.crs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.data.Offset;
import org.jieming.language.Malformed;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What files say of their reference system, in the spellings that GDAL, ESRI, QGIS and people write. */
class DeclaredSystemsTest {
    /** The plane vectors of domain F-03 are rounded to 1 mm, 1.2e-8°. */
    private static final Offset<Double> MILLIMETRE = within(1.2e-8);

    private static final String CGCS2000 = "GEOGCS[\"GCS_China_Geodetic_Coordinate_System_2000\","
            + "DATUM[\"D_China_2000\",SPHEROID[\"CGCS2000\",6378137.0,298.257222101]],"
            + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]";

    /** In the form GDAL writes: authority codes and, as EPSG says, northing first. */
    private static final String OGC_4548 = "PROJCS[\"CGCS2000 / 3-degree Gauss-Kruger CM 117E\","
            + "GEOGCS[\"China Geodetic Coordinate System 2000\",DATUM[\"China_2000\","
            + "SPHEROID[\"CGCS2000\",6378137,298.257222101,AUTHORITY[\"EPSG\",\"1024\"]],AUTHORITY[\"EPSG\",\"1043\"]],"
            + "PRIMEM[\"Greenwich\",0,AUTHORITY[\"EPSG\",\"8901\"]],UNIT[\"degree\",0.0174532925199433],"
            + "AUTHORITY[\"EPSG\",\"4490\"]],PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"latitude_of_origin\",0],"
            + "PARAMETER[\"central_meridian\",117],PARAMETER[\"scale_factor\",1],PARAMETER[\"false_easting\",500000],"
            + "PARAMETER[\"false_northing\",0],UNIT[\"metre\",1,AUTHORITY[\"EPSG\",\"9001\"]],AXIS[\"Northing\",NORTH],"
            + "AXIS[\"Easting\",EAST],AUTHORITY[\"EPSG\",\"4548\"]]";

    private static final String OGC_3857 = "PROJCS[\"Web\",GEOGCS[\"WGS 84\",DATUM[\"WGS_1984\","
            + "SPHEROID[\"WGS 84\",6378137,298.257223563]],PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]],"
            + "PROJECTION[\"Mercator_1SP\"],PARAMETER[\"central_meridian\",0],PARAMETER[\"scale_factor\",1],"
            + "PARAMETER[\"false_easting\",0],PARAMETER[\"false_northing\",0],UNIT[\"metre\",1],"
            + "EXTENSION[\"PROJ4\",\"+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +units=m\"]]";

    /** The newer edition (ISO 19162): every parameter has a unit, axes have an order, the base has another keyword. */
    private static String iso(String name, String base, double meridian, double scale) {
        return "PROJCRS[\"" + name + "\",BASEGEOGCRS[" + base
                + ",PRIMEM[\"Greenwich\",0,ANGLEUNIT[\"degree\",0.0174532925199433]]],CONVERSION[\"x\","
                + "METHOD[\"Transverse Mercator\",ID[\"EPSG\",9807]],PARAMETER[\"Latitude of natural origin\",0,"
                + "ANGLEUNIT[\"degree\",0.0174532925199433],ID[\"EPSG\",8801]],"
                + "PARAMETER[\"Longitude of natural origin\"," + meridian
                + ",ANGLEUNIT[\"degree\",0.0174532925199433]],PARAMETER[\"Scale factor at natural origin\"," + scale
                + ",SCALEUNIT[\"unity\",1]],PARAMETER[\"False easting\",500000,LENGTHUNIT[\"metre\",1]],"
                + "PARAMETER[\"False northing\",0,LENGTHUNIT[\"metre\",1]]],CS[Cartesian,2],AXIS[\"northing (X)\",north,"
                + "ORDER[1],LENGTHUNIT[\"metre\",1]],AXIS[\"easting (Y)\",east,ORDER[2],LENGTHUNIT[\"metre\",1]]]";
    }

    private static final String ISO_CGCS2000 = "\"China Geodetic Coordinate System 2000\",DATUM[\"China 2000\","
            + "ELLIPSOID[\"CGCS2000\",6378137,298.257222101,LENGTHUNIT[\"metre\",1]]]";
    private static final String ISO_WGS_84 = "\"WGS 84\",ENSEMBLE[\"World Geodetic System 1984 ensemble\","
            + "MEMBER[\"World Geodetic System 1984 (Transit)\"],ELLIPSOID[\"WGS 84\",6378137,298.257223563],"
            + "ENSEMBLEACCURACY[2.0]]";

    private static String gaussKrueger(String name, String meridian, String easting) {
        return "PROJCS[\"" + name + "\"," + CGCS2000 + ",PROJECTION[\"Gauss_Kruger\"],PARAMETER[\"False_Easting\","
                + easting + "],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\"," + meridian
                + "],PARAMETER[\"Scale_Factor\",1.0],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
    }

    private static Stream<Crs> systems() {
        return Crs.supported().stream().filter(crs -> !crs.equals(Crs.CRS84));
    }

    @ParameterizedTest
    @MethodSource("systems")
    void what_is_written_of_a_system_is_read_back_as_the_same_one(Crs crs) {
        assertThat(SourceSystem.parse(crs.wkt())).isEqualTo(SourceSystem.of(crs));
    }

    @Test
    void other_dialects_of_our_systems_are_found_by_their_numbers() {
        assertThat(SourceSystem.parse(OGC_4548)).isEqualTo(SourceSystem.of(Crs.of(4548)));
        assertThat(SourceSystem.parse(iso("any", ISO_CGCS2000, 117, 1))).isEqualTo(SourceSystem.of(Crs.of(4548)));
        assertThat(SourceSystem.parse(gaussKrueger("自定义", "117", "39500000"))).isEqualTo(SourceSystem.of(Crs.of(4527)));
        assertThat(SourceSystem.parse(OGC_3857)).isEqualTo(SourceSystem.of(Crs.WEB_MERCATOR));
        assertThat(SourceSystem.parse("COMPD_CS[\"with heights\"," + OGC_4548
                        + ",VERT_CS[\"h\",VERT_DATUM[\"d\",2005],UNIT[\"metre\",1]]]"))
                .isEqualTo(SourceSystem.of(Crs.of(4548)));
        assertThat(SourceSystem.parse("\uFEFF" + CGCS2000.replace('[', '(').replace(']', ')') + "\n"))
                .isEqualTo(SourceSystem.of(Crs.CGCS2000));
        assertThat(SourceSystem.parse("GEOGCRS[" + ISO_WGS_84 + ",CS[ellipsoidal,2],AXIS[\"lat\",north],"
                        + "AXIS[\"lon\",east],ANGLEUNIT[\"degree\",0.0174532925199433],ID[\"EPSG\",4326]]"))
                .isEqualTo(SourceSystem.of(Crs.WGS84));
    }

    @Test
    void names_of_esri_are_read_without_their_text() {
        assertThat(SourceSystem.parse("CGCS2000_3_Degree_GK_Zone_39")).isEqualTo(SourceSystem.of(Crs.of(4527)));
        assertThat(SourceSystem.parse("CGCS2000_3_Degree_GK_CM_117E")).isEqualTo(SourceSystem.of(Crs.of(4548)));
        assertThat(SourceSystem.parse("GCS_China_Geodetic_Coordinate_System_2000"))
                .isEqualTo(SourceSystem.of(Crs.CGCS2000));
        // the three-dimensional system of the same degrees
        assertThat(SourceSystem.parse("EPSG:4480")).isEqualTo(SourceSystem.of(Crs.CGCS2000));
    }

    @Test
    void utm_is_gauss_krueger_scaled() {
        // F-03: 118.40, 31.35 is 633221.259, 3470626.581 in 4548, meridian 117 as UTM 50N, which is drawn at 0.9996:
        // 500000 + 0.9996 × 133221.259 = 633167.9705; 0.9996 × 3470626.581 = 3469238.3304
        // The flattening of WGS 84 moves the northing by 0.1 mm.
        for (String written : List.of("EPSG:32650", iso("UTM 50N", ISO_WGS_84, 117, 0.9996))) {
            double[] wuhu = {633167.9705, 3469238.3304};
            SourceSystem.parse(written).toCgcs2000(wuhu);
            assertThat(wuhu).as(written).containsExactly(new double[] {118.40, 31.35}, MILLIMETRE);
        }
        // 121.60, 31.62 is 367160.914, 3500567.690 in 4550: 500000 − 0.9996 × 132839.086; 0.9996 × 3500567.690
        double[] chongming = {367214.0496, 3499167.4629};
        SourceSystem.parse("urn:ogc:def:crs:EPSG::32651").toCgcs2000(chongming);
        assertThat(chongming).containsExactly(new double[] {121.60, 31.62}, MILLIMETRE);
    }

    @Test
    void a_bare_unit_of_a_parameter_is_that_of_an_angle_or_a_length_as_its_name_tells() {
        // ISO 19162 lets UNIT stand for both; the same numbers must come out as with the units by their names
        String bare = iso("UTM 50N", ISO_WGS_84, 117, 0.9996).replaceAll("(ANGLE|LENGTH|SCALE)UNIT", "UNIT");
        double[] wuhu = {633167.9705, 3469238.3304};
        SourceSystem.parse(bare).toCgcs2000(wuhu);
        assertThat(wuhu).containsExactly(new double[] {118.40, 31.35}, MILLIMETRE);
    }

    @Test
    void the_value_of_the_authority_for_utm_is_met() {
        // gdaltransform 3.6 (PROJ 9.1): 118.36 31.33 in EPSG:32650
        double[] point = {629390.210689643, 3466973.73084686};
        SourceSystem.parse("EPSG:32650").toCgcs2000(point);
        assertThat(point).containsExactly(new double[] {118.36, 31.33}, within(2e-9));
    }

    @Test
    void a_meridian_of_a_provinces_own_turns_the_same_numbers_half_a_degree_east() {
        // F-03: 633221.259, 3470626.581 lies 1.40° east of the meridian at 31.35°
        SourceSystem own = SourceSystem.parse(gaussKrueger("CGCS2000_GK_117_5", "117.5", "500000.0"));
        double[] point = {633221.259, 3470626.581};
        own.toCgcs2000(point);

        assertThat(point).containsExactly(new double[] {118.90, 31.35}, MILLIMETRE);
        assertThat(own).isInstanceOf(ForeignSystem.class);
        assertThat(own.isGeographic()).isFalse();
        assertThat(own.isApproximate()).isFalse();
        assertThat(SourceSystem.parse(own.code())).isEqualTo(own);
    }

    @Test
    void albers_on_cgcs2000_is_what_the_authority_makes_of_it() {
        String albers = "PROJCS[\"China_Albers\"," + CGCS2000 + ",PROJECTION[\"Albers\"],"
                + "PARAMETER[\"False_Easting\",0.0],PARAMETER[\"False_Northing\",0.0],"
                + "PARAMETER[\"Central_Meridian\",105.0],PARAMETER[\"Standard_Parallel_1\",25.0],"
                + "PARAMETER[\"Standard_Parallel_2\",47.0],PARAMETER[\"Latitude_Of_Origin\",35.0],UNIT[\"Meter\",1.0]]";
        // gdaltransform 3.6 (PROJ 9.1), +proj=aea +lat_1=25 +lat_2=47 +lat_0=35 +lon_0=105 on GRS 80, the same
        // ellipsoid
        double[] wuhu = {1253180.7714488, -326817.742477717};
        SourceSystem.parse(albers).toCgcs2000(wuhu);

        assertThat(wuhu).containsExactly(new double[] {118.40, 31.35}, within(1e-9));
    }

    @Test
    void what_lies_where_the_series_no_longer_holds_is_refused() {
        // 20° east of 117.5°: about 1.9 million metres, where GeoTools is 9 m off without a word
        SourceSystem own = SourceSystem.parse(gaussKrueger("own", "117.5", "500000.0"));
        double[] far = {137, 31.35};
        Projection.between(Crs.CGCS2000, Crs.of(4548)).transform(far);

        assertThatThrownBy(() -> own.toCgcs2000(far))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("own");
        assertThatThrownBy(() -> own.toCgcs2000(new double[] {Double.NaN, 31})).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EPSG:4610",
                "GCS_Xian_1980",
                "1980西安坐标系",
                "西安80",
                "EPSG:2333",
                "EPSG:2362",
                "GEOGCS[\"GCS_Xian_1980\",DATUM[\"D_Xian_1980\",SPHEROID[\"Xian_1980\",6378140.0,298.257]],"
                        + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]",
                "GEOGCS[\"mine\",DATUM[\"Xian_1980\",SPHEROID[\"IAG 1975\",6378140,298.257],TOWGS84[1,2,3,0,0,0,0]],"
                        + "PRIMEM[\"Greenwich\",0],UNIT[\"degree\",0.0174532925199433]]"
            })
    void xian_1980_is_recognised_and_refused_with_the_reason(String text) {
        assertRefused(() -> SourceSystem.parse(text), "1980西安坐标系", "orig_x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4214",
                "D_Beijing_1954",
                "北京54坐标系",
                "1954年北京坐标系",
                "EPSG:2414",
                "EPSG:21480",
                "PROJCS[\"Beijing_1954_3_Degree_GK_CM_117E\",GEOGCS[\"GCS_Beijing_1954\",DATUM[\"D_Beijing_1954\","
                        + "SPHEROID[\"Krasovsky_1940\",6378245.0,298.3]],PRIMEM[\"Greenwich\",0.0],"
                        + "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Gauss_Kruger\"],"
                        + "PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],"
                        + "PARAMETER[\"Central_Meridian\",117.0],PARAMETER[\"Scale_Factor\",1.0],"
                        + "PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]"
            })
    void beijing_1954_is_recognised_and_refused_with_the_reason(String text) {
        assertRefused(() -> SourceSystem.parse(text), "1954年北京坐标系", "不推测");
    }

    @Test
    void other_datums_are_refused_by_name_and_a_false_name_is_not_believed() {
        assertRefused(() -> SourceSystem.parse("EPSG:4269"), "North American Datum 1983");
        assertRefused(() -> SourceSystem.parse("EPSG:4555"), "New Beijing");
        assertRefused(() -> SourceSystem.parse(CGCS2000.replace("298.257222101", "298.3")), "D_China_2000");
        assertRefused(
                () -> SourceSystem.parse(CGCS2000.replace("PRIMEM[\"Greenwich\",0.0]", "PRIMEM[\"Paris\",2.33]")),
                "D_China_2000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EPSG:10602",
                "EPSG:5737",
                "EPSG:4479",
                "somewhere",
                "GEOGCS[\"x\"]",
                "GEOGCS[\"x\",DATUM[\"D_China_2000",
                "GEOGCS[\"x\",DATUM[\"D_China_2000\",SPHEROID[\"CGCS2000\",big,flat]]]",
                "LOCAL_CS[\"mine\",UNIT[\"metre\",1]]",
                "PROJCS[\"x\",GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"W\",6378137.0,298.257223563]],"
                        + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],"
                        + "PROJECTION[\"Transverse_Mercator\"],PARAMETER[\"scale_factor\",-1],UNIT[\"Meter\",1.0]]",
                "PROJCS[\"x\",GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"W\",6378137.0,298.257223563]],"
                        + "PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Home_Made\"],"
                        + "UNIT[\"Meter\",1.0]]"
            })
    void what_cannot_be_read_asks_for_the_system_to_be_stated(String text) {
        assertRefused(() -> SourceSystem.parse(text), "请指定");
    }

    @Test
    void text_without_end_is_refused_without_harm() {
        assertRefused(() -> SourceSystem.parse("A[".repeat(20_000)), "WKT");
        assertRefused(() -> SourceSystem.parse("A[\"" + "x".repeat(1_000_000) + "\"]"), "WKT");
    }

    @Test
    void a_reading_is_held_against_a_foreign_plane_as_against_ours() {
        SourceSystem utm = SourceSystem.parse("EPSG:32650");

        assertThat(Coordinates.read("118.40", "31.35").against(utm)).containsExactly(Remark.LOOKS_GEOGRAPHIC);
        assertThat(Coordinates.read("633167.9705", "3469238.3304").against(utm)).isEmpty();
    }

    @Test
    void every_prj_of_the_collected_files_is_understood() throws IOException {
        Path messy = Path.of(System.getProperty("jieming.root")).resolve("../shared/realdata/messy");
        Assumptions.assumeTrue(Files.isDirectory(messy), "real files are not here: " + messy);
        try (Stream<Path> files = Files.walk(messy)) {
            List<Path> declarations =
                    files.filter(file -> file.toString().endsWith(".prj")).toList();
            assertThat(declarations).isNotEmpty().allSatisfy(file -> assertThat(
                            SourceSystem.parse(Files.readString(file)))
                    .isIn(SourceSystem.of(Crs.CGCS2000), SourceSystem.of(Crs.WGS84)));
        }
    }

    private static void assertRefused(ThrowingCallable reading, String... reasons) {
        assertThatThrownBy(reading).isInstanceOfSatisfying(Malformed.class, refusal -> assertThat(
                        refusal.remedy().zh())
                .contains(reasons));
    }
}
