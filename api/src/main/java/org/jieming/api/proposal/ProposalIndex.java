package org.jieming.api.proposal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jieming.api.store.Documents;
import org.jieming.language.Writing;
import org.jieming.proposal.Proposal;
import org.jieming.register.ItemId;

/**
 * Which proposals are about an item, want a name or are somebody's: empty records beside them, whose names begin with what is asked for.
 * Written before the proposal says so and never removed, so that a server that dies in between, or a draft that became another, leaves
 * one too many: who asks reads what is found, and passes over what is not so.
 */
final class ProposalIndex {
    private static final String KIND = "proposal-of";
    private static final String BUILT = "proposal-index";
    private static final String EMPTY = "{}";

    private final Documents documents;

    ProposalIndex(Documents documents) {
        this.documents = documents;
    }

    /** Whether all that a store keeps stand in it: stores of older versions kept none. */
    boolean isBuilt() {
        return documents.get(BUILT, BUILT).isPresent();
    }

    void built() {
        documents.put(BUILT, BUILT, EMPTY, 0);
    }

    /** Enters one under all that it may be asked for by. */
    void enter(Proposal proposal) {
        keys(proposal).forEach(key -> documents.put(KIND, key + proposal.id(), EMPTY, 0));
    }

    /** The ids of those under a key, the newest first. O(those found). */
    List<String> under(String key) {
        return documents.under(KIND, key).keySet().stream()
                .map(name -> name.substring(key.length()))
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }

    /** Under what a proposal is entered. */
    static Set<String> keys(Proposal proposal) {
        Set<String> keys = new TreeSet<>();
        keys.add(item(proposal.content().item()));
        keys.add(name(proposal.content().name()));
        proposal.authors().forEach(author -> keys.add(author(author)));
        return keys;
    }

    static String item(ItemId item) {
        return item + " ";
    }

    /** Names and accounts are anybody's; what stands for one is short and has no slash. */
    static String name(String name) {
        return ItemId.named("name " + Writing.compared(name)) + " ";
    }

    static String author(String account) {
        return ItemId.named("author " + account) + " ";
    }
}
