package org.jieming.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieming.proposal.Proposing.DECIDED;
import static org.jieming.proposal.Proposing.OFFICER;
import static org.jieming.proposal.Proposing.REVIEWER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.register.Act;
import org.jieming.register.Edit;
import org.jieming.register.Snapshot;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Reason;
import org.jieming.rule.Severity;
import org.junit.jupiter.api.Test;

/** Steps taken and refused. */
class WorkflowTest {

    @Test
    void a_naming_goes_from_draft_to_use() {
        Proposal proposal = Proposing.approved(Approver.GOVERNMENT);
        assertThat(proposal.stage()).isEqualTo(Stage.APPROVED);
        proposal = Proposing.withPapers(proposal, List.of(Paper.Kind.APPROVAL, Paper.Kind.FILING_REPORT));
        for (Step step : List.of(Step.FILE, Step.ANNOUNCE, Step.ENTER)) {
            proposal = Proposing.take(proposal, step, OFFICER, DECIDED.plusDays(10));
        }
        assertThat(proposal.stage()).isEqualTo(Stage.IN_USE);
        assertThat(proposal.history())
                .extracting(Entry::step)
                .containsExactly(
                        Step.CREATE,
                        Step.ATTACH,
                        Step.CHECK,
                        Step.CONSULT,
                        Step.REVIEW,
                        Step.SUBMIT,
                        Step.APPROVE,
                        Step.ATTACH,
                        Step.FILE,
                        Step.ANNOUNCE,
                        Step.ENTER);
    }

    @Test
    void a_step_that_the_stage_does_not_allow_is_answered_with_those_it_does() {
        Transition early = Workflow.take(draft(), Proposing.ask(Step.APPROVE, REVIEWER, DECIDED));
        assertThat(early)
                .isEqualTo(new Transition.Illegal(Stage.DRAFT, java.util.EnumSet.of(Step.CHECK, Step.WITHDRAW)));
        Transition again =
                Workflow.take(Proposing.approved(Approver.GOVERNMENT), Proposing.ask(Step.REJECT, "赵", DECIDED));
        assertThat(again)
                .isEqualTo(new Transition.Illegal(
                        Stage.APPROVED, java.util.EnumSet.of(Step.FILE, Step.AMEND, Step.ANNUL)));
    }

    @Test
    void nobody_decides_what_she_began_or_edited_or_moved_on_or_brought_a_paper_to() {
        for (Step hand : List.of(Step.CREATE, Step.EDIT, Step.ATTACH, Step.SUBMIT)) {
            Proposal submitted = Proposing.submitted(ProposalKind.NAME, Proposing.naming(), Approver.GOVERNMENT)
                    .withPapers(List.of(), Proposing.entry(hand, Stage.SUBMITTED, REVIEWER));
            for (Step decision : List.of(Step.APPROVE, Step.REJECT, Step.RETURN)) {
                assertThat(Workflow.take(submitted, Proposing.ask(decision, REVIEWER, DECIDED)))
                        .isInstanceOf(Transition.OwnWork.class);
                assertThat(Workflow.take(submitted, Proposing.ask(decision, "赵", DECIDED)))
                        .isInstanceOf(Transition.Taken.class);
            }
        }
    }

    /** A dot says nothing to whoever gets it back; 与规划不符 does. */
    @Test
    void what_is_returned_or_rejected_says_why() {
        Proposal submitted = Proposing.submitted(ProposalKind.NAME, Proposing.naming(), Approver.GOVERNMENT);
        for (Step decision : List.of(Step.REJECT, Step.RETURN)) {
            Ask asked = Proposing.ask(decision, REVIEWER, DECIDED);
            for (String unsaid : List.of("", ".", "不宜")) {
                assertThat(Demands.unmet(submitted, noting(asked, unsaid)))
                        .extracting(Finding::field)
                        .containsExactly("note");
            }
            assertThat(Demands.unmet(submitted, noting(asked, "与规划不符"))).isEmpty();
        }
    }

    /** A-09 blocks, and the law knows the exception of a word without specific link (PNR-IM Art. 4); of A-06 it knows none. */
    @Test
    void what_a_reason_answers_is_told_as_such_at_check_and_approval() {
        Proposal submitted = Proposing.submitted(ProposalKind.NAME, Proposing.naming(), Approver.GOVERNMENT);
        Proposal draft = draft();
        for (Step step : List.of(Step.CHECK, Step.APPROVE)) {
            Proposal proposal = step == Step.CHECK ? draft : submitted;
            assertThat(isAnswerable(proposal, step, Finding.block("A-09", "name", Reason.ASKED)))
                    .isTrue();
            assertThat(isAnswerable(proposal, step, Finding.warn("A-12", "name", Reason.ASKED)))
                    .isTrue();
            assertThat(isAnswerable(proposal, step, Finding.block("A-06", "name", Reason.ASKED)))
                    .isFalse();
        }
    }

    private static boolean isAnswerable(Proposal proposal, Step step, Finding finding) {
        return Demands.unmet(proposal, Proposing.ask(step, REVIEWER, DECIDED, finding)).stream()
                .filter(told -> told.rule().equals(finding.rule()))
                .findFirst()
                .orElseThrow()
                .isAnswerable();
    }

    private static Ask noting(Ask ask, String note) {
        return new Ask(
                ask.step(),
                ask.actor(),
                ask.at(),
                ask.on(),
                ask.today(),
                note,
                ask.act(),
                ask.findings(),
                ask.reasons());
    }

    @Test
    void whoever_returned_it_may_decide_it_when_it_comes_again() {
        Proposal returned = Proposing.take(
                Proposing.submitted(ProposalKind.NAME, Proposing.naming(), Approver.GOVERNMENT),
                Step.RETURN,
                REVIEWER,
                DECIDED);
        Proposal again = returned;
        for (Step step : List.of(Step.REVISE, Step.CHECK, Step.CONSULT, Step.REVIEW, Step.SUBMIT)) {
            again = Proposing.take(again, step, OFFICER, DECIDED);
        }
        assertThat(Workflow.take(again, Proposing.ask(Step.APPROVE, REVIEWER, DECIDED)))
                .isInstanceOf(Transition.Taken.class);
    }

    @Test
    void a_warning_wants_a_reason_and_a_block_is_lifted_only_where_the_law_knows_an_exception() {
        Finding warning = finding("A-16", Severity.WARN);
        Finding same = finding("A-13", Severity.BLOCK);
        Finding trade = finding("A-09", Severity.BLOCK);
        Finding note = finding("C1-FORM", Severity.NOTE);
        assertThat(lacking(Map.of(), warning, same, trade, note)).containsExactly("A-16", "A-13", "A-09");
        Map<String, String> reasons = Map.of("A-16", "当地习惯", "A-13", "无妨", "A-09", "与企业无特定联系");
        assertThat(lacking(reasons, warning, same, trade, note)).containsExactly("A-13");
        assertThat(lacking(reasons, warning, trade, note)).isEmpty();
        assertThat(lacking(Map.of("A-16", " "), warning)).containsExactly("A-16");
        // a letter, a word of consent or one letter again and again tell nobody why
        for (String thin : List.of("啊", "无妨", "啊啊啊啊啊", "……")) {
            assertThat(lacking(Map.of("A-16", thin), warning)).as(thin).containsExactly("A-16");
        }
    }

    @Test
    void the_reports_of_article_11_are_named_when_they_are_missing() {
        Proposal consulting = Proposing.withPapers(draft(), List.of(Paper.Kind.CONSULTATION));
        for (Step step : List.of(Step.CHECK, Step.CONSULT)) {
            consulting = Proposing.take(consulting, step, OFFICER, DECIDED);
        }
        assertThat(missing(consulting, Step.REVIEW)).containsExactly("assessment", "expert-review");
    }

    @Test
    void reports_that_were_taken_away_after_their_assessment_are_missed_when_it_is_sent_in() {
        Proposal reviewed = Proposing.withPapers(draft(), Proposing.REPORTS);
        for (Step step : List.of(Step.CHECK, Step.CONSULT, Step.REVIEW)) {
            reviewed = Proposing.take(reviewed, step, OFFICER, DECIDED);
        }
        assertThat(missing(reviewed, Step.SUBMIT)).isEmpty();
        Entry away = Proposing.entry(Step.DETACH, Stage.REVIEWED, OFFICER);
        Proposal stripped = reviewed.withPapers(List.of(), away);
        assertThat(missing(stripped, Step.SUBMIT)).containsExactly("assessment", "expert-review", "consultation");
    }

    @Test
    void a_protected_name_is_renamed_only_with_an_exception_and_protective_measures() {
        Proposal reviewed = Proposing.withPapers(
                Proposing.draft(ProposalKind.RENAME, Proposing.renaming(true), Approver.GOVERNMENT), Proposing.REPORTS);
        for (Step step : List.of(Step.CHECK, Step.CONSULT, Step.REVIEW)) {
            reviewed = Proposing.take(reviewed, step, OFFICER, DECIDED);
        }
        assertThat(missing(reviewed, Step.SUBMIT)).containsExactly("exception", "protection");
        Proposal excepted = Proposing.withPapers(reviewed, List.of(Paper.Kind.EXCEPTION, Paper.Kind.PROTECTION));
        assertThat(missing(excepted, Step.SUBMIT)).isEmpty();
    }

    /** The check asks for two papers; the first brought leaves one, both none, and the first taken away is missed again. */
    @Test
    void what_a_check_missed_is_told_until_it_is_there() {
        Proposal checked = Proposing.take(
                Proposing.draft(ProposalKind.RENAME, Proposing.renaming(true), Approver.GOVERNMENT),
                Step.CHECK,
                OFFICER,
                DECIDED);
        assertThat(checked.outstanding()).extracting(Finding::field).containsExactly("exception", "protection");
        Proposal excepted = Proposing.withPapers(checked, List.of(Paper.Kind.EXCEPTION));
        assertThat(excepted.outstanding()).extracting(Finding::field).containsExactly("protection");
        Proposal whole = Proposing.withPapers(excepted, List.of(Paper.Kind.PROTECTION));
        assertThat(whole.outstanding()).isEmpty();
        Entry away = Proposing.entry(Step.DETACH, Stage.CHECKED, OFFICER);
        assertThat(whole.withPapers(List.of(), away).outstanding()).hasSize(2);
    }

    @Test
    void an_approval_names_its_document_body_and_day() {
        Proposal submitted = Proposing.submitted(ProposalKind.NAME, Proposing.naming(), Approver.GOVERNMENT);
        Ask bare = new Ask(
                Step.APPROVE,
                REVIEWER,
                Proposing.at(DECIDED),
                DECIDED,
                DECIDED,
                "",
                Optional.empty(),
                List.of(),
                Map.of());
        assertThat(((Transition.Lacking) Workflow.take(submitted, bare)).findings())
                .extracting(Finding::field)
                .containsExactly("act.number", "act.authority", "act.decided_on");
    }

    @Test
    void an_approval_dated_tomorrow_and_a_filing_before_the_approval_are_refused() {
        Proposal submitted = Proposing.submitted(ProposalKind.NAME, Proposing.naming(), Approver.GOVERNMENT);
        Transition early = Workflow.take(submitted, Proposing.ask(Step.APPROVE, REVIEWER, DECIDED.minusDays(1)));
        assertThat(((Transition.Lacking) early).findings())
                .extracting(Finding::field)
                .containsExactly("act.decided_on");
        Proposal approved = Proposing.withPapers(
                Proposing.approved(Approver.GOVERNMENT), List.of(Paper.Kind.APPROVAL, Paper.Kind.FILING_REPORT));
        Transition before = Workflow.take(approved, Proposing.ask(Step.FILE, OFFICER, DECIDED.minusDays(1)));
        assertThat(((Transition.Lacking) before).findings())
                .extracting(Finding::field)
                .containsExactly("on");
    }

    @Test
    void a_name_is_not_in_use_before_it_was_announced() {
        Proposal announced = Proposing.withPapers(
                Proposing.approved(Approver.GOVERNMENT), List.of(Paper.Kind.APPROVAL, Paper.Kind.FILING_REPORT));
        for (Step step : List.of(Step.FILE, Step.ANNOUNCE)) {
            announced = Proposing.take(announced, step, OFFICER, DECIDED.plusDays(10));
        }
        Ask early = new Ask(
                Step.ENTER,
                OFFICER,
                Proposing.at(DECIDED.plusDays(11)),
                DECIDED.plusDays(11),
                DECIDED.plusDays(9),
                "",
                Optional.empty(),
                List.of(),
                Map.of());
        assertThat(((Transition.Lacking) Workflow.take(announced, early)).findings())
                .extracting(Finding::field)
                .containsExactly("on");
    }

    @Test
    void a_name_approved_for_a_later_day_is_not_in_use_before_it() {
        LocalDate effective = DECIDED.plusDays(30);
        Act later = new Act("7号", "", "界名县人民政府", Optional.of(DECIDED), Optional.of(effective), Optional.empty());
        Proposal submitted = Proposing.submitted(ProposalKind.NAME, Proposing.naming(), Approver.GOVERNMENT);
        Proposal announced = Proposing.withPapers(
                ((Transition.Taken) Workflow.take(submitted, ask(Step.APPROVE, REVIEWER, DECIDED, later))).after(),
                List.of(Paper.Kind.APPROVAL, Paper.Kind.FILING_REPORT));
        for (Step step : List.of(Step.FILE, Step.ANNOUNCE)) {
            announced = Proposing.take(announced, step, OFFICER, DECIDED.plusDays(10));
        }
        Snapshot register = ((Edit.Applied) Snapshot.EMPTY.draft(
                        Registration.approved(announced, Snapshot.EMPTY, REVIEWER, later), Proposing.at(DECIDED)))
                .after();
        assertThat(Begun.of(announced, register, Step.ENTER, effective.minusDays(1)))
                .map(Finding::field)
                .hasValue("on");
        assertThat(Begun.of(announced, register, Step.ENTER, effective)).isEmpty();
        assertThat(Proposing.take(announced, Step.ENTER, OFFICER, effective).stage())
                .isEqualTo(Stage.IN_USE);
    }

    private static Ask ask(Step step, String actor, LocalDate on, Act act) {
        return new Ask(step, actor, Proposing.at(on), on, on, "", Optional.of(act), List.of(), Map.of());
    }

    @Test
    void a_correction_leaves_the_name_alone_and_is_done_when_it_is_approved() {
        Proposal sly = Proposing.draft(ProposalKind.CORRECT, Proposing.renaming(false), Approver.GOVERNMENT);
        assertThat(missing(sly, Step.CHECK)).containsExactly("name");
        Content spelled = new Content(
                Proposing.STREET,
                Proposing.renaming(false).seen(),
                "桂花路",
                false,
                Proposing.values("name", "桂花路", "pinyin", "Guìhuā Lù"),
                null);
        Proposal correction = Proposing.draft(ProposalKind.CORRECT, spelled, Approver.GOVERNMENT);
        for (Step step : List.of(Step.CHECK, Step.SUBMIT)) {
            correction = Proposing.take(correction, step, OFFICER, DECIDED);
        }
        correction = Proposing.take(correction, Step.APPROVE, REVIEWER, DECIDED);
        assertThat(correction.stage()).isEqualTo(Stage.IN_USE);
        assertThat(Deadlines.of(correction)).isEmpty();
    }

    @Test
    void an_announcement_lacking_one_of_the_six_is_refused_with_its_label() {
        Content unspelled = new Content(
                Proposing.STREET,
                Proposing.naming().seen(),
                "",
                false,
                Proposing.values("name", "桂花路", "division_code", "340207001"),
                null);
        Proposal approved = Proposing.take(
                Proposing.submitted(ProposalKind.NAME, unspelled, Approver.GOVERNMENT),
                Step.APPROVE,
                REVIEWER,
                DECIDED);
        Proposal filed = Proposing.take(
                Proposing.withPapers(approved, List.of(Paper.Kind.APPROVAL, Paper.Kind.FILING_REPORT)),
                Step.FILE,
                OFFICER,
                DECIDED);
        Transition transition = Workflow.take(filed, Proposing.ask(Step.ANNOUNCE, OFFICER, DECIDED));
        assertThat(((Transition.Lacking) transition).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.field()).isEqualTo("romanization");
            assertThat(finding.sentence().zh()).contains("罗马字母拼写");
        });
    }

    private static Proposal draft() {
        return Proposing.draft(ProposalKind.NAME, Proposing.naming(), Approver.GOVERNMENT);
    }

    private static Finding finding(String rule, Severity severity) {
        return new Finding(rule, severity, "name", Bilingual.of("句", "sentence"), Citation.house(rule));
    }

    private static List<String> lacking(Map<String, String> reasons, Finding... findings) {
        Ask ask = new Ask(
                Step.CHECK,
                OFFICER,
                Proposing.at(DECIDED),
                DECIDED,
                DECIDED,
                "",
                Optional.empty(),
                List.of(findings),
                reasons);
        return Workflow.take(draft(), ask) instanceof Transition.Lacking lacking
                ? lacking.findings().stream().map(Finding::rule).toList()
                : List.of();
    }

    private static List<String> missing(Proposal proposal, Step step) {
        return Workflow.take(proposal, Proposing.ask(step, OFFICER, DECIDED)) instanceof Transition.Lacking lacking
                ? lacking.findings().stream().map(Finding::field).toList()
                : List.of();
    }
}
