package org.jieming.adjustment;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of event that change divisions (B.3; code list {@code division-event}), and what stays the same in each. */
public enum EventKind {
    /** 设立: out of parts of others, which go on. */
    CREATE(Items.MORE, Stays.KEPT, Stays.KEPT, false),
    /** 撤销: absorbed by others, which go on. */
    ABOLISH(Items.FEWER, Stays.FREE, Stays.KEPT, false),
    /** 更名. */
    RENAME(Items.SAME, Stays.KEPT, Stays.CHANGED, true),
    /** 县改区, 县改市, 乡改镇. */
    TYPE_CHANGE(Items.SAME, Stays.CHANGED, Stays.CHANGED, true, "type"),
    /** 镇改街: two acts in law, mostly one reply (B-10). */
    TOWN_TO_SUB_DISTRICT(Items.ANY, Stays.CHANGED, Stays.CHANGED, false, "type"),
    /** 村改居. */
    VILLAGE_TO_COMMUNITY(Items.ANY, Stays.CHANGED, Stays.CHANGED, true, "type"),
    /** 合并. */
    MERGE(Items.ONE, Stays.FREE, Stays.FREE, false),
    /** 析置. */
    SPLIT(Items.MORE, Stays.KEPT, Stays.FREE, false),
    /** 界线变更. */
    BOUNDARY_CHANGE(Items.SAME, Stays.KEPT, Stays.KEPT, false),
    /** 驻地迁移. */
    SEAT_MOVE(Items.SAME, Stays.KEPT, Stays.KEPT, true, "seat", "seat_lon", "seat_lat"),
    /** 隶属变更. */
    SUBORDINATION(Items.SAME, Stays.CHANGED, Stays.KEPT, true);

    private final Items items;
    private final Stays code;
    private final Stays name;
    private final boolean keepsShape;
    private final List<String> changed;

    /** How the items after relate to those before. */
    enum Items {
        SAME,
        /** All go on and some are new. */
        MORE,
        /** Some end and none is new. */
        FEWER,
        /** One is left of several. */
        ONE,
        ANY
    }

    /** What becomes of the code or the name of a unit that goes on. */
    enum Stays {
        KEPT,
        CHANGED,
        FREE
    }

    EventKind(Items items, Stays code, Stays name, boolean keepsShape, String... changed) {
        this.items = items;
        this.code = code;
        this.name = name;
        this.keepsShape = keepsShape;
        this.changed = List.of(changed);
    }

    Items items() {
        return items;
    }

    Stays code() {
        return code;
    }

    Stays naming() {
        return name;
    }

    /** The properties that such an event is about, one of which at least changes of every unit that goes on; empty for none. */
    List<String> changed() {
        return changed;
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
