package org.jieming.adjustment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of event that change divisions (B.3; code list {@code division-event}), and what stays the same in each. */
public enum EventKind {
    /** 设立: out of parts of others, which go on. */
    CREATE(Items.MORE, Code.FREE, false),
    /** 撤销: absorbed by others, which go on. */
    ABOLISH(Items.FEWER, Code.FREE, false),
    /** 更名. */
    RENAME(Items.SAME, Code.KEPT, true),
    /** 县改区, 县改市, 乡改镇. */
    TYPE_CHANGE(Items.SAME, Code.CHANGED, true),
    /** 镇改街: two acts in law, mostly one reply (B-10). */
    TOWN_TO_SUB_DISTRICT(Items.ANY, Code.CHANGED, false),
    /** 村改居. */
    VILLAGE_TO_COMMUNITY(Items.ANY, Code.CHANGED, true),
    /** 合并. */
    MERGE(Items.ANY, Code.FREE, false),
    /** 析置. */
    SPLIT(Items.MORE, Code.FREE, false),
    /** 界线变更. */
    BOUNDARY_CHANGE(Items.SAME, Code.KEPT, false),
    /** 驻地迁移. */
    SEAT_MOVE(Items.SAME, Code.KEPT, true),
    /** 隶属变更. */
    SUBORDINATION(Items.SAME, Code.CHANGED, true);

    private final Items items;
    private final Code code;
    private final boolean keepsShape;

    /** How the items after relate to those before. */
    enum Items {
        SAME,
        /** All go on and some are new. */
        MORE,
        /** Some end and none is new. */
        FEWER,
        ANY
    }

    /** What becomes of the code of a unit that goes on. */
    enum Code {
        KEPT,
        CHANGED,
        FREE
    }

    EventKind(Items items, Code code, boolean keepsShape) {
        this.items = items;
        this.code = code;
        this.keepsShape = keepsShape;
    }

    Items items() {
        return items;
    }

    Code code() {
        return code;
    }

    /** Whether no border moves. */
    public boolean keepsShape() {
        return keepsShape;
    }

    /** The word of code list {@code division-event}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind of that word; empty when there is none. */
    public static Optional<EventKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }
}
