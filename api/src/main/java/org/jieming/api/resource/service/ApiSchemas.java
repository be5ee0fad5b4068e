package org.jieming.api.resource.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Language;
import org.jieming.api.resource.SchemaShapes;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;

/** The schemas of the API document in the dialect of OpenAPI 3.0; those of items come from the descriptors. */
final class ApiSchemas {
    /** Schemas that each collection has its own of. */
    private static final Set<String> BY_TYPE = Set.of("feature", "featureCollection", "featurePatch");

    private final Language language;
    private final Visitor visitor;

    ApiSchemas(Language language, Visitor visitor) {
        this.language = language;
        this.visitor = visitor;
    }

    /** The name of a schema, which for features is that of the collection. */
    String name(String schema, Optional<ItemType> type) {
        if (BY_TYPE.contains(schema) && type.isPresent()) {
            return type.get().collection() + "." + schema;
        }
        return schema.isEmpty() ? "document" : schema;
    }

    void describe(ObjectNode schemas) {
        ItemSchemas items = new ItemSchemas(language, visitor);
        for (ItemType type : ItemType.values()) {
            items.describe(schemas, Descriptor.of(type));
        }
        documents(schemas);
        WorkSchemas.describe(schemas);
        AccountSchemas.describe(schemas);
        ProposalSchemas.describe(schemas);
        CampaignSchemas.describe(schemas);
        MatchingSchemas.describe(schemas);
        processes(schemas);
        SearchSchemas.describe(schemas);
        links(schemas.putObject("link"));
        problem(schemas.putObject("problem"));
        finding(schemas.putObject("finding"));
        act(schemas.putObject("act"));
        dryRun(schemas.putObject("dryRun"));
        InspectionSchemas.describe(schemas);
        CareSchemas.describe(schemas);
    }

    private void documents(ObjectNode schemas) {
        SchemaShapes.object(schemas.putObject("landingPage"), "title", "links");
        SchemaShapes.object(schemas.putObject("collection"), "id", "links");
        SchemaShapes.object(schemas.putObject("lineage"), "id", "events");
        SchemaShapes.object(schemas.putObject("revision"), "revision", "recorded_at");
        SchemaShapes.object(schemas.putObject("problemType"), "type", "status");
        SchemaShapes.object(schemas.putObject("health"), "status");
        SchemaShapes.object(schemas.putObject("schema"), "$schema", "properties");
        SchemaShapes.object(schemas.putObject("openapi"), "openapi", "paths");
        SchemaShapes.object(schemas.putObject("document"));
        SchemaShapes.array(SchemaShapes.object(schemas.putObject("confClasses"), "conformsTo"), "conformsTo")
                .put("type", "string");
        SchemaShapes.reference(
                SchemaShapes.array(
                        SchemaShapes.object(schemas.putObject("collections"), "collections", "links"), "collections"),
                "collection");
        SchemaShapes.reference(
                SchemaShapes.array(
                        SchemaShapes.object(schemas.putObject("revisions"), "revisions", "links"), "revisions"),
                "revision");
        SchemaShapes.reference(
                SchemaShapes.array(SchemaShapes.object(schemas.putObject("problemTypes"), "problems"), "problems"),
                "problemType");
    }

    private static void processes(ObjectNode schemas) {
        SchemaShapes.object(schemas.putObject("process"), "id", "version", "inputs", "outputs", "links");
        SchemaShapes.object(schemas.putObject("processSummary"), "id", "version", "links");
        SchemaShapes.reference(
                SchemaShapes.array(
                        SchemaShapes.object(schemas.putObject("processList"), "processes", "links"), "processes"),
                "processSummary");
        ObjectNode order = SchemaShapes.object(schemas.putObject("execute")).putObject("properties");
        order.putObject("inputs").put("type", "object");
        order.putObject("outputs").put("type", "object");
        SchemaShapes.choice(order.putObject("response"), List.of("raw", "document"));
    }

    private static void links(ObjectNode schema) {
        ObjectNode properties = SchemaShapes.object(schema, "href", "rel").putObject("properties");
        List.of("href", "rel", "type", "title")
                .forEach(name -> properties.putObject(name).put("type", "string"));
    }

    private static void problem(ObjectNode schema) {
        ObjectNode properties =
                SchemaShapes.object(schema, "type", "title", "status", "code").putObject("properties");
        properties.putObject("status").put("type", "integer");
        List.of(
                        "type",
                        "title",
                        "detail",
                        "code",
                        "description",
                        "title_zh",
                        "title_en",
                        "detail_zh",
                        "detail_en",
                        "field",
                        "given",
                        "remedy",
                        "incident")
                .forEach(name -> properties.putObject(name).put("type", "string"));
        SchemaShapes.reference(
                properties.putObject("findings").put("type", "array").putObject("items"), "finding");
    }

    private static void finding(ObjectNode schema) {
        ObjectNode properties =
                SchemaShapes.object(schema, "rule", "severity", "zh", "en").putObject("properties");
        SchemaShapes.choice(properties.putObject("severity"), List.of("block", "warn", "note"));
        List.of("rule", "field", "pointer", "zh", "en")
                .forEach(name -> properties.putObject(name).put("type", "string"));
        properties.putObject("answerable").put("type", "boolean");
        properties.putObject("place").put("type", "array").putObject("items").put("type", "number");
        SchemaShapes.object(properties.putObject("citation"));
    }

    private static void act(ObjectNode schema) {
        ObjectNode properties = SchemaShapes.object(schema).putObject("properties");
        List.of("number", "title", "authority")
                .forEach(
                        name -> properties.putObject(name).put("type", "string").put("maxLength", 500));
        List.of("decided_on", "effective_on", "announced_on")
                .forEach(
                        name -> properties.putObject(name).put("type", "string").put("format", "date"));
    }

    private static void dryRun(ObjectNode schema) {
        ObjectNode properties =
                SchemaShapes.object(schema, "dry_run", "outcome").putObject("properties");
        properties.putObject("dry_run").put("type", "boolean");
        SchemaShapes.choice(properties.putObject("outcome"), List.of("would-apply", "unchanged"));
        properties.putObject("asserted").put("type", "integer");
        properties.putObject("withdrawn").put("type", "integer");
        SchemaShapes.reference(
                properties.putObject("findings").put("type", "array").putObject("items"), "finding");
    }
}
