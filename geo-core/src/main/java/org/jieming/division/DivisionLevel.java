package org.jieming.division;

import java.util.Arrays;
import java.util.Optional;
import org.jieming.language.Bilingual;

/** The five levels that a division code can tell (rule B-02), the highest first. */
public enum DivisionLevel {
    /** 省、自治区、直辖市、特别行政区. */
    PROVINCE("province", 2, Bilingual.of("省级", "Province level")),
    /** 地级市、地区、自治州、盟. */
    PREFECTURE("prefecture", 4, Bilingual.of("地级", "Prefecture level")),
    /** 县、区、县级市、旗. */
    COUNTY("county", 6, Bilingual.of("县级", "County level")),
    /** 镇、乡、街道; a sub-district is an agency of the district, not a level of government. */
    TOWNSHIP("township", 9, Bilingual.of("乡级", "Township level")),
    /** 村、社区: self-governing committees, not divisions in law. */
    VILLAGE("village", 12, Bilingual.of("村级", "Village level"));

    private final String word;
    private final int digits;
    private final Bilingual title;

    DivisionLevel(String word, int digits, Bilingual title) {
        this.word = word;
        this.digits = digits;
        this.title = title;
    }

    /**
     * The level of a division (B-02): the one that it states, else the one that the zeros at the end of its code tell. A code that heads
     * a list names no unit, and a functional area is of none.
     *
     * @param stated the word of code list {@code division-level} that it states, blank where none
     * @param code its canonical code, blank where it has none
     */
    public static Optional<DivisionLevel> of(String stated, String code) {
        return stated.isEmpty()
                ? Optional.of(code)
                        .filter(any -> !any.isEmpty())
                        .map(DivisionCode::parse)
                        .filter(any -> !any.isHeading())
                        .map(DivisionCode::level)
                : Arrays.stream(values())
                        .filter(level -> level.word.equals(stated))
                        .findFirst();
    }

    /** The word of code list {@code division-level} for this level. */
    public String word() {
        return word;
    }

    /** How many leading digits of a canonical code belong to a unit of this level: 2, 4, 6, 9 or 12. */
    public int digits() {
        return digits;
    }

    /** How many of them belong to the unit above: 0, 2, 4, 6 or 9. */
    public int digitsAbove() {
        return this == PROVINCE ? 0 : values()[ordinal() - 1].digits;
    }

    /** The title in both languages. */
    public Bilingual title() {
        return title;
    }

    /** Says whether a unit of this level can hold one of the other. */
    public boolean isAbove(DivisionLevel other) {
        return digits < other.digits;
    }
}
