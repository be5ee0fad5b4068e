package org.jieming.api.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.jieming.crs.Crs;
import org.jieming.register.Act;
import org.jieming.register.Change;
import org.jieming.register.ChangeSet;
import org.jieming.register.CodeList;
import org.jieming.register.Descriptor;
import org.jieming.register.Edit;
import org.jieming.register.GeometryKind;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Property;
import org.jieming.register.PropertyType;
import org.jieming.register.Revision;
import org.jieming.register.Snapshot;
import org.jieming.register.Succession;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * A register that grows by random change sets over all item types, property types and geometry kinds; the same seed gives
 * the same revisions. The snapshot it keeps is the oracle for what a store loads.
 */
public final class RandomRegister {
    private static final GeometryFactory SHAPES = new GeometryFactory();
    private static final LocalDate FIRST_DAY = LocalDate.parse("1980-01-01");
    private static final List<String> TEXTS = List.of(
            "和平村",
            "𠀀𪚥里",
            "a'; DROP TABLE x; --",
            "\"引号\"",
            "[\"json\"]",
            "第一行\n第二行\t制表",
            "0012",
            "1e5",
            "é́ ñ",
            "true");

    private final Random random;
    private final List<ItemId> items = new ArrayList<>();
    private final List<ItemType> types = new ArrayList<>();
    private Snapshot now = Snapshot.EMPTY;
    private int serial;

    /** Begins empty. */
    public RandomRegister(long seed) {
        this.random = new Random(seed);
    }

    /** The state after the last revision. */
    public Snapshot now() {
        return now;
    }

    /** The ids of all items ever stated. */
    public List<ItemId> items() {
        return items;
    }

    /** The type of an item by its place in {@link #items()}. */
    public ItemType type(int item) {
        return types.get(item);
    }

    /** Some revisions, one after another. */
    public List<Revision> next(int count) {
        List<Revision> revisions = new ArrayList<>();
        while (revisions.size() < count) {
            revisions.add(next());
        }
        return revisions;
    }

    /** The next revision. */
    public Revision next() {
        for (; ; ) {
            List<Change> changes = new ArrayList<>();
            for (int i = random.nextInt(5); i >= 0; i--) {
                changes.add(change());
            }
            Instant at = Instant.parse("2026-01-01T00:00:00.123Z")
                    .plusSeconds(now.number().value() * 60);
            ChangeSet set = new ChangeSet("officer-" + random.nextInt(3), text(), act(), changes, Map.of());
            Edit edit = now.draft(set, at);
            if (edit instanceof Edit.Applied applied) {
                now = applied.after();
                return applied.revision();
            } else if (edit instanceof Edit.Refused refused) {
                throw new AssertionError(refused.verdict().findings().toString());
            }
        }
    }

    private Change change() {
        int dice = random.nextInt(20);
        if (items.size() > 3 && dice == 0) {
            ItemId id = any();
            int item = items.indexOf(id);
            return isReferenced(item) ? put(item) : new Change.End(id, day());
        }
        if (items.size() > 3 && dice == 1) {
            return new Change.Succeed(new Succession("split", day(), List.of(any()), List.of(any(), any())));
        }
        if (items.isEmpty() || dice < 8) {
            ItemType type = ItemType.values()[random.nextInt(ItemType.values().length)];
            items.add(new ItemId(random.nextLong(), random.nextLong()));
            types.add(type);
            return put(items.size() - 1);
        }
        return put(random.nextInt(items.size()));
    }

    private Change put(int item) {
        Descriptor descriptor = Descriptor.of(types.get(item));
        return new Change.Put(items.get(item), types.get(item), period(), values(descriptor), shape(descriptor));
    }

    private Period period() {
        LocalDate first = day();
        return switch (random.nextInt(4)) {
            case 0 -> Period.ALWAYS;
            case 1 -> Period.between(Optional.empty(), Optional.of(first));
            case 2 -> Period.between(Optional.of(first), Optional.of(first.plusDays(1 + random.nextInt(4000))));
            default -> Period.from(first);
        };
    }

    private Values values(Descriptor descriptor) {
        Values.Builder values = Values.of(descriptor);
        for (Property property : descriptor.properties()) {
            // references only to items of earlier revisions, since those of this change set may still fall away, and to
            // none that it ends
            boolean wanted = property.required() || random.nextInt(4) == 0;
            if (wanted && property.type() != PropertyType.REFERENCE) {
                values.set(
                        property.name(), property.many() ? List.of(value(property), value(property)) : value(property));
            } else if (wanted) {
                reference(descriptor.type()).ifPresent(id -> values.set(property.name(), id));
            }
        }
        return values.build();
    }

    private Optional<ItemId> reference(ItemType type) {
        return now.believed(type).stream().map(version -> version.id()).findFirst();
    }

    /** Whether a reference of this change set can point to an item, which may fall away with its end. */
    private boolean isReferenced(int item) {
        return reference(type(item)).filter(items.get(item)::equals).isPresent();
    }

    private Object value(Property property) {
        return switch (property.type()) {
            case TEXT -> property.unique() ? "N" + serial++ : short_(text(), property);
            case INTEGER -> (long) number(property);
            case DECIMAL -> number(property);
            case BOOLEAN -> random.nextBoolean();
            case DATE -> day();
            case CODE -> any(property.codeList().orElseThrow());
            case DIVISION_CODE -> String.format(java.util.Locale.ROOT, "34%04d%06d", 201 + serial % 90, serial++);
            case EVIDENCE -> "geometry\uFF1A文献 " + serial++;
            case REFERENCE -> throw new IllegalStateException("chosen elsewhere");
        };
    }

    private double number(Property property) {
        double least = property.min().orElse(-1e9);
        double most = property.max().orElse(1e9);
        return random.nextInt(5) == 0 ? least : least + random.nextDouble() * (most - least);
    }

    private static String short_(String text, Property property) {
        int longest = (int) property.max().orElse(Property.LONGEST_TEXT);
        return text.codePointCount(0, text.length()) <= longest ? text : "短";
    }

    private String any(CodeList list) {
        List<String> codes = List.copyOf(list.entries().keySet());
        return codes.get(random.nextInt(codes.size()));
    }

    private @Nullable Shape shape(Descriptor descriptor) {
        if (random.nextInt(5) == 0) {
            return null;
        }
        GeometryKind kind = descriptor.geometry();
        if (kind == GeometryKind.ANY) {
            kind = GeometryKind.values()[random.nextInt(3)];
        }
        return Shape.of(geometry(kind), Crs.CGCS2000).compact();
    }

    private Geometry geometry(GeometryKind kind) {
        double x = 73 + random.nextDouble() * 60;
        double y = 18 + random.nextDouble() * 34;
        boolean multi = random.nextInt(3) == 0;
        return switch (kind) {
            case POINT ->
                multi
                        ? SHAPES.createMultiPointFromCoords(new Coordinate[] {at(x, y), at(x + 0.1, y)})
                        : SHAPES.createPoint(at(x, y));
            case LINE ->
                multi ? SHAPES.createMultiLineString(new LineString[] {line(x, y), line(x, y + 0.2)}) : line(x, y);
            default ->
                multi ? SHAPES.createMultiPolygon(new Polygon[] {polygon(x, y), polygon(x + 1, y)}) : polygon(x, y);
        };
    }

    private LineString line(double x, double y) {
        return SHAPES.createLineString(
                new Coordinate[] {at(x, y), at(x + random.nextDouble() * 0.1, y + 0.1), at(x + 0.2, y)});
    }

    private Polygon polygon(double x, double y) {
        LinearRing hole = square(x + 0.3, y + 0.3, 0.1);
        return SHAPES.createPolygon(
                square(x, y, 0.8), random.nextBoolean() ? new LinearRing[] {hole} : new LinearRing[0]);
    }

    private static LinearRing square(double x, double y, double side) {
        return SHAPES.createLinearRing(
                new Coordinate[] {at(x, y), at(x + side, y), at(x + side, y + side), at(x, y + side), at(x, y)});
    }

    private static Coordinate at(double x, double y) {
        return new Coordinate(x, y);
    }

    private Optional<Act> act() {
        return switch (random.nextInt(3)) {
            case 0 -> Optional.empty();
            case 1 ->
                Optional.of(new Act("", "关于调整行政区划的批复", "", Optional.empty(), Optional.of(day()), Optional.empty()));
            default ->
                Optional.of(new Act(
                        "民函〔2021〕" + random.nextInt(90) + "号",
                        text(),
                        "民政部",
                        Optional.of(day()),
                        Optional.empty(),
                        Optional.of(day())));
        };
    }

    private String text() {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    private LocalDate day() {
        return FIRST_DAY.plusDays(random.nextInt(16_000));
    }

    private ItemId any() {
        return now.believed(ItemType.PLACE).isEmpty() || random.nextBoolean()
                ? known()
                : now.believed(ItemType.PLACE)
                        .get(random.nextInt(now.believed(ItemType.PLACE).size()))
                        .id();
    }

    /** An item that the register believes something of, so that rules on references let it pass. */
    private ItemId known() {
        for (; ; ) {
            ItemId id = items.get(random.nextInt(items.size()));
            if (!now.timeline(id).versions().isEmpty()) {
                return id;
            }
        }
    }
}
