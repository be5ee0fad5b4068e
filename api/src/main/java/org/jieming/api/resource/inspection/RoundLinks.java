package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.UUID;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Request;
import org.jieming.language.Bilingual;

/** Where the parts of a round are. */
final class RoundLinks {
    private final Request request;
    private final ArrayNode links;
    private final String own;

    private RoundLinks(Request request, UUID round, ArrayNode links) {
        this.request = request;
        this.links = links;
        this.own = request.links().to(InspectionResource.ROUNDS + "/" + round);
    }

    static void add(Request request, UUID round, ArrayNode links) {
        RoundLinks told = new RoundLinks(request, round, links);
        told.add("self", "", Media.JSON, "本次联检", "This round");
        told.add("related", "/office-check", Media.JSON, "内业检查", "Office check");
        told.add("related", "/package", Media.JSON, "外业数据包", "Work package");
        told.add("related", "/observations", Media.JSON, "双方陈述", "Statements");
        told.add("related", "/comparison", Media.JSON, "双方对照", "Both side by side");
        told.add("related", "/segments", Media.JSON, "界线分段", "Segments");
        told.add("related", "/tracks", Media.GEOJSON, "踏查轨迹", "Tracks");
        told.add("related", "/report?f=html", Media.HTML, "联检报告", "Report");
        told.add("related", "/archive", Media.ZIP, "归档文件", "Archive");
    }

    private void add(String relation, String tail, Media media, String zh, String en) {
        Links.add(links, relation, own + tail, media.type(), request.language().of(Bilingual.of(zh, en)));
    }
}
