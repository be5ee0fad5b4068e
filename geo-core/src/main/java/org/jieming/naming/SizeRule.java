package org.jieming.naming;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jieming.language.Bilingual;
import org.jieming.place.NameParts;
import org.jieming.place.PlaceKind;
import org.jieming.register.CodeList;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.Period;

/**
 * How large an entity must be, or of what class a road, to bear a generic part: a row of {@code generic-sizes.csv}, which is local law
 * (A-27).
 *
 * @param least the least of each measure that it asks for
 * @param roadClasses the classes of road that may bear it; none when it asks for no class
 * @param valid the days on which it holds
 * @param source the instrument and article that ask for it
 */
record SizeRule(
        String generic,
        PlaceKind kind,
        Map<Size, BigDecimal> least,
        Set<String> roadClasses,
        Period valid,
        String source) {
    /** The classes of roads. */
    static final CodeList ROAD_CLASSES = Descriptor.of(ItemType.ROAD)
            .property("road_class")
            .flatMap(property -> property.codeList())
            .orElseThrow();

    /** Whether it is about a name on a day. */
    boolean isAbout(NameParts parts, PlaceKind named, LocalDate day) {
        return generic.equals(parts.generic()) && kind == named && valid.contains(day);
    }

    /** What somebody stated that is not enough for it, in words. */
    List<Bilingual> unmet(Extent extent) {
        List<Bilingual> unmet = new ArrayList<>();
        least.forEach((size, bound) -> Optional.ofNullable(extent.sizes().get(size))
                .map(BigDecimal::valueOf)
                .filter(value -> value.compareTo(bound) < 0)
                .ifPresent(value -> unmet.add(tooSmall(size, bound, value))));
        extent.roadClass()
                .filter(stated -> !roadClasses.isEmpty() && !holds(stated))
                .ifPresent(stated -> unmet.add(otherClass(stated)));
        return unmet;
    }

    /** What it asks for and nobody stated, in words. */
    List<Bilingual> unstated(Extent extent) {
        List<Bilingual> unstated = new ArrayList<>();
        least.keySet().stream()
                .filter(size -> !extent.sizes().containsKey(size))
                .forEach(size -> unstated.add(size.title()));
        if (!roadClasses.isEmpty() && extent.roadClass().isEmpty()) {
            unstated.add(Bilingual.of("道路等级", "Class of the road"));
        }
        return unstated;
    }

    /** Whether a class is one of those that may bear it, or of a broader one among them. */
    private boolean holds(String roadClass) {
        return roadClasses.contains(roadClass)
                || Optional.ofNullable(ROAD_CLASSES.entries().get(roadClass))
                        .flatMap(CodeList.Entry::parent)
                        .filter(this::holds)
                        .isPresent();
    }

    private Bilingual tooSmall(Size size, BigDecimal bound, BigDecimal value) {
        return Bilingual.format(
                "通名“%1$s”要求%2$s不小于 %4$s,现为 %5$s",
                "The generic part “%1$s” asks for %3$s, of at least %4$s; it is %5$s",
                generic,
                size.title().zh(),
                size.title().en(),
                bound.toPlainString(),
                value.stripTrailingZeros().toPlainString());
    }

    private Bilingual otherClass(String stated) {
        return Bilingual.format(
                "通名“%1$s”要求道路等级为%2$s,现为%4$s",
                "The generic part “%1$s” asks for a road of class %3$s; it is of class %5$s",
                generic,
                roadClasses.stream().map(code -> ROAD_CLASSES.title(code).zh()).collect(Collectors.joining("或")),
                roadClasses.stream().map(code -> ROAD_CLASSES.title(code).en()).collect(Collectors.joining(" or ")),
                ROAD_CLASSES.title(stated).zh(),
                ROAD_CLASSES.title(stated).en());
    }

    /**
     * Reads a row.
     *
     * @throws org.jieming.language.Malformed naming file, row and column of what does not fit
     */
    static SizeRule of(OwnRow row) {
        Map<Size, BigDecimal> least = new EnumMap<>(Size.class);
        for (Size size : Size.values()) {
            row.number(size.column()).ifPresent(bound -> least.put(size, bound));
        }
        Set<String> classes = new LinkedHashSet<>();
        for (String word : row.list("road_class")) {
            classes.add(ROAD_CLASSES
                    .codeFor(word)
                    .orElseThrow(() -> row.wrong(
                            "road_class",
                            "应为 data/code-lists/road-class.csv 中的道路等级,几个用“|”分开",
                            "classes of roads of data/code-lists/road-class.csv are expected, with | between them")));
        }
        return new SizeRule(
                row.needed("generic"),
                row.kind(),
                least,
                classes,
                row.period("valid_from", "valid_to"),
                row.text("source"));
    }
}
