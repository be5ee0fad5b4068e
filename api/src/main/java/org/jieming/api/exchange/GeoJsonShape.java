package org.jieming.api.exchange;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A GeoJSON geometry (RFC 7946, section 3.1) as it is read member by member, in whatever order the members come. Reading always
 * goes to its end, so that the next feature is found; what is wrong is told by {@link #build}.
 */
final class GeoJsonShape {
    private static final int COLLECTIONS = 8;
    private static final List<String> TYPES =
            List.of("Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon");

    private final String file;
    private final int depth;
    private String type = "";
    private @Nullable Object coordinates;
    private final List<GeoJsonShape> geometries = new ArrayList<>();
    private @Nullable BrokenGeometry fault;
    /** Of the whole geometry, collections included; an empty array counts as one, for it takes as much room. */
    private final int[] vertices;

    private boolean heights;

    GeoJsonShape(String file) {
        this(file, 0, new int[1]);
    }

    private GeoJsonShape(String file, int depth, int[] vertices) {
        this.file = file;
        this.depth = depth;
        this.vertices = vertices;
    }

    /** Reads the object that starts here, to its end. */
    static GeoJsonShape read(JsonParser json, String file) throws IOException {
        return read(json, new GeoJsonShape(file));
    }

    /** Reads the object that starts here, to its end; its type may be in lower case. */
    static GeoJsonShape national(JsonParser json, String file) throws IOException {
        GeoJsonShape shape = read(json, file);
        TYPES.stream().filter(shape.type::equalsIgnoreCase).findFirst().ifPresent(known -> shape.type = known);
        return shape;
    }

    private static GeoJsonShape read(JsonParser json, GeoJsonShape shape) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            shape.fail("几何不是对象", "The geometry is no object");
            json.skipChildren();
            return shape;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            json.nextToken();
            if (!shape.take(member, json)) {
                json.skipChildren();
            }
        }
        return shape;
    }

    /** Takes one member whose value starts here; false when it is none of a geometry. */
    boolean take(String member, JsonParser json) throws IOException {
        switch (member) {
            case "type" -> type = json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : "";
            case "coordinates" -> coordinates = nested(json, 0);
            case "geometries" -> takeAll(json);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void takeAll(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY || depth >= COLLECTIONS) {
            fail("几何集合有误或嵌套过深", "The geometry collection is broken or nested too deeply");
            json.skipChildren();
            return;
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            count();
            geometries.add(read(json, new GeoJsonShape(file, depth + 1, vertices)));
        }
    }

    /** One position, the path that positions make, or the list of what other elements are. */
    private Object nested(JsonParser json, int level) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY || level > 4) {
            fail("坐标不是数组或嵌套过深", "The coordinates are no array or nested too deeply");
            json.skipChildren();
            return List.of();
        }
        JsonToken first = json.nextToken();
        if (first.isNumeric()) {
            return position(json);
        }
        if (first != JsonToken.END_ARRAY) {
            return elements(json, level);
        }
        count();
        return List.of();
    }

    private void count() {
        if (++vertices[0] > Limits.VERTICES) {
            throw Unreadable.limit(file, "一个图形的顶点数", "vertices of one geometry", Limits.VERTICES);
        }
    }

    private Object elements(JsonParser json, int level) throws IOException {
        List<Object> elements = new ArrayList<>();
        Drawing.Path path = new Drawing.Path();
        for (JsonToken token = json.currentToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            Object element = nested(json, level + 1);
            if (element instanceof CoordinateArrays.Position position) {
                path.add(position.x(), position.y());
            } else {
                elements.add(element);
            }
        }
        if (path.size() > 0 && !elements.isEmpty()) {
            fail("坐标数组的层次不一致", "Arrays of coordinates are nested unevenly");
        }
        return path.size() > 0 ? path : elements;
    }

    private CoordinateArrays.Position position(JsonParser json) throws IOException {
        count();
        double x = json.getDoubleValue();
        double y = Double.NaN;
        int ordinates = 1;
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            ordinates++;
            if (!token.isNumeric()) {
                fail("坐标中有不是数字的值", "A position holds a value that is no number");
                json.skipChildren();
            } else if (ordinates == 2) {
                y = json.getDoubleValue();
            }
        }
        heights |= ordinates > 2;
        if (ordinates < 2) {
            fail("坐标少于两个数", "A position has fewer than two numbers");
        }
        return new CoordinateArrays.Position(x, y);
    }

    private void fail(String zh, String en) {
        if (fault == null) {
            fault = new BrokenGeometry(zh, en);
        }
    }

    /** Whether positions had more than two numbers. */
    boolean heights() {
        return heights || geometries.stream().anyMatch(GeoJsonShape::heights);
    }

    /** Whether a type of geometry was named. */
    boolean named() {
        return isGeometry(type);
    }

    /** Whether no type was named at all. */
    boolean isUntyped() {
        return type.isEmpty();
    }

    /** Whether this is the name of a type of geometry. */
    static boolean isGeometry(String type) {
        return type.matches("(Multi)?(Point|LineString|Polygon)|GeometryCollection");
    }

    /** The geometry, possibly empty. */
    Geometry build() throws BrokenGeometry {
        if (fault != null) {
            throw fault;
        }
        if (type.equals("GeometryCollection")) {
            return collection();
        }
        if (coordinates == null) {
            throw new BrokenGeometry("几何缺少 coordinates", "The geometry has no coordinates");
        }
        return CoordinateArrays.geometry(type, coordinates);
    }

    private Geometry collection() throws BrokenGeometry {
        List<Geometry> parts = new ArrayList<>();
        for (GeoJsonShape each : geometries) {
            parts.add(each.build());
        }
        return Drawing.FACTORY.createGeometryCollection(parts.toArray(Geometry[]::new));
    }
}
