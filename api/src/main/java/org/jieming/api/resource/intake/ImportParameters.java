package org.jieming.api.resource.intake;

import java.util.List;
import java.util.Map;
import org.jieming.api.http.Parameter;
import org.jieming.api.intake.RowVerdict.Kind;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.ItemType;

/** What may be asked about an import, and how it is said. */
public final class ImportParameters {
    private static final Map<String, Object> TEXT = Map.of("type", "string", "maxLength", 200);
    static final Parameter TYPE = Parameter.query(
            "type",
            Bilingual.of("对象类型,例如 place、division", "Item type, such as place or division"),
            Map.of(
                    "type",
                    "string",
                    "enum",
                    java.util.Arrays.stream(ItemType.values()).map(ItemType::id).toList()),
            "place");
    static final Parameter WITH = Parameter.query(
            "with",
            Bilingual.of(
                    "先行导入同一文件中的另一类对象(各在自己的图层),与本类对象合为一个修订,例如 type=place&with=division",
                    "Another type of which the same file has a layer: its items come in first and in the same revision, as with"
                            + " type=place&with=division"),
            Map.of(
                    "type",
                    "string",
                    "enum",
                    java.util.Arrays.stream(ItemType.values()).map(ItemType::id).toList()),
            "division");
    static final Parameter SYSTEM = Parameter.query(
            "crs",
            Bilingual.of(
                    "文件坐标的坐标系,例如 EPSG:4549、GCJ-02、BD-09;不给则以文件所述为准",
                    "System of the file's coordinates, such as EPSG:4549, GCJ-02 or BD-09; as the file says otherwise"),
            TEXT,
            "EPSG:4490");
    static final Parameter PROFILE = Parameter.query(
            "profile", Bilingual.of("已保存的列对应方案", "A kept mapping of columns, see /import-profiles"), TEXT, "");
    /** The encoding of a file. */
    public static final Parameter ENCODING = Parameter.query(
            "encoding", Bilingual.of("文本编码,默认自动识别", "Encoding of text; found out otherwise"), TEXT, "UTF-8");
    /** The layer or sheet of a file. */
    public static final Parameter LAYER =
            Parameter.query("layer", Bilingual.of("工作表、图层或压缩包内的文件", "Sheet, layer or file in an archive"), TEXT, "");
    /** The row of the headings. */
    public static final Parameter HEADER_ROW = Parameter.query(
            "header-row",
            Bilingual.of("表头所在行,从 1 起;0 表示没有表头", "Row of the column names, from 1; 0 for none"),
            Map.of("type", "integer", "minimum", 0, "maximum", 1_000_000),
            "1");

    static final Parameter VALID_FROM = Parameter.query(
            "valid-from",
            Bilingual.of("没有生效日期列时的生效日期", "Day of legal effect where no column says"),
            Map.of("type", "string", "format", "date"),
            "2024-05-01");
    /** The name of a file. */
    public static final Parameter NAME = Parameter.query(
            "name",
            Bilingual.of(
                    "文件名(正文即文件时;也可用 Content-Disposition)",
                    "The file's name when it is the body; Content-Disposition does as well"),
            TEXT,
            "places.csv");

    static final Parameter KIND = Parameter.query(
            "kind",
            Bilingual.of("哪一类行", "Which rows"),
            Map.of("type", "string", "enum", List.of("new", "changed", "same", "rejected"), "default", "rejected"),
            "rejected");
    static final Parameter TOLD = Parameter.query(
            "told",
            Bilingual.of("只列出附有说明(问题或提示)的行", "Only rows of which something is said"),
            Map.of("type", "boolean", "default", false),
            "false");
    static final Parameter FROM = Parameter.query(
            "from",
            Bilingual.of("略过前面多少行;next 链接给出下一页", "How many of them to pass over; the 'next' link gives the next page"),
            Map.of("type", "integer", "minimum", 0, "default", 0),
            "0");

    private ImportParameters() {}

    /** The kind of rows asked for. */
    static Kind kind(String text) {
        for (Kind kind : Kind.values()) {
            if (kind.text().equals(text)) {
                return kind;
            }
        }
        throw new Malformed(
                "kind", text, Bilingual.of("可用:new、changed、same、rejected", "new, changed, same or rejected"));
    }

    /** A count that may be nought. */
    public static long from(String text) {
        if (!text.matches("\\d{1,12}")) {
            throw new Malformed("from", text, Bilingual.of("应为不小于 0 的整数", "a whole number of at least 0 is expected"));
        }
        return Long.parseLong(text);
    }

    /** The row of the column names as a file's sender states it. */
    public static int headerRow(String text) {
        return row("header-row", text);
    }

    static int row(String field, String text) {
        if (!text.matches("\\d{1,7}")) {
            throw new Malformed(field, text, Bilingual.of("应为行号", "a row number is expected"));
        }
        return Integer.parseInt(text);
    }
}
