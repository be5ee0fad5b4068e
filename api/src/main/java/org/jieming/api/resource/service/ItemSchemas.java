package org.jieming.api.resource.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Language;
import org.jieming.api.resource.Clearance;
import org.jieming.api.resource.SchemaShapes;
import org.jieming.language.Bilingual;
import org.jieming.register.Descriptor;
import org.jieming.register.GeometryKind;
import org.jieming.register.Property;
import org.jieming.register.PropertyType;

/** The schemas of features of each collection, as far as a visitor may see their properties; they come from the descriptors. */
final class ItemSchemas {
    private final Language language;
    private final Visitor visitor;

    ItemSchemas(Language language, Visitor visitor) {
        this.language = language;
        this.visitor = visitor;
    }

    void describe(ObjectNode schemas, Descriptor descriptor) {
        String collection = descriptor.type().collection();
        ObjectNode properties = schemas.putObject(collection + ".properties");
        properties.put("type", "object").put("description", language.of(descriptor.title()));
        properties(properties.putObject("properties"), descriptor);
        ObjectNode feature =
                SchemaShapes.object(schemas.putObject(collection + ".feature"), "type", "geometry", "properties");
        ObjectNode members = feature.putObject("properties");
        SchemaShapes.choice(members.putObject("type"), List.of("Feature"));
        members.putObject("id").put("type", "string");
        members(members, descriptor);
        SchemaShapes.reference(members.putObject("links").put("type", "array").putObject("items"), "link");
        members(
                SchemaShapes.object(schemas.putObject(collection + ".featurePatch"))
                        .putObject("properties"),
                descriptor);
        ObjectNode all = SchemaShapes.object(schemas.putObject(collection + ".featureCollection"), "type", "features");
        ObjectNode parts = all.putObject("properties");
        SchemaShapes.choice(parts.putObject("type"), List.of("FeatureCollection"));
        parts.putObject("timeStamp").put("type", "string").put("format", "date-time");
        parts.putObject("numberReturned").put("type", "integer").put("minimum", 0);
        parts.putObject("numberMatched").put("type", "integer").put("minimum", 0);
        SchemaShapes.reference(
                parts.putObject("features").put("type", "array").putObject("items"), collection + ".feature");
        SchemaShapes.reference(parts.putObject("links").put("type", "array").putObject("items"), "link");
    }

    private void members(ObjectNode members, Descriptor descriptor) {
        geometry(members.putObject("geometry"), descriptor.geometry());
        SchemaShapes.reference(
                members.putObject("properties"), descriptor.type().collection() + ".properties");
        members.putObject("reason").put("type", "string").put("maxLength", 2_000);
        SchemaShapes.reference(members.putObject("act"), "act");
    }

    private void properties(ObjectNode properties, Descriptor descriptor) {
        descriptor.properties().stream()
                .filter(property -> Clearance.mayShow(visitor, descriptor.type(), property))
                .forEach(property -> {
                    ObjectNode schema = properties.putObject(property.name());
                    ObjectNode value =
                            property.many() ? schema.put("type", "array").putObject("items") : schema;
                    single(value, property);
                    schema.put("title", language.of(property.title())).put("nullable", true);
                    if (schema.has("enum")) {
                        // OpenAPI 3.0.3: what the list of values leaves out is no value, null neither
                        schema.withArrayProperty("enum").addNull();
                    }
                });
        day(properties.putObject("valid_from"), Bilingual.of("生效日期", "In force from"));
        day(properties.putObject("valid_to"), Bilingual.of("自该日起不再有效", "No longer in force from"));
        properties.putObject("revision").put("type", "integer").put("readOnly", true);
    }

    private void day(ObjectNode schema, Bilingual title) {
        schema.put("type", "string").put("format", "date").put("nullable", true).put("title", language.of(title));
    }

    /** One value of a property. */
    static void single(ObjectNode schema, Property property) {
        switch (property.type()) {
            case TEXT -> schema.put("type", "string");
            case EVIDENCE -> schema.put("type", "string").put("pattern", "^[^:\uFF1A|]+[:\uFF1A][^|]+$");
            case DIVISION_CODE -> schema.put("type", "string").put("pattern", "^[1-9]\\d{5}(\\d{3}|\\d{6})?$");
            case INTEGER -> schema.put("type", "integer");
            case DECIMAL -> schema.put("type", "number");
            case BOOLEAN -> schema.put("type", "boolean");
            case DATE -> schema.put("type", "string").put("format", "date");
            case REFERENCE -> schema.put("type", "string").put("format", "uuid");
            case CODE ->
                SchemaShapes.choice(
                        schema, property.codeList().orElseThrow().entries().keySet());
        }
        if (property.type() == PropertyType.INTEGER || property.type() == PropertyType.DECIMAL) {
            property.min().ifPresent(min -> schema.put("minimum", min));
            property.max().ifPresent(max -> schema.put("maximum", max));
        }
    }

    private static void geometry(ObjectNode schema, GeometryKind kind) {
        SchemaShapes.object(schema, "type", "coordinates").put("nullable", true);
        List<String> types =
                switch (kind) {
                    case POINT -> List.of("Point", "MultiPoint");
                    case LINE -> List.of("LineString", "MultiLineString");
                    case POLYGON -> List.of("Polygon", "MultiPolygon");
                    case ANY ->
                        List.of("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon");
                };
        ObjectNode properties = schema.putObject("properties");
        SchemaShapes.choice(properties.putObject("type"), types);
        properties.putObject("coordinates").put("type", "array").putObject("items");
    }
}
