package org.jieming.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkedPlacesSourceTest {
    private static final String OWN = "http://here/id/7198cda5-75b5-3b68-a0dc-83f5d66c2aee";
    private static final String NAMES = "'names':[{'toponym':'石桥','lang':'zh'}]";

    @TempDir
    Path folder;

    private static String collection(String... features) {
        return "{'type':'FeatureCollection','features':[" + String.join(",", features) + "]}";
    }

    private static String feature(String properties, String more) {
        return "{'@id':'" + OWN + "','type':'Feature','properties':{" + properties + "}," + NAMES + "," + more + "}";
    }

    private Path file(String json) throws IOException {
        return Reading.file(folder, "a.jsonld", json.replace('\'', '"'));
    }

    private Reading read(String json) throws IOException {
        return Reading.of(file(json));
    }

    private static String cell(Reading reading, int row, String column) {
        return reading.texts(row).get(reading.columns().indexOf(column));
    }

    private static String told(Reading reading) {
        return reading.notes().stream().map(Finding::toString).collect(Collectors.joining("\n"));
    }

    @Test
    void versions_that_a_register_wrote_are_rows_in_layers_called_as_its_collections_each_with_its_own_shape()
            throws IOException {
        String both = "'geometry':{'type':'GeometryCollection','geometries':[{'type':'Point','coordinates':[1,2]},"
                + "{'type':'Point','coordinates':[3,4]}]}";
        String json = collection(
                feature("'versions':[{'item_type':'division','name':'示例县'}]", "'geometry':null"),
                feature(
                        "'versions':[{'item_type':'place','valid_to':'2010-03-01','name':'石桥','geometry':0},"
                                + "{'item_type':'place','name':'石桥'},"
                                + "{'item_type':'place','valid_from':'2020-01-01','name':'大石桥','geometry':1}]",
                        both));
        Reading divisions = read(json);
        assertThat(divisions.about().layers()).containsExactly("divisions", "places");
        assertThat(divisions.rows()).hasSize(1);
        Reading places = Reading.of(file(json), ReadOptions.NONE.withLayer("places"));
        assertThat(places.columns()).containsExactly("id", "valid_to", "name", "valid_from");
        assertThat(places.texts(2)).containsExactly(OWN.substring(15), "", "大石桥", "2020-01-01");
        // the second version has no shape, so that the second shape is the third version's
        assertThat(places.wkt(0)).isEqualTo("POINT (1 2)");
        assertThat(places.wkt(1)).isEmpty();
        assertThat(places.wkt(2)).isEqualTo("POINT (3 4)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "{'start':{'in':'1949-10-01'},'end':{'in':'1999-12-31'}}|1949-10-01|2000-01-01|false",
                "{'start':{'in':'1949-10-01'},'end':{'earliest':'2026-01-01'}}|1949-10-01||false",
                // a year is no day, and who began at the latest today may have begun whenever
                "{'start':{'in':'1949'}}|||true",
                "{'start':{'in':'1949-02-30'}}|||true",
                "{'start':{'latest':'2026-01-01'}}|||true",
                "{'start':{'in':'1949-10-01'}},{'start':{'in':'1980-01-01'}}|||true",
            })
    void days_are_read_and_years_and_several_times_are_told(String spans, String from, String to, boolean isTold)
            throws IOException {
        Reading reading = read(collection(feature("'title':'石桥'", "'when':{'timespans':[" + spans + "]}")));
        assertThat(cell(reading, 0, "valid_from")).isEqualTo(from == null ? "" : from);
        assertThat(cell(reading, 0, "valid_to")).isEqualTo(to == null ? "" : to);
        assertThat(told(reading).contains("valid_from")).isEqualTo(isTold);
    }

    @Test
    void of_several_geometries_none_is_chosen_and_the_row_says_so() throws IOException {
        String point = "{'type':'Point','coordinates':[1,2]}";
        String several = "'geometry':{'type':'GeometryCollection','geometries':[" + point + "," + point + "]}";
        String alone = "'geometry':{'type':'GeometryCollection','geometries':[" + point + "]}";
        Reading reading = read(collection(feature("'title':'石桥'", several), feature("'title':'石桥'", alone)));
        assertThat(reading.wkt(0)).isEmpty();
        assertThat(reading.rows().get(0).findings())
                .extracting(Finding::severity, Finding::field)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Severity.WARN, "geometry"));
        assertThat(reading.wkt(1)).isEqualTo("POINT (1 2)");
    }

    @Test
    void a_class_of_the_standard_is_read_from_its_identifier_alone() throws IOException {
        Reading reading = read(collection(
                feature("'title':'石桥'", "'types':[{'identifier':'aat:300008347'},{'identifier':'gbt18521:22200'}]"),
                feature("'title':'石桥'", "'types':[{'identifier':'aat:300008347'}]")));
        assertThat(cell(reading, 0, "class_code")).isEqualTo("22200");
        assertThat(cell(reading, 1, "class_code")).isEmpty();
        assertThat(told(reading)).contains("class_code", "row 2");
    }

    @Test
    void what_names_no_toponyms_is_geojson_as_before() throws IOException {
        Reading reading = read("{'type':'FeatureCollection','features':[{'type':'Feature','geometry':null,"
                + "'properties':{'names':'石桥','toponym':'石桥'}}]}");
        assertThat(reading.columns()).containsExactly("names", "toponym");
    }
}
