package org.jieming.api.resource.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.inspection.Records;
import org.jieming.inspection.Comparison;
import org.jieming.inspection.Handling;
import org.jieming.inspection.Observation;
import org.jieming.inspection.Offset;
import org.jieming.inspection.Outcome;
import org.jieming.inspection.Stated;
import org.jieming.inspection.Step;
import org.jieming.inspection.Team;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.jieming.rule.Finding;

/** Both teams' statements on each marker side by side, with what was done about those that are not intact (C.6). */
final class ComparisonResource {
    private final Inspections inspections;

    ComparisonResource(Inspections inspections) {
        this.inspections = inspections;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        InspectionResource.ROUND + "/comparison",
                        "getComparison",
                        Bilingual.of(
                                "双方陈述逐桩对照;本方陈述后方可见对方陈述",
                                "Both statements marker by marker; the neighbour's is shown once one's own is there"),
                        this::compare)
                .offering("comparison", Media.JSON)
                .failing(ProblemType.NO_SUCH));
    }

    private void compare(Request request) throws InterruptedException {
        OpenRound open = inspections.open(request);
        ObjectNode document = RoundDocument.of(open, request);
        ArrayNode markers = document.putArray("markers");
        open.file().round().plan().markers().forEach(id -> marker(markers.addObject(), open, id));
        SightingResource.tell(document, open);
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, document);
    }

    /** How both stand on a marker, as far as the reader may know. */
    static void marker(ObjectNode json, OpenRound open, ItemId id) {
        json.put("id", id.toString()).put("marker_no", open.facts().number(id));
        open.facts().legal(id).ifPresent(legal -> json.put("longitude", legal.x).put("latitude", legal.y));
        boolean shown = open.sees(id);
        Comparison comparison = open.comparison(id);
        json.put("comparison", shown ? comparison.word() : "awaited");
        ArrayNode differences = json.putArray("differences");
        if (shown && comparison instanceof Comparison.Contested contested) {
            contested.differences().forEach(each -> difference(differences.addObject(), each));
        }
        ArrayNode problems = json.putArray("problems");
        if (shown && comparison instanceof Comparison.Agreed agreed) {
            agreed.problems().forEach(each -> difference(problems.addObject(), each));
        }
        for (Team team : Team.values()) {
            statement(json.putObject(team.word()), open, id, team);
        }
        ObjectNode handling = json.putObject("handling");
        handling(handling, open.file().handlingToday(id));
        Outcome outcome = open.outcome(id);
        handling.put("open", shown && outcome.isOpen());
        outcome.renewed().filter(open::sees).ifPresent(stated -> renewed(json.putObject("renewed"), stated));
    }

    /** What one alone has found since a repair was accepted: nothing is handled before the other has looked as well. */
    private static void renewed(ObjectNode json, Observation stated) {
        Bilingual team = stated.team().title();
        Bilingual other = stated.team().other().title();
        Bilingual state = stated.state().title();
        json.put("team", stated.team().word());
        json.put("zh", "验收后" + team.zh() + "又陈述“" + state.zh() + "”,待" + other.zh() + "复看后另行处理");
        json.put(
                "en",
                "after acceptance " + team.en() + " states “" + state.en() + "”; once " + other.en()
                        + " has looked as well it is handled anew");
    }

    private static void difference(ObjectNode json, Finding finding) {
        json.put("field", finding.field()).put("rule", finding.rule());
        json.put("zh", finding.sentence().zh()).put("en", finding.sentence().en());
    }

    /** How often a team has stated something is told; what, once the reader may know. */
    private static void statement(ObjectNode json, OpenRound open, ItemId id, Team team) {
        long count =
                open.file().of(id).stream().filter(each -> each.team() == team).count();
        json.put("statements", count);
        Optional<Observation> stated = Stated.latest(open.file().of(id), team).filter(open::sees);
        json.put("withheld", count > 0 && stated.isEmpty());
        stated.ifPresent(each -> {
            json.set("statement", open.file().credence(open.facts()).told(each));
            json.put("state_zh", each.state().title().zh())
                    .put("state_en", each.state().title().en());
            open.file()
                    .credence(open.facts())
                    .offset(each)
                    .ifPresent(offset -> offset(json.putObject("offset"), offset));
        });
    }

    private static void offset(ObjectNode json, Offset offset) {
        json.put("metres", Math.round(offset.distance().value() * 10) / 10.0);
        json.put("zh", offset.verdict().title().zh())
                .put("en", offset.verdict().title().en());
    }

    static void handling(ObjectNode json, Handling handling) {
        json.put("reached", handling.reached().map(Step.Kind::word).orElse(null));
        ArrayNode steps = json.putArray("steps");
        handling.done()
                .forEach(step -> steps.add(Records.json(step)
                        .put("kind_zh", step.kind().title().zh())
                        .put("kind_en", step.kind().title().en())));
    }
}
