package org.jieming.api.resource.item;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.util.List;
import org.jieming.api.geojson.GeometryWriter;
import org.jieming.api.geojson.JsonBytes;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.page.HistoryPages;
import org.jieming.api.resource.Addresses;
import org.jieming.api.resource.HistoryEntry;
import org.jieming.api.resource.ItemParameters;
import org.jieming.api.resource.Readings;
import org.jieming.api.resource.Self;
import org.jieming.api.resource.View;
import org.jieming.api.store.Journal;
import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/** Everything ever recorded of one item, on both axes of time, with who recorded it and why. */
final class HistoryResource {
    private static final int ROOM = 1 << 14;

    private final Readings readings;
    private final Journal journal;

    HistoryResource(Readings readings, Journal journal) {
        this.readings = readings;
        this.journal = journal;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        Addresses.ITEM + "/history",
                        "getHistory",
                        Bilingual.of(
                                "一个条目的全部版本:何时有效、何时写入、何时撤回、何人、何因",
                                "All versions of an item: when in force, when recorded and withdrawn, by whom and why"),
                        this::history)
                .taking(ItemParameters.CRS)
                .offering("featureCollection", Media.GEOJSON, Media.HTML)
                .failing(ProblemType.NO_SUCH));
    }

    private void history(Request request) throws Exception {
        ItemType type = Addresses.type(request);
        ItemId id = Addresses.id(request);
        Crs crs = Parameters.crs(request, "crs");
        View view = readings.now(request).view();
        List<HistoryEntry> entries = HistoryEntry.of(journal, type, id, view);
        if (entries.isEmpty()) {
            throw Addresses.noSuchItem(id.toString());
        }
        Answers.header(request, "Cache-Control", view.cacheControl());
        Answers.header(request, "Content-Crs", "<" + crs.uri() + ">");
        if (request.media() == Media.HTML) {
            Answers.html(
                    request,
                    HistoryPages.of(
                            request,
                            view.shown(entries.get(entries.size() - 1).version()),
                            entries.stream().map(HistoryEntry::row).toList()));
        } else {
            write(request, view, type, id, crs, entries);
        }
    }

    private static void write(Request request, View view, ItemType type, ItemId id, Crs crs, List<HistoryEntry> entries)
            throws IOException {
        JsonBytes out = new JsonBytes(ROOM, () -> Answers.stream(request, Media.GEOJSON));
        GeometryWriter geometry = new GeometryWriter(crs);
        out.raw("{\"type\":\"FeatureCollection\",\"numberReturned\":").number(entries.size());
        String before = ",\"features\":[";
        for (HistoryEntry entry : entries) {
            out.raw(before);
            version(out, view, entry, geometry);
            before = ",";
        }
        out.raw("],\"links\":").raw(Json.bytes(links(request, type, id))).raw('}');
        if (out.hasFlowed()) {
            out.finish();
        } else {
            Answers.bytes(request, Media.GEOJSON, out.buffer(), out.length());
        }
    }

    private static void version(JsonBytes out, View view, HistoryEntry entry, GeometryWriter geometry) {
        ItemVersion version = entry.version();
        String id = version.id() + "@" + version.recorded() + "/" + version.valid();
        out.raw("{\"type\":\"Feature\",\"id\":").text(id).raw(",\"geometry\":");
        geometry.write(out, view.shape(version));
        out.raw(",\"properties\":{");
        Faces.of(version.type(), view.clearance(version)).properties(out, view.told(version));
        entry.members().forEach((name, value) -> out.raw(",\"" + name + "\":").raw(Json.bytes(Json.tree(value))));
        out.raw("}}").flow();
    }

    private static ArrayNode links(Request request, ItemType type, ItemId id) {
        ArrayNode links = Json.object().putArray("links");
        String path = Addresses.item(type, id);
        Self.links(request, links, path + "/history", Media.GEOJSON);
        Links.add(
                links,
                "original",
                request.links().to(path),
                Media.GEOJSON.type(),
                request.language().of(Bilingual.of("现行版本", "The version in force")));
        return links;
    }
}
