package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jieming.api.http.Json;
import org.jieming.incident.Incident;
import org.jieming.incident.IncidentReport;
import org.jieming.incident.IncidentStep;
import org.jieming.inspection.Doubt;
import org.jieming.inspection.MarkerState;
import org.jieming.inspection.Team;
import org.jieming.inspection.Tolerances;
import org.jieming.register.Fingerprint;
import org.locationtech.jts.geom.Coordinate;

/** Incidents and their steps as documents. */
public final class IncidentJson {
    /** The longest text of a report or a step, in characters. */
    public static final int LONGEST_TEXT = 4_000;

    /** What somebody says of a step. */
    public static final Known STEP = Known.of("kind", "founded", "present", "text", "done_on");

    private IncidentJson() {}

    static IncidentReport report(Fields json) {
        return new IncidentReport(
                json.uuid("id"),
                Identified.item(json, "marker"),
                json.text("marker_no", 20),
                json.text("line_code", 12),
                new MarkerState(json.text("state", 40)),
                json.textOrEmpty("text", LONGEST_TEXT),
                json.child("fix").map(Statements::fix),
                Optional.of(json.textOrEmpty("photo", 64))
                        .filter(text -> !text.isEmpty())
                        .map(Fingerprint::new),
                json.textOrEmpty("reporter", 100),
                json.text("author", 40),
                json.instant("at"));
    }

    /** A report as a document. */
    public static ObjectNode json(IncidentReport report) {
        ObjectNode json = Json.object().put("id", report.id().toString());
        json.put("marker", report.marker().toString()).put("marker_no", report.markerNo());
        json.put("line_code", report.lineCode()).put("state", report.state().code());
        json.put("text", report.text());
        report.where().ifPresent(fix -> json.set("fix", Statements.json(fix)));
        report.photo().ifPresent(photo -> json.put("photo", photo.hex()));
        return json.put("reporter", report.reporter())
                .put("author", report.author())
                .put("at", report.at().toString());
    }

    /** Reads a step that somebody sends; throws {@link org.jieming.language.Malformed} naming what cannot be. */
    public static IncidentStep step(Fields json, UUID id, Optional<Team> team, String author, Instant at) {
        return new IncidentStep(
                id,
                IncidentStep.Kind.parse(json.text("kind", 20)),
                json.flag("founded"),
                json.texts("present", 2).stream()
                        .map(word -> Identified.team("present", word))
                        .collect(Collectors.toSet()),
                team,
                author,
                at,
                json.text("text", LONGEST_TEXT),
                json.dayIfStated("done_on"));
    }

    static IncidentStep step(Fields json) {
        Optional<Team> team = Optional.of(json.textOrEmpty("team", 1))
                .filter(text -> !text.isEmpty())
                .map(text -> Identified.team("team", text));
        return step(json, json.uuid("id"), team, json.text("author", 40), json.instant("at"));
    }

    /** A step as a document. */
    public static ObjectNode json(IncidentStep step) {
        ObjectNode json = Json.object().put("id", step.id().toString());
        json.put("kind", step.kind().word());
        json.put("founded", step.founded().orElse(null));
        ArrayNode present = json.putArray("present");
        step.present().stream().sorted().forEach(team -> present.add(team.word()));
        step.team().ifPresent(team -> json.put("team", team.word()));
        step.doneOn().ifPresent(day -> json.put("done_on", day.toString()));
        return json.put("author", step.author()).put("at", step.at().toString()).put("text", step.text());
    }

    /**
     * An incident as a document, with what is doubtful of the place that was sent along.
     *
     * @param legal the surveyed legal place of its marker in degrees; empty where there is none
     */
    public static ObjectNode json(Incident incident, Optional<Coordinate> legal) {
        Set<Doubt> doubts = incident.report()
                .where()
                .map(fix -> Doubt.of(fix, legal, Tolerances.SHIPPED))
                .orElse(Set.of());
        return Statements.told(json(incident), doubts);
    }

    /** An incident with its steps as a document. */
    public static ObjectNode json(Incident incident) {
        ObjectNode json = json(incident.report());
        json.put("state_zh", incident.report().state().title().zh())
                .put("state_en", incident.report().state().title().en());
        json.put("stage", incident.word())
                .put("stage_zh", incident.title().zh())
                .put("stage_en", incident.title().en());
        json.put("founded", incident.founded().orElse(null))
                .put("awaits_other", incident.awaitsOther())
                .put("takes_both", incident.takesBoth());
        ArrayNode steps = json.putArray("steps");
        incident.done()
                .forEach(step -> steps.add(json(step)
                        .put("kind_zh", step.kind().title().zh())
                        .put("kind_en", step.kind().title().en())));
        return json;
    }
}
