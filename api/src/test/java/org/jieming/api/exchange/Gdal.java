package org.jieming.api.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** GDAL as an independent witness, when this machine has it. */
final class Gdal {
    private Gdal() {}

    /** Whether GDAL is there; says so visibly when it is not. */
    static boolean available() {
        try {
            run("ogrinfo", "--version");
            return true;
        } catch (IOException absent) {
            System.out.println("SKIPPED: no ogrinfo on this machine, GDAL does not witness the files we write");
            return false;
        }
    }

    /** What a GDAL program prints. */
    static String run(String... command) throws IOException {
        List<String> words = new ArrayList<>(List.of(command));
        Path output = Files.createTempFile("gdal", ".txt");
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IOException(command[0] + " does not end");
            }
            return Files.readString(output, StandardCharsets.UTF_8);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException(stopped);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    /** A layer as GeoJSON by ogr2ogr. */
    static String geoJson(String dataSource) throws IOException {
        return run("ogr2ogr", "-f", "GeoJSON", "/vsistdout/", dataSource);
    }
}
