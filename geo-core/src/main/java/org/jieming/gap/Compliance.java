package org.jieming.gap;

import java.util.Locale;
import org.jieming.language.Bilingual;

/** How a norm is kept. */
public enum Compliance {
    /** Kept. */
    SATISFIED(Bilingual.of("达标", "satisfied")),
    /** Not kept, whatever is not known. */
    SHORT(Bilingual.of("不足", "short")),
    /** Nothing is broken, and something is worth a look: a hint found what it looks for. */
    NOTED(Bilingual.of("提示", "to be noted")),
    /** Cannot be told from what the register holds. */
    UNKNOWN(Bilingual.of("无法判定", "unknown")),
    /** There is nothing it would ask anything of. */
    NOTHING(Bilingual.of("无对象", "nothing to judge"));

    private final Bilingual title;

    Compliance(Bilingual title) {
        this.title = title;
    }

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What people read. */
    public Bilingual title() {
        return title;
    }
}
