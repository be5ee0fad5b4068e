package org.jieming.api.adoption;

import java.util.Optional;
import java.util.function.Function;
import org.jieming.adoption.Adoption;
import org.jieming.api.adoption.Adoptions.Kept;
import org.jieming.api.store.Claim;
import org.jieming.api.store.Claimed;
import org.jieming.api.store.LiveRegister;
import org.jieming.proposal.Entry;
import org.jieming.register.ChangeSet;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;

/** Approvals of adopted scenarios, which write a revision: each is {@link Claimed}. */
public final class Decisions {
    private final Adoptions adoptions;
    private final Claimed<Kept> claimed;

    /** Decisions about the adopted scenarios of a register. */
    public Decisions(LiveRegister register, Adoptions adoptions) {
        this.adoptions = adoptions;
        this.claimed = new Claimed<>(register, new Keeping(adoptions));
    }

    /**
     * Writes what an entry approves, as it is wished for of the state that it is written upon.
     *
     * @return as {@link Claimed#take} tells
     */
    public Optional<Claimed.Written<Kept>> take(Kept kept, Entry approving, Function<Snapshot, ChangeSet> wish) {
        String id = kept.adoption().id();
        return claimed.take(id, before -> adoptions.claim(before, approving), kept, wish);
    }

    /** One as it stands when a claim that its server left behind is settled. */
    public Kept settled(Kept kept) {
        return claimed.settled(kept);
    }

    /** Settles whatever a server left behind that ended in the middle of it. */
    public void settleAll() {
        adoptions.claimed().forEach(this::settled);
    }

    /** The approval of a claimed scenario is kept with it. */
    private record Keeping(Adoptions adoptions) implements Claimed.Keeping<Kept> {
        @Override
        public String id(Kept kept) {
            return kept.adoption().id();
        }

        @Override
        public Optional<Claim> claim(Kept kept) {
            Adoption adoption = kept.adoption();
            return kept.claimed().map(entry -> {
                ItemId first = adoption.changes().get(0).item();
                return new Claim(entry.actor(), adoption.reason(), entry.at(), ItemType.FACILITY, first);
            });
        }

        @Override
        public Kept now(Kept kept) {
            return adoptions.find(id(kept)).orElseThrow();
        }

        @Override
        public Optional<Kept> release(Kept claimed) {
            return adoptions.release(claimed);
        }

        @Override
        public Optional<Kept> complete(Kept claimed, RevisionNumber revision, Kept over) {
            Entry entry = claimed.claimed().orElseThrow().writing(revision);
            return adoptions.put(claimed.adoption().after(entry), over.version());
        }

        @Override
        public boolean says(Kept kept, RevisionNumber revision) {
            return kept.adoption().history().stream()
                    .anyMatch(entry -> entry.revision().filter(revision::equals).isPresent());
        }
    }
}
