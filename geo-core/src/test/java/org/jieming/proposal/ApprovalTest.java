package org.jieming.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jieming.proposal.Proposing.DECIDED;
import static org.jieming.proposal.Proposing.OFFICER;
import static org.jieming.proposal.Proposing.REVIEWER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.register.Act;
import org.jieming.rule.Finding;
import org.junit.jupiter.api.Test;

/** Who approves, and when. The naming of a street is sent in on 2 March 2026 to 界名县人民政府, and it is 12 March. */
class ApprovalTest {
    private static final LocalDate LATER = DECIDED.plusDays(10);

    private static Proposal submitted() {
        return Proposing.submitted(ProposalKind.NAME, Proposing.naming(), Approver.GOVERNMENT);
    }

    private static List<String> lacking(Proposal proposal, Ask ask) {
        return Workflow.take(proposal, ask) instanceof Transition.Lacking lacking
                ? lacking.findings().stream()
                        .map(finding -> finding.rule() + " " + finding.field())
                        .toList()
                : List.of();
    }

    private static Ask approval(String decidedOn, String authority, String note) {
        Act act = new Act(
                "7号", "", authority, Optional.of(LocalDate.parse(decidedOn)), Optional.empty(), Optional.empty());
        return new Ask(
                Step.APPROVE, REVIEWER, Proposing.at(LATER), LATER, LATER, note, Optional.of(act), List.of(), Map.of());
    }

    @Test
    void nothing_is_approved_before_it_was_sent_in() {
        assertThat(lacking(submitted(), approval("1800-01-01", "界名县人民政府", ""))).containsExactly("A-24 act.decided_on");
        // the day before, the day itself, today, tomorrow
        assertThat(lacking(submitted(), approval("2026-03-01", "界名县人民政府", ""))).containsExactly("A-24 act.decided_on");
        assertThat(lacking(submitted(), approval("2026-03-02", "界名县人民政府", ""))).isEmpty();
        assertThat(lacking(submitted(), approval("2026-03-12", "界名县人民政府", ""))).isEmpty();
        assertThat(lacking(submitted(), approval("2026-03-13", "界名县人民政府", ""))).containsExactly("A-24 act.decided_on");
    }

    @Test
    void what_came_back_and_was_sent_in_again_is_not_approved_before_it_came_again() {
        Proposal again = Proposing.take(submitted(), Step.RETURN, REVIEWER, DECIDED.plusDays(3));
        for (Step step : List.of(Step.REVISE, Step.CHECK, Step.CONSULT, Step.REVIEW, Step.SUBMIT)) {
            again = Proposing.take(again, step, OFFICER, DECIDED.plusDays(5));
        }
        assertThat(lacking(again, approval("2026-03-06", "界名县人民政府", ""))).containsExactly("A-24 act.decided_on");
        assertThat(lacking(again, approval("2026-03-07", "界名县人民政府", ""))).isEmpty();
    }

    /** Else whoever sends it in would state a day that suits the approval. */
    @Test
    void a_step_without_a_day_of_its_own_is_taken_on_the_day_it_is_entered() {
        Proposal reviewed = Proposing.withPapers(
                Proposing.draft(ProposalKind.NAME, Proposing.naming(), Approver.GOVERNMENT), Proposing.REPORTS);
        for (Step step : List.of(Step.CHECK, Step.CONSULT, Step.REVIEW)) {
            reviewed = Proposing.take(reviewed, step, OFFICER, DECIDED);
        }
        Ask backdated = new Ask(
                Step.SUBMIT,
                OFFICER,
                Proposing.at(DECIDED),
                DECIDED,
                LocalDate.parse("1800-01-01"),
                "",
                Optional.empty(),
                List.of(),
                Map.of());
        assertThat(lacking(reviewed, backdated)).containsExactly("A-24 on");
    }

    @Test
    void the_body_that_approves_is_the_one_applied_to_or_the_reason_is_stated() {
        assertThat(lacking(submitted(), approval("2026-03-02", "界名县教育局", ""))).containsExactly("A.4 act.authority");
        // blanks are no part of a name
        assertThat(lacking(submitted(), approval("2026-03-02", "界名县 人民政府", ""))).isEmpty();
        assertThat(lacking(submitted(), approval("2026-03-02", "界名市人民政府", "撤县设市,国函〔2026〕3号")))
                .isEmpty();
        // a reason that names neither instrument nor body can be checked by nobody
        for (String bare : List.of("撤县设市", "受委托", "已批", "2026年")) {
            assertThat(lacking(submitted(), approval("2026-03-02", "界名市人民政府", bare)))
                    .as(bare)
                    .containsExactly("A.4 act.authority");
        }
        for (String named : List.of("依《示例省地名管理办法》第十条", "示例省人民政府委托", "示政函[2026]12号", "第12号令")) {
            assertThat(lacking(submitted(), approval("2026-03-02", "界名市人民政府", named)))
                    .as(named)
                    .isEmpty();
        }
    }

    private static List<String> sentIn(String kind, Approver approver, String note) {
        Content content = new Content(
                Proposing.STREET,
                Proposing.naming().seen(),
                "",
                false,
                Proposing.values("name", "桂花苑", "kind", kind, "division_code", "340207001"),
                null);
        Proposal reviewed =
                Proposing.withPapers(Proposing.draft(ProposalKind.NAME, content, approver), Proposing.REPORTS);
        for (Step step : List.of(Step.CHECK, Step.CONSULT, Step.REVIEW)) {
            reviewed = Proposing.take(reviewed, step, OFFICER, DECIDED);
        }
        return lacking(
                reviewed,
                new Ask(
                        Step.SUBMIT,
                        OFFICER,
                        Proposing.at(DECIDED),
                        DECIDED,
                        DECIDED,
                        note,
                        Optional.empty(),
                        List.of(),
                        Map.of()));
    }

    /** PNR Art. 12: streets by the government, estates by the housing department, facilities by their line department. */
    @Test
    void a_name_is_sent_in_to_the_kind_of_body_that_the_law_gives_for_it_or_the_reason_is_stated() {
        for (Approver approver : Approver.values()) {
            boolean isLine = approver == Approver.OTHER_DEPARTMENT || approver == Approver.STATE_DEPARTMENT;
            assertThat(sentIn("K5", approver, "").isEmpty()).isEqualTo(approver == Approver.GOVERNMENT);
            assertThat(sentIn("K6", approver, "").isEmpty()).isEqualTo(approver == Approver.OTHER_DEPARTMENT);
            assertThat(sentIn("K7", approver, "").isEmpty()).isEqualTo(isLine);
            // natural entities and committees: as the province rules
            assertThat(sentIn("K1", approver, "")).isEmpty();
            assertThat(sentIn("K3", approver, "")).isEmpty();
        }
        assertThat(sentIn("K6", Approver.GOVERNMENT, "")).containsExactly("A.4 approver_kind");
        assertThat(sentIn("K5", Approver.PLACE_NAME_AUTHORITY, "受委托")).containsExactly("A.4 approver_kind");
        assertThat(sentIn("K5", Approver.PLACE_NAME_AUTHORITY, "市政府委托民政局批准")).isEmpty();
    }

    @Test
    void an_approval_takes_effect_no_earlier_than_it_was_decided() {
        Act act = new Act(
                "7号", "", "界名县人民政府", Optional.of(LATER), Optional.of(LocalDate.parse("1800-01-01")), Optional.empty());
        Ask ask = new Ask(
                Step.APPROVE, REVIEWER, Proposing.at(LATER), LATER, LATER, "", Optional.of(act), List.of(), Map.of());
        assertThat(lacking(submitted(), ask)).containsExactly("A-24 act.effective_on");
    }

    /** The document was attached before the proposal was sent in, and the note says that the papers went before: 补录 are two characters of four. */
    @Test
    void what_was_decided_on_paper_before_is_entered_late_with_its_document_and_a_note() {
        Proposal without = submitted();
        assertThat(lacking(without, approval("2026-02-20", "界名县人民政府", "纸质报批后补录")))
                .containsExactly("A-24 act.decided_on");
        Proposal with = Proposing.withPapers(without, List.of(Paper.Kind.APPROVAL));
        assertThat(lacking(with, approval("2026-02-20", "界名县人民政府", ""))).containsExactly("A-24 act.decided_on");
        assertThat(lacking(with, approval("2026-02-20", "界名县人民政府", "补录"))).containsExactly("A-24 act.decided_on");
        assertThat(lacking(with, approval("2026-02-20", "界名县人民政府", "纸质报批后补录"))).isEmpty();
    }

    @Test
    void what_is_refused_says_how_to_record_an_approval_that_is_older() {
        Transition refused = Workflow.take(submitted(), approval("1800-01-01", "界名县人民政府", ""));
        Finding finding = ((Transition.Lacking) refused).findings().get(0);
        assertThat(finding.sentence().zh()).contains("2026-03-02", "补录", "批复文件");
        assertThat(finding.sentence().en()).contains("2026-03-02", "entered late", "approval document");
    }

    /** The application of a street goes to the housing department and says nothing of where: both wait for the submission, and are told before. */
    @Test
    void a_check_tells_what_the_submission_will_ask_for_and_goes_on() {
        Application asked =
                new Application("官陡街道办事处", "新建道路", "", "长 1.2 千米", "城市支路", "界名县住建局", Approver.OTHER_DEPARTMENT);
        Proposal draft = Proposal.draft(
                "2026-0002",
                ProposalKind.NAME,
                Proposing.naming(),
                asked,
                Proposing.entry(Step.CREATE, Stage.DRAFT, OFFICER));
        Proposal checked = Proposing.take(draft, Step.CHECK, OFFICER, DECIDED);
        assertThat(checked.stage()).isEqualTo(Stage.CHECKED);
        assertThat(checked.findings())
                .extracting(found -> found.severity() + " " + found.rule() + " " + found.field())
                .containsExactly("NOTE A.5 location", "NOTE A.4 approver_kind");
        assertThat(checked.findings().get(0).sentence().zh()).startsWith("报送审批前须办:");
        Proposal whole = Proposing.draft(ProposalKind.NAME, Proposing.naming(), Approver.GOVERNMENT);
        assertThat(Proposing.take(whole, Step.CHECK, OFFICER, DECIDED).findings())
                .isEmpty();
    }
}
