package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.inspection.Dossier;
import org.jieming.api.inspection.Fields;
import org.jieming.api.inspection.Gpx;
import org.jieming.api.inspection.Rounds.Kept;
import org.jieming.api.inspection.Statements;
import org.jieming.api.inspection.Tracks;
import org.jieming.inspection.Itinerary;
import org.jieming.inspection.Stage;
import org.jieming.inspection.Team;
import org.jieming.inspection.Track;
import org.jieming.inspection.Walk;
import org.jieming.inspection.Walking;
import org.jieming.language.Bilingual;
import org.locationtech.jts.geom.Coordinate;

/** The ways that the teams went, and the stretches of the line along which nobody went. */
final class TrackResource {
    private static final String TRACKS = InspectionResource.ROUND + "/tracks";

    private final Inspections inspections;

    TrackResource(Inspections inspections) {
        this.inspections = inspections;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        TRACKS,
                        "getTracks",
                        Bilingual.of(
                                "您能看到的轨迹,以及各方未踏查的界线段",
                                "The tracks that you may see, and the stretches of the line that each party has not walked"),
                        this::all)
                .offering("tracks", Media.GEOJSON)
                .failing(ProblemType.NO_SUCH));
        menu.add(Operation.of(
                        Verb.PUT,
                        TRACKS + "/{trackId}",
                        "putTrack",
                        Bilingual.of(
                                "上传本方的一段轨迹(JSON 或 GPX);重复发送不重复",
                                "Brings a track of one's party, as JSON or GPX; sent twice it is there once"),
                        this::bring)
                .reading("track", Media.JSON, Media.GPX)
                .offering("inspectionTrack", Media.JSON)
                .failing(ProblemType.NO_SUCH, ProblemType.NOT_NOW, ProblemType.ALREADY_THERE));
    }

    private void bring(Request request) throws InterruptedException, IOException {
        inspections.alone(request, open -> bring(request, open));
    }

    private void bring(Request request, OpenRound open) throws InterruptedException {
        UUID id = Inspections.id(request, "trackId");
        Team team = open.seat().team();
        String author = Visitor.of(request).author();
        Instant now = inspections.now();
        boolean gpx = request.header("Content-Type")
                .filter(type -> type.startsWith(Media.GPX.type()))
                .isPresent();
        Fields body = new Fields(gpx ? Json.object() : Json.read(request.body(), "body"));
        Track track = gpx ? Gpx.read(request.body(), id, team, author, now) : Tracks.read(body, id, team, author, now);
        if (open.file().notes().tracks().stream().noneMatch(each -> each.id().equals(id))) {
            open.demand(Stage.Act.OBSERVE);
            open.allow(Allowance.TRACKS, 1);
            open.allow(Allowance.TRACK_POINTS, track.points().size());
        }
        if (inspections.rounds().keep(open.id(), track) == Kept.OTHER) {
            throw Problem.of(
                            ProblemType.ALREADY_THERE,
                            "此编号已有另一段轨迹,原轨迹保持不变",
                            "Another track bears that id and stays as it is")
                    .about("trackId", id.toString());
        }
        ObjectNode kept = Json.object().put("id", id.toString());
        kept.put("points", track.points().size());
        Track stored = inspections.rounds().track(open.id(), id);
        kept.put("clock_ahead_minutes", stored.ahead().toMinutes());
        ObjectNode told = Tracks.MEMBERS.tell(doubts(kept, open.file().way(stored)), body);
        Answers.json(request, inspections.originals().answer(request, open, id, told));
    }

    private static ObjectNode doubts(ObjectNode json, Itinerary way) {
        return Statements.told(json.put("doubtful_points", way.doubtful()), way.doubts());
    }

    private void all(Request request) throws InterruptedException {
        OpenRound open = inspections.open(request);
        Dossier dossier = inspections.dossier(open);
        ObjectNode collection = Json.object().put("type", "FeatureCollection");
        ArrayNode features = collection.putArray("features");
        ObjectNode walks = collection.putObject("walks");
        walks.put("tolerance_m", Walking.SHIPPED.beside().value());
        dossier.tracks().stream()
                .filter(each -> open.seesWay(each.team()))
                .forEach(each -> doubts(track(features, each), dossier.way(each)));
        dossier.walks().forEach((team, walk) -> {
            ObjectNode told = walks.putObject(team.word()).put("withheld", !open.seesWay(team));
            if (open.seesWay(team)) {
                Statements.told(told, dossier.doubts(team));
                tell(told, walk, dossier, request.language().tag());
                walk.unwalked().forEach(stretch -> unwalked(features, team, stretch));
            }
        });
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, collection);
    }

    private static void tell(ObjectNode json, Walk walk, Dossier dossier, String language) {
        json.put("length_m", Math.round(walk.length().value()));
        json.put("walked_m", Math.round(walk.walked().value()));
        ArrayNode unwalked = json.putArray("unwalked");
        for (Walk.Stretch stretch : walk.unwalked()) {
            unwalked.addObject()
                    .put("from_m", Math.round(stretch.from().value()))
                    .put("to_m", Math.round(stretch.to().value()))
                    .put("length_m", Math.round(stretch.length().value()))
                    .put("between", dossier.facts().between(walk, stretch, language));
        }
    }

    private static ObjectNode feature(ArrayNode features, String kind, Team team, String geometry) {
        ObjectNode feature = features.addObject().put("type", "Feature");
        feature.putObject("properties").put("kind", kind).put("team", team.word());
        return feature.putObject("geometry").put("type", geometry);
    }

    /** Adds a track to the features; gives its properties. */
    private static ObjectNode track(ArrayNode features, Track track) {
        ArrayNode points =
                feature(features, "track", track.team(), "MultiPoint").putArray("coordinates");
        track.points().forEach(point -> points.addArray().add(point.longitude()).add(point.latitude()));
        ObjectNode properties = features.get(features.size() - 1).withObjectProperty("properties");
        return properties
                .put("id", track.id().toString())
                .put("received_at", track.receivedAt().toString());
    }

    /** A stretch by its two ends: where it begins and where it ends. */
    private static void unwalked(ArrayNode features, Team team, Walk.Stretch stretch) {
        ArrayNode points = feature(features, "unwalked", team, "MultiPoint").putArray("coordinates");
        for (Coordinate end : new Coordinate[] {stretch.start(), stretch.end()}) {
            points.addArray().add(end.x).add(end.y);
        }
    }
}
