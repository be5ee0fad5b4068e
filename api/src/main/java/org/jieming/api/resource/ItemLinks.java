package org.jieming.api.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jieming.api.http.Json;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Request;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.register.Succession;
import org.jieming.register.Timeline;

/** The links of an item: its collection, its history in the words of RFC 7089 and RFC 5829, what it came from and became. */
final class ItemLinks {
    private ItemLinks() {}

    /** All links of a version. */
    static ArrayNode of(
            Request request, Timeline timeline, ItemVersion version, List<Succession> successions, View view) {
        ArrayNode links = Json.object().putArray("links");
        String path = Addresses.item(version.type(), version.id());
        Self.links(request, links, path, Media.GEOJSON);
        add(request, links, "collection", Addresses.of(version.type()), Media.JSON, "所属集合", "The collection");
        add(request, links, "timemap", path + "/history", Media.GEOJSON, "历史", "History");
        add(request, links, "latest-version", path, Media.GEOJSON, "现行版本", "The version in force");
        neighbours(
                request, links, timeline.versions().stream().filter(view::sees).toList(), version, path);
        if (!successions.isEmpty()) {
            add(request, links, "related", path + "/lineage", Media.JSON, "沿革", "Lineage");
        }
        return links;
    }

    private static void neighbours(
            Request request, ArrayNode links, List<ItemVersion> versions, ItemVersion version, String path) {
        int at = versions.indexOf(version);
        if (at > 0) {
            String day = versions.get(at - 1)
                    .valid()
                    .endDay()
                    .orElseThrow()
                    .minusDays(1)
                    .toString();
            add(
                    request,
                    links,
                    "predecessor-version",
                    path + "?datetime=" + day,
                    Media.GEOJSON,
                    "前一版本",
                    "The version before");
        }
        if (at >= 0 && at < versions.size() - 1) {
            String day = versions.get(at + 1)
                    .valid()
                    .firstDay()
                    .map(LocalDate::toString)
                    .orElseThrow();
            add(
                    request,
                    links,
                    "successor-version",
                    path + "?datetime=" + day,
                    Media.GEOJSON,
                    "后一版本",
                    "The version after");
        }
    }

    private static void add(
            Request request, ArrayNode links, String rel, String path, Media media, String zh, String en) {
        Links.add(
                links,
                rel,
                request.links().to(path),
                media.type(),
                request.language().of(Bilingual.of(zh, en)));
    }

    /** What came out of an item, with the day and the kind of the event. */
    static List<Map<String, Object>> successors(Request request, Reading now, ItemId id) {
        List<Map<String, Object>> found = new ArrayList<>();
        for (Succession whole : now.snapshot().successions(id)) {
            Succession succession = now.view().shown(whole, now.snapshot());
            if (succession.predecessors().contains(id)) {
                succession.successors().forEach(successor -> found.add(reference(request, now, succession, successor)));
            }
        }
        return found;
    }

    private static Map<String, Object> reference(
            Request request, Reading now, Succession succession, ItemId successor) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("id", successor.toString());
        reference.put("kind", succession.kind());
        reference.put("effective", succession.effective().toString());
        now.snapshot()
                .timeline(successor)
                .nearest(succession.effective())
                .filter(now.view()::sees)
                .ifPresent(then -> {
                    reference.put("name", then.name());
                    reference.put("href", request.links().to(Addresses.item(then.type(), successor)));
                });
        return reference;
    }
}
