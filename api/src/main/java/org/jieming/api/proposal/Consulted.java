package org.jieming.api.proposal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jieming.language.Writing;
import org.jieming.proposal.Proposal;
import org.jieming.register.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * Proposals as one door asks for them: those that the first few questions are about are read alone, so that who writes one name reads
 * what concerns it; where a file asks more, all are read once. For one door.
 */
public final class Consulted {
    /** So many questions are answered by reading what they are about. */
    private static final int SINGLY = 32;

    private final Proposals proposals;
    private final Map<String, List<Proposal>> read = new HashMap<>();
    private @Nullable Map<String, List<Proposal>> all;

    /** Those of a register. */
    public Consulted(Proposals proposals) {
        this.proposals = proposals;
    }

    /** Those about an item, the newest first. */
    public List<Proposal> about(ItemId item) {
        return under(
                ProposalIndex.item(item), proposal -> proposal.content().item().equals(item));
    }

    /** Those that want a name, the newest first. */
    public List<Proposal> named(String name) {
        String wanted = Writing.compared(name);
        return under(
                ProposalIndex.name(name),
                proposal -> Writing.compared(proposal.content().name()).equals(wanted));
    }

    /** Those that somebody had a hand in before they were decided, the newest first. */
    public List<Proposal> by(String author) {
        return under(
                ProposalIndex.author(author), proposal -> proposal.authors().contains(author));
    }

    private synchronized List<Proposal> under(String key, Predicate<Proposal> isSo) {
        List<Proposal> known = read.get(key);
        if (known == null) {
            known = (read.size() < SINGLY ? proposals.under(key) : all().getOrDefault(key, List.of()))
                    .stream().filter(isSo).toList();
            if (all == null) {
                read.put(key, known);
            }
        }
        return known;
    }

    private Map<String, List<Proposal>> all() {
        Map<String, List<Proposal>> known = all == null ? proposals.byKey() : all;
        all = known;
        return known;
    }
}
