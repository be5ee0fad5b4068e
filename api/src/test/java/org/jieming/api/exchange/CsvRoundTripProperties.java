package org.jieming.api.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever text goes into a CSV comes out of it, in both encodings. */
class CsvRoundTripProperties {

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> signs = Arbitraries.of(
                "=", "+", "-", "@", "'", "\"", ",", ";", "\n", "\r\n", " ", "　", "0", "镇", "𠮷", "㵲", "x");
        return signs.list().ofMaxSize(8).map(parts -> String.join("", parts));
    }

    @Property(tries = 2000)
    void guarding_against_formulas_is_undone_exactly(@ForAll("texts") String text) {
        assertThat(CsvDialect.unguarded(CsvDialect.guarded(text))).isEqualTo(text);
    }

    @Property(tries = 300)
    void rows_come_back_as_they_went(@ForAll("texts") String first, @ForAll("texts") String second) throws IOException {
        for (Charset charset : List.of(Charset.forName("UTF-8"), TextEncoding.GB18030)) {
            assertThat(roundTrip(first, second, charset)).isEqualTo(expected(first, second));
        }
    }

    private static @Nullable List<String> expected(String first, String second) {
        return first.isBlank() && second.isBlank() ? null : List.of(first, second);
    }

    private static @Nullable List<String> roundTrip(String first, String second, Charset charset) throws IOException {
        Path file = Files.createTempFile("round", ".csv");
        try {
            List<SinkColumn> columns = List.of(SinkColumn.text("名称"), SinkColumn.text("代码"));
            try (OutputStream out = Files.newOutputStream(file);
                    Sink sink = Sink.open(
                            FileFormat.CSV, out, columns, WriteOptions.of("a").withCharset(charset))) {
                sink.write(List.of(Cell.ofText(first), Cell.ofText(second)), null);
                sink.finish();
            }
            // The encoding is stated: GB18030 text can by chance be valid UTF-8 when it is this short.
            Reading reading =
                    Reading.of(file, ReadOptions.NONE.withCharset(charset).withHeaderRow(1));
            return reading.rows().isEmpty() ? null : reading.texts(0);
        } finally {
            Files.delete(file);
        }
    }
}
