package org.jieming.campaign;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.proposal.ProposalKind;

/** What becomes of a name that was found (整改、保留、撤销认定; A-28). */
public enum Decision {
    RENAME("整改:更名", "Rename"),
    ABOLISH("整改:销名", "Abolish"),
    /** It is irregular and stays, for a reason: approved, historic. */
    KEEP("保留", "Keep"),
    /** It is not irregular after all. */
    DISMISS("撤销认定", "Not irregular");

    private final Bilingual title;

    Decision(String zh, String en) {
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

    /** What has to be proposed for it; empty when the name stays. */
    public Optional<ProposalKind> proposed() {
        return switch (this) {
            case RENAME -> Optional.of(ProposalKind.RENAME);
            case ABOLISH -> Optional.of(ProposalKind.ABOLISH);
            case KEEP, DISMISS -> Optional.empty();
        };
    }

    /** The decision of that word; empty when there is none. */
    public static Optional<Decision> of(String word) {
        return Arrays.stream(values())
                .filter(decision -> decision.word().equals(word))
                .findFirst();
    }
}
