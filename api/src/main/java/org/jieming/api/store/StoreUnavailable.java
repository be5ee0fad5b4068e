package org.jieming.api.store;

import org.jieming.language.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * The store cannot be opened, reached or written to (held by another server, not ours, damaged, disk full, connection
 * lost); nothing was acknowledged. Nothing was written either, unless it is {@link OutcomeUnknown}.
 */
public sealed class StoreUnavailable extends RuntimeException permits OutcomeUnknown {
    private final Bilingual sentence;

    /** Says in both languages what is the matter and what to do about it. */
    public StoreUnavailable(Bilingual sentence, @Nullable Throwable cause) {
        super(sentence.en(), cause);
        this.sentence = sentence;
    }

    /** Says what was being done when the store failed. */
    public StoreUnavailable(String what, Throwable cause) {
        this(Bilingual.of("存储不可用:" + what, what), cause);
    }

    /** What is the matter, for people. */
    public Bilingual sentence() {
        return sentence;
    }
}
