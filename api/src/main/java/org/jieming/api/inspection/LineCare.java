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
    public List<Patrol> patrols(String lineCode) {
        return under(PATROL, lineCode, CareJson::patrol);
    }

    /** The disputes about a line with their steps, by id. Two questions to the store, however many there are. */
    public List<Dispute> disputes(String lineCode) {
        Map<String, List<Dispute.Step>> steps = new HashMap<>();
        documents.under(STEP, lineCode + "/").forEach((name, kept) -> steps.computeIfAbsent(
                        name.substring(0, name.lastIndexOf('/')), none -> new ArrayList<>())
                .add(read(kept, CareJson::step)));
        return under(DISPUTE, lineCode, CareJson::dispute).stream()
                .map(dispute -> dispute.with(steps.getOrDefault(name(dispute.written()), List.of())))
                .toList();
    }

    /** A dispute about a line with its steps. */
    public Optional<Dispute> dispute(String lineCode, UUID id) {
        return documents.get(DISPUTE, lineCode + "/" + id).map(kept -> read(kept, CareJson::dispute)
                .with(under(STEP, lineCode + "/" + id, CareJson::step)));
    }

    /** The assessments of a line, by id. */
    public List<Assessment> assessments(String lineCode) {
        return under(ASSESSMENT, lineCode, CareJson::assessment);
    }

    private <T> List<T> under(String kind, String prefix, BiFunction<Fields, Written, T> reading) {
        return documents.under(kind, prefix + "/").values().stream()
                .map(kept -> read(kept, reading))
                .toList();
    }

    private static <T> T read(Document kept, BiFunction<Fields, Written, T> reading) {
        Fields fields = new Fields(json(kept));
        return reading.apply(fields, CareJson.written(fields));
    }

    private static ObjectNode json(Document kept) {
        return Json.read(kept.json().getBytes(StandardCharsets.UTF_8), "document");
    }

    /** Keeps a patrol for ever. */
    public Kept keep(Patrol patrol) {
        return keep(PATROL, name(patrol.written()), CareJson.json(patrol));
    }

    /** Keeps a dispute for ever. */
    public Kept keep(Dispute dispute) {
        return keep(DISPUTE, name(dispute.written()), CareJson.json(dispute));
    }

    /** Keeps a step of a dispute for ever. */
    public Kept keep(UUID dispute, Dispute.Step step) {
        Written written = step.written();
        return keep(STEP, written.lineCode() + "/" + dispute + "/" + written.id(), CareJson.json(step));
    }

    /** Keeps an assessment for ever. */
    public Kept keep(Assessment assessment) {
        return keep(ASSESSMENT, name(assessment.written()), CareJson.json(assessment));
    }

    private static String name(Written written) {
        return written.lineCode() + "/" + written.id();
    }

    private Kept keep(String kind, String name, ObjectNode json) {
        if (documents
                .put(kind, name, new String(Json.bytes(json), StandardCharsets.UTF_8), 0)
                .isPresent()) {
            return Kept.KEPT;
        }
        return Statements.same(json(documents.get(kind, name).orElseThrow()), json) ? Kept.KEPT : Kept.OTHER;
    }
}
