package org.jieming.population;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.jieming.language.Bilingual;
import org.jieming.register.Values;

/** A part of the people of a cell (domain E.3: 60 and over, 65 and over, 80 and over at the least). */
public enum Band {
    /** All ages. */
    ALL("population", List.of(), Bilingual.of("全部人口", "all people")),
    /** Elders as most norms count them. */
    ELDERS_60(
            "pop_60_plus",
            List.of("pop_60_64", "pop_65_69", "pop_70_74", "pop_75_79", "pop_80_plus"),
            Bilingual.of("60岁及以上老年人", "people aged 60 and over")),
    /** Elders as the census counts ageing. */
    ELDERS_65(
            "pop_65_plus",
            List.of("pop_65_69", "pop_70_74", "pop_75_79", "pop_80_plus"),
            Bilingual.of("65岁及以上老年人", "people aged 65 and over")),
    /** The very old. */
    ELDERS_80("pop_80_plus", List.of(), Bilingual.of("80岁及以上老年人", "people aged 80 and over"));

    private final String property;
    private final List<String> parts;
    private final Bilingual title;

    Band(String property, List<String> parts, Bilingual title) {
        this.property = property;
        this.parts = parts;
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

    /** Whether a cell states more of it than of a wider band, or fewer than of a narrower one: one of the figures is wrong. */
    public boolean isContradicted(Values cell) {
        OptionalLong own = of(cell);
        for (Band other : values()) {
            OptionalLong others = other.of(cell);
            if (own.isPresent() && others.isPresent()) {
                long more = other.ordinal() < ordinal() ? own.getAsLong() - others.getAsLong() : 0;
                long fewer = other.ordinal() > ordinal() ? others.getAsLong() - own.getAsLong() : 0;
                if (more > 0 || fewer > 0) {
                    return true;
                }
            }
        }
        return false;
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
