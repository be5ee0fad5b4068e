package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jieming.api.http.Json;
import org.jieming.api.inspection.Rounds.Kept;
import org.jieming.api.store.Documents;
import org.jieming.api.store.Documents.Document;
import org.jieming.incident.Incident;
import org.jieming.incident.IncidentReport;
import org.jieming.incident.IncidentStep;

/** The incidents beside the register: one record for each report and for each step, written once and never again. */
public final class Incidents {
    private static final String REPORT = "incident-report";
    private static final String STEP = "incident-step";

    private static final String OF_LINE = "incident-of-line";
    /** From so many lines on one reading of everything is quicker than one of each. */
    private static final int MANY_LINES = 64;

    private final Documents documents;
    private final LineIndex lines;

    /** The incidents of a store. */
    public Incidents(Documents documents) {
        this.documents = documents;
        this.lines = new LineIndex(documents, OF_LINE);
    }

    /** The incidents of a line, by id. O(incidents of the line). */
    public List<Incident> of(String lineCode) {
        return lines
                .of(lineCode, () -> all().stream()
                        .map(Incident::report)
                        .collect(Collectors.toMap(IncidentReport::id, IncidentReport::lineCode)))
                .stream()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /** The incidents of some lines. O(incidents of these lines), of {@value #MANY_LINES} lines and more O(incidents). */
    public List<Incident> of(Set<String> lineCodes) {
        return lineCodes.size() < MANY_LINES
                ? lineCodes.stream().flatMap(code -> of(code).stream()).toList()
                : all().stream()
                        .filter(incident -> lineCodes.contains(incident.report().lineCode()))
                        .toList();
    }

    /** All incidents, by id. O(reports + steps). */
    public List<Incident> all() {
        Map<String, List<IncidentStep>> steps = new TreeMap<>();
        documents.all(STEP).forEach((name, kept) -> steps.computeIfAbsent(
                        name.substring(0, name.indexOf('/')), none -> new ArrayList<>())
                .add(IncidentJson.step(fields(kept))));
        return documents.all(REPORT).values().stream()
                .map(kept -> IncidentJson.report(fields(kept)))
                .map(report ->
                        Incident.of(report, steps.getOrDefault(report.id().toString(), List.of())))
                .toList();
    }

    /** The incident of an id. */
    public Optional<Incident> find(UUID id) {
        return documents.get(REPORT, id.toString()).map(kept -> {
            Collection<Document> steps = documents.under(STEP, id + "/").values();
            return Incident.of(
                    IncidentJson.report(fields(kept)),
                    steps.stream().map(step -> IncidentJson.step(fields(step))).toList());
        });
    }

    private static Fields fields(Document kept) {
        return new Fields(json(kept));
    }

    private static ObjectNode json(Document kept) {
        return Json.read(kept.json().getBytes(StandardCharsets.UTF_8), "document");
    }

    /** Keeps a report for ever. */
    public Kept keep(IncidentReport report) {
        lines.note(report.lineCode(), report.id());
        return keep(REPORT, report.id().toString(), IncidentJson.json(report));
    }

    /**
     * Keeps a step for ever, next after all that were written of its incident: of two sent at the same time one is judged after the
     * other. What is there already under its id is not judged again.
     *
     * @param said the step, said anew each time that somebody else was first, so that its time is after theirs
     * @param admission throws what keeps a step out of an incident as it stands
     */
    public Kept keep(UUID incident, Supplier<IncidentStep> said, BiConsumer<Incident, IncidentStep> admission) {
        while (true) {
            Map<String, Document> written = documents.under(STEP, incident + "/");
            IncidentStep step = said.get();
            ObjectNode json = IncidentJson.json(step);
            Optional<ObjectNode> before = written.values().stream()
                    .map(Incidents::json)
                    .filter(kept -> kept.get("id").asText().equals(step.id().toString()))
                    .findAny();
            if (before.isPresent()) {
                return Statements.same(before.get(), json) ? Kept.KEPT : Kept.OTHER;
            }
            admission.accept(find(incident).orElseThrow(), step);
            if (step.kind() == IncidentStep.Kind.CONFIRMED) {
                new RegisterDue(documents).note(incident, step.author(), step.at());
            }
            if (put(STEP, incident + "/" + written.size(), json)) {
                return Kept.KEPT;
            }
        }
    }

    private Kept keep(String kind, String name, ObjectNode json) {
        if (put(kind, name, json)) {
            return Kept.KEPT;
        }
        return Statements.same(json(documents.get(kind, name).orElseThrow()), json) ? Kept.KEPT : Kept.OTHER;
    }

    private boolean put(String kind, String name, ObjectNode json) {
        return documents
                .put(kind, name, new String(Json.bytes(json), StandardCharsets.UTF_8), 0)
                .isPresent();
    }
}
