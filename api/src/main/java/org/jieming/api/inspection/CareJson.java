package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jieming.api.http.Json;
import org.jieming.care.Assessment;
import org.jieming.care.Dispute;
import org.jieming.care.Patrol;
import org.jieming.care.Side;
import org.jieming.care.Written;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.measure.Metres;

/** Patrols, disputes and assessments of lines as documents. */
public final class CareJson {
    private static final int LONGEST_TEXT = 4_000;
    private static final int MOST_PERSONS = 50;
    private static final int LONGEST_LINE_CODE = 12;
    /** Farther than anybody walks in a day. */
    private static final double MOST_METRES = 100_000;

    /** What a patrol says. */
    public static final Known PATROL = Known.of("day", "persons", "length_m", "text");
    /** What a dispute says. */
    public static final Known DISPUTE = Known.of("day", "grave", "text");
    /** What a step of mediation says. */
    public static final Known STEP = Known.of("kind", "text");
    /** What an assessment says. */
    public static final Known ASSESSMENT = Known.of("year", "marks");

    private static final Known MARK = Known.of("score", "evidence");

    private CareJson() {}

    static Written written(Fields json) {
        return new Written(
                json.uuid("id"),
                json.text("line_code", LONGEST_LINE_CODE),
                json.textOrEmpty("line", 40).isEmpty() ? Optional.empty() : Optional.of(json.uuid("line")),
                Side.kept(json.textOrEmpty("side", 10)),
                json.text("author", 40),
                json.instant("at"));
    }

    private static ObjectNode json(Written written) {
        ObjectNode json = Json.object().put("id", written.id().toString()).put("line_code", written.lineCode());
        written.line().ifPresent(line -> json.put("line", line.toString()));
        return json.put("side", written.side().word())
                .put("author", written.author())
                .put("at", written.at().toString());
    }

    /** Reads a patrol; throws {@link Malformed} naming what cannot be. */
    public static Patrol patrol(Fields json, Written written) {
        double metres = json.number("length_m");
        if (metres < 0 || metres > MOST_METRES) {
            throw new Malformed(
                    "length_m", "" + metres, Bilingual.of("应在 0 至 100000 米之间", "0 to 100,000 m are expected"));
        }
        return new Patrol(
                written,
                json.day("day"),
                json.texts("persons", MOST_PERSONS),
                new Metres(metres),
                json.textOrEmpty("text", LONGEST_TEXT));
    }

    /** A patrol as a document. */
    public static ObjectNode json(Patrol patrol) {
        ObjectNode json = json(patrol.written());
        json.put("day", patrol.day().toString());
        ArrayNode persons = json.putArray("persons");
        patrol.persons().forEach(persons::add);
        return json.put("length_m", patrol.length().value()).put("text", patrol.text());
    }

    /** Reads a dispute without its steps; throws {@link Malformed} naming what cannot be. */
    public static Dispute dispute(Fields json, Written written) {
        return new Dispute(
                written, json.day("day"), json.flag("grave").orElse(false), json.text("text", LONGEST_TEXT), List.of());
    }

    /** A dispute with its steps as a document. */
    public static ObjectNode json(Dispute dispute) {
        ObjectNode json = json(dispute.written());
        json.put("day", dispute.day().toString()).put("grave", dispute.grave()).put("text", dispute.text());
        if (!dispute.steps().isEmpty()) {
            ArrayNode steps = json.put("stage", dispute.word()).putArray("steps");
            dispute.steps().forEach(step -> steps.add(json(step)));
        }
        return json;
    }

    /** Reads a step; throws {@link Malformed} naming what cannot be. */
    public static Dispute.Step step(Fields json, Written written) {
        return new Dispute.Step(written, Dispute.Kind.parse(json.text("kind", 20)), json.text("text", LONGEST_TEXT));
    }

    /** A step as a document. */
    public static ObjectNode json(Dispute.Step step) {
        return json(step.written()).put("kind", step.kind().word()).put("text", step.text());
    }

    /** Reads an assessment; throws {@link Malformed} naming what cannot be. */
    public static Assessment assessment(Fields json, Written written) {
        Map<String, Assessment.Mark> marks = new TreeMap<>();
        Fields given = json.child("marks").orElse(new Fields(Json.object()));
        given.object().fieldNames().forEachRemaining(code -> given.child(code)
                .ifPresent(mark -> marks.put(code, mark(mark))));
        return new Assessment(written, json.integer("year", 1996, 2200), marks);
    }

    private static Assessment.Mark mark(Fields json) {
        MARK.only(json);
        return new Assessment.Mark(json.integer("score", 0, 100), json.textOrEmpty("evidence", LONGEST_TEXT));
    }

    /** An assessment as a document. */
    public static ObjectNode json(Assessment assessment) {
        ObjectNode json = json(assessment.written());
        ObjectNode marks = json.put("year", assessment.year()).putObject("marks");
        assessment.marks().forEach((code, mark) -> marks.putObject(code)
                .put("score", mark.score())
                .put("evidence", mark.evidence()));
        return json;
    }
}
