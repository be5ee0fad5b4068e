package org.jieming.api.resource.campaign;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jieming.api.auth.Visitor;
import org.jieming.api.campaign.CampaignJson;
import org.jieming.api.campaign.Campaigns;
import org.jieming.api.campaign.KeptEntry;
import org.jieming.api.http.Answers;
import org.jieming.api.http.Json;
import org.jieming.api.http.Media;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Operation;
import org.jieming.api.http.Operation.Verb;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.AtOnce;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.proposal.ProposalDesk;
import org.jieming.campaign.Aftermath;
import org.jieming.campaign.Campaign;
import org.jieming.campaign.Cause;
import org.jieming.campaign.Entry;
import org.jieming.language.Bilingual;

/** Clean-up campaigns (不规范地名清理整治; A-28): begun, listed, and searched for. */
final class CampaignResource {

    private static final Bilingual SEARCHING = Bilingual.of("检查地名", "Checking names");

    private final CampaignDesk desk;
    private final AtOnce atOnce;

    CampaignResource(CampaignDesk desk, AtOnce atOnce) {
        this.desk = desk;
        this.atOnce = atOnce;
    }

    void routes(Menu menu) {
        menu.add(Operation.of(
                        Verb.GET,
                        CampaignDesk.CAMPAIGNS,
                        "getCampaigns",
                        Bilingual.of("地名清理整治,最新在前", "Clean-up campaigns, the newest first"),
                        this::all)
                .offering("campaigns", Media.JSON));
        menu.add(Operation.of(
                        Verb.POST,
                        CampaignDesk.CAMPAIGNS,
                        "beginCampaign",
                        Bilingual.of("发起一次清理整治", "Begins a clean-up campaign"),
                        this::begin)
                .reading("newCampaign", Media.JSON)
                .offering("campaign", Media.JSON)
                .succeeding(201));
        menu.add(one(
                Verb.GET,
                "",
                "getCampaign",
                Bilingual.of("一次清理整治及其各类、各阶段条数", "One campaign with its entries counted by cause and stage"),
                this::one));
        menu.add(one(
                        Verb.POST,
                        "/searches",
                        "searchCampaign",
                        Bilingual.of(
                                "按各类检查查找线索,新的加入,已有的不重复",
                                "Looks for names by the checks; adds what is new and nothing twice"),
                        this::search)
                .reading("campaignSearch", Media.JSON)
                .failing(ProblemType.BUSY, ProblemType.TOOK_TOO_LONG));
    }

    private static Operation one(Verb verb, String tail, String id, Bilingual summary, Operation.Handler handler) {
        return Operation.of(verb, CampaignDesk.CAMPAIGN + tail, id, summary, handler)
                .offering("campaign", Media.JSON)
                .failing(ProblemType.NO_SUCH);
    }

    private void all(Request request) throws InterruptedException {
        Reading now = desk.readings().now(request);
        ObjectNode document = Json.object();
        ArrayNode all = document.putArray("campaigns");
        desk.campaigns().all().stream()
                .filter(campaign -> CampaignDesk.concerns(request, now, campaign))
                .forEach(campaign -> all.add(CampaignJson.write(campaign)));
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, document);
    }

    private void begin(Request request) throws InterruptedException {
        Reading now = desk.readings().now(request);
        CampaignBody body = CampaignBody.read(Json.read(request.body(), "body"), now.today());
        CampaignDesk.demandArea(now, body.area());
        String author = Visitor.of(request).author();
        Campaign campaign = desk.campaigns().create(now.today().getYear(), id -> body.campaign(id, author));
        Answers.status(request, 201);
        Answers.header(request, "Location", request.links().to(CampaignDesk.CAMPAIGNS + "/" + campaign.id()));
        answer(request, now, campaign, Json.object());
    }

    private void one(Request request) throws InterruptedException {
        Reading now = desk.readings().now(request);
        answer(request, now, desk.known(request, now), Json.object());
    }

    private void search(Request request) throws InterruptedException {
        Reading now = desk.readings().now(request);
        Campaign campaign = desk.known(request, now);
        CampaignDesk.demandArea(now, campaign.area());
        Set<Cause> causes = CampaignBody.causes(Json.read(request.body(), "body"));
        answer(request, now, campaign, atOnce.answer(request, progress -> searched(now, campaign, causes, progress)));
    }

    private ObjectNode searched(Reading now, Campaign campaign, Set<Cause> causes, Progress progress) {
        List<Entry> found =
                desk.search(now, campaign).find(causes, desk.apart(), () -> progress.at(SEARCHING, 0, 2)).stream()
                        .map(each -> Entry.of(each, now.today()))
                        .toList();
        progress.at(SEARCHING, 1, 2);
        Campaigns.Added added = desk.campaigns().add(campaign, found);
        return Json.object()
                .put("found", found.size())
                .put("added", added.added())
                .put("left", added.left());
    }

    /** The campaign with what she sees of it counted: by cause, by stage. */
    private void answer(Request request, Reading now, Campaign campaign, ObjectNode searched) {
        ObjectNode json = CampaignJson.write(campaign);
        json.put("area_name", ProposalDesk.divisionName(now, campaign.area().digits()));
        counts(request, now, desk.hers(now, campaign), json.putArray("counts"));
        if (!searched.isEmpty()) {
            json.set("searched", searched);
        }
        Answers.header(request, "Cache-Control", "no-store");
        Answers.json(request, json);
    }

    private void counts(Request request, Reading now, List<KeptEntry> entries, ArrayNode counts) {
        Function<Entry, Aftermath> after = desk.aftermaths(now, entries);
        Map<Cause, Map<Entry.Stage, Long>> counted = entries.stream()
                .map(KeptEntry::entry)
                .collect(Collectors.groupingBy(
                        Entry::cause,
                        Collectors.groupingBy(entry -> entry.stage(after.apply(entry)), Collectors.counting())));
        for (Cause cause : Cause.values()) {
            Map<Entry.Stage, Long> of = counted.getOrDefault(cause, Map.of());
            ObjectNode count = counts.addObject().put("cause", cause.word());
            count.put("title", request.language().of(cause.title()));
            for (Entry.Stage stage : Entry.Stage.values()) {
                count.put(stage.word(), of.getOrDefault(stage, 0L));
            }
        }
    }
}
