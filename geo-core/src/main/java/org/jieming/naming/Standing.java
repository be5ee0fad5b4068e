package org.jieming.naming;

import org.jieming.language.Bilingual;
import org.jieming.rule.Severity;

/** How far an entity goes against a unit, as far as the register knows it; the gravest first. */
enum Standing {
    /** It lies in the unit and outside of it. */
    BEYOND(
            "以其名作专名的自然地理实体既在%2$s范围内,又超出该范围:%1$s",
            "The natural entity whose name is the specific part reaches into %2$s and beyond it: %1$s"),
    /** It goes over the border, or along it, by no more than outlines are known. */
    ON_BORDER(
            "同名自然地理实体在%2$s界线上或越界不远,以现有图形不能认定是否超出(范围为近似),请核对双方图形:%1$s",
            "The natural entity of that name lies on the border of %2$s, or goes over it by so little that the shapes do not tell whether"
                    + " it reaches beyond it (scope approximated); check both: %1$s"),
    /** Its code is of a unit above: it may lie in several of those below. */
    BY_CODE(
            "同名自然地理实体只登记了%2$s的上级政区,可能超出其范围(范围为近似),请补充图形后再核对:%1$s",
            "The natural entity of that name is recorded in a unit above %2$s, and without the shapes to tell whether it reaches beyond it"
                    + " (scope approximated); give them and ask again: %1$s"),
    /** It lies in the unit as far as it is recorded, or in the one above that stands in for it. */
    UNKNOWN(
            "同名自然地理实体在%2$s范围内,未登记其图形或本政区界线,是否超出本政区不详(范围为近似):%1$s",
            "The natural entity of that name lies in %2$s; whether it reaches beyond the unit is not known, since its extent or the outline"
                    + " of the unit is not on record (scope approximated): %1$s"),
    /** It lies in the unit with all of it. */
    WITHIN("", ""),
    /** It lies elsewhere. */
    ELSEWHERE("", "");

    private final String zh;
    private final String en;

    Standing(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** Whether there is something to say of it. */
    boolean isSaid() {
        return !zh.isEmpty();
    }

    /** What is said of entities, by their names, against a unit. */
    Bilingual sentence(Bilingual unit, Bilingual names) {
        return Bilingual.of(String.format(zh, names.zh(), unit.zh()), String.format(en, names.en(), unit.en()));
    }

    /** What is said weighs so much where the rule weighs that much: of what is not known for certain nothing blocks. */
    Severity weight(Severity rule) {
        if (this == UNKNOWN) {
            return Severity.NOTE;
        }
        return this != BEYOND && rule == Severity.BLOCK ? Severity.WARN : rule;
    }
}
