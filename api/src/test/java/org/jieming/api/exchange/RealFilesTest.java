package org.jieming.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jieming.crs.Crs;
import org.jieming.crs.SourceSystem;
import org.jieming.language.Malformed;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files as bureaus and data portals really deliver them, where this machine has them. */
class RealFilesTest {
    private Path real = Path.of("");

    @BeforeEach
    void look() {
        Path found = Reading.realData();
        Assumptions.assumeTrue(found != null);
        real = found;
    }

    private Reading read(String path) throws IOException {
        return Reading.of(real.resolve(path));
    }

    @ParameterizedTest
    @CsvSource({
        "messy/csv/dirty-rows-utf8.csv, 10, 13",
        "messy/csv/five-districts-gb18030.csv, 63, 12",
        "messy/csv/five-districts-gbk.csv, 63, 11",
        "messy/csv/five-districts-utf16le-tab.txt, 63, 12",
        "messy/csv/five-districts-utf8-bom.csv, 63, 12",
        "messy/xlsx/census-county-2020-leiii.xlsx, 3358, 153",
        "messy/xlsx/行政区划编码表_20260427.xlsx, 3625, 2",
        "messy/xlsx/行政区划清单 V3.0 9.03.xlsx, 3222, 8",
        "messy/xlsx/nbs-division-counts-by-year.xlsx, 5, 15",
        "messy/geopackage/geotools-cities_srs_84.gpkg, 3, 3",
        "messy/geopackage/geotools-lakes_srs_0.gpkg, 2, 2",
        "messy/kml/KML_Samples.kml, 20, 3",
        "messy/kml/schemalessExtendedData.kml, 3, 4",
        "messy/kml/zip-named-as.kml, 1, 1",
        "messy/shapefile/geotools-chinese_poly.shp, 1, 3",
        "messy/shapefile/mapshaper-gbk-table-only.dbf, 1, 1",
        "messy/shapefile/amap-country.shp.gz, 1, 2",
        "boundaries/counties-china-2021-lonlat.geojson.gz, 2990, 6",
        "boundaries/defects-jiangsu-2021.geojson, 107, 6",
        "placenames/names-with-codes-sample.csv, 5161, 6",
        "placenames/historical-names-tgaz.csv, 4200, 14",
    })
    void every_row_and_column_is_there(String path, int rows, int columns) throws IOException {
        Reading reading = read(path);
        assertThat(reading.rows()).hasSize(rows);
        assertThat(reading.columns()).hasSize(columns);
    }

    @Test
    void the_second_sheet_of_the_code_table_has_all_townships() throws IOException {
        Reading reading =
                Reading.of(real.resolve("messy/xlsx/行政区划编码表_20260427.xlsx"), ReadOptions.NONE.withLayer("乡镇街道"));
        assertThat(reading.rows()).hasSize(39_251);
    }

    @Test
    void five_counties_read_the_same_from_every_variant_of_encoding() throws IOException {
        for (String variant :
                List.of("gbk-with-cpg", "gbk-no-cpg", "gbk-ldid4d-no-cpg", "utf8-no-cpg", "utf8-lying-cpg-gbk")) {
            Reading reading = read("messy/shapefile-derived/five-areas-" + variant + ".shp");
            assertThat(reading.rows())
                    .extracting(row -> row.cells().get(1).text())
                    .containsExactlyInAnyOrder("鸠江区", "溧阳市", "滨湖区", "崇明区", "綦江区");
            assertThat(SourceSystem.parse(reading.about().declaredCrs().orElseThrow()))
                    .isEqualTo(SourceSystem.of(Crs.CGCS2000));
        }
        assertThat(read("messy/shapefile-derived/five-areas-utf8-lying-cpg-gbk.shp")
                        .noted())
                .contains("X-CPG-LIES", "X-FIELD-CUT");
    }

    @ParameterizedTest
    @CsvSource({
        "messy/xlsx/yearbook-admin-2013.xls, save it as .xlsx",
        "messy/shapefile/amap-city-noshp.dbf, lacks its .shp",
        "messy/shapefile/amap-district-noshp.dbf.gz, lacks its .shp",
        "messy/geopackage/geotools-giantPoly.gpkg, no layer",
        "boundaries/counties-china-2021-albers.topojson.gz, TopoJSON",
        "boundaries/defects-jiangsu-2021-injected-defects.json, no GeoJSON",
    })
    void what_cannot_be_read_is_refused_with_the_way_out(String path, String because) {
        assertThatThrownBy(() -> read(path)).isInstanceOf(Malformed.class).hasMessageContaining(because);
    }

    @Test
    void the_unclosed_ring_among_the_injected_defects_blocks_one_row() throws IOException {
        Reading reading = read("boundaries/defects-jiangsu-2021.geojson");
        assertThat(reading.rows().stream().filter(row -> !row.findings().isEmpty()))
                .hasSize(1);
    }

    @Test
    void gdal_counts_the_same_features_in_every_boundary_file() throws IOException {
        Assumptions.assumeTrue(Gdal.available());
        try (Stream<Path> files = Files.list(real.resolve("boundaries"))) {
            for (Path file : files.filter(each -> each.toString().endsWith(".geojson.gz"))
                    .toList()) {
                String info = Gdal.run("ogrinfo", "-al", "-so", "/vsigzip/" + file);
                assertThat(info)
                        .contains("Feature Count: " + Reading.of(file).rows().size());
            }
        }
    }
}
