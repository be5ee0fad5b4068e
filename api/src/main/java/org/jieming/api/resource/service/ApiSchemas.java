package org.jieming.api.resource.service;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.api.auth.Role;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Language;
import org.jieming.api.resource.SchemaShapes;
import org.jieming.api.resource.View;
import org.jieming.api.resource.search.HitDocument;
import org.jieming.api.resource.search.SearchParameters;
import org.jieming.language.Bilingual;
import org.jieming.register.Descriptor;
import org.jieming.register.GeometryKind;
import org.jieming.register.ItemType;
import org.jieming.register.Property;
import org.jieming.register.PropertyType;

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
        for (ItemType type : ItemType.values()) {
            item(schemas, Descriptor.of(type));
        }
        documents(schemas);
        works(schemas);
        accounts(schemas);
        ProposalSchemas.describe(schemas);
        CampaignSchemas.describe(schemas);
        MatchingSchemas.describe(schemas);
        processes(schemas);
        names(schemas);
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

    private static void works(ObjectNode schemas) {
        SchemaShapes.object(schemas.putObject("job"), "jobID", "type", "status", "created", "links");
        SchemaShapes.reference(
                SchemaShapes.array(SchemaShapes.object(schemas.putObject("jobs"), "jobs", "links"), "jobs"), "job");
        SchemaShapes.object(schemas.putObject("import"), "id", "status", "type", "file", "links");
        SchemaShapes.reference(
                SchemaShapes.array(SchemaShapes.object(schemas.putObject("imports"), "imports", "links"), "imports"),
                "import");
        SchemaShapes.object(schemas.putObject("importRows"));
        SchemaShapes.object(schemas.putObject("importProfile"), "type", "columns");
        SchemaShapes.reference(
                SchemaShapes.array(SchemaShapes.object(schemas.putObject("importProfiles"), "profiles"), "profiles"),
                "importProfile");
        SchemaShapes.object(schemas.putObject("scenario"), "inputs");
        SchemaShapes.reference(
                SchemaShapes.array(SchemaShapes.object(schemas.putObject("scenarios"), "scenarios"), "scenarios"),
                "scenario");
        SchemaShapes.object(schemas.putObject("adoption"), "id", "scenario", "stage", "changes", "history");
        SchemaShapes.reference(
                SchemaShapes.array(SchemaShapes.object(schemas.putObject("adoptions"), "adoptions"), "adoptions"),
                "adoption");
        ObjectNode decision =
                SchemaShapes.object(schemas.putObject("adoptionStep"), "step").putObject("properties");
        SchemaShapes.choice(decision.putObject("step"), List.of("approve", "reject", "withdraw"));
        decision.putObject("note").put("type", "string").put("maxLength", 2_000);
        SchemaShapes.reference(decision.putObject("act"), "act");
        SchemaShapes.array(SchemaShapes.object(schemas.putObject("namesakes"), "namesakes"), "namesakes")
                .put("type", "object");
        SchemaShapes.object(schemas.putObject("namesakesNote"));
        SchemaShapes.object(
                schemas.putObject("identity"), "id", "uri", "collection", "name", "status", "names", "successors");
        SchemaShapes.object(schemas.putObject("nameIdentity"), "name", "uri", "standard", "uses", "place");
        SchemaShapes.object(schemas.putObject("linkedPlaces"), "type", "@context", "features");
        AdjustmentSchemas.describe(schemas);
        schemas.putObject("upload").put("type", "string").put("format", "binary");
        ObjectNode mapping =
                SchemaShapes.object(schemas.putObject("importMapping")).putObject("properties");
        mapping.putObject("columns")
                .put("type", "object")
                .putObject("additionalProperties")
                .put("type", "string");
        for (String member : List.of("type", "crs", "profile", "encoding", "layer", "valid_from")) {
            mapping.putObject(member).put("type", "string").put("nullable", true);
        }
        mapping.putObject("header_row").put("type", "integer").put("nullable", true);
        ObjectNode order = SchemaShapes.object(schemas.putObject("importOrder")).putObject("properties");
        order.putObject("reason").put("type", "string").put("maxLength", 2_000);
        SchemaShapes.reference(order.putObject("act"), "act");
        order.putObject("leave_out_rejected").put("type", "boolean").put("default", false);
    }

    private static void accounts(ObjectNode schemas) {
        SchemaShapes.object(schemas.putObject("account"), "id", "name", "closed", "grants");
        SchemaShapes.reference(
                SchemaShapes.array(SchemaShapes.object(schemas.putObject("accounts"), "accounts"), "accounts"),
                "account");
        SchemaShapes.object(schemas.putObject("token"), "id", "name", "created", "expires");
        SchemaShapes.reference(
                SchemaShapes.array(SchemaShapes.object(schemas.putObject("tokens"), "tokens"), "tokens"), "token");
        SchemaShapes.object(schemas.putObject("audit"), "entries", "links");
        ObjectNode account =
                SchemaShapes.object(schemas.putObject("newAccount"), "name").putObject("properties");
        List.of("id", "name", "password")
                .forEach(member -> account.putObject(member).put("type", "string"));
        ObjectNode grant = SchemaShapes.object(
                        account.putObject("grants").put("type", "array").putObject("items"), "role")
                .putObject("properties");
        SchemaShapes.choice(
                grant.putObject("role"),
                Arrays.stream(Role.values()).map(Role::word).toList());
        grant.putObject("division").put("type", "string").put("nullable", true);
        ObjectNode token =
                SchemaShapes.object(schemas.putObject("newToken"), "name").putObject("properties");
        token.putObject("name").put("type", "string");
        SchemaShapes.choice(
                token.putObject("role"),
                Arrays.stream(Role.values()).map(Role::word).toList());
        token.putObject("reads_only").put("type", "boolean").put("default", false);
        token.putObject("reports_only").put("type", "boolean").put("default", false);
        token.putObject("days")
                .put("type", "integer")
                .put("minimum", 1)
                .put("maximum", 366)
                .put("default", 90);
        ObjectNode password = SchemaShapes.object(schemas.putObject("newPassword"), "current", "password")
                .putObject("properties");
        List.of("current", "password")
                .forEach(member ->
                        password.putObject(member).put("type", "string").put("format", "password"));
        SchemaShapes.object(schemas.putObject("session"), "signed_in", "roles", "grants", "writes");
        ObjectNode signIn = SchemaShapes.object(schemas.putObject("signIn"), "account", "password")
                .putObject("properties");
        signIn.putObject("account").put("type", "string");
        signIn.putObject("password").put("type", "string").put("format", "password");
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

    private void item(ObjectNode schemas, Descriptor descriptor) {
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
                .filter(property -> View.mayShow(visitor, descriptor.type(), property))
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
    void single(ObjectNode schema, Property property) {
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

    private static void names(ObjectNode schemas) {
        ObjectNode hit =
                SchemaShapes.object(schemas.putObject("hit"), "id", "collection", "name", "kind", "divisions", "links");
        ObjectNode members = hit.putObject("properties");
        for (String member :
                List.of("id", "collection", "name", "kind", "code", "pinyin", "status", "found", "foundIn")) {
            members.putObject(member).put("type", "string");
        }
        SchemaShapes.choice(members.putObject("match"), SearchParameters.MATCHES);
        SchemaShapes.choice(members.putObject("nameKind"), HitDocument.NAME_KINDS);
        for (String member : List.of("position", "bbox", "matched")) {
            members.putObject(member).put("type", "array").putObject("items");
        }
        members.putObject("divisions").put("type", "array").putObject("items").put("type", "string");
        members.putObject("distance_m").put("type", "number");
        members.putObject("ended").put("type", "string").put("format", "date");
        SchemaShapes.reference(members.putObject("links").put("type", "array").putObject("items"), "link");
        SchemaShapes.reference(
                SchemaShapes.array(SchemaShapes.object(schemas.putObject("hits"), "numberReturned", "hits"), "hits"),
                "hit");
        ObjectNode reverse = SchemaShapes.object(schemas.putObject("reverse"), "point", "divisions", "nearest");
        for (String member : List.of("divisions", "nearest")) {
            SchemaShapes.reference(SchemaShapes.array(reverse, member), "hit");
        }
        SchemaShapes.array(SchemaShapes.object(schemas.putObject("suggestions"), "result"), "result")
                .put("type", "object");
        SchemaShapes.object(schemas.putObject("reconcile"))
                .putObject("properties")
                .putObject("queries")
                .put("type", "string");
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
