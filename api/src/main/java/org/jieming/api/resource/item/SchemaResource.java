package org.jieming.api.resource.item;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Language;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.page.DocumentPages;
import org.jieming.api.resource.Addresses;
import org.jieming.api.resource.Clearance;
import org.jieming.api.resource.PropertySchemas;
import org.jieming.language.Bilingual;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.Property;

/** What the properties of a collection are, and which of them can be asked for: both from the descriptor. */
final class SchemaResource {
    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        Addresses.COLLECTION + "/schema",
                        "getSchema",
                        Bilingual.of("属性定义 (JSON Schema)", "The properties of items, as JSON Schema"),
                        request -> answer(request, schema(request)))
                .offering("schema", Media.SCHEMA, Media.HTML)
                .failing(ProblemType.NO_SUCH));
        menu.add(Operation.of(
                        Verb.GET,
                        Addresses.COLLECTION + "/queryables",
                        "getQueryables",
                        Bilingual.of("可查询的属性 (JSON Schema)", "The properties that can be asked for, as JSON Schema"),
                        request -> answer(request, queryables(request)))
                .offering("schema", Media.SCHEMA, Media.HTML)
                .failing(ProblemType.NO_SUCH));
    }

    private static void answer(Request request, ObjectNode schema) {
        Answers.header(request, "Cache-Control", "no-cache");
        if (request.media() == Media.HTML) {
            Answers.html(request, DocumentPages.of(request, schema));
        } else {
            Answers.json(request, schema);
        }
    }

    private static ObjectNode schema(Request request) {
        Descriptor descriptor = Descriptor.of(Addresses.type(request));
        ObjectNode schema = head(request, descriptor, "/schema");
        ObjectNode properties = schema.putObject("properties");
        common(request, descriptor, properties);
        ArrayNode required = schema.putArray("required");
        descriptor.properties().stream()
                .filter(Property::required)
                .filter(property -> Clearance.mayShow(Visitor.of(request), descriptor.type(), property))
                .forEach(property -> required.add(property.name()));
        return schema;
    }

    private static ObjectNode queryables(Request request) {
        Descriptor descriptor = Descriptor.of(Addresses.type(request));
        ObjectNode schema = head(request, descriptor, "/queryables");
        common(request, descriptor, schema.putObject("properties"));
        schema.put("additionalProperties", false);
        return schema;
    }

    private static ObjectNode head(Request request, Descriptor descriptor, String path) {
        ItemType type = descriptor.type();
        ObjectNode schema = Json.object();
        schema.put("$schema", DIALECT);
        schema.put("$id", request.links().to(Addresses.of(type) + path));
        schema.put("type", "object");
        schema.put("title", request.language().of(descriptor.title()));
        schema.put("description", request.language().of(descriptor.description()));
        return schema;
    }

    private static void common(Request request, Descriptor descriptor, ObjectNode properties) {
        Language language = request.language();
        PropertySchemas schemas = new PropertySchemas(language);
        schemas.id(properties.putObject(Queryables.ID));
        schemas.geometry(properties.putObject(Queryables.GEOMETRY), descriptor.geometry());
        descriptor.properties().stream()
                .filter(property -> Clearance.mayShow(Visitor.of(request), descriptor.type(), property))
                .forEach(property -> schemas.property(properties.putObject(property.name()), property));
        schemas.validFrom(properties.putObject(Queryables.VALID_FROM));
        schemas.validTo(properties.putObject(Queryables.VALID_TO));
        schemas.revision(properties.putObject(Queryables.REVISION));
    }
}
