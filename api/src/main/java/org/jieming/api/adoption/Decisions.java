package org.jieming.api.adoption;

import java.util.Optional;
import org.jieming.adoption.Adoption;
import org.jieming.api.adoption.Adoptions.Kept;
import org.jieming.api.store.Claim;
import org.jieming.api.store.Claims;
import org.jieming.api.store.LiveRegister;
import org.jieming.proposal.Entry;
import org.jieming.proposal.Stage;
import org.jieming.register.ChangeSet;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.RevisionNumber;

/**
 * Approvals of adopted scenarios: the record is claimed, the register told, the record completed. Whatever dies in between, there
 * is exactly one revision or none, and the record says which.
 */
public final class Decisions {
    private final LiveRegister register;
    private final Claims claims;
    private final Adoptions adoptions;

    /** Decisions about the adopted scenarios of a register. */
    public Decisions(LiveRegister register, Adoptions adoptions) {
        this.register = register;
        this.claims = new Claims(register);
        this.adoptions = adoptions;
    }

    /** How an approval ended: nobody was first, and the register answered. */
    public record Written(Kept kept, Edit edit) {}

    /**
     * Writes what an entry approves.
     *
     * @return empty, with nothing written, when somebody was first; otherwise what the register said: the scenario waits as it did
     *     unless the changes were applied
     * @throws org.jieming.api.store.StoreUnavailable when the store cannot be reached; the claim is settled later
     */
    public Optional<Written> take(Kept kept, Entry approving, ChangeSet changes) {
        return adoptions.claim(kept, approving).map(claimed -> {
            Edit edit = register.commit(changes);
            Kept after = edit instanceof Edit.Applied applied
                    ? approved(claimed, approving, applied.revision().number())
                    : released(claimed);
            return new Written(after, edit);
        });
    }

    /**
     * One as it stands when a claim that its server left behind is settled. A claim stays while another server may still be
     * writing.
     */
    public Kept settled(Kept kept) {
        if (kept.claimed().isEmpty()) {
            return kept;
        }
        Entry entry = kept.claimed().get();
        Adoption adoption = kept.adoption();
        Claim claim = new Claim(entry.actor(), adoption.reason(), entry.at());
        ItemId first = adoption.changes().get(0).item();
        Optional<RevisionNumber> written = claim.written(register.journal(), ItemType.FACILITY, first);
        if (written.isPresent()) {
            return approved(kept, entry, written.get());
        }
        return claims.mayBeWriting(claim) ? kept : released(kept);
    }

    /** The register has it: so says the record, whatever else was done to it meanwhile. */
    private Kept approved(Kept kept, Entry claim, RevisionNumber revision) {
        Adoption after = kept.adoption().after(claim.writing(revision));
        return adoptions.put(after, kept.version()).orElseGet(() -> {
            Kept now = found(after);
            return now.adoption().stage() == Stage.APPROVED ? now : approved(now, claim, revision);
        });
    }

    private Kept released(Kept kept) {
        return adoptions.put(kept.adoption(), kept.version()).orElseGet(() -> found(kept.adoption()));
    }

    private Kept found(Adoption adoption) {
        return adoptions.find(adoption.id()).orElseThrow();
    }
}
