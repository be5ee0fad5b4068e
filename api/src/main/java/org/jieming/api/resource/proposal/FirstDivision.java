package org.jieming.api.resource.proposal;

import java.time.LocalDate;
import org.jieming.adjustment.CodesAhead;
import org.jieming.api.resource.Reading;
import org.jieming.proposal.Entry;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.Step;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.Period;

/**
 * The division in which an approved name lies on the first day on which it holds: a change of divisions may come before it (B-10), and
 * the announcement states that division and the code of the name keeps it.
 *
 * @param code its code, twelve digits; empty where the proposal states none
 * @param day the first day
 */
record FirstDivision(String code, LocalDate day) {

    /** That of a proposal; by today where it is not approved. */
    static FirstDivision of(Reading now, Proposal proposal) {
        LocalDate day = proposal.last(Step.APPROVE)
                .flatMap(Entry::act)
                .flatMap(Act::holdsFrom)
                .filter(from -> from.isAfter(now.today()))
                .orElse(now.today());
        Change.Put put = ProposalDesk.put(proposal);
        Change.Put from = new Change.Put(put.id(), put.type(), Period.from(day), put.values(), put.shape());
        Change.Put first =
                new CodesAhead(now.snapshot(), now.today()).divided(from).get(0);
        return new FirstDivision(first.values().text("division_code"), day);
    }

    /** What it is called on that day, with those above it; empty where none is stated. */
    String name(Reading now) {
        return code.isEmpty() ? "" : ProposalDesk.divisionName(now, code, day);
    }
}
