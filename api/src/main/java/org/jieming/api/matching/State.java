package org.jieming.api.matching;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jieming.language.Bilingual;

/** Where a row stands, in the order in which rows are worked. */
public enum State {
    /** Nobody decided; one item is so likely that it is offered as the answer. */
    SURE(Bilingual.of("有把握", "Sure")),
    /** Nobody decided; there are items that it may mean. */
    UNSURE(Bilingual.of("须辨认", "To compare")),
    /** Nobody decided; nothing like it was found. */
    NONE(Bilingual.of("未找到", "Not found")),
    /** It waits. */
    LATER(Bilingual.of("稍后再定", "Later")),
    /** Somebody decided. */
    DECIDED(Bilingual.of("已定", "Decided"));

    /** The states of rows on which nobody decided. */
    public static final Set<State> OPEN = Set.of(SURE, UNSURE, NONE);

    private final Bilingual title;

    State(Bilingual title) {
        this.title = title;
    }

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its title. */
    public Bilingual title() {
        return title;
    }

    /** The state of a word. */
    public static Optional<State> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }
}
