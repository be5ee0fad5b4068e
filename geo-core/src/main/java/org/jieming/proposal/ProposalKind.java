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
    CORRECT("更正", "Correction"),
    /** A name put on the protection list (PNR Art. 25; A-48). */
    PROTECT("列入保护名录", "Listing for protection"),
    /** A name taken off that list; only then is it renamed or ended like any other. */
    UNPROTECT("移出保护名录", "Removal from the protection list");

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
        return this == NAME || this == RENAME || this == ABOLISH;
    }

    /** Whether it gives a place a name that it does not have (PNR Arts. 10, 11). */
    public boolean givesName() {
        return this == NAME || this == RENAME;
    }

    /** Whether it changes nothing but what the protection list says. */
    public boolean isOfProtection() {
        return this == PROTECT || this == UNPROTECT;
    }

    /** The kind of that word; empty when there is none. */
    public static Optional<ProposalKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
