package org.jieming.layer;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * From which zoom an item is shown, told by its properties: how a layer thins out, as data.
 *
 * @param steps tried in turn; the last one fits everything
 */
public record RankRule(List<Step> steps) {

    /**
     * The values of one property.
     *
     * @param property a property of the item type
     * @param ranks tried in turn
     */
    public record Step(String property, List<Rank> ranks) {
        public Step {
            ranks = List.copyOf(ranks);
        }
    }

    /**
     * One rank.
     *
     * @param pattern a value; with {@code *} at its end the beginning of values, and {@code *} alone fits a missing value too
     * @param zoom the first zoom that shows items of the rank
     */
    public record Rank(String pattern, int zoom) {

        boolean fits(@Nullable String value) {
            if (!pattern.endsWith("*")) {
                return pattern.equals(value);
            }
            return pattern.length() == 1
                    || value != null && value.startsWith(pattern.substring(0, pattern.length() - 1));
        }
    }

    /** Refuses a rule that leaves items without a zoom. */
    public RankRule {
        steps = List.copyOf(steps);
        boolean total = !steps.isEmpty()
                && steps.get(steps.size() - 1).ranks().stream()
                        .anyMatch(rank -> rank.pattern().equals("*"));
        if (!total) {
            throw new IllegalArgumentException("The last step of a rank rule ends with *: " + steps);
        }
    }

    /**
     * Reads a rule as the table writes it, for example {@code kind:K1@8|K4@10;status:*@12}.
     *
     * @throws IllegalArgumentException when it is written otherwise
     */
    public static RankRule parse(String text) {
        List<Step> steps = new ArrayList<>();
        for (String step : text.split(";", -1)) {
            int colon = step.indexOf(':');
            if (colon < 1) {
                throw new IllegalArgumentException("A step is property:value@zoom|…, not: " + step);
            }
            steps.add(new Step(step.substring(0, colon), ranks(step.substring(colon + 1))));
        }
        return new RankRule(steps);
    }

    private static List<Rank> ranks(String text) {
        List<Rank> ranks = new ArrayList<>();
        for (String rank : text.split("\\|", -1)) {
            int at = rank.indexOf('@');
            if (at < 1 || !rank.substring(at + 1).matches("1?\\d")) {
                throw new IllegalArgumentException("A rank is value@zoom, not: " + rank);
            }
            ranks.add(new Rank(rank.substring(0, at), Integer.parseInt(rank.substring(at + 1))));
        }
        return ranks;
    }

    /**
     * What a rule says of an item.
     *
     * @param zoom the first zoom that may show it
     * @param order the place of its rank in the rule, 0 for the first: which of two items of one zoom goes before the other
     */
    public record Place(int zoom, int order) {}

    /**
     * The first zoom that shows an item; O(ranks of the rule).
     *
     * @param value gives the value of a property as text, null when the item has none
     */
    public int firstZoom(Function<String, @Nullable String> value) {
        return place(value).zoom();
    }

    /**
     * The first rank that fits an item; O(ranks of the rule).
     *
     * @param value gives the value of a property as text, null when the item has none
     */
    public Place place(Function<String, @Nullable String> value) {
        int order = 0;
        for (Step step : steps) {
            String given = value.apply(step.property());
            for (Rank rank : step.ranks()) {
                if (rank.fits(given)) {
                    return new Place(rank.zoom(), order);
                }
                order++;
            }
        }
        throw new IllegalStateException("The last step fits everything: " + steps);
    }

    /** The properties that the rule asks for. */
    public Set<String> properties() {
        return steps.stream().map(Step::property).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The zoom from which everything is shown. */
    public int deepest() {
        return zooms().last();
    }

    /** The zoom at which the first items appear. */
    public int first() {
        return zooms().first();
    }

    private TreeSet<Integer> zooms() {
        return steps.stream()
                .flatMap(step -> step.ranks().stream())
                .map(Rank::zoom)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
