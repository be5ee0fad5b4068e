package org.jieming.api.resource.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Request;
import org.jieming.api.process.Cited;
import org.jieming.api.resource.Readings;
import org.jieming.api.resource.Self;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.standard.Clause;
import org.jieming.standard.Promise;
import org.jieming.standard.Standards;

/** The norms and the targets of plans that gap statements judge by. */
final class StandardsResource {
    private static final String STANDARDS = "/standards";
    private static final String TARGETS = "/targets";

    private static final Parameter AREA = Parameter.query(
            "area",
            Bilingual.of("只列在该政区有效的", "Only what holds in a division"),
            Map.of("type", "string", "pattern", "^[1-9]\\d{5}(\\d{3}|\\d{6})?$"),
            "340207");
    private static final Parameter DATE = Parameter.query(
            "date",
            Bilingual.of("与 area 同用:该日有效的;不给则取今天", "Together with area: what holds on that day; today unless given"),
            Map.of("type", "string", "format", "date"),
            "2026-01-01");

    private final Readings readings;
    private final Standards standards;

    StandardsResource(Readings readings, Standards standards) {
        this.standards = standards;
        this.readings = readings;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        STANDARDS,
                        "getStandards",
                        Bilingual.of("标准条款:依据、条文、数值、适用地区", "Norms: instrument, article, number, region"),
                        this::standards)
                .taking(AREA, DATE));
        menu.add(Operation.of(
                        Verb.GET,
                        TARGETS,
                        "getTargets",
                        Bilingual.of("规划中的目标和现状数字", "Targets of plans, and what the plans say was reached"),
                        this::targets)
                .taking(AREA));
    }

    private void standards(Request request) {
        LocalDate day = request.parameter(DATE.name())
                .map(text -> Parameters.day(DATE.name(), text))
                .orElseGet(() -> readings.today());
        Optional<DivisionCode> area = area(request);
        List<Clause> shown = area.map(code -> standards.applying(code, day)).orElse(standards.clauses());
        ObjectNode document = Json.object();
        ArrayNode clauses = document.putArray("clauses");
        shown.forEach(clause -> clause(request, clauses.addObject(), clause, shown));
        answer(request, document);
    }

    private void targets(Request request) {
        Optional<DivisionCode> area = area(request);
        ObjectNode document = Json.object();
        ArrayNode targets = document.putArray("targets");
        standards.promises().stream()
                .filter(promise ->
                        area.map(code -> code.contains(promise.area())).orElse(true))
                .forEach(promise -> promise(request, targets.addObject(), promise));
        answer(request, document);
    }

    private static Optional<DivisionCode> area(Request request) {
        return request.parameter("area").map(StandardsResource::area);
    }

    private static DivisionCode area(String given) {
        try {
            return DivisionCode.parse(given);
        } catch (Malformed noCode) {
            throw new Malformed("area", given, noCode.remedy());
        }
    }

    private void clause(Request request, ObjectNode json, Clause clause, List<Clause> shown) {
        json.put("clause", clause.id());
        text(request, json, "text", clause.text());
        json.put("instrument", clause.instrument().id());
        text(request, json, "instrument_title", clause.instrument().title());
        json.put("instrument_listed", clause.instrument().isListed());
        json.put("edition", clause.instrument().edition());
        Cited.tell(json, clause);
        json.put("issuer", clause.instrument().issuer());
        json.put("region", clause.lawIn().map(DivisionCode::shortForm).orElse(""));
        json.put("confidence", clause.instrument().confidence());
        json.put("form", clause.form().word());
        json.put("basis", clause.form().basis().word());
        json.put("kinds", String.join("|", clause.kinds()));
        json.put("subject", clause.subject()).put("band", clause.band());
        json.put("sense", clause.sense().word()).put("value", clause.value()).put("unit", clause.unit());
        json.put("strength", clause.strength().name().toLowerCase(Locale.ROOT));
        json.put("note", clause.note());
        json.put("source", clause.source()).put("own", standards.isOwn(clause));
        json.put("replaces_shipped", standards.replacesShipped(clause));
        ArrayNode differing = json.putArray("differs_from");
        shown.stream().filter(clause::differsFrom).map(Clause::id).forEach(differing::add);
    }

    /** A text in the language asked for, and in both. */
    private static void text(Request request, ObjectNode json, String name, Bilingual text) {
        json.put(name, request.language().of(text));
        json.put(name + "_zh", text.zh()).put(name + "_en", text.en());
    }

    private void promise(Request request, ObjectNode json, Promise promise) {
        json.put("indicator", promise.indicator());
        json.put("indicator_title", request.language().of(standards.indicator(promise.indicator())));
        json.put("area", promise.area().shortForm()).put("place", promise.place());
        json.put("role", promise.role()).put("sense", promise.sense().word());
        json.put("value", promise.value()).put("unit", promise.unit()).put("year", promise.year());
        json.put("document", standards.title(promise.document())).put("position", promise.position());
        json.put("phrase", promise.phrase()).put("note", promise.note());
    }

    private static void answer(Request request, ObjectNode document) {
        Self.link(request, document.putArray("links"));
        Answers.header(request, "Cache-Control", "no-cache");
        Answers.json(request, document);
    }
}
