package org.jieming.filter;

import java.math.BigDecimal;
import java.util.Optional;
import org.jieming.filter.Token.Kind;

/** Reads arithmetic in CQL2 text, from sums down to powers and signs; an operand alone is a sum as well. */
final class SumParser {
    private final Lexer lexer;
    private final OperandParser operands;

    SumParser(Lexer lexer, OperandParser operands) {
        this.lexer = lexer;
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
            return operands.operand();
        }
        operands.noList();
        lexer.advance();
        Fault at = lexer.here();
        boolean literal = lexer.current().kind() == Kind.NUMBER;
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
