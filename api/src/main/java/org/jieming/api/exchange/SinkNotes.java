package org.jieming.api.exchange;

import org.jieming.language.Bilingual;
import org.jieming.rule.Severity;

/** What several formats cannot write, said in the same words. */
final class SinkNotes {
    private SinkNotes() {}

    static void geometryLeftOut(Notes notes, long row) {
        notes.atRow(
                "X-NO-GEOMETRY",
                Severity.WARN,
                "geometry",
                row,
                Bilingual.of("该格式的这一文件不含几何", "Geometry was left out of this file"));
    }

    static void unencodable(Notes notes, long row) {
        notes.atRow(
                "X-UNENCODABLE",
                Severity.WARN,
                "",
                row,
                Bilingual.of("有字符在所选编码中不存在，以 ? 代替", "Characters without a code in the chosen encoding became ?"));
    }

    static void cut(Notes notes, String column, long row, int limit) {
        notes.atRow(
                "X-CUT",
                Severity.WARN,
                column,
                row,
                Bilingual.of(
                        "“" + column + "”的值超过 " + limit + "，已截断",
                        "Values of \"" + column + "\" are longer than " + limit + " and were cut"));
    }

    static void unfit(Notes notes, String column, long row) {
        notes.atRow(
                "X-UNFIT",
                Severity.WARN,
                column,
                row,
                Bilingual.of(
                        "“" + column + "”的值与列类型不符，留空",
                        "Values of \"" + column + "\" do not fit the column and were left out"));
    }

    static void controls(Notes notes, long row) {
        notes.atRow(
                "X-CONTROL",
                Severity.WARN,
                "",
                row,
                Bilingual.of("XML 不允许的控制字符以空格代替", "Control characters that XML forbids became spaces"));
    }

    /** Text without the characters that XML 1.0 forbids; says so when there were any. */
    static String forXml(String text, Notes notes, long row) {
        StringBuilder clean = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lone = Character.isSurrogate(c) && !isPair(text, i);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' || c > '\uFFFD' || lone) {
                clean = clean == null ? new StringBuilder(text) : clean;
                clean.setCharAt(i, ' ');
            }
        }
        if (clean == null) {
            return text;
        }
        controls(notes, row);
        return clean.toString();
    }

    private static boolean isPair(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c)
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
