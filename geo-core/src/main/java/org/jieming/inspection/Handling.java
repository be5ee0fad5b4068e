package org.jieming.inspection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jieming.rule.Citation;

/**
 * What was done about a marker that is not intact: one team proposes a measure, the other agrees, the managing party repairs
 * with the neighbour present, the other accepts (C.6; 行政区域界线管理条例 Art. 6: C-05). What is found after that begins anew.
 *
 * @param done the steps that count, in their order; a step that does not follow from those before counts for nothing
 */
public record Handling(List<Step> done) {
    /** Repair by the managing party, the neighbour being present. */
    public static final Citation PRESENCE = new Citation("行政区域界线管理条例", "国务院令第353号(2002)", "第六条");

    public Handling {
        done = List.copyOf(done);
    }

    /** What counts of the steps ever written about one marker, in any order. */
    public static Handling of(List<Step> ofOneMarker) {
        List<Step> counted = new ArrayList<>();
        ofOneMarker.stream()
                .sorted(Comparator.comparing(Step::at).thenComparing(Step::kind).thenComparing(Step::id))
                .forEach(step -> new Handling(counted).follows(step).fold(() -> counted.add(step), refused -> false));
        return new Handling(counted);
    }

    /** How far it is; empty when nothing was proposed. */
    public Optional<Step.Kind> reached() {
        return last().map(Step::kind);
    }

    private Optional<Step> last() {
        return done.isEmpty() ? Optional.empty() : Optional.of(done.get(done.size() - 1));
    }

    /** The repairs in their order; only the last can wait for its acceptance. */
    List<Step> repairs() {
        return done.stream().filter(step -> step.kind() == Step.Kind.REPAIRED).toList();
    }

    /**
     * When the repair was noted that nobody has accepted yet; empty where none waits. By its note, and not by its day: what both signed
     * before they could know of it stands.
     */
    public Optional<Instant> waiting() {
        return last().filter(step -> step.kind() == Step.Kind.REPAIRED).map(Step::at);
    }

    /** When the last repair that was accepted was done, whenever it was noted and accepted; empty where none was. */
    public Optional<Instant> restored() {
        List<Step> repairs = repairs();
        int accepted = repairs.size() - (waiting().isPresent() ? 1 : 0);
        return accepted == 0
                ? Optional.empty()
                : Optional.of(repairs.get(accepted - 1).done());
    }

    /** Whether what was repaired after a moment was accepted: an acceptance ends what was found before its repair. */
    public boolean isRepairedAfter(Instant moment) {
        return restored().filter(repair -> repair.isAfter(moment)).isPresent();
    }

    /** The step at which it stands, where one was begun and is not at its end: neither accepted nor withdrawn. */
    public Optional<Step> pending() {
        return last().filter(step -> step.kind() != Step.Kind.ACCEPTED && step.kind() != Step.Kind.WITHDRAWN);
    }

    /** The measure on which both agreed and that is not carried out yet. */
    public Optional<Step> agreed() {
        return pending().filter(step -> step.kind() == Step.Kind.AGREED).flatMap(step -> measure());
    }

    /** The newest proposal, which is the one agreed to where one is; empty where none was made. */
    public Optional<Step> measure() {
        return done.stream().filter(step -> step.kind() == Step.Kind.PROPOSED).reduce((earlier, later) -> later);
    }

    /** Whether it is over. */
    public boolean isClosed() {
        return reached().filter(Step.Kind.ACCEPTED::equals).isPresent();
    }

    /**
     * Whether a step may be written after those done. That both were there is nothing one of them can attest alone: who noted the
     * repair does not accept it as well. What was kept before that was asked still counts, so that what was signed reads as it did.
     */
    public Admission admits(Step next) {
        boolean own = next.kind() == Step.Kind.ACCEPTED
                && last().filter(step -> step.kind() == Step.Kind.REPAIRED && step.team() == next.team())
                        .isPresent();
        return own
                ? Admission.refused(
                        "kind", "C-05", PRESENCE, "由登记修复的对方验收", "the team that did not note the repair accepts it")
                : follows(next);
    }

    private Admission follows(Step next) {
        return switch (next.kind()) {
            case PROPOSED -> proposal(next);
            case AGREED -> consent(next);
            case REPAIRED -> inPresence(next, Step.Kind.AGREED, "先由双方商定处理意见", "both agree on the measure first");
            case ACCEPTED -> inPresence(next, Step.Kind.REPAIRED, "先修复,再验收", "repair comes before acceptance");
            case WITHDRAWN -> withdrawal(next);
        };
    }

    private Admission proposal(Step next) {
        boolean agreed = reached()
                .filter(kind -> kind == Step.Kind.AGREED || kind == Step.Kind.REPAIRED)
                .isPresent();
        if (agreed) {
            return refused("kind", "处理意见已经双方商定", "a measure has been agreed already");
        }
        return next.text().isBlank()
                ? refused("text", "请写明处理意见、责任方和期限", "say what is to be done, by whom and by when")
                : Admission.GRANTED;
    }

    /**
     * The proposal that a consent would be given to unseen: the newest, where the step names another, or names none though several
     * were made since the last agreement.
     */
    public Optional<Step> unseen(Step next) {
        if (next.kind() != Step.Kind.AGREED) {
            return Optional.empty();
        }
        return last().filter(step -> step.kind() == Step.Kind.PROPOSED)
                .filter(newest -> !next.proposal().map(newest.id()::equals).orElse(isAlone()));
    }

    /** Whether a proposal of that id was made. */
    public boolean hasProposal(UUID id) {
        return done.stream()
                .anyMatch(step -> step.kind() == Step.Kind.PROPOSED && step.id().equals(id));
    }

    /** Whether no other proposal was made just before the last step. */
    private boolean isAlone() {
        return done.size() < 2 || done.get(done.size() - 2).kind() != Step.Kind.PROPOSED;
    }

    private Admission consent(Step next) {
        boolean other = last().filter(step -> step.kind() == Step.Kind.PROPOSED && step.team() != next.team())
                .filter(step -> next.proposal().map(step.id()::equals).orElse(true))
                .isPresent();
        return other
                ? Admission.GRANTED
                : refused("kind", "由对方同意已提出的处理意见", "the other team agrees to a proposed measure");
    }

    private Admission withdrawal(Step next) {
        boolean own = last().filter(step -> step.kind() == Step.Kind.PROPOSED && step.team() == next.team())
                .filter(step -> next.proposal().map(step.id()::equals).orElse(true))
                .isPresent();
        return own
                ? Admission.GRANTED
                : refused(
                        "kind",
                        "只能撤回本方最新提出、对方尚未同意的处理意见",
                        "a team withdraws its own newest proposal, while the other has not agreed to it");
    }

    private Admission inPresence(Step next, Step.Kind before, String zh, String en) {
        if (reached().filter(before::equals).isEmpty()) {
            return refused("kind", zh, en);
        }
        return next.present().size() == Team.values().length
                ? Admission.GRANTED
                : Admission.refused(
                        "present", "C-05", PRESENCE, "修复和验收须双方在场", "repair and acceptance need both teams present");
    }

    private static Admission refused(String field, String zh, String en) {
        return Admission.refused(field, "C.6", Citation.house("C.6"), zh, en);
    }
}
