package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Request;
import org.jieming.api.inspection.LineFacts;
import org.jieming.api.inspection.RoundFile;
import org.jieming.inspection.Comparison;
import org.jieming.inspection.LineFeature;
import org.jieming.inspection.MarkerState;
import org.jieming.inspection.Photo;
import org.jieming.inspection.Segment;
import org.jieming.inspection.Sighting;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;

/** All that a telephone needs to inspect a line for days without network. */
final class WorkPackage {
    private static final String TILES = "tiles/WebMercatorQuad/";

    private WorkPackage() {}

    static ObjectNode of(Request request, OpenRound open, Optional<OpenRound> last) {
        ObjectNode json = RoundDocument.of(open, request);
        // on a telephone that is lent it is that account's alone
        json.put("account", Visitor.of(request).author());
        line(json.putObject("shape"), open.facts().line());
        ArrayNode markers = json.putArray("markers");
        open.file().round().plan().markers().forEach(id -> marker(markers.addObject(), open.facts(), id));
        ArrayNode segments = json.putArray("segments");
        open.facts().segments().forEach(each -> segment(segments.addObject(), open.facts(), each, request));
        form(json.putObject("form"));
        ArrayNode tiles = json.putArray("tiles");
        open.facts().tiles().forEach(tile -> tiles.add(TILES + tile));
        ArrayNode stated = json.putArray("stated");
        open.file().observations().stream()
                .filter(each -> open.seat().member().filter(each.team()::equals).isPresent())
                .forEach(each -> stated.add(open.file().credence(open.facts()).told(each)));
        ArrayNode walked = json.putArray("stated_segments");
        open.file().notes().segments().stream()
                .filter(each -> open.seat().member().filter(each.team()::equals).isPresent())
                .forEach(each -> walked.add(open.file().credence(open.facts()).told(each)));
        json.set("office", OfficeResource.document(open));
        last.ifPresent(before -> last(json.putObject("last"), before.file(), before.facts()));
        return json;
    }

    private static void line(ObjectNode json, ItemVersion line) {
        ArrayNode points = json.put("type", "LineString").putArray("coordinates");
        line.shape().ifPresent(shape -> {
            for (var point : shape.geometry().getCoordinates()) {
                points.addArray().add(point.x).add(point.y);
            }
        });
    }

    private static void marker(ObjectNode json, LineFacts facts, ItemId id) {
        json.put("id", id.toString()).put("marker_no", facts.number(id));
        facts.legal(id).ifPresent(legal -> json.put("longitude", legal.x).put("latitude", legal.y));
        ItemVersion marker = facts.markers().get(id);
        if (marker == null) {
            return;
        }
        for (String property : new String[] {"material", "faces", "standing", "state", "managing_party", "remarks"}) {
            json.put(property, marker.values().text(property));
        }
        json.put("position_note", marker.values().text("position_note"));
        ArrayNode objects = json.putArray("objects");
        for (int i : LineFacts.listed(marker)) {
            objects.addObject()
                    .put("name", marker.values().text("object_" + i + "_name"))
                    .put("azimuth", marker.values().text("object_" + i + "_azimuth"))
                    .put("distance_m", marker.values().text("object_" + i + "_distance"));
        }
    }

    private static void segment(ObjectNode json, LineFacts facts, Segment segment, Request request) {
        json.put("from", segment.from().word()).put("to", segment.to().word());
        json.put("name", facts.name(segment, request.language().tag()));
    }

    private static void form(ObjectNode json) {
        ArrayNode states = json.putArray("states");
        MarkerState.list().entries().values().forEach(each -> word(states.addObject(), each.code(), each.title()));
        ArrayNode subjects = json.putArray("subjects");
        Arrays.stream(Photo.Subject.values())
                .filter(Photo.Subject::isOfMarker)
                .forEach(each -> word(subjects.addObject(), each.word(), each.title()));
        ArrayNode sightings = json.putArray("sightings");
        for (Sighting.Kind kind : Sighting.Kind.values()) {
            word(sightings.addObject(), kind.word(), kind.title());
        }
        ArrayNode features = json.putArray("features");
        for (LineFeature feature : LineFeature.values()) {
            word(features.addObject(), feature.word(), feature.title());
        }
    }

    private static void word(ObjectNode json, String code, Bilingual title) {
        json.put("code", code).put("zh", title.zh()).put("en", title.en());
    }

    private static void last(ObjectNode json, RoundFile file, LineFacts facts) {
        json.put("year", file.round().plan().year());
        ObjectNode markers = json.putObject("markers");
        file.round().plan().markers().forEach(id -> {
            ObjectNode marker = markers.putObject(id.toString());
            Comparison comparison = file.comparison(id, facts);
            marker.put("comparison", comparison.word());
            if (comparison instanceof Comparison.Agreed agreed) {
                marker.put("state", agreed.state().code());
            }
        });
    }
}
