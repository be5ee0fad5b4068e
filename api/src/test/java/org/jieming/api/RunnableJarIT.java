package org.jieming.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar keeps only parts of the GeoTools redistribution: they must suffice for what files declare. */
class RunnableJarIT {
    private static final String PROGRAM = """
            import org.jieming.crs.SourceSystem;
            class Wuhu {
                public static void main(String[] systems) {
                    for (String system : systems) {
                        double[] wuhu = {633167.9705, 3469238.3304};
                        SourceSystem.parse(system).toCgcs2000(wuhu);
                        System.out.printf(java.util.Locale.ROOT, "%.6f %.6f%n", wuhu[0], wuhu[1]);
                    }
                }
            }
            """;

    private static final String UTM_50N = """
            PROJCS['UTM 50N',GEOGCS['WGS 84',DATUM['WGS_1984',SPHEROID['WGS 84',6378137,298.257223563]],
            PRIMEM['Greenwich',0],UNIT['degree',0.0174532925199433]],PROJECTION['Transverse_Mercator'],
            PARAMETER['central_meridian',117],PARAMETER['scale_factor',0.9996],PARAMETER['false_easting',500000],
            UNIT['metre',1]]
            """.replace('\'', '"');

    @TempDir
    Path folder;

    @Test
    void reference_systems_that_files_declare_are_known_to_the_jar_alone() throws IOException, InterruptedException {
        Path program = Files.writeString(folder.resolve("Wuhu.java"), PROGRAM);
        Path answer = folder.resolve("answer");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String jar = System.getProperty("jieming.jar");
        Process process = new ProcessBuilder(java, "-cp", jar, program.toString(), "EPSG:32650", UTM_50N)
                .redirectErrorStream(true)
                .redirectOutput(answer.toFile())
                .start();

        // F-03 in UTM 50N: 500000 + 0.9996 × 133221.259; 0.9996 × 3470626.581
        assertThat(process.waitFor()).as(Files.readString(answer)).isZero();
        assertThat(Files.readString(answer, StandardCharsets.UTF_8).lines())
                .containsExactly("118.400000 31.350000", "118.400000 31.350000");
    }
}
