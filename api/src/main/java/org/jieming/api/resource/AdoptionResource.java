package org.jieming.api.resource;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.language.Bilingual;
import org.jieming.proposal.Entry;
import org.jieming.proposal.Stage;
import org.jieming.proposal.Step;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;

/**
 * Scenarios adopted: all changes of one, submitted together by somebody who keeps every facility concerned. To adopt the same
 * scenario again changes nothing while it waits or once it is approved; otherwise it is submitted anew.
 */
final class AdoptionResource {
    private static final int MOST_LISTED = 200;

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
                .offering("adoption", Media.JSON)
                .failing(ProblemType.NO_SUCH, ProblemType.NOT_NOW, ProblemType.RULE_VIOLATED));
        menu.add(Operation.of(
                        Verb.GET,
                        AdoptionDesk.ADOPTIONS,
                        "getAdoptions",
                        Bilingual.of("采纳的方案,最先提出的在后,最多 200 个", "Scenarios adopted, the newest first, 200 at most"),
                        this::all)
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
        Reading now = desk.readings.now(request);
        String name = request.path("scenarioName");
        KeptScenario scenario = KeptScenario.find(desk.register.journal().documents(), name);
        String id = id(name, scenario);
        Optional<Kept> known = desk.adoptions.find(id).filter(kept -> AdoptionDesk.sees(now, kept.adoption()));
        Optional<Kept> approved = known.filter(kept -> kept.adoption().stage() == Stage.APPROVED);
        Kept kept = approved.isPresent()
                ? approved.get()
                : submitted(request, now, known, draft(request, now, id, name, scenario));
        Answers.header(request, "Location", request.links().to(AdoptionDesk.ADOPTIONS + "/" + id));
        desk.answer(request, kept);
    }

    /** The same changes of the same scenario are one adoption, whoever adopts it. */
    private static String id(String name, KeptScenario scenario) {
        ObjectNode inputs = scenario.inputs();
        return ItemId.named("adoption " + name + "\n" + inputs.path("kinds") + inputs.path("supply")
                        + inputs.path("changes"))
                .toString();
    }

    private Adoption draft(Request request, Reading now, String id, String name, KeptScenario scenario) {
        List<Planned> changes = new AdoptionBody(now, name, scenario).changes();
        Entry created = desk.entry(request, now, Step.CREATE, Stage.SUBMITTED, "");
        Adoption draft = new Adoption(id, name, Set.of(scenario.author()), changes, List.of(created));
        ChangeSet asked = AdoptionDesk.changes(now, draft, created.actor(), Optional.empty(), now.today());
        now.view().jurisdiction().demand(asked.changes());
        if (now.snapshot().draft(asked, created.at()) instanceof Edit.Refused refused) {
            throw Problem.ruleViolated(refused.verdict().findings());
        }
        return draft;
    }

    private Kept submitted(Request request, Reading now, Optional<Kept> known, Adoption draft) {
        if (known.filter(kept ->
                        kept.adoption().isOpen() && kept.adoption().changes().equals(draft.changes()))
                .isPresent()) {
            return known.get();
        }
        Adoption after = known.map(kept -> kept.adoption().renewed(draft)).orElse(draft);
        Optional<Kept> written =
                desk.adoptions.put(after, known.map(Kept::version).orElse(0L));
        written.ifPresent(kept -> trail.note(Visitor.of(request).author(), "scenario-adopted", draft.scenario()));
        return written.or(() -> desk.adoptions.find(draft.id())).orElseThrow();
    }

    private void all(Request request) throws InterruptedException {
        Reading now = desk.readings.now(request);
        ObjectNode document = Json.object();
        ArrayNode array = document.putArray("adoptions");
        desk.adoptions.all().stream()
                .filter(kept -> AdoptionDesk.sees(now, kept.adoption()))
                .limit(MOST_LISTED)
                .forEach(kept -> array.add(AdoptionDesk.document(request, kept)));
        Links.add(
                document.putArray("links"),
                "self",
                request.links().to(AdoptionDesk.ADOPTIONS),
                Media.JSON.type(),
                request.language().of(Bilingual.of("本文档", "This document")));
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, document);
    }

    private void one(Request request) throws InterruptedException {
        desk.answer(request, desk.known(request, desk.readings.now(request)));
    }
}
