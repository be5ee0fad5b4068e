package org.jieming.api.exchange;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** One KML placemark (OGC 12-007r2): its own elements, its extended data of either kind, and its geometry. */
final class KmlPlacemark {
    private static final int NESTING = 8;

    private final String file;
    private final Map<String, Set<String>> said = new LinkedHashMap<>();
    private final int[] vertices = new int[1];
    private long chars;
    private final List<Geometry> parts = new ArrayList<>();
    private @Nullable BrokenGeometry fault;
    private boolean heights;
    private boolean drawn;

    private KmlPlacemark(String file) {
        this.file = file;
    }

    /** Reads the placemark that starts here, to its end. */
    static KmlPlacemark read(Markup xml, String file) {
        KmlPlacemark placemark = new KmlPlacemark(file);
        int start = xml.depth();
        while (xml.next() && xml.depth() >= start) {
            if (xml.starts()) {
                placemark.take(xml, 0);
            }
        }
        return placemark;
    }

    private void take(Markup xml, int nesting) {
        String element = xml.element();
        switch (element) {
            case "name", "description", "address", "phoneNumber", "when", "begin", "end" -> put(element, xml.text(""));
            case "Data" -> data(xml);
            case "SimpleData" -> put(named(xml), xml.text(""));
            case "ExtendedData", "SchemaData", "TimeStamp", "TimeSpan" -> {
                // Their children follow as the next elements.
            }
            case "Point", "LineString", "LinearRing", "Polygon", "MultiGeometry", "Model", "Track", "MultiTrack" ->
                draw(xml, nesting);
            default -> xml.skip();
        }
    }

    private static String named(Markup xml) {
        String name = xml.attribute("name");
        return name == null || name.isBlank() ? xml.element() : name.strip();
    }

    private void put(String name, String value) {
        chars += value.length();
        if (chars > Limits.ROW_CHARS) {
            throw Unreadable.limit(file, "一个地标的字符数", "characters of one placemark", Limits.ROW_CHARS);
        }
        said.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(value.strip());
    }

    private void data(Markup xml) {
        String name = named(xml);
        int start = xml.depth();
        while (xml.next() && xml.depth() >= start) {
            if (xml.starts("value")) {
                put(name, xml.text(""));
            }
        }
    }

    private void draw(Markup xml, int nesting) {
        drawn = true;
        if (nesting > NESTING) {
            fail(new BrokenGeometry("几何集合嵌套过深", "Geometries are nested too deeply"));
            xml.skip();
            return;
        }
        switch (xml.element()) {
            case "MultiGeometry" -> {
                int start = xml.depth();
                while (xml.next() && xml.depth() >= start) {
                    if (xml.starts()) {
                        draw(xml, nesting + 1);
                    }
                }
            }
            case "Point", "LineString", "LinearRing", "Polygon" -> shape(xml);
            default -> {
                String element = xml.element();
                fail(new BrokenGeometry("不支持 " + element, element + " is not read"));
                xml.skip();
            }
        }
    }

    /** Point, line, ring or polygon: its paths in order, the first of a polygon being its shell. */
    private void shape(Markup xml) {
        String element = xml.element();
        List<KmlCoordinates> paths = new ArrayList<>();
        int shell = 0;
        int start = xml.depth();
        while (xml.next() && xml.depth() >= start) {
            if (xml.starts("outerBoundaryIs")) {
                shell = paths.size();
            } else if (xml.starts("coordinates")) {
                paths.add(coordinates(xml));
            }
        }
        try {
            Drawing.Path first = new Drawing.Path();
            if (!paths.isEmpty()) {
                KmlCoordinates leading = paths.remove(shell);
                first = leading.end();
                heights |= leading.heights();
            }
            parts.add(shape(element, first, paths));
        } catch (BrokenGeometry broken) {
            fail(broken);
        }
    }

    private KmlCoordinates coordinates(Markup xml) {
        KmlCoordinates coordinates = new KmlCoordinates(file, vertices);
        int start = xml.depth();
        while (xml.next() && xml.depth() >= start) {
            if (xml.isText()) {
                coordinates.add(xml.characters());
            }
        }
        return coordinates;
    }

    private Geometry shape(String element, Drawing.Path first, List<KmlCoordinates> more) throws BrokenGeometry {
        List<Drawing.Path> rings = new ArrayList<>(List.of(first));
        for (KmlCoordinates each : more) {
            rings.add(each.end());
            heights |= each.heights();
        }
        if (element.equals("Point") && first.size() > 1) {
            throw new BrokenGeometry("一个点有多组坐标", "A point has several positions");
        }
        return switch (element) {
            case "Point" -> Drawing.point(first);
            case "LineString", "LinearRing" -> Drawing.line(first);
            default -> Drawing.polygon(rings);
        };
    }

    private void fail(BrokenGeometry broken) {
        fault = fault == null ? broken : fault;
    }

    /** What things are said of it: name, description and extended data. */
    Set<String> names() {
        return said.keySet();
    }

    /** What is said under a name, several values one after the other; null when nothing is. */
    @Nullable
    String value(String name) {
        Set<String> values = said.get(name);
        return values == null ? null : String.join("; ", values);
    }

    /** Whether altitudes were dropped. */
    boolean heights() {
        return heights;
    }

    /** The geometry; null when none was stated or it was empty. */
    @Nullable
    Geometry geometry() throws BrokenGeometry {
        if (fault != null) {
            throw fault;
        }
        parts.removeIf(Geometry::isEmpty);
        return !drawn || parts.isEmpty() ? null : Drawing.gathered(parts);
    }
}
