package org.jieming.boundary;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.mosaic.LocalPlane;
import org.jieming.register.ItemVersion;
import org.jieming.shape.Geodesy;
import org.jieming.shape.Shape;
import org.locationtech.jts.algorithm.Angle;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** A boundary line that has a shape: where things lie along it and how far off. Costs O(n) in its vertices a question. */
final class BoundaryLine {
    private final ItemVersion item;
    private final Shape shape;
    private final LocalPlane plane;
    private final Geometry drawn;
    private final LengthIndexedLine along;
    private final double stretch;

    private BoundaryLine(ItemVersion item, Shape shape) {
        this.item = item;
        this.shape = shape;
        this.plane = LocalPlane.around(shape.envelope());
        this.drawn = plane.metres(shape.geometry());
        this.along = new LengthIndexedLine(drawn);
        this.stretch = shape.length().value() / drawn.getLength();
    }

    /** The line of an item; empty without a shape of some length. */
    static Optional<BoundaryLine> of(ItemVersion item) {
        return item.shape()
                .filter(shape -> shape.geometry().getLength() > 0)
                .map(shape -> new BoundaryLine(item, shape));
    }

    ItemVersion item() {
        return item;
    }

    Shape shape() {
        return shape;
    }

    String name() {
        return item.name();
    }

    String code() {
        return item.values().text("line_code");
    }

    /** The vertices in degrees, in the order of drawing. */
    Coordinate[] vertices() {
        return shape.geometry().getCoordinates();
    }

    /** Its length on the ellipsoid. */
    Metres length() {
        return shape.length();
    }

    /** The length that the agreement states. */
    Optional<Metres> agreed() {
        return item.values().get("length_agreed_km").map(km -> Metres.ofKilometres((Double) km));
    }

    /** Its first and its last point in degrees; none of a line that closes. */
    List<Coordinate> ends() {
        Coordinate[] vertices = vertices();
        Coordinate last = vertices[vertices.length - 1];
        return vertices[0].equals2D(last) ? List.of() : List.of(vertices[0], last);
    }

    /** What the record of a line states of its end at a place, a code of list line-end; empty for nothing and where it has no end. */
    static String statedEnd(ItemVersion line, Coordinate place) {
        String which = whichEnd(line, place);
        return which.isEmpty() ? "" : line.values().text(which + "_kind");
    }

    private static String whichEnd(ItemVersion line, Coordinate place) {
        Coordinate[] vertices = line.shape().orElseThrow().geometry().getCoordinates();
        return vertices[0].equals2D(place) ? "start" : vertices[vertices.length - 1].equals2D(place) ? "end" : "";
    }

    /** Which end of a line lies at a place. */
    static Bilingual calledEnd(ItemVersion line, Coordinate place) {
        return switch (whichEnd(line, place)) {
            case "start" -> Bilingual.of("起点", "the beginning");
            case "end" -> Bilingual.of("终点", "the end");
            default -> Bilingual.of("一个端点", "an end");
        };
    }

    /** How a tri-point at an end of a line is told from the one at its other end: by its name on record, else by which end it is. */
    static Bilingual triPoint(ItemVersion line, Coordinate place) {
        Bilingual end = calledEnd(line, place);
        String name = line.values().text(whichEnd(line, place) + "_point");
        return name.isEmpty()
                ? Bilingual.of(end.zh() + "三交点", "the tri-point at " + end.en())
                : Bilingual.of("三交点“" + name + "”", "the tri-point “" + name + "”");
    }

    /** How long the loop is by which the line comes back to a place, in metres; 0 where it does not. */
    Metres loop(Coordinate degrees) {
        Coordinate place = plane.metres(degrees);
        double first = along.indexOf(place);
        double second = along.indexOfAfter(place, Math.min(first + 1, along.getEndIndex()));
        double off = along.extractPoint(second).distance(place);
        return new Metres(off > 1 ? 0 : (second - first) * stretch);
    }

    /** How far along the line, in metres from its start, the place nearest to a point in degrees lies. */
    double measure(Coordinate degrees) {
        return along.project(plane.metres(degrees)) * stretch;
    }

    /** The place of the line nearest to a point, in degrees. */
    Coordinate foot(Coordinate degrees) {
        return plane.degrees(along.extractPoint(along.project(plane.metres(degrees))));
    }

    /** The place so many metres from the start of the line, in degrees. */
    Coordinate at(double metres) {
        return plane.degrees(along.extractPoint(metres / stretch));
    }

    /** The stretch between two measures, in metres from the start of the line. */
    Shape between(double from, double to) {
        Geometry cut = along.extractLine(from / stretch, to / stretch);
        Coordinate[] degrees =
                Arrays.stream(cut.getCoordinates()).map(plane::degrees).toArray(Coordinate[]::new);
        return Shape.of(cut.getFactory().createLineString(degrees), Crs.CGCS2000);
    }

    /** How far a point in degrees lies off the line, on the ellipsoid. */
    Metres offset(Coordinate degrees) {
        return between(foot(degrees), degrees);
    }

    /** How often the straight way between two points in degrees crosses the line; a way along it counts as one. */
    int crossings(Coordinate one, Coordinate other) {
        Geometry way = drawn.getFactory().createLineString(new Coordinate[] {plane.metres(one), plane.metres(other)});
        Geometry common = drawn.intersection(way);
        return common.isEmpty() ? 0 : common.getNumGeometries();
    }

    static Metres between(Coordinate one, Coordinate other) {
        return Geodesy.distance(one.x, one.y, other.x, other.y);
    }

    /** Whether a turn of the line at a vertex is sharper than some degrees: it goes forth and nearly back. */
    static boolean isSpike(Coordinate before, Coordinate tip, Coordinate after, LocalPlane plane, double degrees) {
        double angle = Angle.angleBetween(plane.metres(before), plane.metres(tip), plane.metres(after));
        return Math.toDegrees(angle) < degrees;
    }

    LocalPlane plane() {
        return plane;
    }
}
