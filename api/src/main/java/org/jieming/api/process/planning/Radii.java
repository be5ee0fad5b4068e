package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.api.process.Input;
import org.jieming.api.process.InputKind;
import org.jieming.api.process.Inputs;
import org.jieming.api.process.Sheet.Column;
import org.jieming.api.process.Told;
import org.jieming.eldercare.Facilities;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/**
 * How far facilities serve, in metres of walk: some kinds or levels as far as is said of them (rule E.5: 300, 500 and 1,000 m by
 * level), all others equally far. What is said of a kind goes before what is said of a level.
 *
 * @param usual the radius of those of which nothing is said
 * @param own the radius by code of a kind or of a level
 */
record Radii(double usual, Map<String, Double> own) {
    static final Input<Map<String, Double>> OWN = Input.of(
            "radii",
            Bilingual.of("分类服务半径", "Radii by kind or level"),
            Bilingual.of(
                    "设施类型代码(E1–E12)或设施级别(district、township、community、village、household、estate)→ 米,例如"
                            + " {\"E5\": 300, \"township\": 1000};类型优先于级别,没有列出的用 radius",
                    "Code of a facility type (E1–E12) or level (district, township, community, village, household, estate)"
                            + " → metres, such as {\"E5\": 300, \"township\": 1000}; a type goes before a level, and radius"
                            + " holds for all others"),
            InputKind.numbers(
                    Stream.concat(Facilities.kinds().stream(), levels().stream())
                            .toList(),
                    1,
                    100_000));

    static final Column COLUMN = Column.text("分类半径(米)", "Radii by kind (m)");

    Radii {
        own = Map.copyOf(own);
    }

    private static java.util.Set<String> levels() {
        return Descriptor.of(ItemType.FACILITY)
                .property("level")
                .flatMap(property -> property.codeList())
                .orElseThrow()
                .entries()
                .keySet();
    }

    /**
     * Reads {@link #OWN}.
     *
     * @throws Malformed naming a kind that is not asked about: its radius would count for nothing
     */
    static Radii of(Inputs inputs, double usual) {
        Map<String, Double> own = inputs.find(OWN).orElse(Map.of());
        List<String> asked = inputs.get(ProvisionInputs.KINDS);
        own.keySet().stream()
                .filter(code -> Facilities.kinds().contains(code) && !asked.contains(code))
                .sorted()
                .findFirst()
                .ifPresent(code -> {
                    throw new Malformed(
                            OWN.field() + "." + code,
                            code,
                            Bilingual.of(
                                    "kinds 中没有这一类型;请加入 kinds 或去掉",
                                    "'kinds' does not name it; add it there, or leave it out"));
                });
        return new Radii(usual, own);
    }

    /** How far one of some kinds serves at the least: where nothing is said of a kind it may be of any level of which something is. */
    static double shortest(List<String> kinds, double usual, Map<String, Double> own) {
        double byLevel = own.entrySet().stream()
                .filter(radius -> !Facilities.kinds().contains(radius.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .reduce(usual, Math::min);
        return kinds.stream()
                .mapToDouble(kind -> own.getOrDefault(kind, byLevel))
                .reduce(Double.POSITIVE_INFINITY, Math::min);
    }

    /** How far a facility serves. */
    double of(ItemVersion facility) {
        double said =
                own(facility.values().text("facility_type"), facility.values().text("level"));
        return Double.isNaN(said) ? usual : said;
    }

    /** What is said of a kind or else of a level; not a number where nothing is. */
    double own(String kind, String level) {
        return own.getOrDefault(kind, own.getOrDefault(level, Double.NaN));
    }

    /** How far one of a kind serves at the most of which nothing is known: as is said of the kind, else of any level. */
    double longest(String kind) {
        double ofLevels = own.entrySet().stream()
                .filter(each -> !Facilities.kinds().contains(each.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .reduce(usual, Math::max);
        return own.getOrDefault(kind, ofLevels);
    }

    /** The same with another radius for those of which nothing is said. */
    Radii with(double other) {
        return new Radii(other, own);
    }

    /** How far something new serves: as is said of its kind where no other is asked about, else as all of which nothing is said. */
    double ofNew(List<String> kinds) {
        return kinds.size() == 1 ? own.getOrDefault(kinds.get(0), usual) : usual;
    }

    /** Whether some serve as far as is said of them. */
    boolean differ() {
        return !own.isEmpty();
    }

    /** Tells the radii where they differ. */
    void tell(ObjectNode json) {
        if (differ()) {
            ObjectNode told = json.putObject("radii_m");
            new TreeMap<>(own).forEach(told::put);
            Told.text(json, "radii", said());
        }
    }

    /** The radii in words. */
    Bilingual said() {
        String all = new TreeMap<>(own)
                .entrySet().stream()
                        .map(each -> each.getKey() + " " + Told.metres(each.getValue()))
                        .collect(Collectors.joining(", "));
        return differ()
                ? Bilingual.of(all + ",其余 " + Told.metres(usual) + " 米", all + ", others " + Told.metres(usual) + " m")
                : Bilingual.of(Told.metres(usual) + " 米", Told.metres(usual) + " m");
    }
}
