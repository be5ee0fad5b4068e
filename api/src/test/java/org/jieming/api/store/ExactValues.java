package org.jieming.api.store;

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
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Values;
import org.jieming.shape.Shape;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Values that are easily bent on their way through a database: each is one place of its own. */
final class ExactValues {
    private static final double[] DOUBLES = {
        0.1 + 0.2,
        -0.0,
        0,
        1,
        1e15,
        1e15 + 0.5,
        1e22,
        123456789.012345678,
        Double.MIN_VALUE,
        Double.MAX_VALUE,
        Double.MIN_NORMAL,
        -Math.PI,
        4503599627370497.5,
        9007199254740993.0,
        5e-324,
        1.7976931348623157e308
    };
    private static final List<String> TEXTS = List.of(
            "𠀀",
            "𪚥𠮷",
            "e\u0301",
            "\uFEFF前有字节序标记",
            "全角 空格\u3000",
            "\u00A0",
            "\uFFFD",
            "\uFFFF",
            "a\tb\nc\rd",
            " 两端空格 ",
            "007",
            "1e308",
            "null",
            "NULL",
            "\\N",
            "\\\\",
            "'",
            "\"",
            "{}",
            "[]",
            "é",
            "👨‍👩‍👧",
            "x'00'",
            "\u007f\u0085\u2028");
    private static final List<String> SHAPES = List.of(
            "POINT (120.123456789012345 31.000000000000004)",
            "POINT (-0.0 0.0)",
            "MULTIPOINT ((118 31), (118.1 31.1))",
            "LINESTRING (118 31, 118.00000001 31)",
            "MULTILINESTRING ((118 31, 119 31), (118 32, 119 32))",
            "POLYGON ((118 31, 119 31, 119 32, 118 32, 118 31), (118.2 31.2, 118.3 31.2, 118.3 31.3, 118.2 31.2))",
            "MULTIPOLYGON (((118 31, 119 31, 119 32, 118 31)))",
            "MULTIPOLYGON (((118 31, 119 31, 119 32, 118 31)), ((121 31, 122 31, 122 32, 121 31)))",
            "POLYGON ((-180 -90, 180 -90, 180 90, -180 90, -180 -90))");
    private static final List<Period> PERIODS = List.of(
            Period.ALWAYS,
            Period.from(LocalDate.of(0, 1, 1)),
            Period.from(LocalDate.of(9999, 12, 31)),
            Period.from(LocalDate.of(-207, 1, 1)),
            Period.between(Optional.empty(), Optional.of(LocalDate.of(12026, 1, 1))),
            Period.between(Optional.of(LocalDate.of(2024, 2, 29)), Optional.of(LocalDate.of(2024, 3, 1))));

    private ExactValues() {}

    static ChangeSet changes() {
        List<Change> changes = new ArrayList<>();
        for (double number : DOUBLES) {
            changes.add(place(changes.size(), Period.ALWAYS, values().set("orig_x", number), null));
        }
        Random random = new Random(4);
        for (int i = 0; i < 2000; i++) {
            double number = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(number)) {
                changes.add(place(changes.size(), Period.ALWAYS, values().set("orig_y", number), null));
            }
        }
        for (String text : TEXTS) {
            changes.add(place(
                    changes.size(),
                    Period.ALWAYS,
                    values().set("meaning", text).set("alias_names", List.of(text, "b", text)),
                    null));
        }
        for (String wkt : SHAPES) {
            changes.add(place(changes.size(), Period.ALWAYS, values(), wkt));
        }
        for (Period period : PERIODS) {
            changes.add(place(changes.size(), period, values().set("approved_on", LocalDate.of(1, 1, 1)), null));
        }
        changes.add(place(
                changes.size(), Period.ALWAYS, values().set("protected", true).set("sign_count", 0L), null));
        changes.add(place(
                changes.size(), Period.ALWAYS, values().set("protected", false).set("sign_count", 10_000L), null));
        Act act = new Act(
                "",
                "关于𠀀里的批复\u0000\u001f",
                "民政部",
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 1, 1)),
                Optional.empty());
        return new ChangeSet("张三\u001f'", "理由:\n\"引号\" \u0001", Optional.of(act), changes, Map.of());
    }

    private static Values.Builder values() {
        return Values.of(Descriptor.of(ItemType.PLACE)).set("name", "地名").set("division_code", "340207100000");
    }

    private static Change place(int number, Period period, Values.Builder values, String wkt) {
        try {
            Shape shape = wkt == null ? null : Shape.of(new WKTReader().read(wkt), Crs.CGCS2000);
            return new Change.Put(ItemId.named("place " + number), ItemType.PLACE, period, values.build(), shape);
        } catch (ParseException mistyped) {
            throw new AssertionError(wkt, mistyped);
        }
    }
}
