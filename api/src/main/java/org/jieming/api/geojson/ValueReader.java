package org.jieming.api.geojson;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.language.Writing;
import org.jieming.register.Property;
import org.jieming.register.PropertyType;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;

/** Reads single values of a body; what is of the wrong kind becomes a finding about its field. */
final class ValueReader {
    private static final long LARGEST_WHOLE = 1L << 53;

    private final List<Finding> findings;

    ValueReader(List<Finding> findings) {
        this.findings = findings;
    }

    /** Reads the value of a property and hands it on; null and blank text clear it. */
    void property(Property property, JsonNode given, Consumer<@Nullable Object> taker) {
        if (given.isNull() || isNothing(given)) {
            taker.accept(null);
            return;
        }
        try {
            taker.accept(property.many() ? many(property, given) : single(property, given));
        } catch (Malformed malformed) {
            findings.add(Finding.block("R-VALUE", property.name(), malformed.remedy()));
        }
    }

    private static @Nullable Object many(Property property, JsonNode given) {
        List<Object> values = new ArrayList<>();
        Iterable<JsonNode> elements = given.isArray() ? given : List.of(given);
        for (JsonNode element : elements) {
            if (!isNothing(element)) {
                values.add(single(property, element));
            }
        }
        return values.isEmpty() ? null : values;
    }

    private static boolean isNothing(JsonNode given) {
        return given.isTextual() && Writing.stored(given.textValue()).isEmpty();
    }

    private static Object single(Property property, JsonNode given) {
        if (given.isTextual()) {
            return property.parse(given.textValue());
        }
        if (given.isBoolean() && property.type() == PropertyType.BOOLEAN) {
            return given.booleanValue();
        }
        if (given.isNumber() && property.type() == PropertyType.DECIMAL) {
            return given.doubleValue();
        }
        if (given.isNumber() && property.type() == PropertyType.INTEGER && isWhole(given)) {
            return given.longValue();
        }
        throw new Malformed(
                property.name(),
                given.toString(),
                Bilingual.of(
                        property.title().zh() + ":值的类型应为 " + property.type().id(),
                        property.title().en() + ": a value of type "
                                + property.type().id() + " is expected"));
    }

    private static boolean isWhole(JsonNode number) {
        double value = number.doubleValue();
        return value == Math.rint(value) && Math.abs(value) <= LARGEST_WHOLE;
    }

    /** Reads a day; absent and null alike are none. */
    Optional<LocalDate> day(String field, JsonNode given) {
        if (given.isMissingNode() || given.isNull()) {
            return Optional.empty();
        }
        try {
            if (given.asText().matches("\\d{4}-\\d{2}-\\d{2}")) {
                return Optional.of(LocalDate.parse(given.asText()));
            }
        } catch (DateTimeParseException noSuchDay) {
            // falls through to the one complaint below
        }
        findings.add(Finding.block(
                "R-VALUE", field, Bilingual.of("应为日期,例如 2024-05-01", "a date such as 2024-05-01 is expected")));
        return Optional.empty();
    }

    /** Complains of members that nobody reads, because a misspelt one would be lost in silence. */
    void onlyMembers(String field, JsonNode object, Set<String> known) {
        if (!object.isMissingNode() && !object.isNull() && !object.isObject()) {
            findings.add(Finding.block("R-VALUE", field, Bilingual.of("应为对象", "an object is expected")));
        }
        object.properties().stream()
                .map(Map.Entry::getKey)
                .filter(member -> !known.contains(member))
                .forEach(member -> findings.add(Finding.block(
                        "R-UNKNOWN",
                        field + "." + member,
                        Bilingual.of("没有这一项;可用:" + known, "there is no such member; there are " + known))));
    }

    /** Reads a text of limited length; blank is none. */
    Optional<String> text(String field, JsonNode given, int longest) {
        if (given.isMissingNode() || given.isNull() || isNothing(given)) {
            return Optional.empty();
        }
        if (!given.isTextual() || given.textValue().length() > longest) {
            findings.add(Finding.block(
                    "R-VALUE",
                    field,
                    Bilingual.of(
                            "应为不超过 " + longest + " 字的文字", "a text of at most " + longest + " characters is expected")));
            return Optional.empty();
        }
        return Optional.of(Writing.stored(given.textValue()));
    }
}
