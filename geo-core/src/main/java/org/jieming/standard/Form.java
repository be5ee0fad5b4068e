package org.jieming.standard;

import java.util.Locale;

/** What sort of rule a clause is. */
public enum Form {
    /** Every unit of a level has so many of a kind. */
    UNITS_HAVE(Basis.UNITS),
    /** Everybody lives within so many metres of a kind. */
    PEOPLE_WITHIN(Basis.POPULATION),
    /** Every estate provides so many square metres. */
    ESTATES_PROVIDE(Basis.ESTATES),
    /** Every facility or cemetery keeps a bound. */
    ITEMS_KEEP(Basis.FACILITIES),
    /** Every facility or cemetery keeps a distance from zones. */
    AWAY_FROM(Basis.FACILITIES),
    /** The area as a whole has a share. */
    SHARE_OF(Basis.AREA),
    /** The area as a whole has so many per 1,000 people. */
    PER_THOUSAND(Basis.AREA),
    /** The area as a whole has so many. */
    TOTAL(Basis.AREA),
    /** The area as a whole has so many units of a level. */
    UNITS_NUMBER(Basis.AREA);

    private final Basis basis;

    Form(Basis basis) {
        this.basis = basis;
    }

    /** The word of the tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How many below the line its figure is told of: 1,000 people, or a hundred of what there is; 0 where it is no rate. */
    public int rate() {
        return this == PER_THOUSAND ? 1000 : this == SHARE_OF ? 100 : 0;
    }

    /** What its shares are of. */
    public Basis basis() {
        return basis;
    }
}
