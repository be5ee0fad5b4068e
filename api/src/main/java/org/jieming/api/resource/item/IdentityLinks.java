package org.jieming.api.resource.item;

import com.fasterxml.jackson.databind.node.ArrayNode;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Request;
import org.jieming.api.identity.Life;
import org.jieming.api.identity.Permanent;
import org.jieming.api.resource.Addresses;
import org.jieming.api.resource.Self;
import org.jieming.language.Bilingual;

/** Where a permanent address leads: its forms, the item and its history. */
final class IdentityLinks {
    private IdentityLinks() {}

    /** Adds the links of the document of a life. */
    static void add(Request request, ArrayNode links, Life life) {
        String path = Permanent.PATH + "/" + life.id();
        Self.links(request, links, path, Media.JSON);
        String item = Addresses.item(life.last().type(), life.id());
        Links.add(request, links, "describedby", item, Media.GEOJSON, Bilingual.of("条目", "The item"));
        Links.add(request, links, "timemap", item + "/history", Media.GEOJSON, Bilingual.of("历史", "History"));
        Links.add(
                request,
                links,
                "alternate",
                path + "?f=jsonld",
                Media.JSON_LD,
                Bilingual.of("Linked Places 格式", "In the Linked Places format"));
        Links.add(
                request,
                links,
                "alternate",
                path + "?f=docx",
                Media.DOCX,
                Bilingual.of("沿革表(Word)", "Sheet of its history for Word"));
    }
}
