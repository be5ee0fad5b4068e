package org.jieming.adjustment;

import java.util.Optional;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Bilingual;
import org.jieming.register.Change;
import org.jieming.register.CodeList;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.Property;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.rule.Finding;

/**
 * Keeps the level of a division and that which the zeros at the end of its code tell from contradicting each other (B-02): lists of
 * districts and figures go by the one, what lies in it and who may write it by the other. A functional area bears pseudo codes of any
 * level (B-03), and a code that heads a list names no unit; of both nothing is said. A sub-district stands at the level of townships.
 */
public final class StatedLevel {
    private static final String LEVEL = "level";
    private static final String FUNCTIONAL = "functional-area";
    private static final CodeList LEVELS = Descriptor.of(ItemType.DIVISION)
            .property(LEVEL)
            .flatMap(Property::codeList)
            .orElseThrow();

    private StatedLevel() {}

    /** What stands against a change; nothing where the register holds the same level with the same code already. */
    public static Optional<Finding> objection(Snapshot snapshot, Change change) {
        return change instanceof Change.Put put
                        && put.type() == ItemType.DIVISION
                        && snapshot.timeline(put.type(), put.id()).versions().stream()
                                .noneMatch(known -> isAlike(known.values(), put.values()))
                ? objection(put.values())
                : Optional.empty();
    }

    /** What is stated of a division, with the level that its code tells where it states none (B-02). */
    public static Values with(Values division) {
        return division.text(LEVEL).isEmpty()
                ? DivisionLevel.of("", division.text("code"))
                        .map(level ->
                                division.toBuilder().set(LEVEL, level.word()).build())
                        .orElse(division)
                : division;
    }

    /** What stands against level and code of a division. */
    static Optional<Finding> objection(Values division) {
        String stated = division.text(LEVEL);
        String code = division.text("code");
        if (stated.isEmpty() || code.isEmpty() || stated.equals(FUNCTIONAL)) {
            return Optional.empty();
        }
        return Optional.of(DivisionCode.parse(code))
                .filter(parsed -> !parsed.isHeading() && !parsed.level().word().equals(stated))
                .map(parsed -> contradicted(parsed, stated));
    }

    /** Whether two state the same level and code. */
    static boolean isAlike(Values one, Values other) {
        return one.text(LEVEL).equals(other.text(LEVEL)) && one.text("code").equals(other.text("code"));
    }

    private static Finding contradicted(DivisionCode code, String stated) {
        DivisionLevel told = code.level();
        Bilingual title = LEVELS.title(stated);
        return Finding.block(
                "B-02",
                LEVEL,
                Bilingual.of(
                        "级别“" + title.zh() + "”与政区代码 " + code.shortForm() + " 不符,该代码为"
                                + told.title().zh() + ":请将级别改为“" + told.title().zh() + "”,或改正代码;管委会管理的功能区请选“功能区”",
                        "the level '" + title.en() + "' contradicts the division code " + code.shortForm()
                                + ", which is one of '" + told.title().en() + "': state the level '"
                                + told.title().en()
                                + "' (" + told.word()
                                + "), or correct the code; for an area that a committee administers state"
                                + " '" + FUNCTIONAL + "'"));
    }
}
