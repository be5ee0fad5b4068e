package org.jieming.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tables of the program as rows, and those that stand in for them. */
class ReferenceTableTest {

    @Test
    void the_rows_of_a_table_are_maps_from_column_to_text_in_its_order() {
        List<Map<String, String>> rows = ReferenceTable.rows("code-lists/time-of-use.csv");
        assertThat(rows).extracting(row -> row.get("code")).containsExactly("current", "historical");
        assertThat(rows.get(0)).containsEntry("zh", "现今地名").containsEntry("parent", "");
    }

    @Test
    void a_table_that_stands_in_may_have_empty_lines_and_commas_within_quotes() {
        assertThat(ReferenceTable.rows("look-alikes/look-alikes.csv", "one,other\n\n\"a,b\",c\n\n"))
                .containsExactly(Map.of("one", "a,b", "other", "c"));
    }

    /** Spreadsheet programs begin a file with a mark of Unicode: the first column is {@code one} all the same. */
    @Test
    void a_mark_at_the_beginning_is_no_part_of_the_first_column() {
        assertThat(ReferenceTable.rows("look-alikes/look-alikes.csv", "\uFEFFone,other\na,b\n"))
                .containsExactly(Map.of("one", "a", "other", "b"));
    }

    @Test
    void a_table_that_the_program_lacks_is_a_broken_program() {
        assertThatThrownBy(() -> ReferenceTable.rows("no/such.csv"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("data/no/such.csv");
    }
}
