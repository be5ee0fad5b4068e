package org.jieming.api.resource.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jieming.api.auth.Role;
import org.jieming.api.auth.Trail;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Process;
import org.jieming.api.resource.AtOnce;
import org.jieming.api.resource.EditParameters;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.api.resource.Self;
import org.jieming.api.store.Documents;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;

/** Scenarios kept under names for the whole office, and how two of them compare. */
final class ScenarioResource {
    static final String SCENARIOS = "/scenarios";
    static final String SCENARIO = SCENARIOS + "/{scenarioName}";
    private static final Parameter AGAINST = Parameter.query(
            SideBySide.AGAINST,
            Bilingual.of("与哪个方案比较;默认为现状", "The scenario to compare with; things as they are unless given"),
            Map.of("type", "string", "maxLength", 80),
            "x");
    private static final Set<Role> PLANNING = Set.of(Role.PLANNER, Role.ADMINISTRATOR);
    private final Documents documents;
    private final Trail trail;
    private final Readings readings;
    private final Process process;
    private final AtOnce atOnce;

    /** Scenarios of a store; the process compares them. */
    ScenarioResource(Documents documents, Trail trail, Readings readings, Process process, AtOnce atOnce) {
        this.documents = documents;
        this.trail = trail;
        this.readings = readings;
        this.process = process;
        this.atOnce = atOnce;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(Verb.GET, SCENARIOS, "getScenarios", Bilingual.of("全部方案", "All scenarios"), this::all)
                .offering("scenarios", Media.JSON));
        menu.add(Operation.of(Verb.GET, SCENARIO, "getScenario", Bilingual.of("一个方案", "One scenario"), this::one)
                .offering("scenario", Media.JSON)
                .failing(ProblemType.NO_SUCH));
        menu.add(Operation.of(
                        Verb.PUT,
                        SCENARIO,
                        "keepScenario",
                        Bilingual.of(
                                "保存方案:note 和 what-if 的 inputs;替换须带 If-Match;每人最多 50 个,每个不超过 128 KiB",
                                "Keeps a scenario: note, and inputs of what-if. Replacing one takes If-Match;"
                                        + " 50 of one author, 128 KiB each, at most"),
                        this::keep)
                .taking(EditParameters.IF_MATCH)
                .reading("scenario", Media.JSON)
                .offering("scenario", Media.JSON)
                .failing(
                        ProblemType.REVISION_REQUIRED,
                        ProblemType.STALE_REVISION,
                        ProblemType.NOT_NOW,
                        ProblemType.OUTSIDE_JURISDICTION));
        menu.add(Operation.of(
                        Verb.DELETE,
                        SCENARIO,
                        "forgetScenario",
                        Bilingual.of("删除方案", "Forgets a scenario"),
                        this::forget)
                .taking(EditParameters.IF_MATCH)
                .offering("")
                .succeeding(204)
                .failing(
                        ProblemType.NO_SUCH,
                        ProblemType.REVISION_REQUIRED,
                        ProblemType.STALE_REVISION,
                        ProblemType.OUTSIDE_JURISDICTION));
        menu.add(Operation.of(
                        Verb.GET,
                        SCENARIO + "/comparison",
                        "compareScenario",
                        Bilingual.of("方案与现状或另一方案的比较", "A scenario beside things as they are, or beside another"),
                        this::compare)
                .taking(AGAINST)
                .offering("document", Media.JSON, Media.GEOJSON_FILE, Media.CSV, Media.XLSX)
                .failing(ProblemType.NO_SUCH, ProblemType.TOOK_TOO_LONG, ProblemType.BUSY));
    }

    private void all(Request request) {
        ObjectNode document = Json.object();
        ArrayNode array = document.putArray("scenarios");
        documents
                .all(KeptScenario.KIND)
                .forEach((name, kept) -> array.add(ScenarioDocument.of(request, name, KeptScenario.of(kept))));
        Self.link(request, document.putArray("links"), SCENARIOS);
        Answers.json(request, document);
    }

    private void one(Request request) {
        String name = request.path("scenarioName");
        ScenarioDocument.answer(request, name, KeptScenario.find(documents, name));
    }

    private void keep(Request request) throws InterruptedException {
        String name = request.path("scenarioName");
        KeptScenario.checkName(name);
        String author = Visitor.of(request).author();
        Reading now = readings.now(request);
        long revision = now.snapshot().number().value();
        KeptScenario asked = KeptScenario.read(Json.read(request.body(), "body"), process, author, revision);
        process.demand(
                new Ground(now.snapshot(), now.view(), now.today()), Inputs.read(process.inputs(), asked.inputs()));
        boolean isNew = request.header("If-Match").isEmpty()
                && documents.get(KeptScenario.KIND, name).isEmpty();
        if (isNew) {
            KeptScenario.refuseMore(documents, author);
        }
        Optional<KeptScenario> before = isNew ? Optional.empty() : Optional.of(hers(request, now, name));
        long expected = before.map(kept -> kept.seen(request)).orElse(0L);
        KeptScenario scenario = before.map(asked::after).orElse(asked);
        long version = documents
                .put(KeptScenario.KIND, name, scenario.json(), expected)
                .orElseThrow(KeptScenario::stale);
        trail.note(author, "scenario-kept", name);
        ScenarioDocument.answer(request, name, scenario.at(version));
    }

    private void forget(Request request) throws InterruptedException {
        String name = request.path("scenarioName");
        KeptScenario kept = hers(request, readings.now(request), name);
        if (!documents.remove(KeptScenario.KIND, name, kept.seen(request))) {
            throw KeptScenario.stale();
        }
        trail.note(Visitor.of(request).author(), "scenario-forgotten", name);
        Answers.status(request, 204);
    }

    private void compare(Request request) throws InterruptedException {
        KeptScenario scenario = KeptScenario.find(documents, request.path("scenarioName"));
        ObjectNode asked = request.parameter("against")
                .map(against -> KeptScenario.find(documents, against))
                .map(other -> new SideBySide(process, scenario, other).asked())
                .orElse(scenario.inputs());
        Reading reading = readings.now(request);
        Ground ground = new Ground(reading.snapshot(), reading.view(), reading.today());
        Inputs inputs = Inputs.read(process.inputs(), asked);
        atOnce.answer(request, progress -> new ProcessAnswer(
                                process,
                                process.run(ground, inputs, progress),
                                Media.JSON,
                                false,
                                reading.snapshot().number())
                        .ready(request))
                .deliver(request);
    }

    /**
     * One that she may replace or forget: she wrote in it, or plans where its area lies.
     *
     * @throws Problem 404 when there is none, 403 when it is for others to alter
     */
    private KeptScenario hers(Request request, Reading now, String name) {
        KeptScenario kept = KeptScenario.find(documents, name);
        DivisionCode area = DivisionCode.parse(kept.inputs().path("area").asText());
        if (!kept.writers().contains(Visitor.of(request).author())
                && !now.view().jurisdiction().has(PLANNING, area)) {
            throw Problem.of(
                            ProblemType.OUTSIDE_JURISDICTION,
                            "方案属于其他政区的规划人员;请另起名称保存",
                            "The scenario is for the planners of another division to alter; keep yours under another name")
                    .about("scenarioName", name);
        }
        return kept;
    }
}
