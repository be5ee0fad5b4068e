package org.jieming.population;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jieming.language.Bilingual;
import org.jieming.register.Values;

/** A part of the people of a cell (domain E.3: 60 and over, 65 and over, 80 and over at the least). */
public enum Band {
    /** All ages. */
    ALL("population", List.of(), List.of("pop_0_59"), Bilingual.of("全部人口", "all people")),
    /** Elders as most norms count them. */
    ELDERS_60(
            "pop_60_plus",
            List.of("pop_60_64", "pop_65_69", "pop_70_74", "pop_75_79", "pop_80_plus"),
            List.of("pop_60_64"),
            Bilingual.of("60岁及以上老年人", "people aged 60 and over")),
    /** Elders as the census counts ageing. */
    ELDERS_65(
            "pop_65_plus",
            List.of("pop_65_69", "pop_70_74", "pop_75_79", "pop_80_plus"),
            List.of("pop_65_69", "pop_70_74", "pop_75_79"),
            Bilingual.of("65岁及以上老年人", "people aged 65 and over")),
    /** The very old. */
    ELDERS_80("pop_80_plus", List.of(), List.of(), Bilingual.of("80岁及以上老年人", "people aged 80 and over"));

    private final String property;
    private final List<String> parts;
    /** Those of it who are in no narrower band. */
    private final List<String> younger;

    private final Bilingual title;

    Band(String property, List<String> parts, List<String> younger, Bilingual title) {
        this.property = property;
        this.parts = parts;
        this.younger = younger;
        this.title = title;
    }

    /** The word of requests and tables: {@code all}, {@code elders-60}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The band of a word; throws {@link IllegalArgumentException} for any other. */
    public static Band of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** What people call it. */
    public Bilingual title() {
        return title;
    }

    /** The property of population cells that holds it. */
    public String property() {
        return property;
    }

    /**
     * Whether a cell states more of it than of a wider band, or fewer than of a narrower one: one of the figures is wrong. Together with
     * the years between them they are not to be more than the wider one either, and those that a band is made of not more than it.
     */
    public boolean isContradicted(Values cell) {
        OptionalLong own = of(cell);
        if (own.isEmpty()) {
            return false;
        }
        boolean isLess = cell.get(property).isPresent() && own.getAsLong() < inParts(cell);
        return isLess || isMoreThanAWider(cell, own.getAsLong());
    }

    private boolean isMoreThanAWider(Values cell, long own) {
        long sum = own;
        for (int wider = ordinal() - 1; wider >= 0; wider--) {
            Band band = values()[wider];
            sum += band.ofYounger(cell);
            Optional<Object> whole = cell.get(band.property);
            if (whole.isPresent() && sum > (Long) whole.get()) {
                return true;
            }
        }
        return false;
    }

    /** How many of its people its parts count at the least. */
    private long inParts(Values cell) {
        return ofYounger(cell) + narrower().map(band -> band.atLeast(cell)).orElse(0L);
    }

    private long atLeast(Values cell) {
        return Math.max((Long) cell.get(property).orElse(0L), inParts(cell));
    }

    private long ofYounger(Values cell) {
        return younger.stream()
                .mapToLong(part -> (Long) cell.get(part).orElse(0L))
                .sum();
    }

    private Optional<Band> narrower() {
        return ordinal() + 1 < values().length ? Optional.of(values()[ordinal() + 1]) : Optional.empty();
    }

    /** How many of a cell belong to it: the figure itself, or the sum of all its parts; empty when the cell does not say. */
    OptionalLong of(Values cell) {
        var whole = cell.get(property);
        if (whole.isPresent()) {
            return OptionalLong.of((Long) whole.get());
        }
        long sum = 0;
        for (String part : parts) {
            var value = cell.get(part);
            if (value.isEmpty()) {
                return OptionalLong.empty();
            }
            sum += (Long) value.get();
        }
        return parts.isEmpty() ? OptionalLong.empty() : OptionalLong.of(sum);
    }
}
