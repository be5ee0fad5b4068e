package org.jieming.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jieming.register.Act;
import org.jieming.register.RevisionNumber;
import org.jieming.rule.Finding;

/**
 * A wish about the name of a place, with everything that was done to it.
 *
 * @param id its number, such as {@code 2026-0007}
 * @param kind what it wants
 * @param content what the place would be
 * @param application who asks, why, and who decides
 * @param stage how far it is
 * @param findings what the rules of naming said when it was last checked
 * @param reasons why it goes on all the same, by rule
 * @param papers its documents, in the order they came
 * @param history what was done, oldest first
 * @param earlierNames the names that earlier drafts of it wanted
 */
public record Proposal(
        String id,
        ProposalKind kind,
        Content content,
        Application application,
        Stage stage,
        List<Finding> findings,
        Map<String, String> reasons,
        List<Paper> papers,
        List<Entry> history,
        Set<String> earlierNames) {
    /** What starts it from the register of a day. */
    private static final Set<Step> STARTING = EnumSet.of(Step.CREATE, Step.EDIT, Step.RENEW);

    public Proposal {
        findings = List.copyOf(findings);
        reasons = Map.copyOf(reasons);
        papers = List.copyOf(papers);
        history = List.copyOf(history);
        earlierNames = Set.copyOf(earlierNames);
    }

    /** A new draft. */
    public static Proposal draft(
            String id, ProposalKind kind, Content content, Application application, Entry created) {
        return new Proposal(
                id,
                kind,
                content,
                application,
                Stage.DRAFT,
                List.of(),
                Map.of(),
                List.of(),
                List.of(created),
                Set.of());
    }

    /** Everybody who wrote any part of it, moved it on or asked something of its approval. */
    public Set<String> authors() {
        return history.stream()
                .filter(entry -> !entry.step().isDecision())
                .map(Entry::actor)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All names that it ever wanted. */
    public Set<String> names() {
        Set<String> names = new HashSet<>(earlierNames);
        names.add(content.name());
        return names;
    }

    /**
     * The steps that it allows: an approval is revoked before it takes effect alone and withdrawn afterwards, and what is not for everybody is not announced.
     *
     * @param isInEffect whether its approval has taken effect
     * @param secret whether the register keeps the name from the public
     */
    public Set<Step> legal(boolean isInEffect, boolean secret) {
        Set<Step> legal = EnumSet.allOf(Step.class);
        legal.removeIf(step -> !allows(step, secret));
        legal.removeIf(step -> step == (isInEffect ? Step.REVOKE : Step.ANNUL) || step == Step.ANNOUNCE && secret);
        return legal;
    }

    /**
     * Whether its stage allows a step. A name that is not for everybody is used once it is filed, since nobody announces it (PNR Art. 14 is
     * for the public); where it was opened since, it is announced while in use. What is asked of its approval is answered or
     * taken back before something else is asked.
     */
    public boolean allows(Step step, boolean secret) {
        boolean isUnannounced = kind.isOfName() && last(Step.ANNOUNCE).isEmpty();
        boolean isUsed = step == Step.ENTER && secret && stage == Stage.FILED && kind != ProposalKind.ABOLISH;
        boolean isOpened = step == Step.ANNOUNCE && !secret && stage == Stage.IN_USE && isUnannounced;
        boolean isAsked = standing().asked().isPresent();
        boolean isIdle = (step.answersRequest() || step == Step.RECALL) && !isAsked;
        boolean isOneTooMany = step.isRequest() && isAsked;
        return isUsed || isOpened || step.isLegal(kind, stage) && !isIdle && !isOneTooMany;
    }

    /** How its approval stands by now. */
    public Standing standing() {
        return Standing.of(history);
    }

    /** The act of its approval, as it is told by now. */
    public Optional<Act> approval() {
        return standing().act();
    }

    /** Whether it was approved on paper before it was sent in here (补录): what is entered late is told as such. */
    public boolean isLateEntry() {
        Optional<LocalDate> sentIn = last(Step.SUBMIT).map(Entry::on);
        return approval()
                .flatMap(Act::decidedOn)
                .filter(decided -> sentIn.filter(decided::isBefore).isPresent())
                .isPresent();
    }

    /** The last time a step was taken. */
    public Optional<Entry> last(Step step) {
        return history.stream().filter(entry -> entry.step() == step).reduce((earlier, later) -> later);
    }

    /** The day on which its content was written: it starts from the register as that was in force then. */
    public LocalDate writtenOn() {
        return history.stream()
                .filter(entry -> STARTING.contains(entry.step()))
                .reduce((earlier, later) -> later)
                .map(Entry::on)
                .orElseThrow();
    }

    /** Whether papers may still be added; to a name in use, too, since its approval may be corrected. */
    public boolean takesPapers() {
        return stage.takesPapers() || kind.isOfName() && stage == Stage.IN_USE;
    }

    /** Whether it has a paper of a kind. */
    public boolean has(Paper.Kind paper) {
        return papers.stream().anyMatch(each -> each.kind() == paper);
    }

    /** What its last check found and is so still: that a paper is missing is told until it is there. */
    public List<Finding> outstanding() {
        return findings.stream()
                .filter(finding ->
                        Paper.Kind.of(finding.field()).filter(this::has).isEmpty())
                .toList();
    }

    /** The same with another content, while it is a draft. */
    public Proposal edited(Content other, Application asked, Entry entry) {
        Set<String> earlier = new HashSet<>(names());
        earlier.remove(other.name());
        return new Proposal(id, kind, other, asked, stage, findings, reasons, papers, with(entry), earlier);
    }

    /** The same on its place as the register has it by now. */
    public Proposal renewed(Content now, Entry entry) {
        return new Proposal(id, kind, now, application, stage, findings, reasons, papers, with(entry), earlierNames);
    }

    /** The same with a place-name code, which an approval gives. */
    public Proposal withCode(String code) {
        return new Proposal(
                id, kind, content.withCode(code), application, stage, findings, reasons, papers, history, earlierNames);
    }

    /** The same, withdrawn, with the place-name codes that its place had. */
    public Proposal havingHad(Set<String> codes) {
        return new Proposal(
                id,
                kind,
                content.havingHad(codes),
                application,
                stage,
                findings,
                reasons,
                papers,
                history,
                earlierNames);
    }

    /** The same with other papers. */
    public Proposal withPapers(List<Paper> others, Entry entry) {
        return new Proposal(
                id, kind, content, application, stage, findings, reasons, others, with(entry), earlierNames);
    }

    /** The same, what the rules find and why it goes on all the same being noted. */
    Proposal judged(List<Finding> found, Map<String, String> why) {
        return new Proposal(id, kind, content, application, stage, found, why, papers, history, earlierNames);
    }

    /** The same in the stage that an entry led to. */
    Proposal moved(Entry entry) {
        return new Proposal(
                id, kind, content, application, entry.to(), findings, reasons, papers, with(entry), earlierNames);
    }

    /** The same, its last step having written a revision of the register. */
    public Proposal written(RevisionNumber revision) {
        return noting(last -> last.writing(revision));
    }

    /** The same, its last step having been taken upon a state of the register, to which it wrote nothing. */
    public Proposal takenUpon(RevisionNumber state) {
        return noting(last -> last.takenUpon(state));
    }

    private Proposal noting(UnaryOperator<Entry> more) {
        List<Entry> noted = new ArrayList<>(history);
        noted.add(more.apply(noted.remove(noted.size() - 1)));
        return new Proposal(id, kind, content, application, stage, findings, reasons, papers, noted, earlierNames);
    }

    /** The same, its approval being told under another act. */
    Proposal approvedUnder(UnaryOperator<Act> other) {
        Optional<Entry> approval = standing().approval();
        List<Entry> told = history.stream()
                .map(entry -> approval.equals(Optional.of(entry))
                        ? entry.act().map(other).map(entry::under).orElse(entry)
                        : entry)
                .toList();
        return new Proposal(id, kind, content, application, stage, findings, reasons, papers, told, earlierNames);
    }

    private List<Entry> with(Entry entry) {
        List<Entry> longer = new ArrayList<>(history);
        longer.add(entry);
        return longer;
    }
}
