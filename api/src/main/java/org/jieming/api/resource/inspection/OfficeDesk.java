package org.jieming.api.resource.inspection;

import java.util.UUID;
import org.jieming.api.inspection.OfficeCheck;
import org.jieming.api.inspection.OfficeFiles;
import org.jieming.api.inspection.OfficeNote;
import org.jieming.api.inspection.Rounds.Kept;
import org.jieming.api.resource.Reading;
import org.jieming.api.store.LiveRegister;
import org.jieming.inspection.Stage;

/** Prepares and keeps the office checks of rounds. */
final class OfficeDesk {
    private final LiveRegister register;

    OfficeDesk(LiveRegister register) {
        this.register = register;
    }

    private OfficeFiles files() {
        return new OfficeFiles(register.journal().documents());
    }

    /** Prepares the check of a round as things stand now. O(rounds + incidents of the line) beside the line itself. */
    void prepare(Reading reading, OpenRound open, String author) {
        OfficeCheck check = OfficeWork.of(
                open.facts(),
                LineGround.of(reading, open.file().round(), open.facts().line()),
                LinePast.of(register, open.file().round().line()),
                open.id(),
                author,
                register.clock().instant());
        files().put(open.id(), check, open.file().office().version());
    }

    /** Prepares the check of a round that has come to the field without one. */
    void ready(Reading reading, OpenRound open, String author) {
        if (open.file().stage() == Stage.FIELD && open.file().office().check().isEmpty()) {
            prepare(reading, open, author);
        }
    }

    Kept keep(UUID round, OfficeNote note) {
        return files().keep(round, note);
    }
}
