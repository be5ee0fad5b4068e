package org.jieming.filter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jieming.filter.Token.Kind;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

/** Reads the literals of CQL2 text that have a form of their own: numbers, instants, boxes and well-known text. */
final class LiteralParser {
    private final Lexer lexer;

    LiteralParser(Lexer lexer) {
        this.lexer = lexer;
    }

    /** A number without sign. */
    BigDecimal unsigned() {
        Fault at = lexer.here();
        if (lexer.current().kind() != Kind.NUMBER) {
            throw at.because("此处应为数字。", "A number is expected here.");
        }
        return Grammar.usable(new BigDecimal(lexer.advance().text()), at);
    }

    private BigDecimal signed() {
        boolean minus = lexer.current().isSign("-");
        if (minus || lexer.current().isSign("+")) {
            lexer.advance();
        }
        return minus ? unsigned().negate() : unsigned();
    }

    Expression date() {
        lexer.advance();
        lexer.expect("(");
        Fault at = lexer.here();
        var value = Literals.date(quoted())
                .orElseThrow(() -> at.because("日期写作 DATE('2024-02-29')。", "A date is written DATE('2024-02-29')."));
        lexer.expect(")");
        return new Expression.DateInstant(value);
    }

    Expression timestamp() {
        lexer.advance();
        lexer.expect("(");
        Fault at = lexer.here();
        var value = Literals.timestamp(quoted())
                .orElseThrow(() -> at.because(
                        "时间戳写作 TIMESTAMP('2024-02-29T08:00:00Z')，以 Z 结尾（UTC）。",
                        "A timestamp is written TIMESTAMP('2024-02-29T08:00:00Z'), in UTC with a final Z."));
        lexer.expect(")");
        return new Expression.TimestampInstant(value);
    }

    /** The quoted end of an interval: a date, a timestamp or two dots. */
    Expression instantOrOpen() {
        Fault at = lexer.here();
        return Instants.read(quoted(), at);
    }

    private String quoted() {
        if (lexer.current().kind() != Kind.TEXT) {
            throw lexer.here().because("此处应为单引号内的时间。", "A time in single quotes is expected here.");
        }
        return lexer.advance().text();
    }

    Expression box() {
        Fault at = lexer.here();
        lexer.advance();
        lexer.expect("(");
        List<BigDecimal> corners = new ArrayList<>();
        do {
            corners.add(signed());
        } while (lexer.accept(","));
        lexer.expect(")");
        return Grammar.box(corners, at);
    }

    Expression shape() {
        return new Expression.Shape(geometry(true));
    }

    private Geometry geometry(boolean collectionAllowed) {
        Fault at = lexer.here();
        String type = Words.upper(lexer.advance().text());
        if (lexer.current().isWord("Z")) {
            lexer.advance();
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
            if (lexer.current().kind() != Kind.WORD) {
                throw lexer.here().because("此处应为几何字面量。", "A geometry literal is expected here.");
            }
            return geometry(false);
        }));
    }

    private interface Part<P> {
        P read();
    }

    private <P> List<P> list(Part<P> part) {
        List<P> parts = new ArrayList<>();
        lexer.expect("(");
        do {
            parts.add(part.read());
        } while (lexer.accept(","));
        lexer.expect(")");
        return parts;
    }

    private Coordinate[] positions() {
        return list(this::position).toArray(Coordinate[]::new);
    }

    private Coordinate pointInList() {
        return lexer.current().isSign("(") ? bracketedPosition() : position();
    }

    private Coordinate bracketedPosition() {
        lexer.expect("(");
        Coordinate position = position();
        lexer.expect(")");
        return position;
    }

    private Coordinate position() {
        double x = signed().doubleValue();
        double y = signed().doubleValue();
        boolean ends = lexer.current().isSign(",") || lexer.current().isSign(")");
        return ends ? new Coordinate(x, y) : new Coordinate(x, y, signed().doubleValue());
    }
}
