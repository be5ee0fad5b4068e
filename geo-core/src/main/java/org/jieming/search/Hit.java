package org.jieming.search;

import java.util.List;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;

/** An item found. What was found of it is worked out when it is asked for. Immutable. */
public final class Hit {
    private final Match match;
    private final ItemVersion version;
    private final Segment segment;
    private final int text;
    private final int entry;
    private final int item;
    private final int order;
    private final int from;
    private final int length;
    private final double metres;

    /**
     * A version under a name that answers.
     *
     * @param version what holds of the item in the time asked about
     * @param order what hits are ordered by; equals by distance, then rank
     * @param source where it comes from, standing at the text
     * @param metres {@link Double#MAX_VALUE} where no place is shown or nobody asked
     */
    Hit(
            Match match,
            ItemVersion version,
            Segment segment,
            int text,
            int entry,
            int order,
            Source source,
            double metres) {
        this.match = match;
        this.version = version;
        this.segment = segment;
        this.text = text;
        this.entry = entry;
        this.item = segment.bearers().item(entry);
        this.order = order;
        this.from = source.from;
        this.length = source.length;
        this.metres = metres;
    }

    /** How well it answers. */
    public Match match() {
        return match;
    }

    /** What is in force of the item in the time asked about. */
    public ItemVersion version() {
        return version;
    }

    /** The property whose value was found. */
    public Property property() {
        return segment.bearers().property(entry);
    }

    /** The kind of name that was found; {@link NameKind#FORMER} also for the standard name of an earlier version. */
    public NameKind kind() {
        NameKind kind = Names.kind(property());
        boolean former = kind == NameKind.STANDARD
                && segment.bearers().version(entry).valid().first()
                        != version.valid().first();
        return former ? NameKind.FORMER : kind;
    }

    /** The name or code as the register has it. */
    public String text() {
        return segment.names()
                .written(
                        segment.bearers().version(entry),
                        segment.bearers().place(entry),
                        Names.kind(property()),
                        segment.text(text));
    }

    /** The pieces of it that were typed, for showing; empty where nothing can be pointed at. */
    public List<Span> matched() {
        return length == 0 ? List.of() : List.of(segment.names().folding().origin(text(), from, from + length));
    }

    /** How far its box lies from the point asked about; NaN without one, or where no place is shown. */
    public double metres() {
        return metres < Double.MAX_VALUE ? metres : Double.NaN;
    }

    int order() {
        return order;
    }

    boolean isBefore(Hit other) {
        if (order != other.order) {
            return order < other.order;
        }
        if (metres != other.metres) {
            return metres < other.metres;
        }
        int rank = segment.rank(text);
        int otherRank = other.segment.rank(other.text);
        if (rank != otherRank || segment == other.segment) {
            return rank < otherRank;
        }
        return segment.compare(entry, text, other.segment, other.entry, other.text) < 0;
    }

    /** Whether a version under a name is of the same item. */
    boolean isOf(Segment others, int otherEntry) {
        boolean isSame = segment == others && entry == otherEntry;
        return isSame
                || item == others.bearers().item(otherEntry)
                        && segment.bearers().id(entry).equals(others.bearers().id(otherEntry));
    }

    @Override
    public String toString() {
        return match + " " + text() + " " + version.id();
    }
}
