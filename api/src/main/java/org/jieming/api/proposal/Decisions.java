package org.jieming.api.proposal;

import java.util.Optional;
import java.util.function.Function;
import org.jieming.api.store.Claim;
import org.jieming.api.store.Claimed;
import org.jieming.api.store.LiveRegister;
import org.jieming.proposal.Entry;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.Registration;
import org.jieming.register.ChangeSet;
import org.jieming.register.ItemType;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;

/** Steps of proposals that write a revision: each is {@link Claimed}. */
public final class Decisions {
    private final Proposals proposals;
    private final Claimed<Kept> claimed;

    /** Decisions about the proposals of a register. */
    public Decisions(LiveRegister register, Proposals proposals) {
        this.proposals = proposals;
        this.claimed = new Claimed<>(register, new Keeping(proposals));
    }

    /**
     * Takes a step that writes.
     *
     * @param becoming the proposal when the register has it
     * @param wish what is written for it, as {@link Claimed#take} asks for it
     * @return as {@link Claimed#take} tells
     */
    public Optional<Claimed.Written<Kept>> take(Kept kept, Proposal becoming, Function<Snapshot, ChangeSet> wish) {
        return claimed.take(becoming.id(), before -> proposals.claim(before, becoming), kept, wish);
    }

    /** The proposal of a number; a claim that its server left behind is settled first. */
    public Optional<Kept> find(String id) {
        return proposals.find(id).map(this::settled);
    }

    /** A proposal as it stands when a claim that its server left behind is settled. */
    public Kept settled(Kept kept) {
        return claimed.settled(kept);
    }

    /** Settles whatever a server left behind that ended in the middle of it. */
    public void settleAll() {
        proposals.all().forEach(this::settled);
    }

    /** What a claimed proposal becomes when the register has it is kept with it. */
    private record Keeping(Proposals proposals) implements Claimed.Keeping<Kept> {
        @Override
        public String id(Kept kept) {
            return kept.proposal().id();
        }

        @Override
        public Optional<Claim> claim(Kept kept) {
            return kept.claimed().map(becoming -> {
                Entry entry = becoming.history().get(becoming.history().size() - 1);
                String reason = Registration.reason(becoming);
                return new Claim(
                        entry.actor(),
                        reason,
                        entry.at(),
                        ItemType.PLACE,
                        becoming.content().item());
            });
        }

        @Override
        public Kept now(Kept kept) {
            return proposals.find(id(kept)).orElseThrow();
        }

        @Override
        public Optional<Kept> release(Kept claimed) {
            return proposals.release(claimed);
        }

        @Override
        public Optional<Kept> complete(Kept claimed, RevisionNumber revision, Kept over) {
            Proposal becoming = claimed.claimed().orElseThrow();
            return proposals.put(becoming.written(revision), over.version());
        }

        @Override
        public boolean says(Kept kept, RevisionNumber revision) {
            return kept.proposal().history().stream()
                    .anyMatch(entry -> entry.revision().filter(revision::equals).isPresent());
        }
    }
}
