package org.jieming.proposal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.Edit;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.rule.Finding;

/** Proposals for tests: officer 王 proposes, reviewer 李 decides; the place is the street 桂花路 of an invented county. */
final class Proposing {
    static final String OFFICER = "王";
    static final String REVIEWER = "李";
    static final ItemId STREET = ItemId.named("street");
    static final LocalDate DECIDED = LocalDate.parse("2026-03-02");
    static final Act ACT =
            new Act("界政函〔2026〕7号", "关于命名桂花路的批复", "界名县人民政府", Optional.of(DECIDED), Optional.empty(), Optional.empty());
    static final List<Paper.Kind> REPORTS =
            List.of(Paper.Kind.ASSESSMENT, Paper.Kind.EXPERT_REVIEW, Paper.Kind.CONSULTATION);

    private Proposing() {}

    static Values values(String... pairs) {
        Values.Builder values = Values.of(Descriptor.of(ItemType.PLACE));
        for (int i = 0; i < pairs.length; i += 2) {
            values.parse(pairs[i], pairs[i + 1]);
        }
        return values.build();
    }

    static Content naming() {
        Values values = values("name", "桂花路", "kind", "K5", "pinyin", "Guìhuā Lù", "division_code", "340207001");
        return new Content(STREET, RevisionNumber.NONE, "", false, values, null);
    }

    /** 桂花路, in the register since revision 1, is to be called 丹桂路. */
    static Content renaming(boolean isProtected) {
        Values values = values("name", "丹桂路", "kind", "K5", "pinyin", "Dānguì Lù", "division_code", "340207001");
        return new Content(STREET, new RevisionNumber(1), "桂花路", isProtected, values, null);
    }

    static Application application(Approver approver) {
        return new Application("官陡街道办事处", "新建道路", "东起银湖路,西至九华路", "长 1.2 千米", "城市支路", "界名县人民政府", approver);
    }

    static Proposal draft(ProposalKind kind, Content content, Approver approver) {
        Entry created = entry(Step.CREATE, Stage.DRAFT, OFFICER);
        return Proposal.draft("2026-0001", kind, content, application(approver), created);
    }

    static Entry entry(Step step, Stage stage, String actor) {
        return new Entry(step, stage, actor, at(DECIDED), DECIDED, "", Optional.empty(), Optional.empty());
    }

    static Fingerprint file(int number) {
        return new Fingerprint("0".repeat(60) + (1_000 + number));
    }

    static Proposal withPapers(Proposal proposal, List<Paper.Kind> kinds) {
        List<Paper> papers = new ArrayList<>(proposal.papers());
        kinds.forEach(kind -> papers.add(new Paper(kind, kind.word() + ".pdf", file(kind.ordinal()))));
        return proposal.withPapers(papers, entry(Step.ATTACH, proposal.stage(), OFFICER));
    }

    static Ask ask(Step step, String actor, LocalDate on, Finding... findings) {
        return new Ask(
                step,
                actor,
                at(on),
                on,
                on,
                "见附件:示政函〔2026〕1号",
                step == Step.APPROVE ? Optional.of(ACT) : Optional.empty(),
                List.of(findings),
                Map.of(),
                step == Step.ANNOUNCE ? List.of(Channel.GOVERNMENT_WEBSITE) : List.of(),
                false);
    }

    static Proposal take(Proposal proposal, Step step, String actor, LocalDate on) {
        Transition transition = Workflow.take(proposal, ask(step, actor, on));
        if (transition instanceof Transition.Taken taken) {
            return taken.after();
        }
        throw new AssertionError(step + ": " + transition);
    }

    /** A naming or renaming as it waits for its decision. */
    static Proposal submitted(ProposalKind kind, Content content, Approver approver) {
        Proposal proposal = withPapers(draft(kind, content, approver), REPORTS);
        for (Step step : List.of(Step.CHECK, Step.CONSULT, Step.REVIEW, Step.SUBMIT)) {
            proposal = take(proposal, step, OFFICER, DECIDED);
        }
        return proposal;
    }

    static Proposal approved(Approver approver) {
        return take(submitted(ProposalKind.NAME, naming(), approver), Step.APPROVE, REVIEWER, DECIDED);
    }

    static Snapshot register(Change... changes) {
        Edit edit = Snapshot.EMPTY.draft(ChangeSet.of("t", "", List.of(changes)), at(DECIDED));
        return ((Edit.Applied) edit).after();
    }

    static Change.Put put(ItemType type, ItemId id, String... pairs) {
        Values.Builder values = Values.of(Descriptor.of(type));
        for (int i = 0; i < pairs.length; i += 2) {
            values.parse(pairs[i], pairs[i + 1]);
        }
        return new Change.Put(id, type, Period.ALWAYS, values.build(), null);
    }

    static Instant at(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
