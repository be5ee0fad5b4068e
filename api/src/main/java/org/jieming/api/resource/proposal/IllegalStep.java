package org.jieming.api.resource.proposal;

import java.util.Optional;
import java.util.Set;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.proposal.Kept;
import org.jieming.api.resource.Reading;
import org.jieming.api.store.Claimed;
import org.jieming.language.Bilingual;
import org.jieming.proposal.Begun;
import org.jieming.proposal.Entry;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.Step;

/** Of a step that the stage of a proposal does not allow: what it is, and what may be done instead. */
final class IllegalStep {
    private static final Bilingual OVER = Bilingual.of("没有可办理的步骤", "no step is left to take");

    private IllegalStep() {}

    /** 409, with the steps that are possible. */
    static Problem problem(Reading now, Kept kept, Step step) {
        boolean isWritten = kept.claimed().isPresent();
        Set<Step> legal = isWritten
                ? Set.of()
                : kept.proposal()
                        .legal(
                                Begun.isInEffect(kept.proposal(), now.snapshot(), now.today()),
                                SecretName.is(now, kept.proposal()));
        Bilingual stage = kept.proposal().stage().title();
        Bilingual left =
                isWritten ? Claimed.WRITTEN : waiting(kept.proposal(), step).orElseGet(() -> left(legal));
        return Problem.of(
                        ProblemType.NOT_NOW,
                        "方案处于“" + stage.zh() + "”,不能“" + step.title().zh() + "”;" + left.zh(),
                        "The proposal is at stage “" + stage.en() + "”, which does not allow “"
                                + step.title().en() + "”; " + left.en())
                .about("step", step.word())
                .with("stage", kept.proposal().stage().word())
                .with("legal", legal.stream().map(Step::word).toList());
    }

    /** What is asked of its approval already, and how that ends; empty where that is not what keeps a step out. */
    private static Optional<Bilingual> waiting(Proposal proposal, Step step) {
        return proposal.standing()
                .asked()
                .filter(asked -> step.isRequest() || step == Step.RECALL)
                .map(asked -> Bilingual.of(
                        asked.actor() + " 已办理“" + asked.step().title().zh() + "”"
                                + under(asked, "(", ")")
                                + ",待另一人核准:先由另一人核准(confirm)或不予核准(decline),或由提出人收回(recall)",
                        asked.actor() + " took the step “"
                                + asked.step().title().en() + "”" + under(asked, " (", ")")
                                + ", which waits for another person: it is confirmed (confirm) or declined (decline) first, or taken"
                                + " back by who asked (recall)"));
    }

    private static String under(Entry asked, String before, String after) {
        return asked.act().map(act -> before + act.number() + after).orElse("");
    }

    private static Bilingual left(Set<Step> legal) {
        if (legal.isEmpty()) {
            return OVER;
        }
        Bilingual steps = Bilingual.listed(legal.stream().map(Step::title).toList());
        return Bilingual.of("可以:" + steps.zh(), "it allows: " + steps.en());
    }
}
