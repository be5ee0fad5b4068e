package org.jieming.proposal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jieming.language.Bilingual;

/** What a proposal wants done. */
public enum ProposalKind {
    /** A name for what has none (PNR Art. 11). */
    NAME("命名", "Naming"),
    /** Another name for what has one (PNR Arts. 10, 11). */
    RENAME("更名", "Renaming"),
    /** The end of a name whose bearer is gone. */
    ABOLISH("销名", "Abolition"),
    /** A record put right without touching the name: position, spelling, meaning. Nothing of it is filed or announced. */
    CORRECT("更正", "Correction");

    private final Bilingual title;

    ProposalKind(String zh, String en) {
        this.title = Bilingual.of(zh, en);
    }

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people call it. */
    public Bilingual title() {
        return title;
    }

    /** Whether it changes which names are standard, so that law wants reports, filing and announcement. */
    public boolean isOfName() {
        return this != CORRECT;
    }

    /** The kind of that word; empty when there is none. */
    public static Optional<ProposalKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
