package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jieming.api.http.Json;
import org.jieming.api.inspection.Rounds.Kept;
import org.jieming.api.store.Documents;
import org.jieming.api.store.Documents.Document;
import org.jieming.care.Assessment;
import org.jieming.care.Dispute;
import org.jieming.care.Patrol;
import org.jieming.care.Written;

/** What is written of the care of lines, beside the register: each entry a record of its own, written once and never again. */
public final class LineCare {
    private static final String PATROL = "line-patrol";
    private static final String DISPUTE = "line-dispute";
    private static final String STEP = "line-dispute-step";
    private static final String ASSESSMENT = "line-assessment";

    private final Documents documents;

    /** The care of lines in a store. */
    public LineCare(Documents documents) {
        this.documents = documents;
    }

    /** The patrols of a line, by id. */
    public List<Patrol> patrols(NumberedLine line) {
        return of(PATROL, line, CareJson::patrol);
    }

    /** The disputes about a line with their steps, by id. Two questions to the store for each of its numbers. */
    public List<Dispute> disputes(NumberedLine line) {
        Map<String, List<Dispute.Step>> steps = new HashMap<>();
        line.numbers()
                .forEach(number -> documents.under(STEP, number + "/").forEach((name, kept) -> steps.computeIfAbsent(
                                name.substring(0, name.lastIndexOf('/')), none -> new ArrayList<>())
                        .add(read(kept, CareJson::step))));
        return of(DISPUTE, line, CareJson::dispute).stream()
                .map(dispute -> dispute.with(steps.getOrDefault(name(dispute.written()), List.of())))
                .toList();
    }

    /** A dispute about a line with its steps. */
    public Optional<Dispute> dispute(NumberedLine line, UUID id) {
        return line.numbers().stream()
                .flatMap(number -> documents.get(DISPUTE, number + "/" + id).stream())
                .filter(kept -> line.has(written(kept)))
                .map(kept -> read(kept, CareJson::dispute))
                .map(dispute -> dispute.with(steps(dispute)))
                .findFirst();
    }

    private List<Dispute.Step> steps(Dispute dispute) {
        return documents.under(STEP, name(dispute.written()) + "/").values().stream()
                .map(kept -> read(kept, CareJson::step))
                .toList();
    }

    /** The assessments of a line, by id. */
    public List<Assessment> assessments(NumberedLine line) {
        return of(ASSESSMENT, line, CareJson::assessment);
    }

    private <T> List<T> of(String kind, NumberedLine line, BiFunction<Fields, Written, T> reading) {
        return line.numbers().stream()
                .flatMap(number -> documents.under(kind, number + "/").values().stream())
                .filter(kept -> line.has(written(kept)))
                .map(kept -> read(kept, reading))
                .toList();
    }

    private static Written written(Document kept) {
        return CareJson.written(new Fields(json(kept)));
    }

    private static <T> T read(Document kept, BiFunction<Fields, Written, T> reading) {
        Fields fields = new Fields(json(kept));
        return reading.apply(fields, CareJson.written(fields));
    }

    private static ObjectNode json(Document kept) {
        return Json.read(kept.json().getBytes(StandardCharsets.UTF_8), "document");
    }

    /** Keeps a patrol for ever. */
    public Kept keep(NumberedLine line, Patrol patrol) {
        return keep(PATROL, line, patrol.written(), CareJson.json(patrol));
    }

    /** Keeps a dispute for ever. */
    public Kept keep(NumberedLine line, Dispute dispute) {
        return keep(DISPUTE, line, dispute.written(), CareJson.json(dispute));
    }

    /** Keeps a step of a dispute for ever, under the number that the dispute is kept under. */
    public Kept keep(Dispute about, Dispute.Step step) {
        return keep(STEP, name(about.written()) + "/" + step.written().id(), CareJson.json(step));
    }

    /** Keeps an assessment for ever. */
    public Kept keep(NumberedLine line, Assessment assessment) {
        return keep(ASSESSMENT, line, assessment.written(), CareJson.json(assessment));
    }

    private static String name(Written written) {
        return written.lineCode() + "/" + written.id();
    }

    /** Under the number of its day, or that of the day on which it was sent first. */
    private Kept keep(String kind, NumberedLine line, Written written, ObjectNode json) {
        String name = line.numbers().stream()
                .map(number -> number + "/" + written.id())
                .filter(former -> documents.get(kind, former).isPresent())
                .findFirst()
                .orElse(name(written));
        return keep(kind, name, json);
    }

    private Kept keep(String kind, String name, ObjectNode json) {
        if (documents
                .put(kind, name, new String(Json.bytes(json), StandardCharsets.UTF_8), 0)
                .isPresent()) {
            return Kept.KEPT;
        }
        return Statements.same(bare(json(documents.get(kind, name).orElseThrow())), bare(json))
                ? Kept.KEPT
                : Kept.OTHER;
    }

    /** Without what the line is called, which may be called otherwise when something is sent again. */
    private static ObjectNode bare(ObjectNode json) {
        return json.deepCopy().without(List.of("line_code", "line"));
    }
}
