package org.jieming.api.resource.item;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Etag;
import org.jieming.api.http.Json;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.page.DocumentPages;
import org.jieming.api.resource.Addresses;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.api.resource.Self;
import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;

/** What collections there are and what each holds. */
final class CollectionResource {
    private final Readings readings;
    private final CollectionStates states;

    CollectionResource(Readings readings, CollectionStates states) {
        this.readings = readings;
        this.states = states;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        Addresses.COLLECTIONS,
                        "getCollections",
                        Bilingual.of("全部集合", "All collections"),
                        this::all)
                .offering("collections", Media.JSON, Media.HTML));
        menu.add(Operation.of(
                        Verb.GET,
                        Addresses.COLLECTION,
                        "describeCollection",
                        Bilingual.of(
                                "一个集合:内容、范围、坐标系和链接", "One collection: content, extent, reference systems and links"),
                        this::one)
                .offering("collection", Media.JSON, Media.HTML)
                .failing(ProblemType.NO_SUCH));
    }

    private void all(Request request) throws InterruptedException {
        Reading reading = readings.now(request);
        ObjectNode document = Json.object();
        document.put("title", request.language().of(Bilingual.of("数据集合", "Collections")));
        Self.links(request, document.putArray("links"), Addresses.COLLECTIONS);
        ArrayNode systems = document.putArray("crs");
        Crs.supported().forEach(crs -> systems.add(crs.uri()));
        ArrayNode collections = document.putArray("collections");
        for (ItemType type : ItemType.values()) {
            describe(request, collections.addObject(), states.of(type, reading.snapshot()));
        }
        answer(request, document);
    }

    private void one(Request request) throws InterruptedException {
        ItemType type = Addresses.type(request);
        Reading reading = readings.now(request);
        CollectionState state = states.of(type, reading.snapshot());
        Etag etag = Etag.of(
                state.changed(),
                request.media(),
                request.language(),
                request.links().base());
        if (Answers.isKnown(request, etag, reading.view().cacheControl())) {
            return;
        }
        ObjectNode document = Json.object();
        describe(request, document, state);
        answer(request, document);
    }

    private static void answer(Request request, ObjectNode document) {
        if (request.media() == Media.HTML) {
            Answers.html(request, DocumentPages.of(request, document));
        } else {
            Answers.json(request, document);
        }
    }

    private static void describe(Request request, ObjectNode collection, CollectionState state) {
        ItemType type = state.type();
        Descriptor descriptor = Descriptor.of(type);
        collection.put("id", type.collection());
        collection.put("title", request.language().of(descriptor.title()));
        collection.put("description", request.language().of(descriptor.description()));
        collection.put("itemType", "feature");
        state.extent().describe(collection);
        ArrayNode systems = collection.putArray("crs");
        Crs.supported().forEach(crs -> systems.add(crs.uri()));
        collection.put("storageCrs", Crs.CGCS2000.uri());
        links(request, collection.putArray("links"), type);
    }

    private static void links(Request request, ArrayNode links, ItemType type) {
        String path = Addresses.of(type);
        Self.links(request, links, path);
        String items = path + "/items";
        Links.add(request, links, "items", items, Media.GEOJSON, Bilingual.of("条目", "Items"));
        Links.add(request, links, "items", items + "?f=html", Media.HTML, Bilingual.of("条目 (HTML)", "Items (HTML)"));
        Links.add(request, links, "describedby", path + "/schema", Media.SCHEMA, Bilingual.of("属性定义", "Schema"));
        Links.add(
                request,
                links,
                "http://www.opengis.net/def/rel/ogc/1.0/queryables",
                path + "/queryables",
                Media.SCHEMA,
                Bilingual.of("可查询的属性", "Queryables"));
        for (Media file : ExportResource.OFFERED) {
            String address = path + "/export?f=" + file.shortName();
            Links.add(
                    request,
                    links,
                    "enclosure",
                    address,
                    file,
                    Bilingual.of("下载 " + file.shortName(), "Download " + file.shortName()));
        }
    }
}
