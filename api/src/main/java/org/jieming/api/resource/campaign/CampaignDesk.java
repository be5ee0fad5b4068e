package org.jieming.api.resource.campaign;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jieming.api.auth.Role;
import org.jieming.api.auth.Visitor;
import org.jieming.api.campaign.Campaigns;
import org.jieming.api.campaign.KeptEntry;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Request;
import org.jieming.api.process.naming.NameBook;
import org.jieming.api.proposal.Kept;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.Readings;
import org.jieming.api.resource.proposal.NamesakesResource;
import org.jieming.api.resource.proposal.ProposalDesk;
import org.jieming.api.store.Documents;
import org.jieming.campaign.Aftermath;
import org.jieming.campaign.Campaign;
import org.jieming.campaign.Entry;
import org.jieming.campaign.Ruling;
import org.jieming.campaign.Search;
import org.jieming.division.DivisionCode;
import org.jieming.naming.Namesakes;
import org.jieming.proposal.Proposal;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/**
 * What all addresses of campaigns have in common. Whoever keeps names in its area knows that there is a campaign; its entries are known to
 * whoever keeps names where they lie, as far as she may see their items.
 */
final class CampaignDesk {
    static final String CAMPAIGNS = "/campaigns";
    static final String CAMPAIGN = CAMPAIGNS + "/{campaignId}";

    private static final Set<Role> KEEPERS = Role.keeping(ItemType.PLACE);

    /** So many proposals are read one by one. */
    private static final int FEW = 20;

    private final Readings readings;
    private final Campaigns campaigns;
    private final ProposalDesk proposals;
    private final NameBook names;
    private final Documents documents;

    CampaignDesk(ProposalDesk proposals, NameBook names, Documents documents) {
        this.readings = proposals.readings();
        this.campaigns = new Campaigns(documents);
        this.proposals = proposals;
        this.names = names;
        this.documents = documents;
    }

    /** The states of the register that they are held against. */
    Readings readings() {
        return readings;
    }

    /** All campaigns. */
    Campaigns campaigns() {
        return campaigns;
    }

    /**
     * The campaign in the path.
     *
     * @throws Problem 404 when there is none that concerns her
     */
    Campaign known(Request request, Reading now) {
        String id = request.path("campaignId");
        return campaigns.find(id).filter(each -> concerns(request, now, each)).orElseThrow(() -> Problem.of(
                        ProblemType.NO_SUCH, "没有这次清理整治", "There is no such campaign")
                .about("campaignId", id));
    }

    /**
     * Refuses whoever does not keep the names of all of an area.
     *
     * @throws Problem 403 {@code outside-jurisdiction}
     */
    static void demandArea(Reading now, DivisionCode area) {
        if (!now.view().jurisdiction().has(KEEPERS, area)) {
            throw Problem.of(
                            ProblemType.OUTSIDE_JURISDICTION,
                            "您不管理该区域的全部地名,请由上级发起",
                            "You do not keep the names of all that area; who does begins a campaign there")
                    .about("area", area.digits());
        }
    }

    /** Whether a campaign concerns her: she keeps names of all of its area or of a division in it. */
    static boolean concerns(Request request, Reading now, Campaign campaign) {
        return now.view().jurisdiction().has(KEEPERS, campaign.area())
                || Visitor.of(request).as(KEEPERS).grants().stream()
                        .flatMap(grant -> grant.division().stream())
                        .flatMap(id -> now.snapshot().timeline(id).last().stream())
                        .map(division -> division.values().text("code"))
                        .anyMatch(code -> !code.isEmpty() && campaign.area().contains(new DivisionCode(code)));
    }

    /** Whether an entry is hers: it lies where she keeps names, and she may see its item. */
    boolean sees(Reading now, Entry entry) {
        Optional<ItemVersion> last =
                now.snapshot().timeline(entry.type(), entry.item()).last();
        return now.view().jurisdiction().has(KEEPERS, new DivisionCode(entry.divisionCode()))
                && last.filter(now.view()::sees).isPresent();
    }

    /** The proposal that the ruling of an entry names, if she may see it. */
    Optional<Proposal> proposed(Reading now, Optional<Ruling> ruling) {
        return ruling.flatMap(Ruling::proposal)
                .flatMap(proposals.decisions()::find)
                .map(Kept::proposal)
                .filter(proposal -> proposals.sees(now, proposal));
    }

    /** What became of entries, as far as she may see; a proposal is read once, and those of many entries all at once. */
    Function<Entry, Aftermath> aftermaths(Reading now, List<KeptEntry> entries) {
        Map<String, Optional<Proposal>> known = new HashMap<>();
        long named = entries.stream()
                .flatMap(kept -> kept.entry().ruling().flatMap(Ruling::proposal).stream())
                .distinct()
                .count();
        if (named > FEW) {
            proposals.proposals().all().stream()
                    .map(proposals.decisions()::settled)
                    .map(Kept::proposal)
                    .forEach(each ->
                            known.put(each.id(), Optional.of(each).filter(proposal -> proposals.sees(now, proposal))));
        }
        return entry -> {
            Optional<Proposal> proposal = entry.ruling()
                    .flatMap(Ruling::proposal)
                    .flatMap(id -> known.computeIfAbsent(id, any -> proposed(now, entry.ruling())));
            return new Aftermath(proposal, now.snapshot().timeline(entry.type(), entry.item()), now.today());
        };
    }

    /** A search as of now of what everybody with an account may see. */
    Search search(Reading now, Campaign campaign) {
        return new Search(
                names.rules(), names.of(now.snapshot()), campaign.area(), now.today(), now.view()::isForEveryMember);
    }

    /** Pairs that officers found to be different. */
    Set<Namesakes> apart() {
        return NamesakesResource.of(documents);
    }

    /** The entries of a campaign that are hers. */
    List<KeptEntry> hers(Reading now, Campaign campaign) {
        return campaigns.entries(campaign).stream()
                .filter(kept -> sees(now, kept.entry()))
                .toList();
    }
}
