package org.jieming.filter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;

/** Writes the tree of CQL2 JSON. */
final class JsonWriter implements Expression.Reader<JsonNode> {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int PLAIN_DIGITS = 25;
    private static final JsonWriter WRITER = new JsonWriter();

    private JsonWriter() {}

    static JsonNode write(Expression expression) {
        return expression.accept(WRITER);
    }

    private static ObjectNode operation(String name, List<? extends Expression> operands) {
        ObjectNode node = NODES.objectNode().put("op", name);
        node.set("args", array(operands));
        return node;
    }

    private static ArrayNode array(List<? extends Expression> elements) {
        ArrayNode node = NODES.arrayNode();
        elements.forEach(element -> node.add(write(element)));
        return node;
    }

    @Override
    public JsonNode and(Condition.And and) {
        return operation("and", and.parts());
    }

    @Override
    public JsonNode or(Condition.Or or) {
        return operation("or", or.parts());
    }

    @Override
    public JsonNode not(Condition.Not not) {
        return operation("not", List.of(not.part()));
    }

    @Override
    public JsonNode comparison(Condition.Comparison comparison) {
        return operation(comparison.operator().sign(), comparison.accept(Parts.OF));
    }

    @Override
    public JsonNode like(Condition.Like like) {
        return operation("like", like.accept(Parts.OF));
    }

    @Override
    public JsonNode between(Condition.Between between) {
        return operation("between", between.accept(Parts.OF));
    }

    @Override
    public JsonNode in(Condition.In in) {
        ObjectNode node = NODES.objectNode().put("op", "in");
        node.putArray("args").add(write(in.value())).add(array(in.list()));
        return node;
    }

    @Override
    public JsonNode isNull(Condition.IsNull isNull) {
        return operation("isNull", List.of(isNull.value()));
    }

    @Override
    public JsonNode spatial(Condition.Spatial spatial) {
        return operation(spatial.relation().json(), spatial.accept(Parts.OF));
    }

    @Override
    public JsonNode temporal(Condition.Temporal temporal) {
        return operation(temporal.relation().json(), temporal.accept(Parts.OF));
    }

    @Override
    public JsonNode setTest(Condition.SetTest setTest) {
        return operation(setTest.relation().json(), setTest.accept(Parts.OF));
    }

    @Override
    public JsonNode truth(Condition.Truth truth) {
        return NODES.booleanNode(truth.value());
    }

    @Override
    public JsonNode call(Condition.Call call) {
        return operation(call.name(), call.arguments());
    }

    @Override
    public JsonNode arithmetic(Expression.Arithmetic arithmetic) {
        return operation(arithmetic.operator().sign(), arithmetic.accept(Parts.OF));
    }

    @Override
    public JsonNode property(Expression.Property property) {
        return NODES.objectNode().put("property", property.name());
    }

    @Override
    public JsonNode text(Expression.Text text) {
        return NODES.textNode(text.value());
    }

    @Override
    public JsonNode numeral(Expression.Numeral numeral) {
        return number(numeral.value());
    }

    private static JsonNode number(BigDecimal value) {
        boolean whole = value.scale() <= 0 && value.scale() >= -PLAIN_DIGITS;
        return whole ? NODES.numberNode(value.toBigIntegerExact()) : NODES.numberNode(value);
    }

    @Override
    public JsonNode caseI(Expression.CaseI caseI) {
        return operation("casei", List.of(caseI.value()));
    }

    @Override
    public JsonNode accentI(Expression.AccentI accentI) {
        return operation("accenti", List.of(accentI.value()));
    }

    @Override
    public JsonNode date(Expression.DateInstant date) {
        return NODES.objectNode().put("date", date.value().toString());
    }

    @Override
    public JsonNode timestamp(Expression.TimestampInstant timestamp) {
        return NODES.objectNode().put("timestamp", timestamp.value().toString());
    }

    @Override
    public JsonNode unbounded(Expression.Unbounded unbounded) {
        return NODES.textNode("..");
    }

    @Override
    public JsonNode interval(Expression.Interval interval) {
        ObjectNode node = NODES.objectNode();
        node.putArray("interval").add(end(interval.start())).add(end(interval.end()));
        return node;
    }

    private static JsonNode end(Expression end) {
        if (end instanceof Expression.DateInstant date) {
            return NODES.textNode(date.value().toString());
        }
        return end instanceof Expression.TimestampInstant timestamp
                ? NODES.textNode(timestamp.value().toString())
                : write(end);
    }

    @Override
    public JsonNode shape(Expression.Shape shape) {
        return GeoJsonShape.write(shape.geometry());
    }

    @Override
    public JsonNode box(Expression.Box box) {
        ObjectNode node = NODES.objectNode();
        ArrayNode corners = node.putArray("bbox");
        box.corners().forEach(corner -> corners.add(number(corner)));
        return node;
    }

    @Override
    public JsonNode array(Expression.Array array) {
        return array(array.elements());
    }
}
