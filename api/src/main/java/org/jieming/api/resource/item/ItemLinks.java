package org.jieming.api.resource.item;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.LocalDate;
import java.util.List;
import org.jieming.api.http.Json;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Request;
import org.jieming.api.resource.Addresses;
import org.jieming.api.resource.Self;
import org.jieming.api.resource.View;
import org.jieming.language.Bilingual;
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
        Links.add(
                request,
                links,
                "collection",
                Addresses.of(version.type()),
                Media.JSON,
                Bilingual.of("所属集合", "The collection"));
        Links.add(request, links, "timemap", path + "/history", Media.GEOJSON, Bilingual.of("历史", "History"));
        Links.add(request, links, "latest-version", path, Media.GEOJSON, Bilingual.of("现行版本", "The version in force"));
        neighbours(
                request, links, timeline.versions().stream().filter(view::sees).toList(), version, path);
        if (!successions.isEmpty()) {
            Links.add(request, links, "related", path + "/lineage", Media.JSON, Bilingual.of("沿革", "Lineage"));
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
            Links.add(
                    request,
                    links,
                    "predecessor-version",
                    path + "?datetime=" + day,
                    Media.GEOJSON,
                    Bilingual.of("前一版本", "The version before"));
        }
        if (at >= 0 && at < versions.size() - 1) {
            String day = versions.get(at + 1)
                    .valid()
                    .firstDay()
                    .map(LocalDate::toString)
                    .orElseThrow();
            Links.add(
                    request,
                    links,
                    "successor-version",
                    path + "?datetime=" + day,
                    Media.GEOJSON,
                    Bilingual.of("后一版本", "The version after"));
        }
    }
}
