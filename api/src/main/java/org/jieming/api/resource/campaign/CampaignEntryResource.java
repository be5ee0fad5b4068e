package org.jieming.api.resource.campaign;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jieming.api.auth.Visitor;
import org.jieming.api.campaign.CampaignList;
import org.jieming.api.campaign.KeptEntry;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.Preconditions;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.resource.EditParameters;
import org.jieming.api.resource.FormAnswer;
import org.jieming.api.resource.Members;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.proposal.ProposalDesk;
import org.jieming.campaign.Aftermath;
import org.jieming.campaign.Campaign;
import org.jieming.campaign.Decision;
import org.jieming.campaign.Entry;
import org.jieming.campaign.Ruling;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.RevisionNumber;
import org.jieming.rule.Finding;

/** The entries of a campaign: listed for work and for print, and decided one by one. */
final class CampaignEntryResource {
    private static final String ENTRIES = CampaignDesk.CAMPAIGN + "/entries";
    private static final int LONGEST = 2_000;
    private static final int LONGEST_NAME = 100;

    private final CampaignDesk desk;

    CampaignEntryResource(CampaignDesk desk) {
        this.desk = desk;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        ENTRIES,
                        "getCampaignEntries",
                        Bilingual.of("清理整治的各条,可作清单下载", "The entries of a campaign, also as a list for print"),
                        this::list)
                .taking(CampaignQuestion.parameters())
                .offering("campaignEntries", Media.JSON, Media.CSV, Media.XLSX, Media.DOCX)
                .failing(ProblemType.NO_SUCH));
        menu.add(Operation.of(
                        Verb.PUT,
                        ENTRIES + "/{entryId}/decision",
                        "decideCampaignEntry",
                        Bilingual.of("认定一条:更名、销名、保留或撤销认定", "Decides an entry: rename, abolish, keep or dismiss"),
                        this::decide)
                .taking(EditParameters.IF_MATCH)
                .reading("campaignDecision", Media.JSON)
                .offering("campaignEntry", Media.JSON)
                .failing(
                        ProblemType.NO_SUCH,
                        ProblemType.STALE_REVISION,
                        ProblemType.REVISION_REQUIRED,
                        ProblemType.RULE_VIOLATED));
    }

    private void list(Request request) throws InterruptedException, IOException {
        Reading now = desk.readings().now(request);
        Campaign campaign = desk.known(request, now);
        CampaignQuestion question = CampaignQuestion.of(request);
        List<KeptEntry> all = desk.hers(now, campaign);
        Function<Entry, Aftermath> became = desk.aftermaths(now, all);
        List<KeptEntry> entries = question.answers(all, kept -> kept.entry().stage(became.apply(kept.entry())));
        if (request.media() == Media.JSON) {
            ObjectNode document = Json.object().put("campaign", campaign.id()).put("matched", entries.size());
            page(request, document, new CampaignDocument(became, request, now), question.page(all, entries));
        } else {
            CampaignList list = new CampaignList(
                    code -> ProposalDesk.divisionName(now, code),
                    became,
                    request.language()::of,
                    id -> CampaignDocument.seen(now, id));
            table(request, campaign, list, entries);
        }
    }

    private static void page(Request request, ObjectNode document, CampaignDocument documents, List<KeptEntry> page) {
        ArrayNode shown = document.putArray("entries");
        page.forEach(kept -> shown.add(documents.entry(kept)));
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, document);
    }

    private static void table(Request request, Campaign campaign, CampaignList list, List<KeptEntry> entries)
            throws IOException {
        if (entries.isEmpty()) {
            throw Problem.of(
                    ProblemType.NO_SUCH, "没有符合条件的条目,清单为空", "No entry is as asked for, so that the list would be empty");
        }
        FormAnswer.answer(
                request,
                list.of(campaign, entries.stream().map(KeptEntry::entry).toList()),
                "campaign-" + campaign.id());
    }

    private void decide(Request request) throws InterruptedException {
        Reading now = desk.readings().now(request);
        Campaign campaign = desk.known(request, now);
        String id = request.path("entryId");
        KeptEntry kept = desk.campaigns()
                .entry(campaign, id)
                .filter(each -> desk.sees(now, each.entry()))
                .orElseThrow(() -> Problem.of(ProblemType.NO_SUCH, "没有这一条", "There is no such entry")
                        .about("entryId", id));
        RevisionNumber version = new RevisionNumber(kept.version());
        if (!Preconditions.ifMatch(request).expected(version).equals(version)) {
            throw stale(request);
        }
        Ruling ruling = ruling(request, now);
        List<Finding> unmet = ruling.unmet(kept.entry(), desk.proposed(now, Optional.of(ruling)));
        if (!unmet.isEmpty()) {
            throw Problem.ruleViolated(unmet);
        }
        KeptEntry decided = desk.campaigns().decide(campaign, kept, ruling).orElseThrow(() -> stale(request));
        Answers.header(request, "ETag", CampaignDocument.tag(decided).toString());
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(
                request, new CampaignDocument(desk.aftermaths(now, List.of(decided)), request, now).entry(decided));
    }

    private static Problem stale(Request request) {
        return Problem.of(
                        ProblemType.STALE_REVISION,
                        "他人已对此条作出认定,请重新读取",
                        "Somebody decided on the entry meanwhile; read it again")
                .about("If-Match", request.header("If-Match").orElse(""));
    }

    private static Ruling ruling(Request request, Reading now) {
        ObjectNode body = Json.read(request.body(), "body");
        Members.refuseOthers(body, "decision", "reason", "new_name", "proposal", "reference");
        String word = body.path("decision").asText();
        return new Ruling(
                Decision.of(word)
                        .orElseThrow(() -> new Malformed(
                                "decision",
                                word,
                                Bilingual.of(
                                        "应为 rename、abolish、keep 或 dismiss",
                                        "rename, abolish, keep or dismiss is expected"))),
                Visitor.of(request).author(),
                now.today(),
                Members.optional(body, "reason", LONGEST).orElse(""),
                Members.optional(body, "new_name", LONGEST_NAME).orElse(""),
                Members.optional(body, "proposal", LONGEST_NAME),
                Members.optional(body, "reference", LONGEST_NAME).orElse(""));
    }
}
