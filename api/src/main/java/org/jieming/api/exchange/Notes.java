package org.jieming.api.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jieming.language.Bilingual;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/** What there is to tell about a file: each thing once, with how often and where first. */
final class Notes {
    private static final int KINDS = 200;
    private static final int ROWS_NAMED = 10;
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    /** Says something worth knowing about the file as a whole. */
    void note(String rule, Bilingual sentence) {
        add(rule, Severity.NOTE, "", sentence);
    }

    /** Says something about the file as a whole that a person should check. */
    void warn(String rule, Bilingual sentence) {
        add(rule, Severity.WARN, "", sentence);
    }

    /** Counts one more row of which the same is to be said; the first rows are named. */
    void atRow(String rule, Severity severity, String field, long row, Bilingual sentence) {
        Entry entry = add(rule, severity, field, sentence);
        if (entry != null) {
            entry.count++;
            if (entry.rows.size() < ROWS_NAMED && !entry.rows.contains(row)) {
                entry.rows.add(row);
            }
        }
    }

    /** Says that a geometry had more than two dimensions. */
    void heights(long row) {
        atRow(
                "X-HEIGHT",
                Severity.NOTE,
                "geometry",
                row,
                Bilingual.of("高程（Z）和量度（M）值未读取", "Heights (Z) and measures (M) were not read"));
    }

    /** Says that a geometry was stated and empty. */
    void empty(long row) {
        atRow("X-EMPTY", Severity.NOTE, "geometry", row, Bilingual.of("空几何按无几何处理", "Empty geometries count as none"));
    }

    private Entry add(String rule, Severity severity, String field, Bilingual sentence) {
        String key = rule + '\u0000' + field + '\u0000' + sentence.en();
        Entry entry = entries.get(key);
        if (entry == null) {
            if (entries.size() >= KINDS) {
                return entries.computeIfAbsent(
                        "more",
                        k -> new Entry(
                                "X-MORE",
                                Severity.NOTE,
                                "",
                                Bilingual.of("还有更多说明未逐一列出", "There is more to say than is listed")));
            }
            entry = new Entry(rule, severity, field, sentence);
            entries.put(key, entry);
        }
        return entry;
    }

    /** Everything said so far. */
    List<Finding> list() {
        return entries.values().stream().map(Entry::finding).toList();
    }

    private static final class Entry {
        private final String rule;
        private final Severity severity;
        private final String field;
        private final Bilingual sentence;
        private final List<Long> rows = new ArrayList<>();
        private long count;

        Entry(String rule, Severity severity, String field, Bilingual sentence) {
            this.rule = rule;
            this.severity = severity;
            this.field = field;
            this.sentence = sentence;
        }

        Finding finding() {
            return new Finding(rule, severity, field, withRows(), Citation.house(rule));
        }

        private Bilingual withRows() {
            if (rows.isEmpty()) {
                return sentence;
            }
            String listed = rows.toString().replaceAll("[\\[\\]]", "");
            boolean all = count <= rows.size();
            return Bilingual.of(
                    sentence.zh() + (all ? "（第 " + listed + " 行）" : "（共 " + count + " 处，首见第 " + rows.get(0) + " 行）"),
                    sentence.en()
                            + (all
                                    ? String.format(Locale.ROOT, " (row %s)", listed)
                                    : String.format(Locale.ROOT, " (%d times, first in row %d)", count, rows.get(0))));
        }
    }
}
