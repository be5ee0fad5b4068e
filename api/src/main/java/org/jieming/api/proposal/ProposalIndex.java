package org.jieming.api.proposal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jieming.api.store.Documents;
import org.jieming.gazetteer.PlaceCode;
import org.jieming.gazetteer.SpentCode;
import org.jieming.language.Writing;
import org.jieming.proposal.Content;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.Stage;
import org.jieming.register.ItemId;

/**
 * Which proposals are about an item, want a name, are somebody's or spent a place-name code: empty records beside them, whose names begin
 * with what is asked for. Written before the proposal says so and never removed, so that a server that dies in between, or a draft that became another, leaves
 * one too many: who asks reads what is found, and passes over what is not so.
 */
final class ProposalIndex {
    private static final String KIND = "proposal-of";
    private static final String BUILT = "proposal-index";
    /** Under what is told that all is entered by all keys that there are; an index of fewer keys was told under another name. */
    private static final String ALL_KEYS = "with-codes";

    private static final String CODE = "code ";
    private static final String EMPTY = "{}";

    private final Documents documents;

    ProposalIndex(Documents documents) {
        this.documents = documents;
    }

    /** Whether all that a store keeps stand in it: stores of older versions kept none. */
    boolean isBuilt() {
        return documents.get(BUILT, ALL_KEYS).isPresent();
    }

    /** Enters what some proposals are to be found by and are not yet, which are all that a store keeps. */
    void complete(List<Proposal> all) {
        Set<String> entered = documents.all(KIND).keySet();
        all.forEach(proposal -> keys(proposal).stream()
                .map(key -> key + proposal.id())
                .filter(name -> !entered.contains(name))
                .forEach(name -> documents.put(KIND, name, EMPTY, 0)));
        documents.put(BUILT, ALL_KEYS, EMPTY, 0);
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

    /** The ids of those that spent a code which begins with something. O(those found). */
    List<String> spending(String beginning) {
        return documents.under(KIND, CODE + beginning).keySet().stream()
                .map(name -> name.substring(name.lastIndexOf(' ') + 1))
                .distinct()
                .toList();
    }

    /** Under what a proposal is entered. */
    static Set<String> keys(Proposal proposal) {
        Set<String> keys = new TreeSet<>();
        keys.add(item(proposal.content().item()));
        keys.add(name(proposal.content().name()));
        proposal.authors().forEach(author -> keys.add(author(author)));
        spent(proposal).forEach(spent -> keys.add(CODE + spent.code() + " "));
        return keys;
    }

    /** The place-name codes that its name had, which was approved and is withdrawn: that of its content, and those of its versions. */
    static List<SpentCode> spent(Proposal proposal) {
        Content content = proposal.content();
        return proposal.stage() != Stage.REVOKED
                ? List.of()
                : Stream.concat(
                                Stream.of(content.values().text("place_code")),
                                content.codesHad().stream().sorted())
                        .distinct()
                        .flatMap(code -> PlaceCode.of(code).stream())
                        .map(code -> new SpentCode(code, content.item()))
                        .toList();
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
