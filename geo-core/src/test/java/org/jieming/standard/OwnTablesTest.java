package org.jieming.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tables of norms that a bureau keeps. */
class OwnTablesTest {
    @Test
    void tables_stay_as_they_were_given() {
        byte[] bytes = "clause,instrument\n".getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> files = new HashMap<>(Map.of(OwnTables.CLAUSES, bytes));
        OwnTables own = new OwnTables(files);
        files.clear();
        bytes[0] = 'x';
        own.files().get(OwnTables.CLAUSES)[0] = 'y';
        assertThat(own.files().get(OwnTables.CLAUSES)).startsWith('c');
    }
}
