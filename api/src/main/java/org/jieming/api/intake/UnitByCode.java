package org.jieming.api.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Bilingual;
import org.jieming.register.CodeBearers;
import org.jieming.register.ItemType;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/**
 * The town of a name whose row states its county alone, or no unit: the digits 1 to 9 of its place-name code tell it, where the
 * register has that town. Files of the national service state six digits and the whole code, survey forms the code alone and the
 * unit in words (A.12).
 */
final class UnitByCode {
    private static final String UNIT = "division_code";
    private static final Pattern PLACE_CODE = Pattern.compile("(\\d{9})\\d{11}");

    private UnitByCode() {}

    /** What a row says, with the town; a note tells that it was concluded. */
    static RowReading.Statement with(ItemType type, RowReading.Statement said, Snapshot register) {
        if (type != ItemType.PLACE) {
            return said;
        }
        return said.values().codes(UNIT).stream()
                .filter(unit -> unit.level() == DivisionLevel.COUNTY)
                .flatMap(county -> town(said.values().text("place_code"), register).filter(county::contains).stream())
                .findFirst()
                .map(town -> in(town, said))
                .orElse(said);
    }

    /** What is said of a new name, with the town where no unit is stated; a finding tells that it was concluded. */
    static Values of(ItemType type, Values said, Snapshot register, List<Finding> findings) {
        Optional<DivisionCode> town = type == ItemType.PLACE && said.text(UNIT).isEmpty()
                ? town(said.text("place_code"), register)
                : Optional.empty();
        town.ifPresent(unit -> findings.add(concluded(unit, "未写所在政区代码", "no division is stated")));
        return town.map(unit -> said.toBuilder().set(UNIT, unit.digits()).build())
                .orElse(said);
    }

    private static Optional<DivisionCode> town(String placeCode, Snapshot register) {
        Matcher code = PLACE_CODE.matcher(placeCode);
        return (code.matches() ? DivisionCode.read(code.group(1)) : Optional.<DivisionCode>empty())
                .filter(town -> town.level() == DivisionLevel.TOWNSHIP)
                .filter(town -> CodeBearers.of(register, town)
                        .filter(bearers -> bearers.unit().equals(town))
                        .isPresent());
    }

    private static RowReading.Statement in(DivisionCode town, RowReading.Statement said) {
        List<Finding> findings = new ArrayList<>(said.findings());
        findings.add(concluded(town, "所在政区只写到县级", "the county alone is stated"));
        return new RowReading.Statement(
                said.id(),
                said.valid(),
                said.values().toBuilder().set(UNIT, town.digits()).build(),
                said.shape(),
                said.inferred(),
                findings);
    }

    private static Finding concluded(DivisionCode town, String zh, String en) {
        return new Finding(
                "A-50",
                Severity.NOTE,
                UNIT,
                Bilingual.of(
                        zh + ",按地名代码前9位记为" + town.shortForm() + ";不是的请写明乡级代码",
                        en + "; by digits 1 to 9 of the place-name code it lies in " + town.shortForm()
                                + "; where that is not so, state the code of its town"),
                Citation.house("A-50"));
    }
}
