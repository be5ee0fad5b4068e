package org.jieming.filter;

import java.math.BigDecimal;
import java.util.Optional;
import org.jieming.filter.Token.Kind;

/** Reads arithmetic in CQL2 text, from sums down to powers and signs; an operand alone is a sum as well. */
final class SumParser {
    private final Tokens tokens;
    private final OperandParser operands;

    SumParser(Tokens tokens, OperandParser operands) {
        this.tokens = tokens;
        this.operands = operands;
    }

    /** A sum, or whatever less stands there. */
    Expression sum() {
        return chain(1);
    }

    private Expression chain(int rank) {
        if (rank == ArithmeticOperator.POWER.rank()) {
            return power();
        }
        Fault at = tokens.here();
        Expression left = chain(rank + 1);
        for (var operator = operator(rank); operator.isPresent(); operator = operator(rank)) {
            tokens.advance();
            Fault rightAt = tokens.here();
            Expression right = Grammar.number(chain(rank + 1), rightAt);
            left = new Expression.Arithmetic(operator.get(), Grammar.number(left, at), right);
        }
        return left;
    }

    private Expression power() {
        Fault at = tokens.here();
        Expression base = factor();
        if (!tokens.current().isSign("^")) {
            return base;
        }
        tokens.advance();
        Fault exponentAt = tokens.here();
        Expression exponent = Grammar.number(factor(), exponentAt);
        if (tokens.current().isSign("^")) {
            throw tokens.here().because("连续乘方请加括号。", "Chained powers need brackets.");
        }
        return new Expression.Arithmetic(ArithmeticOperator.POWER, Grammar.number(base, at), exponent);
    }

    private Optional<ArithmeticOperator> operator(int rank) {
        Token token = tokens.current();
        if (token.kind() != Kind.SIGN && !token.isWord("DIV")) {
            return Optional.empty();
        }
        return Words.arithmetic(token.text()).filter(operator -> operator.rank() == rank);
    }

    private Expression factor() {
        boolean minus = tokens.current().isSign("-");
        if (!minus && !(tokens.current().isSign("+") && tokens.next().kind() == Kind.NUMBER)) {
            return operands.operand();
        }
        operands.noList();
        tokens.advance();
        Fault at = tokens.here();
        boolean literal = tokens.current().kind() == Kind.NUMBER;
        Expression given = Grammar.number(operands.operand(), at);
        if (!minus) {
            return given;
        }
        return literal && given instanceof Expression.Numeral numeral
                ? new Expression.Numeral(numeral.value().negate())
                : new Expression.Arithmetic(
                        ArithmeticOperator.TIMES, new Expression.Numeral(BigDecimal.ONE.negate()), given);
    }
}
