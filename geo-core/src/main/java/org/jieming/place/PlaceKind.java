package org.jieming.place;

import java.util.Optional;

/** What a name is the name of: the eight kinds of PNR Art. 3, by which approval and uniqueness differ. */
public enum PlaceKind {
    /** Natural geographic entity. */
    K1,
    /** Administrative division. */
    K2,
    /** Seat of a villagers' or residents' committee. */
    K3,
    /** Urban park or nature reserve. */
    K4,
    /** Street, road or lane. */
    K5,
    /** Residential estate or building. */
    K6,
    /** Transport, water, power, telecom or weather facility. */
    K7,
    /** Other geographic entity. */
    K8;

    /** The kind of that code; empty when there is none. */
    public static Optional<PlaceKind> of(String code) {
        for (PlaceKind kind : values()) {
            if (kind.name().equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
