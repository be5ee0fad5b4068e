package org.jieming.filter;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Writes CQL2 text with no more brackets than reading back needs. */
final class TextWriter implements Expression.Reader<String> {
    private static final String CONTROLS = "\u0007\b\t\n\u000B\f\r";
    private static final String ESCAPES = "abtnvfr";
    private static final int PLAIN_DIGITS = 25;
    private static final TextWriter WRITER = new TextWriter();

    private TextWriter() {}

    static String write(Expression expression) {
        return expression.accept(WRITER);
    }

    @Override
    public String and(Condition.And and) {
        return join(and.parts(), " AND ");
    }

    @Override
    public String or(Condition.Or or) {
        return join(or.parts(), " OR ");
    }

    private String join(List<Condition> parts, String word) {
        return parts.stream()
                .map(part ->
                        part instanceof Condition.And || part instanceof Condition.Or ? bracketed(part) : write(part))
                .collect(Collectors.joining(word));
    }

    private static String bracketed(Expression expression) {
        return "(" + write(expression) + ")";
    }

    @Override
    public String not(Condition.Not not) {
        return "NOT " + bracketed(not.part());
    }

    @Override
    public String comparison(Condition.Comparison comparison) {
        return write(comparison.left()) + " " + comparison.operator().sign() + " " + write(comparison.right());
    }

    @Override
    public String like(Condition.Like like) {
        return write(like.value()) + " LIKE " + write(like.pattern());
    }

    @Override
    public String between(Condition.Between between) {
        return write(between.value()) + " BETWEEN " + write(between.low()) + " AND " + write(between.high());
    }

    @Override
    public String in(Condition.In in) {
        return write(in.value()) + " IN " + list(in.list());
    }

    @Override
    public String isNull(Condition.IsNull isNull) {
        Expression value = isNull.value();
        boolean bare =
                !(value instanceof Condition) || value instanceof Condition.Truth || value instanceof Condition.Call;
        return (bare ? write(value) : bracketed(value)) + " IS NULL";
    }

    @Override
    public String spatial(Condition.Spatial spatial) {
        return function(spatial.relation().json(), List.of(spatial.left(), spatial.right()));
    }

    @Override
    public String temporal(Condition.Temporal temporal) {
        return function(temporal.relation().json(), List.of(temporal.left(), temporal.right()));
    }

    @Override
    public String setTest(Condition.SetTest setTest) {
        return function(setTest.relation().json(), List.of(setTest.left(), setTest.right()));
    }

    private static String function(String name, List<Expression> operands) {
        return Words.upper(name) + list(operands);
    }

    private static String list(List<Expression> elements) {
        return elements.stream().map(TextWriter::write).collect(Collectors.joining(", ", "(", ")"));
    }

    @Override
    public String truth(Condition.Truth truth) {
        return truth.value() ? "TRUE" : "FALSE";
    }

    @Override
    public String call(Condition.Call call) {
        return call.name() + list(call.arguments());
    }

    @Override
    public String arithmetic(Expression.Arithmetic arithmetic) {
        int rank = arithmetic.operator().rank();
        boolean power = arithmetic.operator() == ArithmeticOperator.POWER;
        return operand(arithmetic.left(), power ? rank + 1 : rank)
                + " "
                + arithmetic.operator().sign()
                + " "
                + operand(arithmetic.right(), rank + 1);
    }

    private static String operand(Expression operand, int leastRank) {
        return operand instanceof Expression.Arithmetic inner
                        && inner.operator().rank() < leastRank
                ? bracketed(operand)
                : write(operand);
    }

    @Override
    public String property(Expression.Property property) {
        String name = property.name();
        return Words.isIdentifier(name) && !Words.isReserved(name) ? name : '"' + name.replace("\"", "\"\"") + '"';
    }

    @Override
    public String text(Expression.Text text) {
        return quoted(text.value());
    }

    private static String quoted(String value) {
        var written = new StringBuilder("'");
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            int control = CONTROLS.indexOf(c);
            if (c == '\'') {
                written.append("''");
            } else if (control >= 0) {
                written.append('\\').append(ESCAPES.charAt(control));
            } else {
                written.append(c == '\\' && mustDouble(value, i) ? "\\\\" : c);
            }
        }
        return written.append('\'').toString();
    }

    /** A lone backslash, as in the pattern {@code 50\%}, reads back as itself unless what follows would make it an escape. */
    private static boolean mustDouble(String value, int index) {
        if (index + 1 == value.length()) {
            return true;
        }
        char following = value.charAt(index + 1);
        return ("\\'" + ESCAPES + CONTROLS).indexOf(following) >= 0;
    }

    @Override
    public String numeral(Expression.Numeral numeral) {
        return number(numeral.value());
    }

    static String number(BigDecimal value) {
        boolean plain = Math.abs(value.scale()) <= PLAIN_DIGITS;
        return plain ? value.toPlainString() : value.toString();
    }

    @Override
    public String caseI(Expression.CaseI caseI) {
        return "CASEI(" + write(caseI.value()) + ")";
    }

    @Override
    public String accentI(Expression.AccentI accentI) {
        return "ACCENTI(" + write(accentI.value()) + ")";
    }

    @Override
    public String date(Expression.DateInstant date) {
        return "DATE('" + date.value() + "')";
    }

    @Override
    public String timestamp(Expression.TimestampInstant timestamp) {
        return "TIMESTAMP('" + timestamp.value() + "')";
    }

    @Override
    public String unbounded(Expression.Unbounded unbounded) {
        return "'..'";
    }

    @Override
    public String interval(Expression.Interval interval) {
        return "INTERVAL(" + end(interval.start()) + ", " + end(interval.end()) + ")";
    }

    private static String end(Expression end) {
        if (end instanceof Expression.DateInstant date) {
            return "'" + date.value() + "'";
        }
        return end instanceof Expression.TimestampInstant timestamp ? "'" + timestamp.value() + "'" : write(end);
    }

    @Override
    public String shape(Expression.Shape shape) {
        return WellKnownText.write(shape.geometry());
    }

    @Override
    public String box(Expression.Box box) {
        return box.corners().stream().map(TextWriter::number).collect(Collectors.joining(", ", "BBOX(", ")"));
    }

    @Override
    public String array(Expression.Array array) {
        return list(array.elements());
    }
}
