package org.jieming.api.resource.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jieming.api.exchange.ReadOptions;
import org.jieming.api.geojson.Grounds;
import org.jieming.api.http.Parameters;
import org.jieming.api.intake.Admission;
import org.jieming.api.intake.Wishes;
import org.jieming.crs.SourceSystem;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Act;
import org.jieming.register.ItemType;
import org.jspecify.annotations.Nullable;

/** What the sender of a file says with it, of it afterwards, and when it is to be written. */
final class ImportOrders {
    private static final Set<String> OF_FILES = Set.of(
            "type",
            "with",
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
            Set.of("type", "with", "columns", "crs", "profile", "encoding", "layer", "header_row", "valid_from");
    private static final Set<String> OF_APPLYING = Set.of("reason", "act", "leave_out_rejected");

    private static final Set<String> OF_TAKING_BACK = Set.of("reason", "act", "untouched_only");

    private ImportOrders() {}

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
                field.apply("with").map(text -> other(type, text)),
                ReadOptions.stated(
                        field.apply("encoding"),
                        field.apply("layer"),
                        field.apply("header-row").map(text -> ImportParameters.row("header-row", text))),
                field.apply("profile"),
                system,
                Map.of(),
                field.apply("valid-from").map(text -> Parameters.day("valid-from", text)));
    }

    private static ItemType other(ItemType type, String text) {
        ItemType with = Parameters.named("with", text, ItemType::parse);
        if (with == type) {
            throw new Malformed(
                    "with", text, Bilingual.of("应为另一类对象", "another type than that of the file is expected"));
        }
        return with;
    }

    /** What was said before, with what a body says now in its place; null takes a saying back. */
    static Wishes corrected(Wishes before, ObjectNode body) {
        refuseUnknown(names(body), OF_MAPPINGS);
        ReadOptions reading = ReadOptions.stated(
                text(body, "encoding", before.reading().charset().map(Object::toString)),
                text(body, "layer", before.reading().layer()),
                text(body, "header_row", before.reading().headerRow().map(Object::toString))
                        .map(text -> ImportParameters.row("header_row", text)));
        Optional<String> system = text(body, "crs", before.system());
        system.ifPresent(text -> Parameters.named("crs", text, SourceSystem::parse));
        ItemType type =
                text(body, "type", Optional.empty()).map(ItemType::parse).orElse(before.type());
        return new Wishes(
                type,
                body.has("with")
                        ? text(body, "with", Optional.empty()).map(text -> other(type, text))
                        : before.with().filter(with -> with != type),
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
     * @param stated why, as the sender says; empty where she says nothing
     */
    record Applying(Admission.Grounds grounds, boolean leaveOutRejected, String stated) {}

    /**
     * Why an import is taken back, and how.
     *
     * @param grounds author, reason and act; the reason is what she says, which may be nothing
     * @param untouchedOnly whether what was changed since, or something stands against, is left
     */
    record TakingBack(Admission.Grounds grounds, boolean untouchedOnly) {}

    /** Reads the body of an order to take an import back. */
    static TakingBack takingBack(ObjectNode body, String author) {
        refuseUnknown(names(body), OF_TAKING_BACK);
        return new TakingBack(grounds(body, "", author), flag(body, "untouched_only"));
    }

    /** Reads the body of an order to write. */
    static Applying applying(ObjectNode body, String usualReason, String author) {
        refuseUnknown(names(body), OF_APPLYING);
        return new Applying(
                grounds(body, usualReason, author),
                flag(body, "leave_out_rejected"),
                text(body, "reason", Optional.empty()).orElse(""));
    }

    private static Admission.Grounds grounds(ObjectNode body, String usualReason, String author) {
        String reason = text(body, "reason", Optional.empty()).orElse(usualReason);
        if (reason.length() > Grounds.LONGEST_REASON) {
            throw new Malformed(
                    "reason",
                    reason,
                    Bilingual.format("最多 %d 字", "at most %d characters are expected", Grounds.LONGEST_REASON));
        }
        Optional<Act> act = body.get("act") instanceof ObjectNode given ? Grounds.of("act", given) : Optional.empty();
        return new Admission.Grounds(author, reason, act);
    }

    private static boolean flag(ObjectNode body, String member) {
        JsonNode value = body.path(member);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw new Malformed(member, value.toString(), Bilingual.of("应为 true 或 false", "true or false is expected"));
        }
        return value.asBoolean(false);
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
