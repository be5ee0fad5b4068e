package org.jieming.api.resource.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jieming.api.http.Json;
import org.jieming.api.http.Request;
import org.jieming.language.Bilingual;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;

/** What the reconciliation service says of itself (Reconciliation Service API 0.2, service manifest). */
final class ReconcileManifest {
    /** Queries of one batch, as it is told and demanded. */
    static final int BATCH = 100;

    private static final int PREVIEW_WIDTH = 400;
    private static final int PREVIEW_HEIGHT = 220;
    private static final List<ItemType> USUAL_TYPES = List.of(ItemType.PLACE, ItemType.DIVISION);

    private ReconcileManifest() {}

    static ObjectNode of(Request request) {
        String base = request.links().to(ReconcileResource.PATH);
        ObjectNode manifest = Json.object();
        manifest.putArray("versions").add("0.2");
        manifest.put(
                "name", request.language().of(Bilingual.of("界名地名与政区登记", "Jieming register of places and divisions")));
        manifest.put("identifierSpace", request.links().to("/collections"));
        manifest.put("schemaSpace", request.links().to("/collections"));
        manifest.put("documentation", request.links().to("/api?f=html"));
        manifest.put("batchSize", BATCH);
        manifest.putObject("view").put("url", base + "/preview?id={{id}}");
        ArrayNode types = manifest.putArray("defaultTypes");
        USUAL_TYPES.forEach(type -> type(request, types.addObject(), type));
        manifest.putObject("preview")
                .put("url", base + "/preview?id={{id}}")
                .put("width", PREVIEW_WIDTH)
                .put("height", PREVIEW_HEIGHT);
        ObjectNode suggest = manifest.putObject("suggest");
        for (String kind : List.of("entity", "property", "type")) {
            suggest.putObject(kind).put("service_url", base).put("service_path", "/suggest/" + kind);
        }
        ObjectNode extend = manifest.putObject("extend");
        extend.putObject("propose_properties").put("service_url", base).put("service_path", "/properties");
        extend.putArray("property_settings");
        return manifest;
    }

    /** A type as the service names it. */
    static void type(Request request, ObjectNode json, ItemType type) {
        json.put("id", type.collection())
                .put("name", request.language().of(Descriptor.of(type).title()));
    }
}
