package org.jieming.api.resource.proposal;

import java.time.LocalDate;
import java.util.Optional;
import org.jieming.api.resource.Reading;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.Step;
import org.jieming.register.Act;
import org.jieming.register.CodeBegin;
import org.jieming.register.CodeEnd;
import org.jieming.register.ItemType;
import org.jieming.register.Snapshot;
import org.jieming.rule.Finding;

/**
 * The division in which an approved name lies on the first day on which it holds: a change of divisions may come before it, and be
 * recorded after its approval (B-10). The announcement states that division and the code of the name keeps it.
 *
 * @param code its code, twelve digits; empty where the proposal states none
 * @param day the first day
 */
record FirstDivision(String code, LocalDate day) {

    /** That of a proposal; by today where it is not approved. O(changes of its units). */
    static FirstDivision of(Reading now, Proposal proposal) {
        LocalDate day = proposal.approval().flatMap(Act::holdsFrom).orElse(now.today());
        String stated = proposal.content().values().text("division_code");
        if (stated.isEmpty()) {
            return new FirstDivision(stated, day);
        }
        String followed = followed(now.snapshot(), DivisionCode.parse(stated), day);
        return new FirstDivision(
                isBorne(now.snapshot(), followed, day)
                        ? followed
                        : recorded(now, proposal, day).orElse(followed),
                day);
    }

    /** What a code has become by a day, as far as that is certain. */
    private static String followed(Snapshot snapshot, DivisionCode code, LocalDate day) {
        return CodeEnd.of(snapshot, code)
                .filter(end -> !end.day().isAfter(day))
                .flatMap(end -> end.latest(snapshot, day).successor())
                .orElse(code.digits());
    }

    /** What the register says of the place on that day, where somebody has settled there what no change of divisions tells. */
    private static Optional<String> recorded(Reading now, Proposal proposal, LocalDate day) {
        return now.snapshot()
                .timeline(ItemType.PLACE, proposal.content().item())
                .on(day)
                .map(version -> version.values().text("division_code"))
                .filter(code -> !code.isEmpty() && isBorne(now.snapshot(), code, day));
    }

    /** Whether nothing is known against a code on a day, nor against one of the units above it. */
    private static boolean isBorne(Snapshot snapshot, String digits, LocalDate day) {
        Optional<DivisionCode> unit = Optional.of(DivisionCode.parse(digits));
        while (unit.isPresent()) {
            boolean isEnded = CodeEnd.of(snapshot, unit.get())
                    .filter(end -> !end.day().isAfter(day))
                    .isPresent();
            boolean isAhead = CodeBegin.of(snapshot, unit.get())
                    .filter(begin -> begin.day().isAfter(day))
                    .isPresent();
            if (isEnded || isAhead) {
                return false;
            }
            unit = unit.get().parent();
        }
        return true;
    }

    /** What it is called on that day, or today where units were entered later, with those above it; empty where it is nobody's. */
    String name(Reading now) {
        if (code.isEmpty()) {
            return "";
        }
        if (isBorne(now.snapshot(), code, day)) {
            return ProposalDesk.divisionName(now, code, day);
        }
        return isBorne(now.snapshot(), code, now.today()) ? ProposalDesk.divisionName(now, code) : "";
    }

    /** That a proposal states a division and none is found for its announcement, at the steps that go with one. */
    static Optional<Finding> missing(Reading now, Proposal proposal, Step step) {
        boolean isAsked = (step == Step.FILE || step == Step.ANNOUNCE)
                && proposal.kind().isOfName()
                && !proposal.content().values().text("division_code").isEmpty();
        return Optional.of(proposal)
                .filter(any -> isAsked)
                .map(any -> of(now, proposal))
                .filter(first -> first.name(now).isEmpty())
                .map(FirstDivision::lacking);
    }

    private Finding lacking() {
        String shown = DivisionCode.parse(code).shortForm();
        return Finding.block(
                "A-23",
                "division",
                Bilingual.of(
                        "公告缺少“所属政区”:政区代码 " + shown + " 在地名生效之日 " + day + " 不属于任何政区,所属政区不能确定;请先在登记簿中更正此地名的政区代码",
                        "The announcement lacks “Division”: code " + shown + " is nobody's on " + day
                                + ", the first day of the name, and which division it lies in is not certain; correct the"
                                + " division code of the place in the register first"));
    }
}
