package org.jieming.api.process.gazetteer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jieming.api.process.Sheet;
import org.jieming.api.process.Sheet.Column;
import org.jieming.api.process.Told;
import org.jieming.api.process.gazetteer.CompletenessReport.Score;
import org.jieming.language.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The records that state something without a source, those first in which nothing is cited at all.
 *
 * @param scores all records of an area
 */
record UncitedReport(List<Score> scores) {

    /** Adds how many records lack a source, by statement, and the first of them. */
    void write(ObjectNode document, int most) {
        ArrayNode statements = document.putArray("statements");
        for (Cited each : Cited.values()) {
            ObjectNode json =
                    statements.addObject().put("statement", each.name().toLowerCase(Locale.ROOT));
            Told.text(json, "title", each.title());
            json.put(
                    "without_source",
                    scores.stream()
                            .filter(score -> score.uncited().contains(each))
                            .count());
        }
        ArrayNode records = document.putArray("without_source");
        lacking().stream().limit(most).forEach(score -> record(records.addObject(), score));
    }

    private static void record(ObjectNode json, Score score) {
        json.put("id", score.item().id().toString()).put("name", score.item().name());
        json.put("division_code", score.item().unitCode());
        json.put("nothing_cited", score.isUncited());
        Told.text(json, "statements", statements(score));
    }

    /** How many of some records cite nothing at all. */
    static long uncited(List<Score> some) {
        return some.stream().filter(Score::isUncited).count();
    }

    private List<Score> lacking() {
        return scores.stream()
                .filter(score -> score.isUncited() || !score.uncited().isEmpty())
                .sorted(Comparator.comparing((Score score) -> !score.isUncited())
                        .thenComparing(score -> score.item().unitCode())
                        .thenComparing(score -> score.item().name()))
                .toList();
    }

    private static Bilingual statements(Score score) {
        return Bilingual.listed(score.uncited().stream().map(Cited::title).toList());
    }

    Sheet sheet() {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (Score score : lacking()) {
            rows.add(new ArrayList<>(List.of(
                    score.item().name(),
                    score.item().unitCode(),
                    score.isUncited()
                            ? Bilingual.of("整条无来源", "nothing cited")
                            : Bilingual.of("部分无来源", "something not cited"),
                    statements(score).zh(),
                    statements(score).en(),
                    score.item().id().toString())));
        }
        return new Sheet(
                Bilingual.of("无来源地名", "Records without source"),
                List.of(
                        Column.text("地名", "Name"),
                        Column.text("所在政区代码", "Division code"),
                        Column.text("来源情况", "Sources"),
                        Column.text("无来源的内容", "Not cited (zh)"),
                        Column.text("无来源的内容(英文)", "Not cited (en)"),
                        Column.ID),
                rows);
    }
}
