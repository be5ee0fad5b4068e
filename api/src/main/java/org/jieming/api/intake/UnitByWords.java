package org.jieming.api.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Bilingual;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/**
 * The unit of a new name whose row states no code of a town, from its words: the survey form has them under 所在(跨)行政区 (A.12*), as
 * 示例市示例县青石乡, and of what crosses towns all of these, which lies in their county. For one file and one thread.
 */
final class UnitByWords {
    private static final String RULE = "I-UNIT";
    private static final String UNIT = "division_code";
    private static final String WORDS = "lies_in";
    private static final String CODE = "place_code";
    private static final int DIGITS_OF_UNIT = 9;

    private final Mapping mapping;
    private final CalledUnits units;

    UnitByWords(Snapshot register, LocalDate day, Mapping mapping) {
        this.mapping = mapping;
        this.units = new CalledUnits(register, day);
    }

    /** What is said of a new name, with the unit that its words tell where no code does; a finding tells of it, or why there is none. */
    Values of(Values said, List<Finding> findings) {
        if (mapping.type() != ItemType.PLACE || !isAsked()) {
            return said;
        }
        boolean isOpen = said.text(UNIT).isEmpty();
        List<String> words = words(said);
        Optional<DivisionCode> told =
                common(words, codes(said)).filter(unit -> unit.level() == DivisionLevel.TOWNSHIP || isOpen);
        boolean isMoreExact = isOpen || isCounty(said);
        if (isMoreExact && told.isPresent()) {
            findings.add(concluded(told.get(), words));
            return said.toBuilder().set(UNIT, told.get().digits()).build();
        }
        if (isOpen) {
            findings.add(untold(words));
        }
        return said;
    }

    /** Whether the file has a column that would tell the unit. */
    private boolean isAsked() {
        return Stream.of(WORDS, CODE)
                .anyMatch(property -> mapping.columns().containsValue(new Destination.ToProperty(property)));
    }

    private static boolean isCounty(Values said) {
        return said.codes(UNIT).stream().anyMatch(unit -> unit.level() == DivisionLevel.COUNTY);
    }

    private static List<String> words(Values said) {
        return said.get(WORDS).orElse(List.of()) instanceof List<?> several
                ? several.stream()
                        .map(each -> each.toString().replaceAll("[\\s\\-—·/>]", ""))
                        .filter(text -> !text.isEmpty())
                        .toList()
                : List.of();
    }

    /** What the row tells of the unit in digits: the county, the beginning of the place-name code. */
    private static List<DivisionCode> codes(Values said) {
        String code = said.text(CODE);
        return Stream.concat(
                        said.codes(UNIT).stream(),
                        Stream.of(code)
                                .filter(digits -> digits.length() > DIGITS_OF_UNIT)
                                .flatMap(digits -> DivisionCode.read(digits.substring(0, DIGITS_OF_UNIT)).stream()))
                .toList();
    }

    /** The town that all words tell, or the county around; none where a word tells no unit, several, or one beside the codes. */
    private Optional<DivisionCode> common(List<String> words, List<DivisionCode> codes) {
        Optional<DivisionCode> common = words.stream().findFirst().flatMap(text -> one(text, codes));
        for (String text : words) {
            Optional<DivisionCode> unit = one(text, codes);
            common = common.flatMap(so -> unit.flatMap(each -> around(so, each)));
        }
        return common.filter(unit -> unit.level().compareTo(DivisionLevel.COUNTY) >= 0);
    }

    private Optional<DivisionCode> one(String text, List<DivisionCode> codes) {
        List<DivisionCode> found = units.told(text).stream()
                .filter(unit -> codes.stream().allMatch(code -> code.contains(unit)))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static Optional<DivisionCode> around(DivisionCode one, DivisionCode other) {
        Optional<DivisionCode> unit = Optional.of(one);
        while (unit.isPresent() && !unit.get().contains(other)) {
            unit = unit.get().parent();
        }
        return unit;
    }

    /** The column of the file, or what the form calls it. */
    private String column() {
        return mapping.columns().entrySet().stream()
                .filter(each -> each.getValue().equals(new Destination.ToProperty(WORDS)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> Descriptor.of(ItemType.PLACE)
                        .property(WORDS)
                        .orElseThrow()
                        .title()
                        .zh());
    }

    private Finding concluded(DivisionCode unit, List<String> words) {
        String said = String.join("、", words);
        return new Finding(
                RULE,
                Severity.NOTE,
                UNIT,
                Bilingual.of(
                        "未写乡级政区代码,按“" + column() + "”栏的“" + said + "”记为" + unit.shortForm() + ";不是的请写明乡级代码",
                        "no code of a town is stated; by \"" + said + "\" in column '" + column() + "' it lies in "
                                + unit.shortForm() + "; where that is not so, state the code of its town"),
                Citation.house(RULE));
    }

    private Finding untold(List<String> words) {
        return Finding.warn(RULE, WORDS, words.isEmpty() ? unstated() : unknown(String.join("、", words)));
    }

    private Bilingual unstated() {
        return Bilingual.of(
                "地名代码没有说明所在乡镇,“" + column() + "”栏也没有填写:未归入任何政区;请填写该栏或政区代码",
                "the place-name code tells no town, and column '" + column()
                        + "' is empty: the name lies in no division; fill in that column or state a division code");
    }

    private Bilingual unknown(String said) {
        return Bilingual.of(
                "地名代码没有说明所在乡镇,“" + column() + "”栏的“" + said + "”在登记簿中没有、不止一处、跨县或与代码不符:未归入任何政区;请改正该栏或填写政区代码",
                "the place-name code tells no town, and \"" + said + "\" in column '" + column()
                        + "' is known to the register nowhere or in several places, is of several counties, or lies outside of what the codes"
                        + " tell: the name lies in no division; correct that column or state a division code");
    }
}
