package org.jieming.filter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jieming.language.Bilingual;

/** Reads the tree of CQL2 JSON; complaints carry the {@linkplain JsonPlace path} of the node. */
final class JsonParser {
    Condition parse(JsonNode root) {
        var place = new JsonPlace(root, "", 0);
        return Grammar.notTooDeep(Grammar.condition(expression(place), place), place);
    }

    private Expression expression(JsonPlace shallow) {
        JsonPlace place = shallow.deeper();
        JsonNode node = place.node();
        if (node.isTextual()) {
            return new Expression.Text(node.textValue());
        }
        if (node.isNumber()) {
            return new Expression.Numeral(Grammar.usable(node.decimalValue(), place));
        }
        if (node.isBoolean()) {
            return new Condition.Truth(node.booleanValue());
        }
        if (node.isArray()) {
            return new Expression.Array(all(place));
        }
        return object(place);
    }

    private List<Expression> all(JsonPlace place) {
        List<Expression> read = new ArrayList<>();
        for (int i = 0; i < place.node().size(); i++) {
            read.add(expression(place.element(i)));
        }
        return read;
    }

    private Expression object(JsonPlace place) {
        JsonNode node = place.node();
        if (node.has("op")) {
            return operation(place);
        }
        if (node.has("property")) {
            String name = JsonLiterals.string(place.member("property"));
            if (name.isEmpty()) {
                throw place.because("属性名不能为空。", "A property name is not empty.");
            }
            return new Expression.Property(name);
        }
        if (node.has("date")) {
            return JsonLiterals.date(place.member("date"));
        }
        if (node.has("timestamp")) {
            return JsonLiterals.timestamp(place.member("timestamp"));
        }
        if (node.has("interval")) {
            return interval(place.member("interval"));
        }
        if (node.has("type")) {
            return new Expression.Shape(new GeoJsonLiteral(place).read(node));
        }
        if (node.has("bbox")) {
            return JsonLiterals.box(place.member("bbox"));
        }
        throw place.because(
                "此处应为值，或含 op、property、date、timestamp、interval、bbox 或 type 的对象。",
                "A value is expected here, or an object with op, property, date, timestamp, interval, bbox or type.");
    }

    private Expression interval(JsonPlace place) {
        if (!place.node().isArray() || place.node().size() != 2) {
            throw place.because("区间需要起、止两个端点。", "An interval has two ends.");
        }
        return new Expression.Interval(intervalEnd(place.element(0)), intervalEnd(place.element(1)));
    }

    private Expression intervalEnd(JsonPlace place) {
        return place.node().isTextual()
                ? Instants.read(place.node().textValue(), place)
                : Grammar.intervalEnd(expression(place), place);
    }

    private Expression operation(JsonPlace place) {
        String name = JsonLiterals.string(place.member("op"));
        JsonPlace args = place.member("args");
        if (!args.node().isArray()) {
            throw place.because("运算缺少 args 数组。", "The operation lacks its array args.");
        }
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "and" -> new Condition.And(conditions(args));
            case "or" -> new Condition.Or(conditions(args));
            case "not" -> new Condition.Not(Grammar.condition(only(args), args.element(0)));
            case "like" -> like(args);
            case "between" -> between(args);
            case "in" -> in(args);
            case "isnull" -> new Condition.IsNull(only(args));
            case "casei" -> new Expression.CaseI(Grammar.text(only(args), args.element(0)));
            case "accenti" -> new Expression.AccentI(Grammar.text(only(args), args.element(0)));
            default -> signOrFunction(name, place, args);
        };
    }

    private Expression signOrFunction(String name, JsonPlace place, JsonPlace args) {
        if (Words.isPredicate(name)) {
            return Relations.of(name, exactly(2, args), List.of(args.element(0), args.element(1)));
        }
        var comparison = Words.comparison(name);
        if (comparison.isPresent()) {
            List<Expression> sides = exactly(2, args);
            return new Condition.Comparison(
                    comparison.get(),
                    Grammar.scalar(sides.get(0), args.element(0)),
                    Grammar.scalar(sides.get(1), args.element(1)));
        }
        var arithmetic = Words.arithmetic(name);
        if (arithmetic.isPresent()) {
            List<Expression> sides = exactly(2, args);
            return new Expression.Arithmetic(
                    arithmetic.get(),
                    Grammar.number(sides.get(0), args.element(0)),
                    Grammar.number(sides.get(1), args.element(1)));
        }
        return Grammar.call(name, all(args), place);
    }

    private List<Condition> conditions(JsonPlace args) {
        if (args.node().size() < 2) {
            throw args.because("and、or 至少需要两个条件。", "and, or take at least two conditions.");
        }
        List<Condition> conditions = new ArrayList<>();
        for (int i = 0; i < args.node().size(); i++) {
            conditions.add(Grammar.condition(expression(args.element(i)), args.element(i)));
        }
        return conditions;
    }

    private List<Expression> exactly(int count, JsonPlace args) {
        if (args.node().size() != count) {
            throw args.because(Bilingual.format("此处需要 %d 个参数。", "%d arguments are expected here.", count));
        }
        return all(args);
    }

    private Expression only(JsonPlace args) {
        return exactly(1, args).get(0);
    }

    private Condition like(JsonPlace args) {
        List<Expression> sides = exactly(2, args);
        return new Condition.Like(
                Grammar.text(sides.get(0), args.element(0)), Grammar.pattern(sides.get(1), args.element(1)));
    }

    private Condition between(JsonPlace args) {
        List<Expression> sides = exactly(3, args);
        return new Condition.Between(
                Grammar.scalar(sides.get(0), args.element(0)),
                Grammar.scalar(sides.get(1), args.element(1)),
                Grammar.scalar(sides.get(2), args.element(2)));
    }

    private Condition in(JsonPlace args) {
        List<Expression> sides = exactly(2, args);
        JsonPlace list = args.element(1);
        if (!(sides.get(1) instanceof Expression.Array array)
                || array.elements().isEmpty()) {
            throw list.because("in 的第二个参数是至少一个值的数组。", "The second argument of in is an array of at least one value.");
        }
        for (int i = 0; i < array.elements().size(); i++) {
            Grammar.scalar(array.elements().get(i), list.element(i));
        }
        return new Condition.In(Grammar.scalar(sides.get(0), args.element(0)), array.elements());
    }
}
