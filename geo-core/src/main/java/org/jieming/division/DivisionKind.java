package org.jieming.division;

import java.util.List;

/**
 * The kind of unit that a number range of the code stands for (rule B.1). It is what the standard expects, not what is:
 * about one township code in a hundred breaks its range, so a mismatch is worth a look and never an error.
 */
public enum DivisionKind {
    /** Any province-level unit. */
    PROVINCE("province", "autonomous-region", "municipality", "special-administrative-region"),
    /** Prefecture part 01–20 and 51–70. */
    PREFECTURE_CITY("prefecture-city"),
    /** Prefecture part 21–50. */
    PREFECTURE("prefecture", "autonomous-prefecture", "league"),
    /** A heading that names no unit: 01 and 02 of a municipality, 90 of a province. */
    HEADING("municipal-heading"),
    /** County part 01–20; under prefectures and leagues the county-level cities stand here too. */
    DISTRICT("district", "county-city"),
    /** County part 21–50. */
    COUNTY("county", "autonomous-county", "banner", "autonomous-banner", "special-district", "forest-district"),
    /** County part 51–80: the standard lists it with the counties, practice gives it to districts (崇明区 310151). */
    COUNTY_OR_DISTRICT(
            "county",
            "autonomous-county",
            "banner",
            "autonomous-banner",
            "special-district",
            "forest-district",
            "district"),
    /** County part 81–99. */
    COUNTY_CITY("county-city"),
    /** Township part 001–099. */
    SUB_DISTRICT("sub-district"),
    /** Township part 100–199. */
    TOWN("town"),
    /** Township part 200–399. */
    TOWNSHIP("township", "ethnic-township", "sumu", "ethnic-sumu"),
    /** Township part 400–599: farms, forest farms and zones. */
    ENTERPRISE_UNIT("enterprise-unit"),
    /** Village part 001–199. */
    RESIDENTS_COMMITTEE("residents-committee"),
    /** Village part 200–399. */
    VILLAGERS_COMMITTEE("villagers-committee"),
    /** Village part 400–499. */
    LIKE_RESIDENTS("like-residents"),
    /** Village part 500–599. */
    LIKE_VILLAGE("like-village"),
    /** A range that the standards leave free. */
    UNASSIGNED;

    private final List<String> types;

    DivisionKind(String... types) {
        this.types = List.of(types);
    }

    /** The words of code list {@code division-type} that a unit of this kind is expected to bear; empty when free. */
    public List<String> types() {
        return types;
    }

    static DivisionKind of(DivisionCode code) {
        return switch (code.level()) {
            case PROVINCE -> PROVINCE;
            case PREFECTURE -> code.isHeading() ? HEADING : prefecture(part(code, 2, 4));
            case COUNTY -> county(part(code, 4, 6));
            case TOWNSHIP -> township(part(code, 6, 9));
            case VILLAGE -> village(part(code, 9, 12));
        };
    }

    private static int part(DivisionCode code, int from, int to) {
        return Integer.parseInt(code.digits(), from, to, 10);
    }

    private static DivisionKind prefecture(int part) {
        if (part > 70) {
            return UNASSIGNED;
        }
        return part <= 20 || part > 50 ? PREFECTURE_CITY : PREFECTURE;
    }

    private static DivisionKind county(int part) {
        if (part <= 20) {
            return DISTRICT;
        }
        if (part <= 50) {
            return COUNTY;
        }
        return part <= 80 ? COUNTY_OR_DISTRICT : COUNTY_CITY;
    }

    private static DivisionKind township(int part) {
        if (part >= 600) {
            return UNASSIGNED;
        }
        if (part >= 400) {
            return ENTERPRISE_UNIT;
        }
        if (part >= 200) {
            return TOWNSHIP;
        }
        return part >= 100 ? TOWN : SUB_DISTRICT;
    }

    private static DivisionKind village(int part) {
        if (part >= 600) {
            return UNASSIGNED;
        }
        if (part >= 500) {
            return LIKE_VILLAGE;
        }
        if (part >= 400) {
            return LIKE_RESIDENTS;
        }
        return part >= 200 ? VILLAGERS_COMMITTEE : RESIDENTS_COMMITTEE;
    }
}
