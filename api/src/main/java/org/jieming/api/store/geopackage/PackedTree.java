package org.jieming.api.store.geopackage;

import java.nio.ByteBuffer;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.jieming.api.store.sql.Session;

/**
 * Writes a whole R-tree at once into the three tables in which SQLite's module keeps one: nodes as blobs, the parent of
 * each node but the root, the leaf of each row. Entries that follow one another on the Hilbert curve share a node, as in
 * {@code BoxIndex}; inserting them one by one costs some ten times as much. O(n).
 *
 * <p>The layout is that of SQLite's {@code ext/rtree/rtree.c} ("Database Format of R-Tree Tables"), which cannot change
 * while files of today are to be read: a node is two bytes of depth (in the root, which is node 1), two of count, then
 * eight bytes of row or child and four floats each, all big-endian.
 */
final class PackedTree {
    private static final int HEADER = 4;
    private static final int ENTRY = Long.BYTES + 4 * Float.BYTES;
    private static final long ROOT = 1;
    /** Of ten places in a node so many are taken, so that single entries find room later. */
    private static final int TENTHS_FILLED = 8;

    /** So many rows go in with one statement. */
    private static final int TOGETHER = 32;

    private final Session session;
    private final String tree;
    private final byte[] node;
    private final int capacity;
    private long lastNode = ROOT;

    private PackedTree(Session session, String tree) throws SQLException {
        this.session = session;
        this.tree = tree;
        long bytes = session.number("SELECT length(data) FROM " + table("_node") + " WHERE nodeno = " + ROOT)
                .orElseThrow();
        this.node = new byte[Math.toIntExact(bytes)];
        this.capacity = (node.length - HEADER) / ENTRY;
    }

    /**
     * Replaces all that a tree holds.
     *
     * @param entries in the order of their rows, so that the table of rows grows at its end
     */
    static void write(Session session, String tree, TreeEntries entries) throws SQLException {
        new PackedTree(session, tree).write(entries);
    }

    private void write(TreeEntries rows) throws SQLException {
        for (String part : new String[] {"_node", "_parent", "_rowid"}) {
            session.run("DELETE FROM " + table(part));
        }
        TreeEntries level = rows;
        int[] order = rows.alongCurve();
        int depth = 0;
        for (; level.size() > capacity; depth++) {
            level = parents(level, order, depth);
            order = IntStream.range(0, level.size()).toArray();
        }
        node(ROOT, depth, level, order, 0, level.size());
        long[] homes = new long[level.size()];
        Arrays.fill(homes, ROOT);
        homes(level, homes, depth);
    }

    /** Writes the nodes that hold a level, as equally filled as can be, and answers them with the boxes around each. */
    private TreeEntries parents(TreeEntries level, int[] order, int depth) throws SQLException {
        int full = capacity * TENTHS_FILLED / 10;
        int count = (level.size() + full - 1) / full;
        TreeEntries parents = new TreeEntries();
        long[] homes = new long[level.size()];
        for (int i = 0; i < count; i++) {
            int from = (int) ((long) level.size() * i / count);
            int to = (int) ((long) level.size() * (i + 1) / count);
            node(++lastNode, 0, level, order, from, to);
            around(lastNode, level, order, from, to, parents);
            for (int at = from; at < to; at++) {
                homes[order[at]] = lastNode;
            }
        }
        homes(level, homes, depth);
        return parents;
    }

    private void node(long number, int depth, TreeEntries level, int[] order, int from, int to) throws SQLException {
        ByteBuffer out = ByteBuffer.wrap(node);
        out.putShort((short) depth).putShort((short) (to - from));
        for (int at = from; at < to; at++) {
            int entry = order[at];
            out.putLong(level.id(entry));
            for (int side = 0; side < 4; side++) {
                out.putFloat(level.side(entry, side));
            }
        }
        Arrays.fill(node, out.position(), node.length, (byte) 0);
        PreparedStatement row = session.prepared("INSERT INTO " + table("_node") + " VALUES (?, ?)");
        row.setLong(1, number);
        row.setBytes(2, node);
        row.executeUpdate();
    }

    private static void around(long number, TreeEntries level, int[] order, int from, int to, TreeEntries parents) {
        float minX = Float.POSITIVE_INFINITY;
        float maxX = Float.NEGATIVE_INFINITY;
        float minY = Float.POSITIVE_INFINITY;
        float maxY = Float.NEGATIVE_INFINITY;
        for (int at = from; at < to; at++) {
            minX = Math.min(minX, level.side(order[at], 0));
            maxX = Math.max(maxX, level.side(order[at], 1));
            minY = Math.min(minY, level.side(order[at], 2));
            maxY = Math.max(maxY, level.side(order[at], 3));
        }
        parents.add(number, minX, maxX, minY, maxY);
    }

    /** Notes in which node each row, or on higher levels each node, is held. */
    private void homes(TreeEntries level, long[] homes, int depth) throws SQLException {
        String insert = "INSERT INTO " + table(depth == 0 ? "_rowid" : "_parent") + " VALUES (?, ?)";
        String several = insert + ", (?, ?)".repeat(TOGETHER - 1);
        for (int entry = 0; entry < level.size(); ) {
            boolean many = level.size() - entry >= TOGETHER;
            PreparedStatement rows = session.prepared(many ? several : insert);
            for (int row = 0; row < (many ? TOGETHER : 1); row++) {
                rows.setLong(2 * row + 1, level.id(entry));
                rows.setLong(2 * row + 2, homes[entry++]);
            }
            rows.executeUpdate();
        }
    }

    private String table(String part) {
        return Layer.quoted(tree + part);
    }
}
