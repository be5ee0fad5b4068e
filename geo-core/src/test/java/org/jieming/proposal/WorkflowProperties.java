package org.jieming.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is tried, by whomever, in whatever order. */
class WorkflowProperties {
    private record Try(Step step, String actor) {}

    @Provide
    Arbitrary<List<Try>> tries() {
        Arbitrary<Try> one = Combinators.combine(Arbitraries.of(Step.class), Arbitraries.of("王", "李", "赵"))
                .as(Try::new);
        return one.list().ofMinSize(1).ofMaxSize(60);
    }

    @Property
    void nobody_ever_decides_her_own_and_every_step_taken_was_legal(
            @ForAll ProposalKind kind, @ForAll("tries") List<Try> tries) {
        Content content = kind == ProposalKind.NAME ? Proposing.naming() : Proposing.renaming(false);
        Proposal proposal =
                Proposing.withPapers(Proposing.draft(kind, content, Approver.GOVERNMENT), List.of(Paper.Kind.values()));
        for (Try each : tries) {
            Proposal before = proposal;
            Set<Step> legal = Step.legal(kind, before.stage());
            Transition transition = Workflow.take(before, ask(each));
            if (transition instanceof Transition.Taken taken) {
                proposal = taken.after();
                assertThat(legal).contains(each.step());
                assertThat(proposal.history()).startsWith(before.history().toArray(Entry[]::new));
            }
        }
        List<Entry> history = proposal.history();
        history.stream()
                .filter(entry -> entry.step().isDecision() && !entry.step().answersRequest())
                .forEach(decision -> assertThat(handsBefore(history, decision)).doesNotContain(decision.actor()));
        history.stream()
                .filter(entry -> entry.step().answersRequest())
                .forEach(answer -> assertThat(requestBefore(history, answer)).isNotEqualTo(answer.actor()));
    }

    private static String requestBefore(List<Entry> history, Entry answer) {
        return history.stream()
                .takeWhile(entry -> entry != answer)
                .filter(entry -> entry.step().isRequest())
                .reduce((earlier, later) -> later)
                .map(Entry::actor)
                .orElseThrow();
    }

    private static Set<String> handsBefore(List<Entry> history, Entry decision) {
        return history.stream()
                .takeWhile(entry -> entry != decision)
                .filter(entry -> !entry.step().isDecision())
                .filter(entry -> !entry.step().isRequest() && entry.step() != Step.RECALL)
                .map(Entry::actor)
                .collect(Collectors.toSet());
    }

    private static Ask ask(Try each) {
        return new Ask(
                each.step(),
                each.actor(),
                Proposing.at(Proposing.DECIDED),
                Proposing.DECIDED,
                Proposing.DECIDED,
                "理由",
                Optional.of(Proposing.ACT),
                List.of(),
                Map.of());
    }
}
