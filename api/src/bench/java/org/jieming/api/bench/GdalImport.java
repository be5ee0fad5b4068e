package org.jieming.api.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The rival of an import: GDAL's {@code ogr2ogr} writing the same CSV to a GeoPackage with its R-tree, where it is installed.
 * It checks nothing, keeps no history and is told not to wait for the disk.
 */
final class GdalImport {
    private GdalImport() {}

    static void measure(Path folder, Path file, Table table) throws IOException, InterruptedException {
        List<String> command = List.of(
                "ogr2ogr",
                "-q",
                "-f",
                "GPKG",
                folder.resolve("rival.gpkg").toString(),
                file.toString(),
                "-oo",
                "X_POSSIBLE_NAMES=经度",
                "-oo",
                "Y_POSSIBLE_NAMES=纬度",
                "-a_srs",
                "EPSG:4490",
                "-gt",
                "100000");
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("OGR_SQLITE_SYNCHRONOUS", "OFF");
        long start = System.nanoTime();
        try {
            int exit = builder.start().waitFor();
            table.row(
                    "the same CSV by ogr2ogr, unchecked",
                    exit == 0 ? "%.2f s" : "failed after %.2f s",
                    Table.seconds(start));
        } catch (IOException notInstalled) {
            table.row("the same CSV by ogr2ogr", "not installed");
        }
    }
}
