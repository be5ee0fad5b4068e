package org.jieming.api.intake;

import java.util.List;
import java.util.Optional;
import org.jieming.api.intake.RowVerdict.Kind;
import org.jieming.language.Bilingual;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/** Rows that cannot go in as they are, and what of the file itself keeps them out. */
final class Rejected {
    private Rejected() {}

    /** The verdict of a row that something stands against. */
    static RowVerdict row(long row, RowReading.Statement statement, List<Finding> findings) {
        return new RowVerdict(
                row,
                Kind.REJECTED,
                statement.values().text("name"),
                Optional.empty(),
                List.of(),
                findings,
                null,
                statement.values(),
                statement.shape());
    }

    /** Whether one of some findings keeps a row out. */
    static boolean isBy(List<Finding> findings) {
        return findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCK);
    }

    /** That an earlier row is about the same. */
    static Finding repeated(String field, String title, long earlier) {
        return Finding.block(
                "I-REPEATED",
                field,
                Bilingual.of(
                        "与第 " + earlier + " 行" + title + "相同,请只留一行",
                        "the same " + field + " as row " + earlier + "; keep one of them"));
    }

    /** That the words of a row fit several items. */
    static Finding ambiguous(int candidates) {
        return Finding.block(
                "I-AMBIGUOUS",
                "name",
                Bilingual.of(
                        "登记簿中有 " + candidates + " 个对象与此行相符,无法判断;请加“标识”(id)或代码列",
                        candidates + " items of the register fit this row; add an id or code column"));
    }
}
