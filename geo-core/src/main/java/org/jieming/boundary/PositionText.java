package org.jieming.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jieming.language.Bilingual;
import org.jieming.register.CodeList;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;
import org.jieming.register.Values;
import org.locationtech.jts.geom.Coordinate;

/**
 * The description of a boundary point (边界点位置说明) put together from what is on record of its marker, after the pattern of C.3:
 * kind, villages, place, height, reference objects by azimuth and distance. What is not on record is not written; roads and ridges
 * beside the marker are for the officer to add. Degrees to 0.01″ (F-06), about 0.3 m.
 */
public final class PositionText {
    private static final int MOST_OBJECTS = 3;
    private static final int HUNDREDTHS_A_DEGREE = 360_000;

    private final Values values;
    private final List<String> zh = new ArrayList<>();
    private final List<String> en = new ArrayList<>();

    private PositionText(Values values) {
        this.values = values;
    }

    /** The text; empty when nothing but the number is known. */
    public static Optional<Bilingual> of(ItemVersion marker) {
        PositionText text = new PositionText(marker.values());
        text.kind();
        text.villages();
        marker.shape()
                .filter(shape -> AgreedLines.isSurveyed(marker))
                .ifPresent(shape -> text.place(shape.geometry().getCoordinate()));
        text.height();
        for (int object = 1; object <= MOST_OBJECTS; object++) {
            text.object("object_" + object);
        }
        String number = marker.values().text("marker_no");
        return text.zh.isEmpty()
                ? Optional.empty()
                : Optional.of(Bilingual.of(
                        number + "号界桩" + String.join(",", text.zh) + "。",
                        "Marker " + number + " " + String.join(", ", text.en) + "."));
    }

    private void kind() {
        List<Bilingual> words =
                Stream.of("faces", "material").flatMap(this::title).toList();
        if (!words.isEmpty()) {
            zh.add("为" + words.stream().map(Bilingual::zh).collect(Collectors.joining()) + "界桩");
            en.add("is a "
                    + words.stream()
                            .map(Bilingual::en)
                            .collect(Collectors.joining(" "))
                            .toLowerCase(Locale.ROOT) + " marker");
        }
    }

    /** What a code is called, where there is one. */
    private Stream<Bilingual> title(String name) {
        CodeList words =
                values.descriptor().property(name).flatMap(Property::codeList).orElseThrow();
        return values.get(name).map(code -> words.title(code.toString())).stream();
    }

    private void villages() {
        String a = values.text("village_a");
        String b = values.text("village_b");
        if (!a.isEmpty() && !b.isEmpty()) {
            zh.add("位于甲方" + a + "与乙方" + b + "之间");
            en.add("between " + a + " of party A and " + b + " of party B");
        }
    }

    private void place(Coordinate degrees) {
        zh.add("东经" + written(degrees.x) + "、北纬" + written(degrees.y));
        en.add("at " + written(degrees.x) + "E, " + written(degrees.y) + "N");
    }

    private void height() {
        String height = values.text("elevation_m");
        if (!height.isEmpty()) {
            zh.add("高程" + plain(height) + "米");
            en.add("elevation " + plain(height) + " m");
        }
    }

    private void object(String prefix) {
        String name = values.text(prefix + "_name");
        String azimuth = values.text(prefix + "_azimuth");
        String distance = values.text(prefix + "_distance");
        if (!name.isEmpty() && !azimuth.isEmpty() && !distance.isEmpty()) {
            zh.add("坐标方位角" + plain(azimuth) + "°、距离" + plain(distance) + "米处为" + name);
            en.add("at coordinate azimuth " + plain(azimuth) + "°, distance " + plain(distance) + " m stands " + name);
        }
    }

    /** Degrees, minutes and seconds; the seconds are rounded before they are parted, so that 60″ is never written. */
    static String written(double degrees) {
        long hundredths = Math.round(degrees * HUNDREDTHS_A_DEGREE);
        return String.format(
                Locale.ROOT,
                "%d°%02d′%02d.%02d″",
                hundredths / HUNDREDTHS_A_DEGREE,
                hundredths / 6000 % 60,
                hundredths / 100 % 60,
                hundredths % 100);
    }

    private static String plain(String number) {
        return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    }
}
