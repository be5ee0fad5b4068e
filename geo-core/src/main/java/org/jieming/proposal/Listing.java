package org.jieming.proposal;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jieming.register.Act;
import org.jieming.register.Change;
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
     * The changes of an approved proposal, from its day on in all that the register holds of that day and later ones. What is listed
     * under an act of its own by then keeps that.
     */
    static List<Change> of(Proposal proposal, Timeline timeline, LocalDate day, Act act) {
        boolean isListing = proposal.kind() == ProposalKind.PROTECT;
        return Onward.ahead(timeline, Math.toIntExact(day.toEpochDay()))
                .filter(version -> Listed.isIn(version.values()) != isListing)
                .map(version -> {
                    Values values = isListing
                            ? listed(version.values(), proposal.content().values(), day, act)
                            : removed(version.values());
                    return (Change) new Change.Put(
                            version.id(), version.type(), version.valid(), values, version.shapeOrNull());
                })
                .toList();
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
