package org.jieming.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.filter.Token.Kind;

/**
 * Recursive descent over CQL2 text: one method per level of binding, from OR down to the comparison of two {@linkplain SumParser
 * sums}. Recursion is bounded by {@link #MAX_RECURSION}; reading is linear in the length of the text.
 */
final class TextParser {
    /** A level of the expression takes at most two levels of text: {@code NOT (…)}. */
    private static final int MAX_RECURSION = 2 * Literals.MAX_DEPTH + 1;

    private final Lexer lexer;
    private final OperandParser operands;
    private final SumParser sums;
    private int depth;

    TextParser(String text) {
        this.lexer = new Lexer(text);
        this.operands = new OperandParser(lexer, this);
        this.sums = new SumParser(lexer, operands);
    }

    Condition parse() {
        if (lexer.current().kind() == Kind.END) {
            throw lexer.here().because("过滤表达式为空。", "The filter is empty.");
        }
        Fault start = lexer.here();
        Expression read = disjunction();
        if (lexer.current().kind() != Kind.END) {
            throw lexer.unexpected();
        }
        return Grammar.notTooDeep(Grammar.condition(read, start), start);
    }

    /** A condition, or whatever else stands there: the caller tells which she wants. */
    Expression disjunction() {
        enter();
        Fault at = lexer.here();
        Expression first = conjunction();
        if (lexer.current().isWord("OR")) {
            first = new Condition.Or(joined("OR", first, at));
        }
        leave();
        return first;
    }

    private Expression conjunction() {
        Fault at = lexer.here();
        Expression first = negation();
        return lexer.current().isWord("AND") ? new Condition.And(joined("AND", first, at)) : first;
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
        operands.noList();
        lexer.advance();
        Fault at = lexer.here();
        Expression not = new Condition.Not(Grammar.condition(negation(), at));
        leave();
        return not;
    }

    private Expression predicate() {
        Fault at = lexer.here();
        Expression left = sums.sum();
        Token token = lexer.current();
        Optional<ComparisonOperator> operator =
                token.kind() == Kind.SIGN ? Words.comparison(token.text()) : Optional.empty();
        if (operator.isPresent()) {
            lexer.advance();
            Fault rightAt = lexer.here();
            return new Condition.Comparison(
                    operator.get(), Grammar.scalar(left, at), Grammar.scalar(sums.sum(), rightAt));
        }
        if (token.isWord("IS")) {
            return nullTest(left);
        }
        if (!token.isWord("NOT")) {
            return rangeTest(left, at).map(Expression.class::cast).orElse(left);
        }
        lexer.advance();
        return new Condition.Not(rangeTest(left, at).orElseThrow(lexer::unexpected));
    }

    private Condition nullTest(Expression value) {
        lexer.advance();
        boolean negated = lexer.acceptWord("NOT");
        lexer.expectWord("NULL");
        Condition test = new Condition.IsNull(value);
        return negated ? new Condition.Not(test) : test;
    }

    private Optional<Condition> rangeTest(Expression value, Fault at) {
        if (lexer.acceptWord("LIKE")) {
            Fault patternAt = lexer.here();
            return Optional.of(
                    new Condition.Like(Grammar.text(value, at), Grammar.pattern(operands.operand(), patternAt)));
        }
        if (lexer.acceptWord("BETWEEN")) {
            return Optional.of(between(value, at));
        }
        return lexer.acceptWord("IN") ? Optional.of(in(value, at)) : Optional.empty();
    }

    private Condition between(Expression value, Fault at) {
        Fault lowAt = lexer.here();
        Expression low = Grammar.scalar(sums.sum(), lowAt);
        lexer.expectWord("AND");
        Fault highAt = lexer.here();
        return new Condition.Between(Grammar.scalar(value, at), low, Grammar.scalar(sums.sum(), highAt));
    }

    private Condition in(Expression value, Fault at) {
        lexer.expect("(");
        List<Expression> list = new ArrayList<>();
        do {
            Fault elementAt = lexer.here();
            list.add(Grammar.scalar(sums.sum(), elementAt));
        } while (lexer.accept(","));
        lexer.expect(")");
        return new Condition.In(Grammar.scalar(value, at), list);
    }

    /** Goes one level down; {@link #leave} comes back. */
    void enter() {
        if (++depth > MAX_RECURSION) {
            throw lexer.here().because(Literals.tooDeep());
        }
    }

    void leave() {
        depth--;
    }
}
