package org.jieming.api.store.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jieming.register.RevisionNumber;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what belongs to one revision after another, by going once through the streams of all item types side by
 * side. Linear in the rows; holds one row of each stream, and those of one item while it sorts them.
 */
public final class RevisionMerge implements AutoCloseable {
    private final List<Side> asserted;
    private final List<Side> withdrawn;
    private final Consumer<Row> strays;

    private static final class Side {
        private final RowStream rows;
        private @Nullable Row next;

        Side(RowStream rows) {
            this.rows = rows;
            this.next = rows.next();
        }

        @Nullable
        Row before(long revision) {
            return next != null && next.revision() < revision ? take() : null;
        }

        @Nullable
        Row of(long revision) {
            return next != null && next.revision() == revision ? take() : null;
        }

        private Row take() {
            Row taken = next;
            next = rows.next();
            return java.util.Objects.requireNonNull(taken);
        }
    }

    /**
     * Begins at the first rows.
     *
     * @param asserted one stream for each item type, in the order of the types
     * @param withdrawn likewise
     * @param strays is told of rows that belong to none of the revisions asked for
     */
    public RevisionMerge(List<RowStream> asserted, List<RowStream> withdrawn, Consumer<Row> strays) {
        this.asserted = asserted.stream().map(Side::new).toList();
        this.withdrawn = withdrawn.stream().map(Side::new).toList();
        this.strays = strays;
    }

    /** Hands over what a revision asserted, in its order; revisions are asked for with growing numbers. */
    public void asserted(RevisionNumber revision, Consumer<Row> visitor) {
        for (Side side : asserted) {
            passOver(side, revision);
            for (Row row = side.of(revision.value()); row != null; row = side.of(revision.value())) {
                visitor.accept(row);
            }
        }
    }

    /** Hands over what a revision withdrew, in its order; revisions are asked for with growing numbers. */
    public void withdrawn(RevisionNumber revision, Consumer<Row> visitor) {
        for (Side side : withdrawn) {
            passOver(side, revision);
            List<Row> ofOneItem = new ArrayList<>();
            for (Row row = side.of(revision.value()); row != null; row = side.of(revision.value())) {
                if (!ofOneItem.isEmpty() && !sameItem(ofOneItem.get(0), row)) {
                    handOver(ofOneItem, visitor);
                }
                ofOneItem.add(row);
            }
            handOver(ofOneItem, visitor);
        }
    }

    /** Hands the rows that nobody asked for to the strays. */
    public void finish() {
        asserted.forEach(side -> passOver(side, new RevisionNumber(Long.MAX_VALUE)));
        withdrawn.forEach(side -> passOver(side, new RevisionNumber(Long.MAX_VALUE)));
    }

    @Override
    public void close() {
        asserted.forEach(side -> side.rows.close());
        withdrawn.forEach(side -> side.rows.close());
    }

    private void passOver(Side side, RevisionNumber until) {
        for (Row row = side.before(until.value()); row != null; row = side.before(until.value())) {
            strays.accept(row);
        }
    }

    private static void handOver(List<Row> ofOneItem, Consumer<Row> visitor) {
        ofOneItem.sort(Comparator.comparingInt(RevisionMerge::firstDay));
        ofOneItem.forEach(visitor);
        ofOneItem.clear();
    }

    private static int firstDay(Row row) {
        return row.version() == null
                ? Integer.MIN_VALUE
                : row.version().version().valid().first();
    }

    private static boolean sameItem(Row one, Row other) {
        return one.version() != null
                && other.version() != null
                && one.version().version().id().equals(other.version().version().id());
    }
}
