package org.jieming.gap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.population.Population;
import org.jieming.register.EndedCodes;

/**
 * Counties of an area that the register does not hold, though people or facilities are said to lie in them: what towns, people and
 * facilities there are in them nobody knows (rule E-07). A county of which some part is registered is none of these, nor is one that
 * nothing names.
 *
 * @param counties their codes, in order; of a prefecture without counties that of the prefecture
 * @param ended from which day on such a code is nobody's, where it was a county and nobody knows for certain which follows
 */
public record Unregistered(SortedSet<DivisionCode> counties, SortedMap<DivisionCode, LocalDate> ended) {
    /** Nothing is missing. */
    public static final Unregistered NONE = new Unregistered(new TreeSet<>(), new TreeMap<>());

    /** So many digits name a county. */
    private static final int DIGITS = 6;

    /**
     * Finds them. Expected O(units + named).
     *
     * @param area what is asked about
     * @param units the codes of its divisions on record, itself among them
     * @param named the codes that people and facilities give, of the area or not; blank where they give none
     * @param codes which codes are nobody's on the day
     */
    public static Unregistered of(DivisionCode area, Collection<String> units, Stream<String> named, EndedCodes codes) {
        Set<String> registered = new HashSet<>();
        units.forEach(unit -> registered.add(unit.substring(0, DIGITS)));
        String begin = area.digits().substring(0, Math.min(DIGITS, area.level().digits()));
        Set<DivisionCode> missing = new TreeSet<>();
        named.filter(code -> code.startsWith(begin))
                .map(code -> code.substring(0, DIGITS))
                .filter(code -> !registered.contains(code))
                .distinct()
                .map(DivisionCode::parse)
                .forEach(missing::add);
        SortedSet<DivisionCode> counties = new TreeSet<>();
        missing.stream()
                .filter(county -> county.level().digits() == DIGITS
                        || Stream.concat(
                                        registered.stream().map(DivisionCode::parse),
                                        missing.stream().filter(other -> !other.equals(county)))
                                .noneMatch(county::contains))
                .forEach(counties::add);
        return counties.isEmpty() ? NONE : new Unregistered(counties, ended(counties, codes));
    }

    private static SortedMap<DivisionCode, LocalDate> ended(Collection<DivisionCode> counties, EndedCodes codes) {
        SortedMap<DivisionCode, LocalDate> ended = new TreeMap<>();
        counties.forEach(county -> codes.end(county.digits())
                .filter(end -> end.unit().equals(county))
                .ifPresent(end -> ended.put(county, end.day())));
        return ended;
    }

    /** Whether a unit lies in one of them. */
    boolean holds(DivisionCode unit) {
        return !counties.isEmpty() && counties.contains(Population.home(unit));
    }

    /** Says which they are; empty where there are none. */
    public List<Bilingual> told() {
        List<Bilingual> told = new ArrayList<>();
        List<String> codes = counties.stream()
                .filter(county -> !ended.containsKey(county))
                .map(DivisionCode::shortForm)
                .toList();
        if (!codes.isEmpty()) {
            told.add(Bilingual.of(
                    "登记簿当日没有代码为 " + Missing.named(codes) + " 的县级政区,却有人口单元、设施或公墓写着这样的代码;其中有哪些乡镇、多少人、什么设施无从得知,"
                            + "不作判定:请登记该政区,代码已变更或撤销的请把这些记录改为现行代码",
                    "on that day the register holds no county of the code " + Missing.named(codes)
                            + ", which population cells, facilities or cemeteries give; what towns, people and facilities there are in it"
                            + " nobody knows, and nothing is judged of them: record it, or, where the code has changed or"
                            + " ended, state the one of today in these records"));
        }
        ended.forEach((county, day) -> told.add(toldOf(county, day)));
        return told;
    }

    private static Bilingual toldOf(DivisionCode county, LocalDate day) {
        return Bilingual.format(
                "政区代码 %1$s 自 %2$s 起已不再使用,其后是哪一个政区不能确定(没有或不止一个后继),却仍有人口单元、设施或公墓写着它;"
                        + "它们属于今天的哪个县级政区无从得知,不作判定:请把这些记录改为现行代码",
                "division code %1$s is nobody's since %2$s, and which follows is not certain (none does, or several do); population"
                        + " cells, facilities or cemeteries give it all the same. In which county of today these lie nobody knows,"
                        + " and nothing is judged of them: state the code of today in these records",
                county.shortForm(),
                day);
    }
}
