package org.jieming.api.resource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jieming.api.exchange.ReadOptions;
import org.jieming.api.geojson.Grounds;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.Parameters;
import org.jieming.api.intake.Admission;
import org.jieming.api.intake.RowVerdict.Kind;
import org.jieming.api.intake.Wishes;
import org.jieming.crs.SourceSystem;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Act;
import org.jieming.register.ItemType;
import org.jspecify.annotations.Nullable;

/** What a sender says about a file, stated and read: as query parameters, as fields of a form, as members of a body. */
final class ImportParameters {
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
    static final Parameter SYSTEM = Parameter.query(
            "crs",
            Bilingual.of(
                    "文件坐标的坐标系,例如 EPSG:4549、GCJ-02、BD-09;不给则以文件所述为准",
                    "System of the file's coordinates, such as EPSG:4549, GCJ-02 or BD-09; as the file says otherwise"),
            TEXT,
            "EPSG:4490");
    static final Parameter PROFILE = Parameter.query(
            "profile", Bilingual.of("已保存的列对应方案", "A kept mapping of columns, see /import-profiles"), TEXT, "");
    static final Parameter ENCODING = Parameter.query(
            "encoding", Bilingual.of("文本编码,默认自动识别", "Encoding of text; found out otherwise"), TEXT, "UTF-8");
    static final Parameter LAYER =
            Parameter.query("layer", Bilingual.of("工作表、图层或压缩包内的文件", "Sheet, layer or file in an archive"), TEXT, "");
    static final Parameter HEADER_ROW = Parameter.query(
            "header-row",
            Bilingual.of("表头所在行,从 1 起;0 表示没有表头", "Row of the column names, from 1; 0 for none"),
            Map.of("type", "integer", "minimum", 0, "maximum", 1_000_000),
            "1");
    static final Parameter VALID_FROM = Parameter.query(
            "valid-from",
            Bilingual.of("没有生效日期列时的生效日期", "Day of legal effect where no column says"),
            Map.of("type", "string", "format", "date"),
            "2024-05-01");
    static final Parameter NAME = Parameter.query(
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
    static final Parameter FROM = Parameter.query(
            "from",
            Bilingual.of("略过前面多少行;next 链接给出下一页", "How many of them to pass over; the 'next' link gives the next page"),
            Map.of("type", "integer", "minimum", 0, "default", 0),
            "0");

    private static final Set<String> OF_FILES = Set.of(
            "type",
            "crs",
            "profile",
            "encoding",
            "layer",
            "header-row",
            "valid-from",
            "name",
            "lang",
            "f",
            "min-revision");
    private static final Set<String> OF_MAPPINGS =
            Set.of("type", "columns", "crs", "profile", "encoding", "layer", "header_row", "valid_from");
    private static final Set<String> OF_APPLYING = Set.of("reason", "act", "leave_out_rejected");

    private ImportParameters() {}

    /** Reads the fields that came with a file. */
    static Wishes wishes(Map<String, String> fields) {
        refuseUnknown(fields.keySet(), OF_FILES);
        Function<String, Optional<String>> field =
                name -> Optional.ofNullable(fields.get(name)).map(String::strip).filter(text -> !text.isEmpty());
        ItemType type = ItemType.parse(field.apply("type")
                .orElseThrow(() -> new Malformed(
                        "type",
                        "",
                        Bilingual.of("须说明文件中是哪类对象,例如 place", "say which items the file holds, such as place"))));
        Optional<String> system = field.apply("crs");
        system.ifPresent(text -> Parameters.named("crs", text, SourceSystem::parse));
        return new Wishes(
                type,
                ReadOptions.stated(
                        field.apply("encoding"),
                        field.apply("layer"),
                        field.apply("header-row").map(text -> row("header-row", text))),
                field.apply("profile"),
                system,
                Map.of(),
                field.apply("valid-from").map(text -> Parameters.day("valid-from", text)));
    }

    /** What was said before, with what a body says now in its place; null takes a saying back. */
    static Wishes corrected(Wishes before, ObjectNode body) {
        refuseUnknown(names(body), OF_MAPPINGS);
        ReadOptions reading = ReadOptions.stated(
                text(body, "encoding", before.reading().charset().map(Object::toString)),
                text(body, "layer", before.reading().layer()),
                text(body, "header_row", before.reading().headerRow().map(Object::toString))
                        .map(text -> row("header_row", text)));
        Optional<String> system = text(body, "crs", before.system());
        system.ifPresent(text -> Parameters.named("crs", text, SourceSystem::parse));
        return new Wishes(
                text(body, "type", Optional.empty()).map(ItemType::parse).orElse(before.type()),
                reading,
                text(body, "profile", before.profile()),
                system,
                body.has("columns") ? columns(body.get("columns")) : before.columns(),
                text(body, "valid_from", before.validFrom().map(Object::toString))
                        .map(text -> Parameters.day("valid_from", text)));
    }

    /** Column names and destinations as a JSON object. */
    static Map<String, String> columns(@Nullable JsonNode json) {
        Map<String, String> columns = new LinkedHashMap<>();
        if (!(json instanceof ObjectNode object)) {
            throw new Malformed(
                    "columns",
                    String.valueOf(json),
                    Bilingual.of(
                            "应为对象:列名 → 属性名或 @ignore 等", "an object is expected: column name to property, @ignore …"));
        }
        object.properties()
                .forEach(entry -> columns.put(entry.getKey(), entry.getValue().asText()));
        return columns;
    }

    /**
     * Why a file is brought in, and how.
     *
     * @param grounds author, reason and act
     * @param leaveOutRejected whether rejected rows are left out
     */
    record Applying(Admission.Grounds grounds, boolean leaveOutRejected) {}

    /** Reads the body of an order to write. */
    static Applying applying(ObjectNode body, String usualReason, String author) {
        refuseUnknown(names(body), OF_APPLYING);
        String reason = text(body, "reason", Optional.empty()).orElse(usualReason);
        if (reason.length() > Grounds.LONGEST_REASON) {
            throw new Malformed(
                    "reason",
                    reason,
                    Bilingual.format("最多 %d 字", "at most %d characters are expected", Grounds.LONGEST_REASON));
        }
        Optional<Act> act = body.get("act") instanceof ObjectNode given ? Grounds.of("act", given) : Optional.empty();
        JsonNode leaveOut = body.path("leave_out_rejected");
        if (!leaveOut.isMissingNode() && !leaveOut.isBoolean()) {
            throw new Malformed(
                    "leave_out_rejected",
                    leaveOut.toString(),
                    Bilingual.of("应为 true 或 false", "true or false is expected"));
        }
        return new Applying(new Admission.Grounds(author, reason, act), leaveOut.asBoolean(false));
    }

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
    static long from(String text) {
        if (!text.matches("\\d{1,12}")) {
            throw new Malformed("from", text, Bilingual.of("应为不小于 0 的整数", "a whole number of at least 0 is expected"));
        }
        return Long.parseLong(text);
    }

    private static Iterable<String> names(ObjectNode body) {
        return body::fieldNames;
    }

    private static Optional<String> text(ObjectNode body, String member, Optional<String> otherwise) {
        JsonNode value = body.get(member);
        if (value == null) {
            return otherwise;
        }
        return value.isNull() || value.asText().isBlank()
                ? Optional.empty()
                : Optional.of(value.asText().strip());
    }

    /** The row of the column names as a file's sender states it. */
    static int headerRow(String text) {
        return row("header-row", text);
    }

    private static int row(String field, String text) {
        if (!text.matches("\\d{1,7}")) {
            throw new Malformed(field, text, Bilingual.of("应为行号", "a row number is expected"));
        }
        return Integer.parseInt(text);
    }

    private static void refuseUnknown(Iterable<String> given, Set<String> known) {
        for (String name : given) {
            if (!known.contains(name)) {
                String all = String.join(", ", new java.util.TreeSet<>(known));
                throw new Malformed(
                        name, "", Bilingual.of("没有这一项;可用:" + all, "there is no such field; there are " + all));
            }
        }
    }
}
