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

    private static void refused(Path folder, String file, String text, String zh, String en) throws IOException {
        Path table = folder.resolve(file);
        Files.createDirectories(table.getParent());
        Files.writeString(table, text);
        assertThatThrownBy(() -> LocalTables.in(folder)).isInstanceOfSatisfying(Malformed.class, refused -> {
            assertThat(refused.field()).endsWith(table.getFileName().toString());
            assertThat(refused.remedy().zh()).contains(zh);
            assertThat(refused.remedy().en()).contains(en);
        });
    }

    @Test
    void a_table_that_lies_in_the_folder_itself_is_refused_with_the_place_where_it_belongs(@TempDir Path folder)
            throws IOException {
        refused(
                folder,
                "uniqueness.csv",
                "kind\n",
                "不会被读取:请放到 naming-rules/uniqueness.csv",
                "put it at naming-rules/uniqueness.csv");
    }

    @Test
    void a_table_of_a_name_that_nobody_reads_is_refused_with_the_names_that_there_are(@TempDir Path folder)
            throws IOException {
        refused(
                folder,
                "naming-rules/uniquness.csv",
                "kind\n",
                "没有这个名称的本地规则表",
                "no table of that name is read; these are: characters/simplified.csv");
    }

    @Test
    void what_is_no_table_may_lie_beside_them(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("说明.txt"), "虚构");
        assertThat(LocalTables.in(folder).standards()).isNotNull();
    }

    @Test
    void a_row_of_generic_sizes_that_does_not_fit_is_refused_before_anything_is_served(@TempDir Path folder)
            throws IOException {
        refused(
                folder,
                "generic-parts/generic-sizes.csv",
                "generic,kind,road_class\n大道,K5,大路\n",
                "第 2 行 road_class 列应为",
                "row 2, column road_class");
    }

    /** The first leaves dup_on out, the second scope; of the third the weight is no word that there is. */
    @Test
    void a_row_of_uniqueness_without_a_column_or_with_a_word_that_there_is_not_is_refused_with_row_and_column(
            @TempDir Path folder) throws IOException {
        String table = "naming-rules/uniqueness.csv";
        refused(
                folder,
                table,
                "kind,level,rule,scope,duplicate,homophone,near,dialect\nK5,,A-13,city,block,warn,note,no\n",
                "第 2 行 dup_on 列",
                "row 2, column dup_on");
        refused(
                folder,
                table,
                "kind,level,rule,dup_on,duplicate,homophone,near,dialect\nK5,,A-13,full,block,warn,note,no\n",
                "第 2 行 scope 列",
                "row 2, column scope");
        refused(
                folder,
                table,
                "kind,level,rule,scope,dup_on,duplicate,homophone,near,dialect\n"
                        + "K5,,A-13,city,full,block,warn,note,no\n"
                        + "K6,,A-14,city,full,forbid,warn,note,no\n",
                "第 3 行 duplicate 列",
                "row 3, column duplicate");
        refused(
                folder,
                table,
                "kind,level,rule,scope,dup_on,duplicate,homophone,near,dialect,sources\n"
                        + "K5,,A-13,city,full,block,warn,note,no,虚构市条例\n",
                "第 2 行 sources 列没有这一列",
                "row 2, column sources: there is no such column");
    }
}
