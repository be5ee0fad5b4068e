package org.jieming.api.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jieming.language.Bilingual;

/** Names of columns made fit to tell columns apart. */
final class ColumnNames {
    private ColumnNames() {}

    /** Trims the names, names the nameless 列1, 列2 … by their place, and numbers the repeated ones; says so in the notes. */
    static List<String> unique(List<String> raw, String file, Notes notes) {
        if (raw.size() > Limits.COLUMNS) {
            throw Unreadable.limit(file, raw.size() + " 列", raw.size() + " columns", Limits.COLUMNS);
        }
        List<String> names = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < raw.size(); i++) {
            String name = tidy(raw.get(i));
            if (name.isEmpty()) {
                name = "列" + (i + 1);
                notes.note(
                        "X-HEADER-EMPTY",
                        Bilingual.of(
                                "第 " + (i + 1) + " 列没有列名，记为“" + name + "”",
                                "Column " + (i + 1) + " has no name; it is called \"" + name + "\""));
            }
            names.add(untaken(name, taken, notes));
        }
        return names;
    }

    /** A header without line breaks and without white space around it. */
    static String tidy(String raw) {
        return raw.replaceAll("[\\r\\n\\uFEFF]+", "").replace('\u00A0', ' ').strip();
    }

    private static String untaken(String name, Set<String> taken, Notes notes) {
        String free = name;
        for (int n = 2; !taken.add(free); n++) {
            free = name + "_" + n;
        }
        if (!free.equals(name)) {
            notes.warn(
                    "X-HEADER-TWICE",
                    Bilingual.of(
                            "列名“" + name + "”重复，后一列记为“" + free + "”",
                            "Column \"" + name + "\" occurs more than once; the later one is called \"" + free + "\""));
        }
        return free;
    }
}
