package org.jieming.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jieming.language.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KmlSourceTest {
    private static final String RING = "<LinearRing><coordinates>0,0 9,0 9,9 0,0</coordinates></LinearRing>";

    @TempDir
    Path folder;

    private Reading read(String inside) throws IOException {
        return Reading.of(Reading.file(folder, "a.kml", kml(inside)));
    }

    private static String kml(String inside) {
        return "<?xml version='1.0' encoding='UTF-8'?><kml xmlns='http://www.opengis.net/kml/2.2'><Document><name>文档</name>"
                + inside + "</Document></kml>";
    }

    private static String placemark(String inside) {
        return "<Placemark>" + inside + "</Placemark>";
    }

    @Test
    void both_ways_of_extended_data_become_columns_beside_name_and_folder() throws IOException {
        Reading reading = read("<Folder><name>鸠江区</name>"
                + placemark("<name>沈巷</name><Style><LineStyle><width>2</width></LineStyle></Style>"
                        + "<ExtendedData><Data name='代码'><displayName>x</displayName><value>0340207101</value></Data>"
                        + "</ExtendedData>")
                + "</Folder>"
                + placemark("<ExtendedData><SchemaData schemaUrl='#s'><SimpleData name='人口'>5</SimpleData></SchemaData>"
                        + "</ExtendedData><description><![CDATA[<b>注</b>]]></description>"));
        assertThat(reading.columns()).containsExactly("name", "代码", "人口", "description", "folder");
        assertThat(reading.texts(0)).containsExactly("沈巷", "0340207101", "", "", "鸠江区");
        assertThat(reading.texts(1)).containsExactly("", "", "5", "<b>注</b>", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Point><coordinates>118.4,31.35,12</coordinates></Point>|POINT (118.4 31.35)",
                "<Point><coordinates> 118.4 , 31.35 </coordinates></Point>|POINT (118.4 31.35)",
                "<LineString><coordinates>1,2 3,4  5,6</coordinates></LineString>|LINESTRING (1 2, 3 4, 5 6)",
                "<Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 9,0 9,9 0,0</coordinates></LinearRing>"
                        + "</outerBoundaryIs><innerBoundaryIs><LinearRing><coordinates>5,1 6,1 6,2 5,1</coordinates>"
                        + "</LinearRing></innerBoundaryIs></Polygon>"
                        + "|POLYGON ((0 0, 9 0, 9 9, 0 0), (5 1, 6 1, 6 2, 5 1))",
                "<MultiGeometry><Point><coordinates>1,2</coordinates></Point><MultiGeometry><Point><coordinates>3,4"
                        + "</coordinates></Point></MultiGeometry></MultiGeometry>|MULTIPOINT ((1 2), (3 4))",
            })
    void geometries_arrive_without_altitude(String geometry, String wkt) throws IOException {
        assertThat(read(placemark(geometry)).wkt(0)).isEqualTo(wkt);
    }

    @Test
    void values_under_one_name_stand_one_after_the_other_and_each_once() throws IOException {
        String data = "<Data name='别名'><value>%s</value></Data>";
        Reading reading = read(placemark("<ExtendedData>" + String.format(data, "沈家巷") + String.format(data, "沈巷")
                + String.format(data, "沈家巷") + "</ExtendedData>"));
        assertThat(reading.texts(0)).containsExactly("沈家巷; 沈巷");
    }

    @Test
    void a_number_as_long_as_nobody_writes_is_a_fault_and_not_cut() throws IOException {
        String point = "<Point><coordinates>1" + "0".repeat(80) + ",31</coordinates></Point>";
        assertThat(read(placemark(point)).rows().get(0).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence().en()).contains("1000", "broken"));
    }

    @Test
    void an_inner_boundary_that_stands_first_is_still_a_hole() throws IOException {
        String hole = "<LinearRing><coordinates>5,1 6,1 6,2 5,1</coordinates></LinearRing>";
        Reading reading = read(placemark("<Polygon><innerBoundaryIs>" + hole + "</innerBoundaryIs><outerBoundaryIs>"
                + RING + "</outerBoundaryIs></Polygon>"));
        assertThat(reading.wkt(0)).isEqualTo("POLYGON ((0 0, 9 0, 9 9, 0 0), (5 1, 6 1, 6 2, 5 1))");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Point><coordinates>118.4</coordinates></Point>|broken",
                "<Point><coordinates>118.4,北</coordinates></Point>|broken",
                "<LineString><coordinates>0,0 1,2, 3,4</coordinates></LineString>|broken",
                "<Point><coordinates>1,2 3,4</coordinates></Point>|several",
                "<Model><Location/></Model>|not read",
                "<Polygon><outerBoundaryIs><LinearRing><coordinates>0,0 9,0 9,9 1,0</coordinates></LinearRing>"
                        + "</outerBoundaryIs></Polygon>|not closed",
            })
    void a_geometry_that_cannot_be_drawn_blocks_its_own_row(String geometry, String reason) throws IOException {
        Reading reading = read(placemark(geometry) + placemark("<Point><coordinates>1,2</coordinates></Point>"));
        assertThat(reading.rows().get(0).findings().toString()).contains(reason);
        assertThat(reading.wkt(1)).isEqualTo("POINT (1 2)");
    }

    @Test
    void what_is_left_out_is_said() throws IOException {
        Reading reading = read("<NetworkLink><name>x</name></NetworkLink><GroundOverlay/>"
                + placemark("<Point><coordinates>1,2,3</coordinates></Point>"));
        assertThat(reading.noted()).containsExactlyInAnyOrder("X-KML-UNREAD", "X-HEIGHT");
        assertThat(reading.notes().toString()).contains("NetworkLink, GroundOverlay");
    }

    @Test
    void gbk_is_read_whether_the_declaration_admits_it_or_not() throws IOException {
        String text = kml(placemark("<name>鸠江区</name>"));
        for (String declared : new String[] {"UTF-8", "GBK"}) {
            Path file = Files.write(
                    folder.resolve("g.kml"), text.replace("UTF-8", declared).getBytes(Charset.forName("GBK")));
            assertThat(Reading.of(file).texts(0)).containsExactly("鸠江区");
        }
    }

    @Test
    void a_kmz_is_read_by_its_main_document_whatever_its_name() throws IOException {
        byte[] main = kml(placemark("<name>主</name>")).getBytes(StandardCharsets.UTF_8);
        byte[] other = kml(placemark("<name>次</name>")).getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> entries = Map.of("doc.kml", main, "a.kml", other, "files/icon.png", new byte[9]);
        Reading kmz = Reading.of(Reading.zip(folder.resolve("a.kmz"), entries));
        assertThat(kmz.texts(0)).containsExactly("主");
        assertThat(kmz.noted()).containsExactly("X-ARCHIVE");
        assertThat(Reading.of(Reading.zip(folder.resolve("b.kml"), entries)).noted())
                .containsExactly("X-NAME", "X-ARCHIVE");
    }

    @Test
    void other_xml_and_cut_xml_are_refused() throws IOException {
        Path gpx = Reading.file(folder, "a.gpx", "<gpx><wpt lat='31' lon='118'/></gpx>");
        assertThatThrownBy(() -> Reading.of(gpx)).isInstanceOf(Malformed.class).hasMessageContaining("gpx");
        String text = kml(placemark("<name>a</name>"));
        Path cut = Reading.file(folder, "b.kml", text.substring(0, text.length() - 20));
        assertThatThrownBy(() -> Reading.of(cut)).isInstanceOf(Malformed.class).hasMessageContaining("Row 1");
    }

    /** JDK 24 and later take 100,000 of them in a document unless told otherwise. */
    @Test
    void references_to_characters_may_be_as_many_as_there_are() throws IOException {
        String name = "&amp;&#x9E20;".repeat(100);
        Reading reading = read(placemark("<name>" + name + "</name>").repeat(1_500));
        assertThat(reading.rows()).hasSize(1_500);
        assertThat(reading.texts(1_499).get(0)).isEqualTo("&鸠".repeat(100));
    }
}
