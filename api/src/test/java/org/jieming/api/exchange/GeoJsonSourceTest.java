package org.jieming.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.jieming.language.Malformed;
import org.jieming.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoJsonSourceTest {
    @TempDir
    Path folder;

    private Reading read(String json) throws IOException {
        return Reading.of(Reading.file(folder, "a.geojson", json.replace('\'', '"')));
    }

    private static String feature(String geometry, String properties) {
        return "{'type':'Feature','geometry':" + geometry + ",'properties':" + properties + "}";
    }

    private static String collection(String... features) {
        return "{'type':'FeatureCollection','features':[" + String.join(",", features) + "]}";
    }

    @Test
    void the_columns_are_all_properties_of_all_features_in_the_order_they_are_met() throws IOException {
        Reading reading = read(collection(
                feature("null", "{'b':1,'a':'x'}"), feature("null", "{'c':true,'a':null}"), feature("null", "null")));
        assertThat(reading.columns()).containsExactly("b", "a", "c");
        assertThat(reading.texts(0)).containsExactly("1", "x", "");
        assertThat(reading.texts(1)).containsExactly("", "", "true");
        assertThat(reading.rows()).extracting(SourceRow::number).containsExactly(1L, 2L, 3L);
        assertThat(reading.about().format()).isEqualTo(FileFormat.GEOJSON);
    }

    @Test
    void numbers_keep_their_digits() throws IOException {
        Reading reading = read(collection(feature("null", "{'a':340207101000,'b':118.400,'c':3.4E+11,'d':2.0}")));
        assertThat(reading.texts(0)).containsExactly("340207101000", "118.400", "340000000000", "2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'type':'Point','coordinates':[1,2]|POINT (1 2)",
                "'coordinates':[[1,2],[3,4]],'type':'LineString'|LINESTRING (1 2, 3 4)",
                "'type':'MultiPoint','coordinates':[[1,2],[3,4]]|MULTIPOINT ((1 2), (3 4))",
                "'type':'Polygon','coordinates':[[[0,0],[4,0],[4,4],[0,0]],[[2,1],[3,1],[3,2],[2,1]]]"
                        + "|POLYGON ((0 0, 4 0, 4 4, 0 0), (2 1, 3 1, 3 2, 2 1))",
                "'type':'MultiLineString','coordinates':[[[1,2],[3,4]]]|MULTILINESTRING ((1 2, 3 4))",
                "'type':'MultiPolygon','coordinates':[[[[0,0],[4,0],[4,4],[0,0]]]]|MULTIPOLYGON (((0 0, 4 0, 4 4, 0 0)))",
                "'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[1,2]}]"
                        + "|GEOMETRYCOLLECTION (POINT (1 2))",
            },
            quoteCharacter = '^')
    void every_type_of_geometry_arrives_in_whatever_order_its_members_stand(String json, String wkt)
            throws IOException {
        Reading reading = read(collection(feature("{" + json + "}", "{}")));
        assertThat(reading.wkt(0)).isEqualTo(wkt);
        assertThat(reading.rows().get(0).findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'type':'Polygon','coordinates':[[[0,0],[4,0],[4,4],[0,1]]]|not closed",
                "'type':'Polygon','coordinates':[[[0,0],[4,0],[0,0]]]|fewer than four",
                "'type':'Point','coordinates':[1]|fewer than two",
                "'type':'Point','coordinates':['118',31]|no array",
                "'type':'Point','coordinates':[118,'31']|no number",
                "'type':'LineString','coordinates':[[1,2]]|only one point",
                "'type':'Polygon','coordinates':[1,2]|nesting",
                "'type':'Circle','coordinates':[1,2]|Unknown type",
                "'type':'Point'|no coordinates",
                "'type':'LineString','coordinates':[[1,2],[[3,4]]]|unevenly",
            },
            quoteCharacter = '^')
    void a_geometry_that_cannot_be_drawn_blocks_its_own_row_only(String json, String reason) throws IOException {
        Reading reading = read(collection(
                feature("{" + json + "}", "{'n':'bad'}"),
                feature("{'type':'Point','coordinates':[1,2]}", "{'n':'good'}")));
        assertThat(reading.texts(0)).containsExactly("bad");
        assertThat(reading.wkt(0)).isEmpty();
        assertThat(reading.rows().get(0).findings().toString()).contains(reason);
        assertThat(reading.wkt(1)).isEqualTo("POINT (1 2)");
    }

    @Test
    void one_feature_with_too_many_properties_is_refused_before_it_is_read_to_its_end() {
        // 16,384 columns are the limit; what follows the names is no JSON, and is not reached
        StringBuilder wide = new StringBuilder("{'type':'Feature','geometry':null,'properties':{");
        for (int i = 0; i < 16_384; i++) {
            wide.append("'p").append(i).append("':1,");
        }
        assertThatThrownBy(() -> read(wide + "this is no JSON"))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("16384");
    }

    @Test
    void heights_are_dropped_and_empty_geometries_are_none_and_both_are_said() throws IOException {
        Reading reading = read(collection(
                feature("{'type':'Point','coordinates':[1,2,3]}", "{}"),
                feature("{'type':'Polygon','coordinates':[]}", "{}")));
        assertThat(reading.wkt(0)).isEqualTo("POINT (1 2)");
        assertThat(reading.wkt(1)).isEmpty();
        assertThat(reading.noted()).contains("X-HEIGHT", "X-EMPTY");
        assertThat(reading.rows().get(1).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.WARN);
            assertThat(finding.sentence().zh()).contains("空", "null");
        });
    }

    @Test
    void the_declared_system_is_found_even_behind_the_features() throws IOException {
        String crs = "'crs':{'type':'name','properties':{'name':'urn:ogc:def:crs:EPSG::4490'}}";
        Reading reading = read("{'type':'FeatureCollection','features':[" + feature("null", "{}") + "]," + crs + "}");
        assertThat(reading.about().declaredCrs()).contains("urn:ogc:def:crs:EPSG::4490");
    }

    @Test
    void ids_nested_values_and_foreign_members_are_kept_or_told() throws IOException {
        Reading reading = read(collection("{'type':'Feature','id':'D1','geometry':null,'remark':'x',"
                + "'properties':{'n':{'a':[1,2]},'id':5}}"));
        assertThat(reading.columns()).containsExactly("@id", "n", "id");
        assertThat(reading.texts(0)).containsExactly("D1", "{\"a\":[1,2]}", "5");
        assertThat(reading.noted()).contains("X-FOREIGN", "X-NESTED");
    }

    @Test
    void features_one_after_the_other_have_the_number_of_their_line() throws IOException {
        String one = feature("{'type':'Point','coordinates':[1,2]}", "{'n':1}");
        Reading lines = read(one + "\n\n" + one + "\n");
        assertThat(lines.about().format()).isEqualTo(FileFormat.GEOJSON_SEQ);
        assertThat(lines.rows()).extracting(SourceRow::number).containsExactly(1L, 3L);
        Reading separated = read("\u001E" + one + "\n\u001E" + one + "\n");
        assertThat(separated.rows()).hasSize(2);
    }

    @Test
    void a_single_feature_and_a_bare_geometry_are_one_row() throws IOException {
        assertThat(read(feature("{'type':'Point','coordinates':[1,2]}", "{'n':1}"))
                        .rows())
                .hasSize(1);
        assertThat(read("{'type':'Point','coordinates':[1,2]}").wkt(0)).isEqualTo("POINT (1 2)");
    }

    /** members are properties, {@code gdm} is the shape with a type in lower case, a multipoint of one is a point. */
    @Test
    void records_of_the_national_service_are_rows_whether_one_or_many() throws IOException {
        String one = "{'id':'8a','standard_name':'石桥村','place_code':'99012110021610000004','old_name':null,"
                + "'gdm':{'type':'multipoint','coordinates':[[105.065,35.04]]},'area':'990121'}";
        String road =
                "{'gdm':{'coordinates':[[1,2],[3,4]],'type':'linestring'},'standard_name':'示例大道','place_type':'路'}";
        Reading answer = read("{'total':2,'records':[" + one + "," + road + "],'size':10}");
        assertThat(answer.columns()).containsExactly("standard_name", "place_code", "old_name", "area", "place_type");
        assertThat(answer.texts(0)).containsExactly("石桥村", "99012110021610000004", "", "990121", "");
        assertThat(answer.wkt(0)).isEqualTo("POINT (105.065 35.04)");
        assertThat(answer.texts(1)).containsExactly("示例大道", "", "", "", "路");
        assertThat(answer.wkt(1)).isEqualTo("LINESTRING (1 2, 3 4)");
        assertThat(read("[" + one + "]").rows()).hasSize(1);
        assertThat(read("[{'standard_name':'石桥村','bbox':null}]").texts(0)).containsExactly("石桥村");
        assertThat(read(one).texts(0)).startsWith("石桥村");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{'name':'x'}]|no GeoJSON",
                "[{'standard_name':'x'},5]|no object",
                "{'type':'FeatureCollection','features':[{'type':'Feature'|cut off",
                "{'type':'Topology','objects':{}}|TopoJSON",
                "{'name':'x'}|no GeoJSON",
                "{'type':'FeatureCollection','features':[{'type':'Feature','properties':{'a':tru}}]}|broken",
                "{'type':'FeatureCollection','features':[5]}|no object",
            },
            quoteCharacter = '^')
    void what_is_no_geojson_is_refused_on_opening(String json, String reason) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(Malformed.class).hasMessageContaining(reason);
    }
}
