package org.jieming.api.proposal;

import java.util.Optional;
import org.jieming.api.store.Claim;
import org.jieming.api.store.Claims;
import org.jieming.api.store.LiveRegister;
import org.jieming.proposal.Entry;
import org.jieming.proposal.Proposal;
import org.jieming.proposal.Registration;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.ItemType;

/**
 * Steps that write a revision: the record is claimed, the register told, the record completed. Whatever dies in between, there
 * is exactly one revision or none, and the record says which.
 */
public final class Decisions {
    private final LiveRegister register;
    private final Claims claims;
    private final Proposals proposals;

    /** Decisions about the proposals of a register. */
    public Decisions(LiveRegister register, Proposals proposals) {
        this.register = register;
        this.claims = new Claims(register);
        this.proposals = proposals;
    }

    /** How a step that writes ended: nobody was first, and the register answered. */
    public record Written(Kept kept, Edit edit) {}

    /**
     * Takes a step that writes.
     *
     * @param becoming the proposal when the register has it
     * @return empty, with nothing written, when somebody was first; otherwise what the register said: the proposal is as it was
     *     unless the changes were applied
     * @throws org.jieming.api.store.StoreUnavailable when the store cannot be reached; the claim is settled later
     */
    public Optional<Written> take(Kept kept, Proposal becoming, ChangeSet changes) {
        return proposals.claim(kept, becoming).map(claimed -> {
            Edit edit = register.commit(changes);
            Proposal after = edit instanceof Edit.Applied applied
                    ? becoming.written(applied.revision().number())
                    : kept.proposal();
            Kept written = proposals.put(after, claimed.version()).orElseGet(() -> found(after));
            return new Written(written, edit);
        });
    }

    /** The proposal of a number; a claim that its server left behind is settled first. */
    public Optional<Kept> find(String id) {
        return proposals.find(id).map(this::settled);
    }

    /**
     * A proposal as it stands when a claim that its server left behind is settled: as the register says where that has the revision,
     * and as it was where nobody can be writing any more.
     */
    public Kept settled(Kept kept) {
        if (kept.claimed().isEmpty()) {
            return kept;
        }
        Proposal becoming = kept.claimed().get();
        Entry entry = becoming.history().get(becoming.history().size() - 1);
        Claim claim = new Claim(entry.actor(), Registration.reason(becoming), entry.at());
        Optional<Proposal> written = claim.written(
                        register.journal(), ItemType.PLACE, becoming.content().item())
                .map(becoming::written);
        if (written.isEmpty() && claims.mayBeWriting(claim)) {
            return kept;
        }
        Proposal after = written.orElseGet(kept::proposal);
        return proposals.put(after, kept.version()).orElseGet(() -> found(after));
    }

    private Kept found(Proposal after) {
        return proposals.find(after.id()).orElseThrow();
    }
}
