package org.jieming.filter;

import java.util.ArrayList;
import java.util.List;
import org.jieming.filter.Token.Kind;
import org.jieming.language.Bilingual;

/** Reads what binds tightest in CQL2 text: literals, properties, functions, lists, and conditions in brackets. */
final class OperandParser {
    private final Tokens tokens;
    private final LiteralParser literals;
    private final TextParser conditions;
    /** Whether a bracket met next may be a list: true only where an element of an array or an argument begins. */
    private boolean listMayBegin;

    OperandParser(Tokens tokens, TextParser conditions) {
        this.tokens = tokens;
        this.literals = new LiteralParser(tokens);
        this.conditions = conditions;
    }

    /** Says that what comes next stands behind a sign or NOT, where no list begins. */
    void noList() {
        listMayBegin = false;
    }

    /** One operand. */
    Expression operand() {
        boolean list = listMayBegin;
        listMayBegin = false;
        Token token = tokens.current();
        return switch (token.kind()) {
            case TEXT -> new Expression.Text(tokens.advance().text());
            case NUMBER -> new Expression.Numeral(literals.unsigned());
            case QUOTED -> new Expression.Property(tokens.advance().text());
            case WORD -> word(token);
            case SIGN -> bracket(list);
            case END -> throw tokens.unexpected();
        };
    }

    private Expression bracket(boolean listMayBegin) {
        if (!tokens.current().isSign("(")) {
            throw tokens.unexpected();
        }
        if (listMayBegin) {
            return listOrGroup();
        }
        tokens.advance();
        Expression inner = conditions.disjunction();
        if (tokens.current().isSign(",")) {
            throw tokens.here().because("列表只能出现在 IN 之后或 A_ 函数中。", "A list stands only after IN or in an A_ function.");
        }
        tokens.expect(")");
        return inner;
    }

    /** A bracket where a list may stand is a list, unless it holds one element and an operator follows: {@code (1+2)*3}. */
    private Expression listOrGroup() {
        List<Expression> elements = elements();
        return elements.size() == 1 && operatorFollows() ? elements.get(0) : new Expression.Array(elements);
    }

    private boolean operatorFollows() {
        Token token = tokens.current();
        if (token.kind() == Kind.SIGN) {
            return Words.comparison(token.text()).isPresent()
                    || Words.arithmetic(token.text()).isPresent();
        }
        return token.kind() == Kind.WORD && Words.isKeyword(token.text());
    }

    private List<Expression> elements() {
        tokens.expect("(");
        List<Expression> elements = new ArrayList<>();
        if (!tokens.current().isSign(")")) {
            do {
                elements.add(element());
            } while (tokens.accept(","));
        }
        tokens.expect(")");
        return elements;
    }

    private Expression element() {
        listMayBegin = true;
        return conditions.disjunction();
    }

    private Expression word(Token token) {
        if (token.isWord("TRUE") || token.isWord("FALSE")) {
            tokens.advance();
            return new Condition.Truth(token.isWord("TRUE"));
        }
        if (Words.isKeyword(token.text())) {
            throw tokens.unexpected();
        }
        if (tokens.next().isSign("(")) {
            return function(token);
        }
        return Words.isGeometry(token.text()) && tokens.next().isWord("Z")
                ? literals.shape()
                : new Expression.Property(tokens.advance().text());
    }

    private Expression function(Token token) {
        if (Words.isGeometry(token.text())) {
            return literals.shape();
        }
        Fault at = tokens.here();
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
        return tokens.advance().text();
    }

    private Expression foldedText() {
        tokens.advance();
        tokens.expect("(");
        conditions.enter();
        Fault at = tokens.here();
        Expression text = Grammar.text(operand(), at);
        conditions.leave();
        tokens.expect(")");
        return text;
    }

    private Expression interval() {
        tokens.advance();
        tokens.expect("(");
        Expression start = intervalEnd();
        tokens.expect(",");
        Expression end = intervalEnd();
        tokens.expect(")");
        return new Expression.Interval(start, end);
    }

    private Expression intervalEnd() {
        if (tokens.current().kind() == Kind.TEXT) {
            return literals.instantOrOpen();
        }
        Fault at = tokens.here();
        return Grammar.intervalEnd(operand(), at);
    }

    private Expression relation(Token token) {
        Fault at = tokens.here();
        tokens.advance();
        List<Fault> places = new ArrayList<>();
        List<Expression> operands = new ArrayList<>();
        tokens.expect("(");
        do {
            places.add(tokens.here());
            operands.add(element());
        } while (tokens.accept(","));
        tokens.expect(")");
        if (operands.size() != 2) {
            throw at.because(Bilingual.format("%s 需要两个参数。", "%s takes two arguments.", Words.upper(token.text())));
        }
        return Relations.of(token.text(), operands, places);
    }
}
