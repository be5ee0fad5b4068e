package org.jieming.filter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jieming.filter.Token.Kind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Reads the literals of CQL2 text that have a form of their own: numbers, instants, boxes and well-known text. */
final class LiteralParser {
    private final Tokens tokens;

    LiteralParser(Tokens tokens) {
        this.tokens = tokens;
    }

    /** A number without sign. */
    BigDecimal unsigned() {
        Fault at = tokens.here();
        if (tokens.current().kind() != Kind.NUMBER) {
            throw at.because("此处应为数字。", "A number is expected here.");
        }
        return Grammar.usable(new BigDecimal(tokens.advance().text()), at);
    }

    private BigDecimal signed() {
        boolean minus = tokens.current().isSign("-");
        if (minus || tokens.current().isSign("+")) {
            tokens.advance();
        }
        return minus ? unsigned().negate() : unsigned();
    }

    Expression date() {
        tokens.advance();
        tokens.expect("(");
        Fault at = tokens.here();
        var value = Literals.date(quoted())
                .orElseThrow(() -> at.because("日期写作 DATE('2024-02-29')。", "A date is written DATE('2024-02-29')."));
        tokens.expect(")");
        return new Expression.DateInstant(value);
    }

    Expression timestamp() {
        tokens.advance();
        tokens.expect("(");
        Fault at = tokens.here();
        var value = Literals.timestamp(quoted())
                .orElseThrow(() -> at.because(
                        "时间戳写作 TIMESTAMP('2024-02-29T08:00:00Z')，以 Z 结尾（UTC）。",
                        "A timestamp is written TIMESTAMP('2024-02-29T08:00:00Z'), in UTC with a final Z."));
        tokens.expect(")");
        return new Expression.TimestampInstant(value);
    }

    /** The quoted end of an interval: a date, a timestamp or two dots. */
    Expression instantOrOpen() {
        Fault at = tokens.here();
        return Instants.read(quoted(), at);
    }

    private String quoted() {
        if (tokens.current().kind() != Kind.TEXT) {
            throw tokens.here().because("此处应为单引号内的时间。", "A time in single quotes is expected here.");
        }
        return tokens.advance().text();
    }

    Expression box() {
        Fault at = tokens.here();
        tokens.advance();
        tokens.expect("(");
        List<BigDecimal> corners = new ArrayList<>();
        do {
            corners.add(signed());
        } while (tokens.accept(","));
        tokens.expect(")");
        return Grammar.box(corners, at);
    }

    Expression shape() {
        return new Expression.Shape(geometry(true));
    }

    private Geometry geometry(boolean collectionAllowed) {
        Fault at = tokens.here();
        String type = Words.upper(tokens.advance().text());
        if (tokens.current().isWord("Z")) {
            tokens.advance();
        }
        var shapes = new Shapes(at);
        return switch (type) {
            case "POINT" -> shapes.point(bracketedPosition());
            case "LINESTRING" -> shapes.line(positions());
            case "POLYGON" -> shapes.polygon(list(this::positions));
            case "MULTIPOINT" -> shapes.points(list(this::pointInList));
            case "MULTILINESTRING" -> shapes.lines(list(this::positions));
            case "MULTIPOLYGON" -> shapes.polygons(list(() -> list(this::positions)));
            case "GEOMETRYCOLLECTION" -> collection(shapes, collectionAllowed);
            default -> throw at.because("此处应为几何字面量。", "A geometry literal is expected here.");
        };
    }

    private Geometry collection(Shapes shapes, boolean allowed) {
        if (!allowed) {
            throw shapes.at().because("几何集合不能嵌套。", "Geometry collections do not nest.");
        }
        return shapes.collection(list(() -> {
            if (tokens.current().kind() != Kind.WORD) {
                throw tokens.here().because("此处应为几何字面量。", "A geometry literal is expected here.");
            }
            return geometry(false);
        }));
    }

    private interface Part<P> {
        P read();
    }

    private <P> List<P> list(Part<P> part) {
        List<P> parts = new ArrayList<>();
        tokens.expect("(");
        do {
            parts.add(part.read());
        } while (tokens.accept(","));
        tokens.expect(")");
        return parts;
    }

    private Coordinate[] positions() {
        return list(this::position).toArray(Coordinate[]::new);
    }

    private Coordinate pointInList() {
        return tokens.current().isSign("(") ? bracketedPosition() : position();
    }

    private Coordinate bracketedPosition() {
        tokens.expect("(");
        Coordinate position = position();
        tokens.expect(")");
        return position;
    }

    private Coordinate position() {
        double x = signed().doubleValue();
        double y = signed().doubleValue();
        boolean ends = tokens.current().isSign(",") || tokens.current().isSign(")");
        return ends ? new Coordinate(x, y) : new Coordinate(x, y, signed().doubleValue());
    }
}
