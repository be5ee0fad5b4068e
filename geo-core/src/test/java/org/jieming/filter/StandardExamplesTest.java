package org.jieming.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The example expressions that OGC publishes with the standard, read from the folder of real files when it is there. */
class StandardExamplesTest {
    private static final Path FOLDER = Path.of(System.getProperty("jieming.root"), "../shared/realdata/vectors/cql2")
            .normalize();

    @Test
    void the_examples_are_there_or_their_absence_is_said() {
        assumeTrue(Files.isDirectory(FOLDER), "Skipped: no CQL2 examples at ../shared/realdata/vectors/cql2");
        assertThat(examples("text")).hasSizeGreaterThan(60);
        assertThat(examples("json")).hasSizeGreaterThan(60);
    }

    @TestFactory
    Stream<DynamicTest> every_text_example_reads_and_comes_back_equal_from_text_and_from_JSON() {
        return examples("text").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName() + "", () -> {
                    var read = CqlText.parse(content(file));
                    assertThat(CqlText.parse(CqlText.write(read))).isEqualTo(read);
                    assertThat(CqlJson.parse(CqlJson.write(read))).isEqualTo(read);
                }));
    }

    @TestFactory
    Stream<DynamicTest> every_JSON_example_reads_and_equals_its_text() {
        return examples("json").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName() + "", () -> {
                    var read = CqlJson.parse(content(file));
                    assertThat(CqlJson.parse(CqlJson.write(read).toString())).isEqualTo(read);
                    Path text = FOLDER.resolve("text")
                            .resolve(file.getFileName().toString().replace(".json", ".txt"));
                    assertThat(CqlText.parse(content(text))).isEqualTo(read);
                }));
    }

    private static List<Path> examples(String folder) {
        if (!Files.isDirectory(FOLDER)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            return files.sorted().toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static String content(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
