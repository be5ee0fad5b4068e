package org.jieming.api.resource.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jieming.api.inspection.Round;
import org.jieming.api.inspection.Rounds;
import org.jieming.api.resource.Reading;
import org.jieming.api.store.Journal;
import org.jieming.register.ItemId;

/**
 * The rounds that a reader has a seat in, found among all.
 *
 * @param all the rounds of the store
 * @param journal which tells what the lines were when reports on them were signed
 * @param reading as whom and of what state she reads
 */
record SeatedRounds(Rounds all, Journal journal, Reading reading) {
    /** So many plans are read at once to look for those that somebody has a seat in. */
    private static final int CHUNK = 200;

    /**
     * The next rounds that she has a seat in, by id. Of all others plan and minutes alone are read, and of none
     * more than it takes to fill the page.
     *
     * @param after the id behind which the page begins; empty for the first
     */
    List<OpenRound> page(String after, int most) {
        List<OpenRound> page = new ArrayList<>();
        List<Round> next = all.after(after, CHUNK);
        while (!next.isEmpty() && page.size() < most) {
            List<Round> own = next.stream()
                    .filter(round -> !Seat.of(reading, round).sides().isEmpty())
                    .limit(most - page.size())
                    .toList();
            page.addAll(seated(own));
            next = all.after(next.get(next.size() - 1).id().toString(), CHUNK);
        }
        return page;
    }

    /** The rounds of a line that she has a seat in. */
    List<OpenRound> of(ItemId line) {
        return seated(all.of(line));
    }

    private List<OpenRound> seated(List<Round> rounds) {
        RoundFacts facts = new RoundFacts(journal, reading);
        List<UUID> own = rounds.stream()
                .filter(round -> !Seat.of(reading, round).sides().isEmpty())
                .map(Round::id)
                .toList();
        return all.find(own).stream()
                .map(file -> new OpenRound(file, Seat.of(reading, file.round()), facts.of(file)))
                .toList();
    }
}
