package org.jieming.api.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jieming.language.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of a bureau's own are read whole, and so they have a size that they may have. */
class LocalTablesTest {
    @Test
    void a_table_of_more_than_16_mib_is_refused_by_its_name(@TempDir Path folder) throws IOException {
        Path table = Files.createDirectory(folder.resolve("standards")).resolve("clauses.csv");
        try (RandomAccessFile large = new RandomAccessFile(table.toFile(), "rw")) {
            large.setLength((16 << 20) + 1);
        }
        assertThatThrownBy(() -> LocalTables.in(folder)).isInstanceOfSatisfying(Malformed.class, refused -> {
            assertThat(refused.field()).endsWith("clauses.csv");
            assertThat(refused.getMessage()).contains("16 MiB");
        });
    }
}
