package org.jieming.api.map;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jieming.crs.Crs;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.Descriptor;
import org.jieming.register.Edit;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * A made-up county of four by four villages, two by two of which are a township, with 16 places. Its lattice of vertices is
 * shaken; every third vertex of a border is a corner.
 */
final class County {
    static final LocalDate DAY = LocalDate.parse("2026-01-01");
    static final double WEST = 118;
    static final double SOUTH = 31;
    static final double CELL = 0.01;
    private static final Instant NOON = Instant.parse("2026-01-01T04:00:00Z");
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int STEPS = 3;
    private static final int VILLAGES = 4;
    private static final int SIDE = VILLAGES * STEPS;

    private final Random random;
    private final Coordinate[][] lattice = new Coordinate[SIDE + 1][SIDE + 1];
    private final boolean[] dissolved = new boolean[VILLAGES * VILLAGES];
    private Snapshot snapshot = Snapshot.EMPTY;
    private int renamed;

    County(Random random) {
        this.random = random;
        for (int i = 0; i <= SIDE; i++) {
            for (int j = 0; j <= SIDE; j++) {
                lattice[i][j] = shaken(i, j);
            }
        }
        List<Change> all = divisions();
        for (int i = 0; i < VILLAGES * VILLAGES; i++) {
            all.add(place(i));
        }
        commit(all);
    }

    Snapshot snapshot() {
        return snapshot;
    }

    private Coordinate shaken(int i, int j) {
        double cell = CELL / STEPS;
        return new Coordinate(
                WEST + (i + 0.5 * random.nextDouble() - 0.25) * cell,
                SOUTH + (j + 0.5 * random.nextDouble() - 0.25) * cell);
    }

    /** Changes something, of one of the kinds that happen. */
    void edit() {
        switch (random.nextInt(7)) {
            case 0 -> move(1);
            case 1 -> move(5);
            case 2 -> {
                int village = random.nextInt(dissolved.length);
                dissolved[village] = !dissolved[village];
                commit(List.of(dissolved[village] ? new Change.End(id("village" + village), DAY) : village(village)));
            }
            case 3 -> commit(List.of(division("township0", "township", 0, 0, 2, random.nextBoolean())));
            case 4 -> commit(List.of(place(random.nextInt(20))));
            case 5 -> commit(List.of(new Change.End(id("place" + random.nextInt(16)), DAY)));
            default -> snapshot = snapshot.folded();
        }
    }

    private void move(int vertices) {
        for (int moved = 0; moved < vertices; moved++) {
            int i = random.nextInt(SIDE + 1);
            int j = random.nextInt(SIDE + 1);
            lattice[i][j] = shaken(i, j);
        }
        commit(divisions());
    }

    private void commit(List<Change> changes) {
        Edit edit = snapshot.draft(ChangeSet.of("tester", "for the test", changes), NOON);
        if (edit instanceof Edit.Applied applied) {
            snapshot = applied.after();
        } else if (edit instanceof Edit.Refused refused) {
            throw new AssertionError(refused.verdict().findings().toString());
        }
    }

    private List<Change> divisions() {
        List<Change> all = new ArrayList<>();
        all.add(division("county", "county", 0, 0, VILLAGES, false));
        for (int i = 0; i < 4; i++) {
            all.add(division("township" + i, "township", i / 2 * 2, i % 2 * 2, 2, false));
        }
        for (int i = 0; i < dissolved.length; i++) {
            if (!dissolved[i]) {
                all.add(village(i));
            }
        }
        return all;
    }

    private Change village(int number) {
        return division("village" + number, "village", number / VILLAGES, number % VILLAGES, 1, false);
    }

    private Change division(String name, String level, int column, int row, int size, boolean schematic) {
        int left = column * STEPS;
        int bottom = row * STEPS;
        int side = size * STEPS;
        List<Coordinate> ring = new ArrayList<>();
        for (int i = 0; i < side; i++) {
            ring.add(lattice[left + i][bottom]);
        }
        for (int i = 0; i < side; i++) {
            ring.add(lattice[left + side][bottom + i]);
        }
        for (int i = 0; i < side; i++) {
            ring.add(lattice[left + side - i][bottom + side]);
        }
        for (int i = 0; i < side; i++) {
            ring.add(lattice[left][bottom + side - i]);
        }
        ring.add(ring.get(0));
        Shape shape = Shape.of(GEOMETRIES.createPolygon(ring.toArray(Coordinate[]::new)), Crs.CGCS2000);
        return put(
                ItemType.DIVISION,
                name,
                shape,
                Map.of("name", name, "level", level, "schematic", Boolean.toString(schematic)));
    }

    private Change place(int number) {
        Shape somewhere = Shape.point(
                WEST + random.nextDouble() * VILLAGES * CELL, SOUTH + random.nextDouble() * VILLAGES * CELL);
        return put(
                ItemType.PLACE,
                "place" + number,
                somewhere,
                Map.of(
                        "name",
                        "地名" + renamed++,
                        "kind",
                        "K" + (1 + random.nextInt(4)),
                        "secrecy",
                        random.nextInt(5) == 0 ? "secret" : "open"));
    }

    private static Change put(ItemType type, String id, @Nullable Shape shape, Map<String, String> values) {
        Values.Builder builder = Values.of(Descriptor.of(type));
        values.forEach(builder::parse);
        return new Change.Put(id(id), type, Period.ALWAYS, builder.build(), shape);
    }

    private static ItemId id(String name) {
        return ItemId.named(name);
    }
}
