package org.jieming.api.resource.analysis;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.adoption.Adoption;
import org.jieming.adoption.Planned;
import org.jieming.api.adoption.Adoptions.Kept;
import org.jieming.api.auth.Trail;
import org.jieming.api.auth.Visitor;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.Parameters;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.resource.EditParameters;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Self;
import org.jieming.language.Bilingual;
import org.jieming.proposal.Entry;
import org.jieming.proposal.Stage;
import org.jieming.proposal.Step;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.RevisionNumber;

/**
 * Scenarios adopted: all changes of one, submitted together by somebody who keeps every facility concerned. To adopt the same
 * scenario again changes nothing while it waits or once it is approved; otherwise, and when it was kept anew after the
 * approval, it is submitted anew.
 */
final class AdoptionResource {
    private static final int MOST_LISTED = 200;
    private static final int USUALLY_LISTED = 50;
    private static final Parameter LIMIT = Parameter.query(
            "limit",
            Bilingual.of("每页最多条数;更大的值按上限计", "Most scenarios on the page; larger values count as the maximum"),
            Map.of("type", "integer", "minimum", 1, "maximum", MOST_LISTED, "default", USUALLY_LISTED),
            "50");
    private static final Parameter AFTER = Parameter.query(
            "after",
            Bilingual.of("从此处之后开始,取自 next 链接", "Begins behind this place, as the link 'next' has it"),
            Map.of("type", "string"),
            "9223370300000000000 0");
    private static final int MOST_ROUNDS = 50;

    private final AdoptionDesk desk;
    private final Trail trail;

    AdoptionResource(AdoptionDesk desk, Trail trail) {
        this.desk = desk;
        this.trail = trail;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.POST,
                        ScenarioResource.SCENARIO + "/adoption",
                        "adoptScenario",
                        Bilingual.of(
                                "采纳方案:其中的设施改变一并报批,由另一人决定;批准前登记簿不变",
                                "Adopts a scenario: its changes of facilities are submitted together for somebody else to decide on;"
                                        + " until then the register stays as it is"),
                        this::adopt)
                .taking(EditParameters.IF_MATCH)
                .offering("adoption", Media.JSON)
                .failing(
                        ProblemType.NO_SUCH,
                        ProblemType.NOT_NOW,
                        ProblemType.RULE_VIOLATED,
                        ProblemType.STALE_REVISION,
                        ProblemType.REVISION_REQUIRED));
        menu.add(Operation.of(
                        Verb.GET,
                        AdoptionDesk.ADOPTIONS,
                        "getAdoptions",
                        Bilingual.of(
                                "采纳的方案,最近处理的在前;还有更多时有 next 链接",
                                "Scenarios adopted, what was done last first, with a link 'next' while there are more"),
                        this::all)
                .taking(LIMIT, AFTER)
                .offering("adoptions", Media.JSON));
        menu.add(Operation.of(
                        Verb.GET,
                        AdoptionDesk.ADOPTION,
                        "getAdoption",
                        Bilingual.of("一个采纳的方案及其经过", "One scenario adopted, with its history"),
                        this::one)
                .offering("adoption", Media.JSON)
                .failing(ProblemType.NO_SUCH));
    }

    private void adopt(Request request) throws InterruptedException {
        Reading now = desk.readings().now(request);
        String name = request.path("scenarioName");
        KeptScenario scenario = KeptScenario.find(desk.register().journal().documents(), name);
        scenario.seen(request);
        String id = id(now, name, scenario);
        Optional<Kept> known = desk.find(now, id);
        Optional<Kept> approved = known.filter(kept -> kept.adoption().stage() == Stage.APPROVED);
        Kept kept = approved.isPresent()
                ? approved.get()
                : submitted(request, now, known, draft(request, now, id, name, scenario));
        Answers.header(request, "Location", request.links().to(AdoptionDesk.ADOPTIONS + "/" + id));
        desk.answer(request, kept);
    }

    /** The same changes of the same scenario are one adoption, whoever adopts it, until it is kept anew after an approval. */
    private String id(Reading now, String name, KeptScenario scenario) {
        ObjectNode inputs = scenario.inputs();
        String asked =
                "adoption " + name + "\n" + inputs.path("kinds") + inputs.path("supply") + inputs.path("changes");
        String id = ItemId.named(asked).toString();
        Optional<RevisionNumber> written = written(now, id);
        while (written.filter(revision -> revision.value() <= scenario.revision())
                .isPresent()) {
            id = ItemId.named(asked + "\nafter " + written.get()).toString();
            written = written(now, id);
        }
        return id;
    }

    /** The revision that an approval wrote; empty where nothing was approved. */
    private Optional<RevisionNumber> written(Reading now, String id) {
        return desk.find(now, id)
                .filter(kept -> kept.adoption().stage() == Stage.APPROVED)
                .flatMap(kept -> kept.adoption().last().revision());
    }

    private Adoption draft(Request request, Reading now, String id, String name, KeptScenario scenario) {
        List<Planned> changes = new AdoptionBody(now, name, scenario).changes();
        Entry created = desk.entry(request, now, Step.CREATE, Stage.SUBMITTED, "");
        Adoption draft = new Adoption(id, name, scenario.writers(), changes, scenario.redrawn(), List.of(created));
        ChangeSet asked = AdoptionDesk.changes(now, draft, created.actor(), Optional.empty(), now.today());
        now.view().jurisdiction().demand(asked.changes());
        if (now.snapshot().draft(asked, created.at()) instanceof Edit.Refused refused) {
            throw Problem.ruleViolated(refused.verdict().findings());
        }
        return draft;
    }

    private Kept submitted(Request request, Reading now, Optional<Kept> known, Adoption draft) {
        if (known.filter(kept -> kept.adoption().isOpen() && kept.adoption().asksTheSame(draft))
                .isPresent()) {
            return known.get();
        }
        known.ifPresent(AdoptionDesk::demandUnclaimed);
        demandFew(draft.scenario());
        Adoption after = known.map(kept -> kept.adoption().renewed(draft)).orElse(draft);
        Optional<Kept> written =
                desk.adoptions().put(after, known.map(Kept::version).orElse(0L));
        written.ifPresent(kept -> trail.note(Visitor.of(request).author(), "scenario-adopted", draft.scenario()));
        return written.or(() -> desk.adoptions().find(draft.id())).orElseThrow();
    }

    private void demandFew(String scenario) {
        long rounds = desk.adoptions().ofScenario(scenario).stream()
                .mapToLong(kept -> kept.adoption().rounds())
                .sum();
        if (rounds >= MOST_ROUNDS) {
            throw Problem.of(
                    ProblemType.NOT_NOW,
                    "此名称的方案已报批 " + rounds + " 次;请以另一名称保存后再采纳",
                    "A scenario of this name was submitted " + rounds
                            + " times; keep it under another name and adopt that");
        }
    }

    private void all(Request request) throws InterruptedException {
        Reading now = desk.readings().now(request);
        ObjectNode document = Json.object();
        ArrayNode array = document.putArray("adoptions");
        AdoptionDesk.Listed listed = desk.after(
                now,
                request.parameter(AFTER.name()).orElse(""),
                Parameters.limit(request, USUALLY_LISTED, MOST_LISTED));
        listed.hers().forEach(kept -> array.add(AdoptionDocument.of(request, kept)));
        ArrayNode links = document.putArray("links");
        listed.next()
                .ifPresent(place -> Links.add(
                        links,
                        "next",
                        request.here(Map.of(AFTER.name(), place)),
                        Media.JSON.type(),
                        request.language().of(Bilingual.of("更早的", "Earlier ones"))));
        Self.link(request, links, AdoptionDesk.ADOPTIONS);
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, document);
    }

    private void one(Request request) throws InterruptedException {
        desk.answer(request, desk.known(request, desk.readings().now(request)));
    }
}
