package org.jieming.api.resource.item;

import java.io.IOException;
import java.util.Map;
import org.jieming.api.geojson.GeometryWriter;
import org.jieming.api.geojson.JsonBytes;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Etag;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.page.ItemPages;
import org.jieming.api.resource.Addresses;
import org.jieming.api.resource.ItemParameters;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.api.resource.Self;
import org.jieming.api.resource.View;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Page;

/** The items of a collection, page by page. A page after any cursor costs what the first does. */
final class ItemsResource {
    /** Room for a page of a hundred points with their properties. */
    private static final int ROOM = 1 << 16;

    private final Readings readings;
    private final CollectionStates states;

    ItemsResource(Readings readings, CollectionStates states) {
        this.readings = readings;
        this.states = states;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        Addresses.ITEMS,
                        "getItems",
                        Bilingual.of("条目,逐页,可按范围、时间、属性和 CQL2 过滤", "Items page by page, by box, time, property or CQL2"),
                        this::items)
                .taking(
                        ItemParameters.LIMIT,
                        ItemParameters.BBOX,
                        ItemParameters.BBOX_CRS,
                        ItemParameters.DATETIME,
                        ItemParameters.SERVING,
                        ItemParameters.CRS,
                        ItemParameters.FILTER,
                        ItemParameters.FILTER_LANG,
                        ItemParameters.FILTER_CRS,
                        ItemParameters.AS_OF,
                        ItemParameters.CURSOR)
                .takingProperties()
                .offering("featureCollection", Media.GEOJSON, Media.HTML)
                .failing(ProblemType.NO_SUCH, ProblemType.TOOK_TOO_LONG));
    }

    private void items(Request request) throws Exception {
        ItemType type = Addresses.type(request);
        Reading reading = readings.asked(request);
        ItemsQuestion question = ItemsQuestion.of(request, type, reading);
        CollectionState state = states.of(type, reading.snapshot());
        Answers.header(request, "Content-Crs", "<" + question.crs().uri() + ">");
        if (Answers.isKnown(
                request, tag(request, state, reading), reading.view().cacheControl())) {
            return;
        }
        Page page = reading.snapshot().page(question.query(), question.from(), question.limit());
        if (request.media() == Media.HTML) {
            Answers.html(request, ItemPages.items(request, type, shown(page, reading.view()), property -> reading.view()
                    .mayShow(type, property)));
        } else {
            write(request, state, question, reading.view(), page);
        }
    }

    private static Page shown(Page page, View view) {
        return new Page(page.versions().stream().map(view::shown).toList(), page.next(), page.matched());
    }

    /** The address tells the question; the tag tells the state, the day that "today" meant, and who sees how much. */
    private static Etag tag(Request request, CollectionState state, Reading reading) {
        return Etag.of(
                state.changed(),
                state.noticed(),
                reading.today(),
                reading.view(),
                request.media(),
                request.language(),
                request.here());
    }

    private static void write(Request request, CollectionState state, ItemsQuestion question, View view, Page page)
            throws IOException {
        JsonBytes out = new JsonBytes(ROOM, () -> Answers.stream(request, Media.GEOJSON));
        out.raw("{\"type\":\"FeatureCollection\",\"timeStamp\":\"")
                .raw(state.stamp())
                .raw("\",\"numberReturned\":")
                .number(page.versions().size());
        page.matched().ifPresent(matched -> out.raw(",\"numberMatched\":").number(matched));
        features(out, state.type(), question, view, page);
        links(out, request, state.type(), page);
        out.raw('}');
        if (out.hasFlowed()) {
            out.finish();
        } else {
            Answers.bytes(request, Media.GEOJSON, out.buffer(), out.length());
        }
    }

    private static void features(JsonBytes out, ItemType type, ItemsQuestion question, View view, Page page) {
        GeometryWriter geometry = new GeometryWriter(question.crs());
        String before = ",\"features\":[";
        for (ItemVersion version : page.versions()) {
            out.raw(before);
            Faces.of(type, view.clearance(version)).open(out, view.told(version), view.shape(version), geometry);
            out.raw('}').flow();
            before = ",";
        }
        out.raw(page.versions().isEmpty() ? ",\"features\":[]" : "]");
    }

    private static void links(JsonBytes out, Request request, ItemType type, Page page) {
        String path = Addresses.items(type);
        String collection = request.links().to(Addresses.of(type));
        out.raw(",\"links\":[");
        link(out, "self", Self.in(request, path, Media.GEOJSON), Media.GEOJSON);
        link(out.raw(','), "alternate", Self.in(request, path, Media.HTML), Media.HTML);
        page.next()
                .ifPresent(cursor ->
                        link(out.raw(','), "next", request.here(Map.of("cursor", cursor.toString())), Media.GEOJSON));
        link(out.raw(','), "collection", collection, Media.JSON);
        out.raw(']');
    }

    private static void link(JsonBytes out, String rel, String href, Media media) {
        out.raw("{\"rel\":")
                .text(rel)
                .raw(",\"href\":")
                .text(href)
                .raw(",\"type\":")
                .text(media.type())
                .raw('}');
    }
}
