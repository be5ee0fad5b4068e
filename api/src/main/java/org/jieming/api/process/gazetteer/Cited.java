package org.jieming.api.process.gazetteer;

import java.util.Arrays;
import java.util.List;
import org.jieming.language.Bilingual;
import org.jieming.register.Backing;
import org.jieming.register.Evidence;
import org.jieming.register.ItemVersion;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * The statements of a record of which each is to have a source (资料来源及出处, A.12; A-49): documents of its own, else what the record
 * as a whole rests on.
 */
enum Cited {
    NAME("名称", "Name", "name"),
    POSITION("位置", "Position", Evidence.GEOMETRY),
    MEANING("含义", "Meaning", "meaning"),
    ORIGIN("来历", "Origin", "origin");

    private final Bilingual title;
    private final String statement;

    Cited(String zh, String en, String statement) {
        this.title = Bilingual.of(zh, en);
        this.statement = statement;
    }

    /** What people call it. */
    Bilingual title() {
        return title;
    }

    /** Those that a record states and that nothing on record bears out. */
    static List<Cited> lacking(ItemVersion item, @Nullable Shape shape, boolean hasAct) {
        return Arrays.stream(values())
                .filter(each ->
                        each.isStated(item.values(), shape) && !Backing.isThere(item.values(), each.statement, hasAct))
                .toList();
    }

    private boolean isStated(Values values, @Nullable Shape shape) {
        return this == POSITION ? shape != null : values.get(statement).isPresent();
    }
}
