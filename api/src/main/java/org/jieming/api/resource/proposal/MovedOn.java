package org.jieming.api.resource.proposal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jieming.api.http.Problem;
import org.jieming.api.http.Request;
import org.jieming.api.resource.Reading;
import org.jieming.api.resource.StaleItems;
import org.jieming.api.store.Journal;
import org.jieming.api.store.RecordedVersion;
import org.jieming.language.Bilingual;
import org.jieming.proposal.Content;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.Renewal;
import org.jieming.proposal.Step;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.Timeline;

/**
 * Proposals whose place was written meanwhile ({@link Renewal}). Whoever checks, revises or sends one in gets it as the register stands
 * now, which the history notes; what the proposal and the register both changed is hers to settle. Nobody decides on what its
 * writers did not see.
 */
final class MovedOn {
    private final ProposalDesk desk;
    private final Journal journal;
    private final StaleItems stale;

    MovedOn(ProposalDesk desk, Journal journal) {
        this.desk = desk;
        this.journal = journal;
        this.stale = new StaleItems(journal);
    }

    /**
     * A proposal as a step finds it.
     *
     * @throws Problem 412 that tells the revision and the way on
     */
    Proposal present(Request request, Reading now, Proposal proposal, Step step) {
        Optional<Renewal> renewal = isAbout(step) ? renewal(now, proposal) : Optional.empty();
        if (renewal.isEmpty()) {
            return proposal;
        }
        if (step == Step.APPROVE || !renewal.get().contrary().isEmpty() && step != Step.REVISE) {
            throw problem(request, now, proposal, renewal.get());
        }
        return renewal.get().contrary().isEmpty() ? renewed(request, now, proposal, renewal.get()) : proposal;
    }

    private static boolean isAbout(Step step) {
        return step == Step.CHECK || step == Step.SUBMIT || step == Step.REVISE || step == Step.APPROVE;
    }

    private Optional<Renewal> renewal(Reading now, Proposal proposal) {
        Content content = proposal.content();
        Timeline after = now.snapshot().timeline(ItemType.PLACE, content.item());
        if (content.seen().equals(after.lastChanged())) {
            return Optional.empty();
        }
        List<RecordedVersion> history = journal.history(ItemType.PLACE, content.item());
        Timeline before = RecordedVersion.believedAt(content.seen(), history);
        return Renewal.of(proposal, before, after, now.today());
    }

    private Proposal renewed(Request request, Reading now, Proposal proposal, Renewal renewal) {
        String note = "修订 " + renewal.content().seen();
        Proposal renewed =
                proposal.renewed(renewal.content(), desk.entry(request, now, Step.RENEW, proposal.stage(), note));
        now.view().jurisdiction().demand(List.of(ProposalDesk.put(renewed)));
        return renewed;
    }

    private Problem problem(Request request, Reading now, Proposal proposal, Renewal renewal) {
        Content content = proposal.content();
        return stale.problem(request, now, ItemType.PLACE, content.item(), content.seen(), sentence(proposal, renewal));
    }

    private static Bilingual sentence(Proposal proposal, Renewal renewal) {
        boolean isContrary = !renewal.contrary().isEmpty();
        List<Bilingual> titles = titles(isContrary ? renewal.contrary() : renewal.changed());
        String zh = titles.stream().map(Bilingual::zh).collect(Collectors.joining("”“", "“", "”"));
        String en = titles.stream().map(Bilingual::en).collect(Collectors.joining("”, “", "“", "”"));
        Bilingual remedy = remedy(proposal, isContrary);
        return Bilingual.of(
                "方案取自登记簿修订 " + proposal.content().seen() + ",此后修订 "
                        + renewal.content().seen() + " 已改变此地名" + (titles.isEmpty() ? "" : "的" + zh)
                        + (isContrary ? ",方案也要改变这些内容" : "") + ":" + remedy.zh(),
                "The proposal was written as of revision " + proposal.content().seen() + "; since then revision "
                        + renewal.content().seen() + " has changed " + (titles.isEmpty() ? "the place" : en)
                        + (isContrary ? ", which the proposal changes too" : "") + ": " + remedy.en());
    }

    private static Bilingual remedy(Proposal proposal, boolean isContrary) {
        boolean isSubmitted = Step.RETURN.isLegal(proposal.kind(), proposal.stage());
        Bilingual then = isContrary
                ? Bilingual.of("修改方案(edit)后再检查", "edit it (edit), and check it again")
                : Bilingual.of(
                        "再检查(check),方案即按登记簿现状更新",
                        "check it (check): it is then brought up to the register as it stands");
        boolean isDraft = Step.CHECK.isLegal(proposal.kind(), proposal.stage());
        Bilingual first = isSubmitted
                ? Bilingual.of("请退回(return),由经办人重新修改(revise),", "return it (return); its authors revise it (revise), ")
                : Bilingual.of("请重新修改(revise),", "revise it (revise), ");
        return isDraft
                ? Bilingual.of("请" + then.zh(), then.en())
                : Bilingual.of(first.zh() + then.zh(), first.en() + then.en());
    }

    private static List<Bilingual> titles(List<String> properties) {
        Descriptor places = Descriptor.of(ItemType.PLACE);
        return properties.stream()
                .map(name -> name.equals(Renewal.GEOMETRY)
                        ? Bilingual.of("位置", "Where it is")
                        : places.property(name).orElseThrow().title())
                .toList();
    }
}
