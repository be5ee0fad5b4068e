package org.jieming.population;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.register.Audience;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;
import org.jieming.register.Values;

/**
 * What of a population cell, an estate or a division the public is not told: of fewer than five people anybody who knows the place knows who they are
 * (product rule of domain E.3, after the Personal Information Protection Law, 个人信息保护法). Where one figure is so small, or what the
 * others leave of a whole, none of its age bands is told, since what is left out could be reckoned from the others.
 */
public final class SmallCounts {
    /** So many people and more may be told of. */
    public static final int FEWEST = 5;

    /** What the public reckons with in place of one to four. */
    public static final long STAND_IN = 3;

    private static final String ALL = Band.ALL.property();
    private static final String ELDERS = "population_60";

    /** The figures of people by what tells who lives there. */
    private static final Map<ItemType, Set<String>> COUNTS = Stream.of(
                    ItemType.POPULATION_CELL, ItemType.RESIDENTIAL_AREA, ItemType.DIVISION)
            .collect(Collectors.toUnmodifiableMap(type -> type, SmallCounts::counts));

    /** Each holds all that come after it. */
    private static final List<Band> BANDS = List.of(Band.ALL, Band.ELDERS_60, Band.ELDERS_65, Band.ELDERS_80);

    private SmallCounts() {}

    private static Set<String> counts(ItemType type) {
        return Descriptor.of(type).properties().stream()
                .filter(property -> property.unit().equals("persons") && property.audience() == Audience.PUBLIC)
                .map(Property::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a number of people is too small to be told; that there is nobody may be. */
    public static boolean isSmall(long people) {
        return people > 0 && people < FEWEST;
    }

    /** The properties of a type that are not told to the public of items that count too few people; none of most types. */
    public static Set<String> of(ItemType type) {
        return COUNTS.getOrDefault(type, Set.of());
    }

    /** Whether a property of an item is not told to the public, since the item counts too few people. */
    public static boolean hides(String property, ItemVersion item) {
        if (!of(item.type()).contains(property)) {
            return false;
        }
        return property.equals(ALL) && item.type() == ItemType.POPULATION_CELL
                ? count(item, ALL).filter(SmallCounts::isSmall).isPresent()
                : isTelling(item);
    }

    /** An item without what the public is not told. */
    public static ItemVersion withheld(ItemVersion item) {
        Set<String> counts = of(item.type());
        if (counts.isEmpty() || !isTelling(item)) {
            return item;
        }
        Values.Builder values = item.values().toBuilder();
        counts.stream()
                .filter(property -> !property.equals(ALL) || hides(ALL, item))
                .forEach(property -> values.set(property, null));
        return new ItemVersion(
                item.id(), item.type(), item.valid(), item.recorded(), values.build(), item.shapeOrNull());
    }

    /**
     * An item with which the public may reckon: figures that are too small, and those that differ by too little from a band that holds
     * them, stand for all that would be told alike, as in the small cell adjustment of censuses (Hundepool and others, Statistical
     * Disclosure Control, 2012, ch. 5). Whatever is reckoned from what everybody may know tells nobody more than that: no sum, share
     * or difference of two questions gives a small figure away. Nobody is told less of than nobody, and each band stands for no more
     * than the one that holds it. Of an estate or a division, whose people no figure is made of, nothing stands in.
     */
    public static ItemVersion standIns(ItemVersion item) {
        ItemVersion open = withheld(item);
        if (open == item || item.type() != ItemType.POPULATION_CELL) {
            return open;
        }
        Values.Builder values = open.values().toBuilder();
        long wider = -1;
        long widerTold = -1;
        for (Band band : BANDS) {
            OptionalLong people = band.of(item.values());
            if (people.isPresent()) {
                long told = told(people.getAsLong(), wider, widerTold);
                values.set(band.property(), told);
                wider = people.getAsLong();
                widerTold = told;
            }
        }
        return new ItemVersion(
                item.id(), item.type(), item.valid(), item.recorded(), values.build(), item.shapeOrNull());
    }

    /**
     * By how many the figure of a band that the public reckons with may differ from the true one at most: not at all where it is no
     * stand-in. Read from what it is told alone, so that it tells nobody more: a figure may seem one that is none.
     *
     * @param told an item as {@link #standIns} makes it
     */
    public static long mayDiffer(ItemVersion told, Band band) {
        long wider = -1;
        long differs = 0;
        for (Band each : BANDS.subList(0, BANDS.indexOf(band) + 1)) {
            OptionalLong people = each.of(told.values());
            if (people.isPresent()) {
                differs = mayDiffer(people.getAsLong(), wider, differs);
                wider = people.getAsLong();
            } else if (each == band) {
                return 0;
            }
        }
        return differs;
    }

    /** The same where of a wider band so many are told, which may differ by so many. */
    private static long mayDiffer(long people, long wider, long widerDiffers) {
        if (people == 0 || people == wider) {
            return people == 0 ? 0 : widerDiffers;
        }
        boolean isClose = wider >= 0 && isSmall(wider - people);
        return (isClose ? widerDiffers : 0) + (isClose || isSmall(people) ? STAND_IN - 1 : 0);
    }

    /**
     * What is told of a band within a wider one, of which so many are told; negative where there is no wider one. Several bands that
     * close in on each other come to {@link #STAND_IN} and no lower, as one to four do.
     */
    private static long told(long people, long wider, long widerTold) {
        if (isSmall(people)) {
            return STAND_IN;
        }
        if (wider < 0 || people == 0) {
            return people;
        }
        return wider == people
                ? widerTold
                : isSmall(wider - people) ? Math.max(STAND_IN, widerTold - STAND_IN) : people;
    }

    /** Whether a figure is too small, or something that can be reckoned from several ({@link AgeSums}). */
    private static boolean isTelling(ItemVersion item) {
        boolean isOne = of(item.type()).stream()
                .anyMatch(name -> count(item, name).filter(SmallCounts::isSmall).isPresent());
        return isOne
                || switch (item.type()) {
                    case POPULATION_CELL -> AgeSums.tellFew(item.values());
                    case RESIDENTIAL_AREA ->
                        count(item, ALL)
                                .flatMap(all -> count(item, ELDERS).map(elders -> all - elders))
                                .filter(SmallCounts::isSmall)
                                .isPresent();
                    default -> false;
                };
    }

    private static Optional<Long> count(ItemVersion item, String property) {
        return item.values().get(property).map(Long.class::cast);
    }
}
