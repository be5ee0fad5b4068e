package org.jieming.naming;

import java.util.Locale;

/** How far a name must be unique (PNR Art. 9(7) and (8)). */
enum ScopeKind {
    COUNTRY,
    PROVINCE,
    CITY,
    COUNTY,
    BUILT_UP_AREA;

    static ScopeKind parse(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
