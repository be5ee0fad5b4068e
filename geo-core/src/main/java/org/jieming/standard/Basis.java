package org.jieming.standard;

import java.util.Locale;
import org.jieming.language.Bilingual;

/** What a share is of; figures of different bases are never mixed (domain rule E.4). */
public enum Basis {
    /** 以单元为分母. */
    UNITS(Bilingual.of("政区单元数", "units")),
    /** 以人口为分母. */
    POPULATION(Bilingual.of("人口", "people")),
    /** 以小区为分母. */
    ESTATES(Bilingual.of("住宅区数", "estates")),
    /** Facilities or cemeteries, each judged by itself. */
    FACILITIES(Bilingual.of("设施数", "facilities")),
    /** One figure for the whole: the area, or a unit in it. */
    AREA(Bilingual.of("整体一个指标", "one figure for the whole"));

    private final Bilingual title;

    Basis(Bilingual title) {
        this.title = title;
    }

    /** The word on the wire. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it is called. */
    public Bilingual title() {
        return title;
    }
}
