package org.jieming.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Timeline;
import org.jieming.register.Values;

/** A name coming on the protection list or leaving it (PNR Art. 25; ): from a day on, and nothing else of it changes. */
final class Listing {
    /** What a proposal may say of the listing beside that it is one. */
    static final List<String> FACTS = List.of(
            "protection_class", "protection_batch", "protection_reason", "protective_measures", "period", "sign_kind");
    /** What is true of a name while it is on the list; of the time before its removal the register keeps it. */
    static final List<String> WHILE_LISTED =
            List.of("protection_class", "protection_batch", "listed_on", "listing_doc");

    /** Whatever is stated of a listing. */
    static final List<String> ALL =
            Stream.concat(FACTS.stream(), WHILE_LISTED.stream()).distinct().toList();

    private Listing() {}

    /**
     * The change of an approved proposal, from its day on or, where that lies before it, the beginning of the name as it last
     * stands in the register.
     */
    static Change of(Proposal proposal, Timeline timeline, LocalDate day, Act act) {
        ItemVersion standing = timeline.last().orElseThrow();
        LocalDate from =
                standing.valid().firstDay().filter(first -> first.isAfter(day)).orElse(day);
        Period rest = Period.between(Optional.of(from), standing.valid().endDay());
        Values values = proposal.kind() == ProposalKind.PROTECT
                ? listed(standing.values(), proposal.content().values(), day, act)
                : removed(standing.values());
        return new Change.Put(standing.id(), standing.type(), rest, values, standing.shapeOrNull());
    }

    private static Values listed(Values standing, Values wanted, LocalDate day, Act act) {
        Values.Builder values = standing.toBuilder()
                .set("protected", true)
                .set("listed_on", day)
                .set("listing_doc", act.number());
        FACTS.forEach(name -> values.set(name, wanted.get(name).orElse(null)));
        return values.build();
    }

    private static Values removed(Values standing) {
        Values.Builder values = standing.toBuilder().set("protected", false);
        WHILE_LISTED.forEach(name -> values.set(name, null));
        return values.build();
    }
}
