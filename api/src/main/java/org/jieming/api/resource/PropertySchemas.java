package org.jieming.api.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jieming.api.http.Language;
import org.jieming.language.Bilingual;
import org.jieming.register.CodeList;
import org.jieming.register.GeometryKind;
import org.jieming.register.ItemType;
import org.jieming.register.Property;
import org.jieming.register.PropertyType;

/** Properties of the descriptor as JSON Schema (2020-12), with the roles of OGC API – Features Part 5 and titles in both languages. */
public final class PropertySchemas {
    private final Language language;

    /** With titles in a language. */
    public PropertySchemas(Language language) {
        this.language = language;
    }

    /** The schema of the id of an item. */
    public void id(ObjectNode schema) {
        title(schema, Bilingual.of("标识", "Id"));
        schema.put("type", "string")
                .put("format", "uuid")
                .put("x-ogc-role", "id")
                .put("readOnly", true);
    }

    /** The schema of the shape of an item. */
    public void geometry(ObjectNode schema, GeometryKind kind) {
        title(schema, Bilingual.of("图形", "Geometry"));
        String format =
                switch (kind) {
                    case POINT -> "geometry-point-or-multipoint";
                    case LINE -> "geometry-linestring-or-multilinestring";
                    case POLYGON -> "geometry-polygon-or-multipolygon";
                    case ANY -> "geometry-any";
                };
        schema.put("format", format).put("x-ogc-role", "primary-geometry");
    }

    /** The schema of the first day of a version. */
    public void validFrom(ObjectNode schema) {
        title(schema, Bilingual.of("生效日期", "In force from"));
        schema.put("type", "string").put("format", "date").put("x-ogc-role", "primary-interval-start");
    }

    /** The schema of the day on which a version is no more. */
    public void validTo(ObjectNode schema) {
        title(schema, Bilingual.of("失效日期(自该日起不再有效)", "No longer in force from"));
        schema.put("type", "string").put("format", "date").put("x-ogc-role", "primary-interval-end");
    }

    /** The schema of the revision that wrote a version. */
    public void revision(ObjectNode schema) {
        title(schema, Bilingual.of("写入的修订", "Recorded by revision"));
        schema.put("type", "integer").put("minimum", 1).put("readOnly", true);
    }

    /** One property of the descriptor. */
    public void property(ObjectNode schema, Property property) {
        title(schema, property.title());
        if (!property.note().isEmpty()) {
            schema.put("description", property.note());
        }
        if (!property.unit().isEmpty()) {
            schema.put("x-unit", property.unit());
        }
        schema.put("x-audience", property.audience().name().toLowerCase(Locale.ROOT));
        if (property.many()) {
            schema.put("type", "array");
            value(schema.putObject("items"), property);
        } else {
            value(schema, property);
        }
    }

    private void value(ObjectNode schema, Property property) {
        switch (property.type()) {
            case TEXT, EVIDENCE -> {
                schema.put("type", "string");
                schema.put("maxLength", (int) property.max().orElse(Property.LONGEST_TEXT));
            }
            case INTEGER, DECIMAL -> number(schema, property);
            case BOOLEAN -> schema.put("type", "boolean");
            case DATE -> schema.put("type", "string").put("format", "date");
            case CODE -> codes(schema.put("type", "string"), property.codeList().orElseThrow());
            case DIVISION_CODE -> schema.put("type", "string").put("pattern", "^[1-9]\\d{11}$");
            case REFERENCE ->
                schema.put("type", "string")
                        .put("format", "uuid")
                        .put(
                                "x-ogc-collectionId",
                                ItemType.parse(property.note()).collection());
        }
    }

    private static void number(ObjectNode schema, Property property) {
        boolean whole = property.type() == PropertyType.INTEGER;
        schema.put("type", whole ? "integer" : "number");
        property.min().ifPresent(min -> put(schema, "minimum", min, whole));
        property.max().ifPresent(max -> put(schema, "maximum", max, whole));
    }

    private static void put(ObjectNode schema, String member, double value, boolean whole) {
        if (whole || value == Math.rint(value)) {
            schema.put(member, (long) value);
        } else {
            schema.put(member, value);
        }
    }

    private void codes(ObjectNode schema, CodeList list) {
        ArrayNode choices = schema.putArray("oneOf");
        list.entries().values().forEach(entry -> {
            ObjectNode choice = choices.addObject();
            choice.put("const", entry.code());
            title(choice, entry.title());
        });
    }

    private void title(ObjectNode schema, Bilingual title) {
        schema.put("title", language.of(title));
        schema.putObject("x-title").put("zh", title.zh()).put("en", title.en());
    }
}
