package org.jieming.filter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.filter.Expression.Condition;
import org.jieming.filter.Token.Kind;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * Recursive descent over CQL2 text: one method per level of binding, from OR down to a single operand.
 * Recursion is bounded by {@link #MAX_RECURSION}; reading is linear in the length of the text.
 */
final class TextParser {
    /** A level of the expression takes at most two levels of text: {@code NOT (…)}. */
    private static final int MAX_RECURSION = 2 * Literals.MAX_DEPTH + 1;

    private final Lexer lexer;
    private final LiteralParser literals;
    private int depth;
    /** Whether a bracket met next may be a list: true only where an element of an array or an argument begins. */
    private boolean listMayBegin;

    TextParser(String text) {
        this.lexer = new Lexer(text);
        this.literals = new LiteralParser(lexer);
    }

    Condition parse() {
        if (lexer.current().kind() == Kind.END) {
            throw lexer.here().because("过滤表达式为空。", "The filter is empty.");
        }
        Fault start = lexer.here();
        Expression read = disjunction();
        if (lexer.current().kind() != Kind.END) {
            throw unexpected();
        }
        return Grammar.notTooDeep(Grammar.condition(read, start), start);
    }

    private Malformed unexpected() {
        Token token = lexer.current();
        if (token.kind() == Kind.END) {
            return lexer.here().because("表达式到此中断。", "The expression breaks off here.");
        }
        return lexer.here()
                .because(Bilingual.format(
                        "此处不应出现“%s”；条件之间用 AND 或 OR 连接。",
                        "'%s' is not expected here; conditions are joined by AND or OR.", shown(token)));
    }

    private static String shown(Token token) {
        return token.text().length() <= 30 ? token.text() : token.text().substring(0, 30) + "…";
    }

    private Expression disjunction() {
        enter();
        Fault at = lexer.here();
        Expression first = conjunction();
        if (lexer.current().isWord("OR")) {
            first = new Expression.Or(joined("OR", first, at));
        }
        depth--;
        return first;
    }

    private Expression conjunction() {
        Fault at = lexer.here();
        Expression first = negation();
        return lexer.current().isWord("AND") ? new Expression.And(joined("AND", first, at)) : first;
    }

    private List<Condition> joined(String word, Expression first, Fault firstAt) {
        List<Condition> parts = new ArrayList<>();
        parts.add(Grammar.condition(first, firstAt));
        while (lexer.current().isWord(word)) {
            lexer.advance();
            Fault at = lexer.here();
            parts.add(Grammar.condition(word.equals("OR") ? conjunction() : negation(), at));
        }
        return parts;
    }

    private Expression negation() {
        if (!lexer.current().isWord("NOT")) {
            return predicate();
        }
        enter();
        listMayBegin = false;
        lexer.advance();
        Fault at = lexer.here();
        Expression not = new Expression.Not(Grammar.condition(negation(), at));
        depth--;
        return not;
    }

    private Expression predicate() {
        Fault at = lexer.here();
        Expression left = sum();
        Token token = lexer.current();
        Optional<ComparisonOperator> operator =
                token.kind() == Kind.SIGN ? Words.comparison(token.text()) : Optional.empty();
        if (operator.isPresent()) {
            lexer.advance();
            Fault rightAt = lexer.here();
            return new Expression.Comparison(operator.get(), Grammar.scalar(left, at), Grammar.scalar(sum(), rightAt));
        }
        if (token.isWord("IS")) {
            return nullTest(left);
        }
        if (!token.isWord("NOT")) {
            return rangeTest(left, at).map(Expression.class::cast).orElse(left);
        }
        lexer.advance();
        return new Expression.Not(rangeTest(left, at).orElseThrow(this::unexpected));
    }

    private Condition nullTest(Expression value) {
        lexer.advance();
        boolean negated = lexer.acceptWord("NOT");
        lexer.expectWord("NULL");
        Condition test = new Expression.IsNull(value);
        return negated ? new Expression.Not(test) : test;
    }

    private Optional<Condition> rangeTest(Expression value, Fault at) {
        if (lexer.acceptWord("LIKE")) {
            Fault patternAt = lexer.here();
            return Optional.of(new Expression.Like(Grammar.text(value, at), Grammar.pattern(operand(), patternAt)));
        }
        if (lexer.acceptWord("BETWEEN")) {
            return Optional.of(between(value, at));
        }
        return lexer.acceptWord("IN") ? Optional.of(in(value, at)) : Optional.empty();
    }

    private Condition between(Expression value, Fault at) {
        Fault lowAt = lexer.here();
        Expression low = Grammar.scalar(sum(), lowAt);
        lexer.expectWord("AND");
        Fault highAt = lexer.here();
        return new Expression.Between(Grammar.scalar(value, at), low, Grammar.scalar(sum(), highAt));
    }

    private Condition in(Expression value, Fault at) {
        lexer.expect("(");
        List<Expression> list = new ArrayList<>();
        do {
            Fault elementAt = lexer.here();
            list.add(Grammar.scalar(sum(), elementAt));
        } while (lexer.accept(","));
        lexer.expect(")");
        return new Expression.In(Grammar.scalar(value, at), list);
    }

    private Expression sum() {
        return chain(1);
    }

    private Expression chain(int rank) {
        if (rank == ArithmeticOperator.POWER.rank()) {
            return power();
        }
        Fault at = lexer.here();
        Expression left = chain(rank + 1);
        for (var operator = operator(rank); operator.isPresent(); operator = operator(rank)) {
            lexer.advance();
            Fault rightAt = lexer.here();
            Expression right = Grammar.number(chain(rank + 1), rightAt);
            left = new Expression.Arithmetic(operator.get(), Grammar.number(left, at), right);
        }
        return left;
    }

    private Expression power() {
        Fault at = lexer.here();
        Expression base = factor();
        if (!lexer.current().isSign("^")) {
            return base;
        }
        lexer.advance();
        Fault exponentAt = lexer.here();
        Expression exponent = Grammar.number(factor(), exponentAt);
        if (lexer.current().isSign("^")) {
            throw lexer.here().because("连续乘方请加括号。", "Chained powers need brackets.");
        }
        return new Expression.Arithmetic(ArithmeticOperator.POWER, Grammar.number(base, at), exponent);
    }

    private Optional<ArithmeticOperator> operator(int rank) {
        Token token = lexer.current();
        if (token.kind() != Kind.SIGN && !token.isWord("DIV")) {
            return Optional.empty();
        }
        return Words.arithmetic(token.text()).filter(operator -> operator.rank() == rank);
    }

    private Expression factor() {
        boolean minus = lexer.current().isSign("-");
        if (!minus && !(lexer.current().isSign("+") && lexer.next().kind() == Kind.NUMBER)) {
            return operand();
        }
        listMayBegin = false;
        lexer.advance();
        Fault at = lexer.here();
        boolean literal = lexer.current().kind() == Kind.NUMBER;
        Expression given = Grammar.number(operand(), at);
        if (!minus) {
            return given;
        }
        return literal && given instanceof Expression.Numeral numeral
                ? new Expression.Numeral(numeral.value().negate())
                : new Expression.Arithmetic(
                        ArithmeticOperator.TIMES, new Expression.Numeral(BigDecimal.ONE.negate()), given);
    }

    private Expression operand() {
        boolean list = listMayBegin;
        listMayBegin = false;
        Token token = lexer.current();
        return switch (token.kind()) {
            case TEXT -> new Expression.Text(lexer.advance().text());
            case NUMBER -> new Expression.Numeral(literals.unsigned());
            case QUOTED -> new Expression.Property(lexer.advance().text());
            case WORD -> word(token);
            case SIGN -> bracket(list);
            case END -> throw unexpected();
        };
    }

    private Expression bracket(boolean listMayBegin) {
        if (!lexer.current().isSign("(")) {
            throw unexpected();
        }
        if (listMayBegin) {
            return listOrGroup();
        }
        lexer.advance();
        Expression inner = disjunction();
        if (lexer.current().isSign(",")) {
            throw lexer.here().because("列表只能出现在 IN 之后或 A_ 函数中。", "A list stands only after IN or in an A_ function.");
        }
        lexer.expect(")");
        return inner;
    }

    /** A bracket where a list may stand is a list, unless it holds one element and an operator follows: {@code (1+2)*3}. */
    private Expression listOrGroup() {
        List<Expression> elements = elements();
        return elements.size() == 1 && operatorFollows() ? elements.get(0) : new Expression.Array(elements);
    }

    private boolean operatorFollows() {
        Token token = lexer.current();
        if (token.kind() == Kind.SIGN) {
            return Words.comparison(token.text()).isPresent()
                    || Words.arithmetic(token.text()).isPresent();
        }
        return token.kind() == Kind.WORD && Words.isKeyword(token.text());
    }

    private List<Expression> elements() {
        lexer.expect("(");
        List<Expression> elements = new ArrayList<>();
        if (!lexer.current().isSign(")")) {
            do {
                elements.add(element());
            } while (lexer.accept(","));
        }
        lexer.expect(")");
        return elements;
    }

    private Expression element() {
        listMayBegin = true;
        return disjunction();
    }

    private Expression word(Token token) {
        if (token.isWord("TRUE") || token.isWord("FALSE")) {
            lexer.advance();
            return new Expression.Truth(token.isWord("TRUE"));
        }
        if (Words.isKeyword(token.text())) {
            throw unexpected();
        }
        if (lexer.next().isSign("(")) {
            return function(token);
        }
        return Words.isGeometry(token.text()) && lexer.next().isWord("Z")
                ? literals.shape()
                : new Expression.Property(lexer.advance().text());
    }

    private Expression function(Token token) {
        if (Words.isGeometry(token.text())) {
            return literals.shape();
        }
        Fault at = lexer.here();
        return switch (Words.upper(token.text())) {
            case "BBOX" -> literals.box();
            case "DATE" -> literals.date();
            case "TIMESTAMP" -> literals.timestamp();
            case "INTERVAL" -> interval();
            case "CASEI" -> new Expression.CaseI(foldedText());
            case "ACCENTI" -> new Expression.AccentI(foldedText());
            default -> Words.isPredicate(token.text()) ? relation(token) : Grammar.call(name(), elements(), at);
        };
    }

    private String name() {
        return lexer.advance().text();
    }

    private Expression foldedText() {
        lexer.advance();
        lexer.expect("(");
        enter();
        Fault at = lexer.here();
        Expression text = Grammar.text(operand(), at);
        depth--;
        lexer.expect(")");
        return text;
    }

    private Expression interval() {
        lexer.advance();
        lexer.expect("(");
        Expression start = intervalEnd();
        lexer.expect(",");
        Expression end = intervalEnd();
        lexer.expect(")");
        return new Expression.Interval(start, end);
    }

    private Expression intervalEnd() {
        if (lexer.current().kind() == Kind.TEXT) {
            return literals.instantOrOpen();
        }
        Fault at = lexer.here();
        return Grammar.intervalEnd(operand(), at);
    }

    private Expression relation(Token token) {
        Fault at = lexer.here();
        lexer.advance();
        List<Fault> places = new ArrayList<>();
        List<Expression> operands = new ArrayList<>();
        lexer.expect("(");
        do {
            places.add(lexer.here());
            operands.add(element());
        } while (lexer.accept(","));
        lexer.expect(")");
        if (operands.size() != 2) {
            throw at.because(Bilingual.format("%s 需要两个参数。", "%s takes two arguments.", Words.upper(token.text())));
        }
        return Relations.of(token.text(), operands, places);
    }

    private void enter() {
        if (++depth > MAX_RECURSION) {
            throw lexer.here().because(Literals.tooDeep());
        }
    }
}
