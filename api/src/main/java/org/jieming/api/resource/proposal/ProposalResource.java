package org.jieming.api.resource.proposal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Links;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Parameter;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.process.naming.NameBook;
import org.jieming.api.proposal.Kept;
import org.jieming.api.resource.EditParameters;
import org.jieming.api.resource.Gone;
import org.jieming.api.resource.Reading;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.proposal.Application;
import org.jieming.proposal.Content;
import org.jieming.proposal.Entry;
import org.jieming.proposal.Impact;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.ProposalKind;
import org.jieming.proposal.Stage;
import org.jieming.proposal.Step;
import org.jieming.proposal.Touched;
import org.jieming.register.ItemType;

/** Proposals about names: begun, listed, looked at, edited; and what one would touch. */
final class ProposalResource {
    private static final Parameter OF = Parameter.query(
            "of",
            Bilingual.of(
                    "annul 为撤销批准所涉及的:批准的名称现在何处使用",
                    "annul for what withdrawing the approval touches: where the approved name is told by now"),
            Map.of("type", "string", "enum", List.of("annul")),
            "annul");

    private final ProposalDesk desk;
    private final NameBook names;

    ProposalResource(ProposalDesk desk, NameBook names) {
        this.desk = desk;
        this.names = names;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.POST,
                        ProposalDesk.PROPOSALS,
                        "createProposal",
                        Bilingual.of(
                                "起草地名方案:命名、更名、销名或更正;没有拼音的名称自动拼写",
                                "Begins a proposal that names, renames, abolishes or corrects; spells a name without spelling"),
                        this::create)
                .reading("newProposal", Media.JSON)
                .offering("proposal", Media.JSON)
                .succeeding(201)
                .failing(ProblemType.NO_SUCH, ProblemType.ENDED, ProblemType.RULE_VIOLATED));
        menu.add(Operation.of(
                        Verb.GET,
                        ProposalDesk.PROPOSALS,
                        "getProposals",
                        Bilingual.of("辖区内的地名方案,最新在前;可按期限筛选", "Proposals where one keeps names, the newest first"),
                        this::all)
                .taking(ProposalQuestion.parameters())
                .offering("proposals", Media.JSON));
        menu.add(
                one(Verb.GET, "", "getProposal", Bilingual.of("一个方案及其经过", "One proposal with its history"), this::one));
        menu.add(one(
                        Verb.PUT,
                        "",
                        "editProposal",
                        Bilingual.of("修改草拟中的方案", "Edits a proposal while it is a draft"),
                        this::edit)
                .taking(EditParameters.IF_MATCH)
                .reading("newProposal", Media.JSON)
                .failing(
                        ProblemType.ENDED,
                        ProblemType.NOT_NOW,
                        ProblemType.STALE_REVISION,
                        ProblemType.REVISION_REQUIRED,
                        ProblemType.RULE_VIOLATED));
        menu.add(one(
                        Verb.GET,
                        "/impact",
                        "getImpact",
                        Bilingual.of(
                                "影响预览:涉及的标志、地址、设施、公墓、道路、界线、代码、统计",
                                "What it touches: signs, addresses, facilities, cemeteries, roads, lines, codes, statistics"),
                        this::impact)
                .taking(OF)
                .offering("impact", Media.JSON));
    }

    private static Operation one(Verb verb, String tail, String id, Bilingual summary, Operation.Handler handler) {
        return Operation.of(verb, ProposalDesk.PROPOSAL + tail, id, summary, handler)
                .offering("proposal", Media.JSON)
                .failing(ProblemType.NO_SUCH);
    }

    private ProposalBody body(Request request, Reading now) {
        return new ProposalBody(
                now,
                names,
                Json.read(request.body(), "body"),
                item -> Gone.of(request, desk.readings(), now, ItemType.PLACE, item),
                item -> desk.annulled(now, item));
    }

    private void create(Request request) throws InterruptedException {
        Reading now = desk.readings().now(request);
        now.view().jurisdiction().demandSome(ItemType.PLACE);
        ProposalBody body = body(request, now);
        ProposalKind kind = body.kind();
        Content content = body.content(kind, Optional.empty());
        Application application = body.application();
        Entry created = desk.entry(request, now, Step.CREATE, Stage.DRAFT, "");
        Proposal draft = Proposal.draft("", kind, content, application, created);
        now.view().jurisdiction().demand(List.of(ProposalDesk.put(draft)));
        new ProposalCheck(desk, names, now).demandCode(draft);
        Kept kept = desk.proposals()
                .create(now.today().getYear(), id -> Proposal.draft(id, kind, content, application, created));
        Answers.status(request, 201);
        Answers.header(
                request,
                "Location",
                request.links()
                        .to(ProposalDesk.PROPOSALS + "/" + kept.proposal().id()));
        new ProposalDocument(desk, request, now).answer(kept);
    }

    private void all(Request request) throws InterruptedException {
        Reading now = desk.readings().now(request);
        ProposalQuestion question = ProposalQuestion.of(request, now);
        ObjectNode document = Json.object();
        ArrayNode proposals = document.putArray("proposals");
        ArrayNode links = document.putArray("links");
        ProposalDocument documents = new ProposalDocument(desk, request, now);
        List<Kept> page = question.answers(desk.proposals().all(), proposal -> desk.sees(now, proposal));
        page.stream().limit(question.limit()).forEach(kept -> proposals.add(documents.brief(kept)));
        Links.add(
                links,
                "self",
                request.here(),
                Media.JSON.type(),
                request.language().of(Bilingual.of("本文档", "This document")));
        if (page.size() > question.limit()) {
            String last = page.get(question.limit() - 1).proposal().id();
            Links.add(
                    links,
                    "next",
                    request.here(Map.of("before", last)),
                    Media.JSON.type(),
                    request.language().of(Bilingual.of("下一页", "Next page")));
        }
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, document);
    }

    private void one(Request request) throws InterruptedException {
        Reading now = desk.readings().now(request);
        new ProposalDocument(desk, request, now).answer(desk.known(request, now));
    }

    private void edit(Request request) throws InterruptedException {
        Reading now = desk.readings().now(request);
        Kept kept = desk.known(request, now);
        Proposal before = kept.proposal();
        if (before.stage() != Stage.DRAFT) {
            throw IllegalStep.problem(now, kept, Step.EDIT);
        }
        ProposalDesk.demandSeen(request, kept);
        ProposalBody body = body(request, now);
        Content content =
                body.content(before.kind(), Optional.of(before.content().item()));
        Proposal edited =
                before.edited(content, body.application(), desk.entry(request, now, Step.EDIT, Stage.DRAFT, ""));
        now.view().jurisdiction().demand(List.of(ProposalDesk.put(edited)));
        new ProposalCheck(desk, names, now).demandCode(edited);
        Kept written = desk.proposals().put(edited, kept.version()).orElseThrow(() -> ProposalDesk.stale(request));
        new ProposalDocument(desk, request, now).answer(written);
    }

    private static boolean isOfAnnulment(Request request) {
        Optional<String> of = request.parameter("of");
        of.filter(word -> !word.equals(Step.ANNUL.word())).ifPresent(word -> {
            throw new Malformed("of", word, Bilingual.of("应为 annul", "annul is expected"));
        });
        return of.isPresent();
    }

    private void impact(Request request) throws InterruptedException {
        Reading now = desk.readings().now(request);
        Proposal proposal = desk.known(request, now).proposal();
        boolean isAnnulment =
                isOfAnnulment(request) || proposal.standing().annulment().isPresent();
        List<Touched> touched = isAnnulment
                ? Impact.ofAnnulment(proposal, now.snapshot(), now.today(), now.view()::sees, now.view()::shown)
                : Impact.of(proposal, now.snapshot(), now.today(), now.view()::sees, now.view()::shown);
        Answers.json(request, ImpactDocument.of(request, now, proposal, touched));
    }
}
