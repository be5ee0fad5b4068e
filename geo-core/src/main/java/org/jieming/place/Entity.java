package org.jieming.place;

import java.util.List;
import java.util.Optional;

/** What decides how a name is divided into words. */
public enum Entity {
    /** A unit of administration: 西峰/镇. */
    DIVISION("division"),
    /** A settlement, a village: 王村. */
    SETTLEMENT("settlement-split", "settlement-joined"),
    /** A street, road or lane. */
    STREET("street"),
    /** A mountain, a river: what nature made, and canals. */
    NATURE("nature"),
    /** A residential estate. */
    ESTATE("estate"),
    /** A building, park, station or institution that serves as a place name. */
    SITE("site");

    private final List<String> lists;

    Entity(String... lists) {
        this.lists = List.of(lists);
    }

    /** The lists of generic parts that count for it, in the order in which they are tried. */
    List<String> lists() {
        return lists;
    }

    /** What the kind or else the class code says; empty when neither does. */
    public static Optional<Entity> of(Optional<PlaceKind> kind, String classCode) {
        if (classCode.startsWith("22") || classCode.startsWith("2161")) {
            return Optional.of(kind.equals(Optional.of(PlaceKind.K6)) ? ESTATE : SETTLEMENT);
        }
        if (kind.isPresent()) {
            return Optional.of(ofKind(kind.get()));
        }
        if (classCode.startsWith("21")) {
            return Optional.of(DIVISION);
        }
        if (classCode.startsWith("1")) {
            return Optional.of(NATURE);
        }
        return classCode.startsWith("235") ? Optional.of(STREET) : Optional.empty();
    }

    private static Entity ofKind(PlaceKind kind) {
        return switch (kind) {
            case K1 -> NATURE;
            case K2 -> DIVISION;
            case K3 -> SETTLEMENT;
            case K5 -> STREET;
            case K6 -> ESTATE;
            case K4, K7, K8 -> SITE;
        };
    }
}
