package org.jieming.api.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Which claims may still be being written: those of other servers for a while, and where this one writes alone those made since it began. */
public final class Claims {
    private final LiveRegister register;
    private final Instant began;

    /** The claims of a register, of which this server begins to write now. */
    public Claims(LiveRegister register) {
        this.register = register;
        this.began = register.clock().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Whether somebody may still be writing what was claimed. */
    public boolean mayBeWriting(Claim claim) {
        boolean isLeftBehind = !register.journal().isShared() && claim.at().isBefore(began);
        return claim.isFresh(register.clock().instant()) && !isLeftBehind;
    }
}
