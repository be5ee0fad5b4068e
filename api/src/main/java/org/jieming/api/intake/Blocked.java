package org.jieming.api.intake;

import org.jieming.api.intake.RowVerdict.Kind;

/** Rows are rejected and nobody said to leave them out; nothing was written. */
public final class Blocked extends RuntimeException {
    private final transient Judgement judgement;

    /** Refers to the verdicts. */
    Blocked(Judgement judgement) {
        super(judgement.count(Kind.REJECTED) + " rows are rejected", null, false, false);
        this.judgement = judgement;
    }

    /** The verdicts that keep the file out. */
    public Judgement judgement() {
        return judgement;
    }
}
