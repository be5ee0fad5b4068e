package org.jieming.api.resource.proposal;

import java.util.Set;
import java.util.stream.Collectors;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.proposal.Kept;
import org.jieming.api.resource.Reading;
import org.jieming.language.Bilingual;
import org.jieming.proposal.Step;

/** Of a step that the stage of a proposal does not allow: what it is, and what may be done instead. */
final class IllegalStep {
    /** That what a proposal will be is being written. */
    static final Bilingual WRITTEN =
            Bilingual.of("正在写入登记簿:请稍后重新读取", "it is being written to the register: read it again soon");

    private static final Bilingual OVER = Bilingual.of("没有可办理的步骤", "no step is left to take");

    private IllegalStep() {}

    /** 409, with the steps that are possible. */
    static Problem problem(Reading now, Kept kept, Step step) {
        boolean isWritten = kept.claimed().isPresent();
        Set<Step> legal =
                isWritten ? Set.of() : kept.proposal().legal(now.today(), SecretName.is(now, kept.proposal()));
        Bilingual stage = kept.proposal().stage().title();
        Bilingual left = isWritten ? WRITTEN : left(legal);
        return Problem.of(
                        ProblemType.NOT_NOW,
                        "方案处于“" + stage.zh() + "”,不能“" + step.title().zh() + "”;" + left.zh(),
                        "The proposal is at stage “" + stage.en() + "”, which does not allow “"
                                + step.title().en() + "”; " + left.en())
                .about("step", step.word())
                .with("stage", kept.proposal().stage().word())
                .with("legal", legal.stream().map(Step::word).toList());
    }

    private static Bilingual left(Set<Step> legal) {
        return legal.isEmpty()
                ? OVER
                : Bilingual.of(
                        "可以:" + legal.stream().map(each -> each.title().zh()).collect(Collectors.joining("、")),
                        "it allows: "
                                + legal.stream().map(each -> each.title().en()).collect(Collectors.joining(", ")));
    }
}
