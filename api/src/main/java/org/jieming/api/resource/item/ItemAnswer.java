package org.jieming.api.resource.item;

import java.io.IOException;
import java.util.List;
import org.jieming.api.geojson.GeometryWriter;
import org.jieming.api.geojson.JsonBytes;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Problems;
import org.jieming.api.http.Request;
import org.jieming.api.resource.View;
import org.jieming.crs.Crs;
import org.jieming.register.ItemVersion;
import org.jieming.register.Succession;
import org.jieming.register.Timeline;
import org.jieming.rule.Finding;

/** Writes one item as a feature with its links. */
final class ItemAnswer {
    private static final int ROOM = 4096;

    private ItemAnswer() {}

    /**
     * Answers with a version.
     *
     * @param findings warnings that did not keep a change out
     */
    static void write(
            Request request,
            View view,
            Timeline timeline,
            ItemVersion version,
            Crs crs,
            List<Succession> successions,
            List<Finding> findings)
            throws IOException {
        JsonBytes out = new JsonBytes(ROOM, () -> Answers.stream(request, Media.GEOJSON));
        Faces.of(version.type(), view.clearance(version))
                .open(out, view.told(version), view.shape(version), new GeometryWriter(crs));
        if (!findings.isEmpty()) {
            out.raw(",\"findings\":")
                    .raw(Json.bytes(
                            Json.tree(findings.stream().map(Problems::finding).toList())));
        }
        out.raw(",\"links\":")
                .raw(Json.bytes(ItemLinks.of(request, timeline, version, successions, view)))
                .raw('}');
        if (out.hasFlowed()) {
            out.finish();
        } else {
            Answers.bytes(request, Media.GEOJSON, out.buffer(), out.length());
        }
    }
}
