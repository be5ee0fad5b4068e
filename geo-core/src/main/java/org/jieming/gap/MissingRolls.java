package org.jieming.gap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jieming.division.DivisionCode;
import org.jieming.language.Bilingual;
import org.jieming.register.CodeList;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;

/** Counties that keep no roll: whether they have any of what is asked about nobody knows. */
public final class MissingRolls {
    private MissingRolls() {}

    /**
     * Counties that keep no roll of facilities or cemeteries of some kinds, by name: whether they have any nobody knows.
     *
     * @param name what a county is called
     */
    public static Optional<Bilingual> rolls(Rolls rolls, Function<DivisionCode, String> name) {
        return rolls(rolls, MissingRolls::titles, name);
    }

    /** The same of estates. */
    static Optional<Bilingual> rollsOfEstates(Rolls rolls, Function<DivisionCode, String> name) {
        return rolls(rolls, kinds -> Descriptor.of(ItemType.RESIDENTIAL_AREA).title(), name);
    }

    /** One part for the counties that lack a roll of the same kinds. */
    private static Optional<Bilingual> rolls(
            Rolls rolls, Function<List<String>, Bilingual> titles, Function<DivisionCode, String> name) {
        Map<List<String>, List<DivisionCode>> alike = rolls.silent().stream()
                .collect(Collectors.groupingBy(rolls::lacking, LinkedHashMap::new, Collectors.toList()));
        List<Bilingual> parts = new ArrayList<>();
        alike.forEach((kinds, counties) -> parts.add(
                lacking(titles.apply(kinds), counties.stream().map(name).toList())));
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Bilingual all = Bilingual.joined(parts);
        return Optional.of(Bilingual.of(
                all.zh() + ",不知有没有,除确知已有服务的以外无法判定;确实没有的,请声明该类已登记齐全",
                all.en() + "; nobody knows whether they have any, and but for those served for certain they are"
                        + " unknown. Where there is none, declare the kind to be complete"));
    }

    private static Bilingual lacking(Bilingual what, List<String> counties) {
        return Bilingual.of(
                counties.size() + " 个县级政区没有登记任何“" + what.zh() + "”(" + Missing.named(counties) + ")",
                (counties.size() == 1 ? "of 1 county" : "of " + counties.size() + " counties")
                        + " nothing of the kind is on record: " + what.en() + " ("
                        + Missing.named(counties) + ")");
    }

    private static Bilingual titles(List<String> kinds) {
        ItemType type = Holdings.typeOf(kinds);
        CodeList list = Descriptor.of(type)
                .property(type == ItemType.CEMETERY ? "cemetery_type" : "facility_type")
                .flatMap(property -> property.codeList())
                .orElseThrow();
        return Bilingual.listed(kinds.stream().map(list::title).toList());
    }
}
