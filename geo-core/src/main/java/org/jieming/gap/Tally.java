package org.jieming.gap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Sums for every unit: how much was judged, how it came out, and how far it falls short. What is added to a unit counts for
 * all units above it once {@link #rolledUp}. Where nobody knows how much is to be judged, nothing is kept for certain. Used by
 * one thread while it is filled.
 */
public final class Tally {
    /** What the product of a share and a count may be off: 7 % of 100 are 7.000000000000001. */
    private static final double ROUNDING = 1e-6;

    private final long[] satisfied;
    private final long[] shorts;
    private final long[] unknown;
    private final long[] noted;
    private final int[] blank;
    /** Of every unit how many fall short by how much each, the least first; null where none does. */
    private final List<@Nullable SortedMap<Double, Long>> shortfalls;

    private @Nullable Tally strangers;

    @SuppressWarnings({"unchecked", "rawtypes"}) // there are no arrays of maps of something
    Tally(int units) {
        satisfied = new long[units];
        shorts = new long[units];
        unknown = new long[units];
        noted = new long[units];
        blank = new int[units];
        shortfalls = Arrays.asList(new SortedMap[units]);
    }

    void satisfied(int unit, long weight) {
        satisfied[unit] += weight;
    }

    /** Notes so many things, or people, that fall short by as much each. */
    void fallsShort(int unit, long weight, double each) {
        if (weight == 0) {
            return;
        }
        shorts[unit] += weight;
        addShortfall(unit, each, weight);
    }

    void unknown(int unit, long weight) {
        unknown[unit] += weight;
    }

    void noted(int unit, long weight) {
        noted[unit] += weight;
    }

    /** Notes that there is something to be judged and nobody knows how much. */
    void blank(int unit) {
        blank[unit]++;
    }

    /** The same of what lies in counties that are not registered, by the unit above these; it counts for that as well once sums are made. */
    Tally strangers() {
        if (strangers == null) {
            strangers = new Tally(satisfied.length);
        }
        return strangers;
    }

    /** That of something that lies in a county that is not registered, or of everything else. */
    Tally of(boolean isStranger) {
        return isStranger ? strangers() : this;
    }

    /** Adds every unit to the one above; O(units), because the one above comes first. */
    Tally rolledUp(Units units) {
        for (int unit = 0; strangers != null && unit < units.size(); unit++) {
            add(unit, 1, strangers, unit);
        }
        for (int unit = units.size() - 1; unit > 0; unit--) {
            int above = units.above(unit);
            satisfied[above] += satisfied[unit];
            shorts[above] += shorts[unit];
            unknown[above] += unknown[unit];
            noted[above] += noted[unit];
            blank[above] += blank[unit];
            addShortfalls(above, 1, shortfalls.get(unit));
        }
        return this;
    }

    private void addShortfalls(int unit, int sign, @Nullable SortedMap<Double, Long> others) {
        if (others != null) {
            for (Map.Entry<Double, Long> other : others.entrySet()) {
                addShortfall(unit, other.getKey(), sign * other.getValue());
            }
        }
    }

    private void addShortfall(int unit, double each, long weight) {
        SortedMap<Double, Long> own = shortfalls.get(unit);
        if (own == null) {
            own = new TreeMap<>();
            shortfalls.set(unit, own);
        }
        own.merge(each, weight, Long::sum);
    }

    /** Notes units, once sums are made, of which nobody knows how much there is: what is above them stands as it was summed. */
    Tally darkened(IntPredicate isDark) {
        for (int unit = 1; unit < blank.length; unit++) {
            blank[unit] += isDark.test(unit) ? 1 : 0;
        }
        return this;
    }

    /**
     * The same once sums are made, and behind the units what is left over: what lies in counties that are not registered, of which nobody
     * knows how much more there is, or what is in the unit above and in none of the units in it, nor in these. O(units × left over).
     */
    Tally with(List<Leftover> leftovers, Units units) {
        if (leftovers.isEmpty()) {
            return this;
        }
        Tally wider = new Tally(units.size() + leftovers.size());
        for (int unit = 0; unit < units.size(); unit++) {
            wider.add(unit, 1, this, unit);
            wider.blank[unit] = blank[unit];
        }
        for (int at = 0; at < leftovers.size(); at++) {
            int above = leftovers.get(at).above();
            int slot = units.size() + at;
            if (leftovers.get(at).isOpen()) {
                wider.add(slot, 1, strangers(), above);
                wider.blank(slot);
            } else {
                wider.add(slot, 1, this, above);
                wider.add(slot, -1, strangers(), above);
                units.in(above).forEach(unit -> wider.add(slot, -1, this, unit));
            }
        }
        return wider;
    }

    /** Whether there is something in a unit that is in none of the units in it, nor in a county that is not registered. */
    boolean leaves(int above, Units units) {
        return total(above) - strangers().total(above)
                != units.in(above).stream().mapToLong(this::total).sum();
    }

    private void add(int unit, int sign, Tally other, int from) {
        satisfied[unit] += sign * other.satisfied[from];
        shorts[unit] += sign * other.shorts[from];
        unknown[unit] += sign * other.unknown[from];
        noted[unit] += sign * other.noted[from];
        addShortfalls(unit, sign, other.shortfalls.get(from));
    }

    /** How much was judged, or would be were it known. */
    public long total(int unit) {
        return satisfied[unit] + shorts[unit] + unknown[unit] + noted[unit];
    }

    /** Whether there is more to be judged in a unit than is counted, nobody knows how much. */
    public boolean isPartial(int unit) {
        return blank[unit] > 0;
    }

    /** Whether nothing at all was to be judged. */
    boolean isEmpty() {
        return total(0) == 0 && blank[0] == 0;
    }

    /** How much of it has what the norm asks. */
    public long satisfied(int unit) {
        return satisfied[unit];
    }

    /** How much of it has not. */
    public long shorts(int unit) {
        return shorts[unit];
    }

    /** Of how much it cannot be told. */
    public long unknown(int unit) {
        return unknown[unit];
    }

    /** Of how much a hint found something to be looked at. */
    public long noted(int unit) {
        return noted[unit];
    }

    /**
     * What is missing at the least, in the unit of the clause, when a share of what was judged must be satisfied: the smallest
     * shortfalls, as many as the share wants, those that nobody knows taken to be satisfied. O(different shortfalls).
     */
    public double missing(int unit, double share) {
        long left = wanted(unit, share) - satisfied[unit] - unknown[unit];
        double missing = 0;
        SortedMap<Double, Long> own = shortfalls.get(unit);
        for (Map.Entry<Double, Long> shortfall : own == null ? Set.<Map.Entry<Double, Long>>of() : own.entrySet()) {
            long taken = Math.max(0, Math.min(left, shortfall.getValue()));
            missing += taken * shortfall.getKey();
            left -= taken;
        }
        return missing;
    }

    /** How much of what was judged must be satisfied: a share of it, rounded up to whole things. */
    private long wanted(int unit, double share) {
        return (long) Math.ceil(share * total(unit) - ROUNDING);
    }

    /** How a unit stands when a share of what was judged must be satisfied: certain either way, or unknown. */
    public Compliance outcome(int unit, double share) {
        if (noted[unit] > 0) {
            return Compliance.NOTED;
        }
        long wanted = wanted(unit, share);
        if (blank[unit] > 0) {
            return share >= 1 && shorts[unit] > 0 ? Compliance.SHORT : Compliance.UNKNOWN;
        }
        if (total(unit) == 0) {
            return Compliance.NOTHING;
        }
        if (satisfied[unit] >= wanted) {
            return Compliance.SATISFIED;
        }
        return satisfied[unit] + unknown[unit] < wanted ? Compliance.SHORT : Compliance.UNKNOWN;
    }
}
