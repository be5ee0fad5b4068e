package org.jieming.api.proposal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jieming.api.http.Json;
import org.jieming.api.store.Documents;
import org.jieming.gazetteer.SpentCode;
import org.jieming.gazetteer.SpentCodes;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.Stage;
import org.jieming.register.ItemId;
import org.jieming.register.RevisionNumber;

/**
 * All proposals of a register. Reading them costs all that are read; there are some hundreds a year. Those about an item, of a name or of
 * an author are found without the others ({@link ProposalIndex}), and so are those whose name was withdrawn and whose code no other gets.
 */
public final class Proposals implements SpentCodes {
    private static final String KIND = "proposal";
    private static final Object BUILDING = new Object();

    private final Documents documents;
    private final ProposalIndex index;

    /** The proposals of a store. */
    public Proposals(Documents documents) {
        this.documents = documents;
        this.index = new ProposalIndex(documents);
    }

    /**
     * Keeps a new proposal under the next number of a year.
     *
     * @param making makes it, given its number such as {@code 2026-0007}
     */
    public Kept create(int year, Function<String, Proposal> making) {
        while (true) {
            Proposal proposal = making.apply(nextNumber(year));
            index.enter(proposal);
            Optional<Long> version =
                    documents.put(KIND, proposal.id(), text(proposal, Optional.empty(), Optional.empty()), 0);
            if (version.isPresent()) {
                return new Kept(proposal, Optional.empty(), version.get(), version.get());
            }
        }
    }

    private String nextNumber(int year) {
        String prefix = String.format(Locale.ROOT, "%04d-", year);
        int last = documents.under(KIND, prefix).keySet().stream()
                .mapToInt(name -> Integer.parseInt(name.substring(prefix.length())))
                .max()
                .orElse(0);
        return String.format(Locale.ROOT, "%s%04d", prefix, last + 1);
    }

    /** The proposal of a number. */
    public Optional<Kept> find(String id) {
        return documents.get(KIND, id).map(Proposals::kept);
    }

    /** All of them, the newest first. */
    public List<Kept> all() {
        List<Kept> all = new ArrayList<>();
        Map<String, Documents.Document> found = documents.all(KIND);
        found.values().forEach(document -> all.add(kept(document)));
        Collections.reverse(all);
        return all;
    }

    /** The proposal about an item whose approval a revision revoked. */
    public Optional<Proposal> revokedBy(ItemId item, RevisionNumber revision) {
        return under(ProposalIndex.item(item)).stream()
                .filter(each -> each.content().item().equals(item) && each.stage() == Stage.REVOKED)
                .filter(each -> each.history().stream()
                        .anyMatch(entry ->
                                entry.to() == Stage.REVOKED && entry.revision().equals(Optional.of(revision))))
                .findFirst();
    }

    /** The proposals that gave an item a name by an approval that never held, the oldest first; an abolition names what stands. O(those about the item). */
    public List<Proposal> voidNamesOf(ItemId item) {
        List<Proposal> found = new ArrayList<>();
        for (Proposal each : under(ProposalIndex.item(item))) {
            if (each.content().item().equals(item)
                    && each.kind().givesName()
                    && each.standing().isVoid()) {
                found.add(each);
            }
        }
        Collections.reverse(found);
        return List.copyOf(found);
    }

    /** Those entered under a key, the newest first; of each it is to be asked whether it is so still. O(those found). */
    List<Proposal> under(String key) {
        return read(built().under(key));
    }

    @Override
    public List<SpentCode> beginning(String beginning) {
        return kept(built().spending(beginning)).stream()
                .flatMap(Kept::known)
                .flatMap(proposal -> ProposalIndex.spent(proposal).stream())
                .filter(spent -> spent.code().digits().startsWith(beginning))
                .toList();
    }

    /**
     * Enters whatever stands in the store and is not found by what it is about: what a server of an older version wrote, which knew no
     * index or not all that one asks by. Two reads of all, and a write for what is missing; for the start of a server.
     */
    public void complete() {
        synchronized (BUILDING) {
            index.complete(all().stream().flatMap(Kept::known).toList());
        }
    }

    /** The index of a store; where no server has completed it, who asks first does, and who asks meanwhile waits for that. */
    private ProposalIndex built() {
        if (!index.isBuilt()) {
            synchronized (BUILDING) {
                if (!index.isBuilt()) {
                    complete();
                }
            }
        }
        return index;
    }

    /** So many of them with one question to the store as it looks for together. */
    private List<Proposal> read(List<String> ids) {
        return kept(ids).stream().map(Kept::proposal).toList();
    }

    private List<Kept> kept(List<String> ids) {
        Map<String, Documents.Document> found =
                documents.under(Set.of(KIND), Set.copyOf(ids)).getOrDefault(KIND, new TreeMap<>());
        return ids.stream()
                .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                .map(Proposals::kept)
                .toList();
    }

    /** All of them by each key, the newest first. */
    Map<String, List<Proposal>> byKey() {
        Map<String, List<Proposal>> byKey = new HashMap<>();
        all().stream().map(Kept::proposal).forEach(proposal -> ProposalIndex.keys(proposal)
                .forEach(key ->
                        byKey.computeIfAbsent(key, none -> new ArrayList<>()).add(proposal)));
        return byKey;
    }

    /** Writes a proposal whose writer saw a version of it; empty when somebody was first. */
    public Optional<Kept> put(Proposal proposal, long seen) {
        return put(proposal, Optional.empty(), Optional.empty(), seen);
    }

    /**
     * Writes that a proposal is about to become another, by what it is found from then on, too: a code that the revision takes from its
     * name is spent before the register has it, on every server, and stays so if this one dies in between.
     */
    Optional<Kept> claim(Kept kept, Proposal becoming) {
        index.enter(becoming);
        return put(kept.proposal(), Optional.of(becoming), Optional.of(kept.said()), kept.version());
    }

    /** Writes that a claimed one stays what it is; whoever saw it before it was claimed has seen it. */
    Optional<Kept> release(Kept claimed) {
        return put(claimed.proposal(), Optional.empty(), Optional.of(claimed.said()), claimed.version());
    }

    private Optional<Kept> put(Proposal proposal, Optional<Proposal> claimed, Optional<Long> said, long seen) {
        index.enter(proposal);
        return documents
                .put(KIND, proposal.id(), text(proposal, claimed, said), seen)
                .map(version -> new Kept(proposal, claimed, version, said.orElse(version)));
    }

    private static String text(Proposal proposal, Optional<Proposal> claimed, Optional<Long> said) {
        ObjectNode json = ProposalJson.write(proposal);
        claimed.ifPresent(becoming -> json.set("claimed", ProposalJson.write(becoming)));
        said.ifPresent(version -> json.put("said", version));
        return new String(Json.bytes(json), StandardCharsets.UTF_8);
    }

    private static Kept kept(Documents.Document document) {
        ObjectNode json = Json.read(document.json().getBytes(StandardCharsets.UTF_8), "proposal");
        Optional<Proposal> claimed = json.path("claimed") instanceof ObjectNode becoming
                ? Optional.of(ProposalJson.read(becoming))
                : Optional.empty();
        long version = document.version();
        return new Kept(
                ProposalJson.read(json), claimed, version, json.path("said").asLong(version));
    }
}
