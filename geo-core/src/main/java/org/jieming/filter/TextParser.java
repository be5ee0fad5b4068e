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

    private final Tokens tokens;
    private final OperandParser operands;
    private final SumParser sums;
    private int depth;

    TextParser(String text) {
        this.tokens = new Tokens(text);
        this.operands = new OperandParser(tokens, this);
        this.sums = new SumParser(tokens, operands);
    }

    Condition parse() {
        if (tokens.current().kind() == Kind.END) {
            throw tokens.here().because("过滤表达式为空。", "The filter is empty.");
        }
        Fault start = tokens.here();
        Expression read = disjunction();
        if (tokens.current().kind() != Kind.END) {
            throw tokens.unexpected();
        }
        return Grammar.notTooDeep(Grammar.condition(read, start), start);
    }

    /** A condition, or whatever else stands there: the caller tells which she wants. */
    Expression disjunction() {
        enter();
        Fault at = tokens.here();
        Expression first = conjunction();
        if (tokens.current().isWord("OR")) {
            first = new Condition.Or(joined("OR", first, at));
        }
        leave();
        return first;
    }

    private Expression conjunction() {
        Fault at = tokens.here();
        Expression first = negation();
        return tokens.current().isWord("AND") ? new Condition.And(joined("AND", first, at)) : first;
    }

    private List<Condition> joined(String word, Expression first, Fault firstAt) {
        List<Condition> parts = new ArrayList<>();
        parts.add(Grammar.condition(first, firstAt));
        while (tokens.current().isWord(word)) {
            tokens.advance();
            Fault at = tokens.here();
            parts.add(Grammar.condition(word.equals("OR") ? conjunction() : negation(), at));
        }
        return parts;
    }

    private Expression negation() {
        if (!tokens.current().isWord("NOT")) {
            return predicate();
        }
        enter();
        operands.noList();
        tokens.advance();
        Fault at = tokens.here();
        Expression not = new Condition.Not(Grammar.condition(negation(), at));
        leave();
        return not;
    }

    private Expression predicate() {
        Fault at = tokens.here();
        Expression left = sums.sum();
        Token token = tokens.current();
        Optional<ComparisonOperator> operator =
                token.kind() == Kind.SIGN ? Words.comparison(token.text()) : Optional.empty();
        if (operator.isPresent()) {
            tokens.advance();
            Fault rightAt = tokens.here();
            return new Condition.Comparison(
                    operator.get(), Grammar.scalar(left, at), Grammar.scalar(sums.sum(), rightAt));
        }
        if (token.isWord("IS")) {
            return nullTest(left);
        }
        if (!token.isWord("NOT")) {
            return rangeTest(left, at).map(Expression.class::cast).orElse(left);
        }
        tokens.advance();
        return new Condition.Not(rangeTest(left, at).orElseThrow(tokens::unexpected));
    }

    private Condition nullTest(Expression value) {
        tokens.advance();
        boolean negated = tokens.acceptWord("NOT");
        tokens.expectWord("NULL");
        Condition test = new Condition.IsNull(value);
        return negated ? new Condition.Not(test) : test;
    }

    private Optional<Condition> rangeTest(Expression value, Fault at) {
        if (tokens.acceptWord("LIKE")) {
            Fault patternAt = tokens.here();
            return Optional.of(
                    new Condition.Like(Grammar.text(value, at), Grammar.pattern(operands.operand(), patternAt)));
        }
        if (tokens.acceptWord("BETWEEN")) {
            return Optional.of(between(value, at));
        }
        return tokens.acceptWord("IN") ? Optional.of(in(value, at)) : Optional.empty();
    }

    private Condition between(Expression value, Fault at) {
        Fault lowAt = tokens.here();
        Expression low = Grammar.scalar(sums.sum(), lowAt);
        tokens.expectWord("AND");
        Fault highAt = tokens.here();
        return new Condition.Between(Grammar.scalar(value, at), low, Grammar.scalar(sums.sum(), highAt));
    }

    private Condition in(Expression value, Fault at) {
        tokens.expect("(");
        List<Expression> list = new ArrayList<>();
        do {
            Fault elementAt = tokens.here();
            list.add(Grammar.scalar(sums.sum(), elementAt));
        } while (tokens.accept(","));
        tokens.expect(")");
        return new Condition.In(Grammar.scalar(value, at), list);
    }

    /** Goes one level down; {@link #leave} comes back. */
    void enter() {
        if (++depth > MAX_RECURSION) {
            throw tokens.here().because(Literals.tooDeep());
        }
    }

    void leave() {
        depth--;
    }
}
