package org.jieming.filter;

/** The six binary comparisons (CQL2 rule {@code comparisonOperator}). */
public enum ComparisonOperator {
    /** {@code =} */
    EQUAL("="),
    /** {@code <>} */
    NOT_EQUAL("<>"),
    /** {@code <} */
    LESS("<"),
    /** {@code >} */
    GREATER(">"),
    /** {@code <=} */
    AT_MOST("<="),
    /** {@code >=} */
    AT_LEAST(">=");

    private final String sign;

    ComparisonOperator(String sign) {
        this.sign = sign;
    }

    /** The sign, the same in text and JSON. */
    public String sign() {
        return sign;
    }

    /** Whether two values whose comparison gave {@code order} (negative, 0, positive) satisfy the operator. */
    public boolean holds(int order) {
        return switch (this) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case GREATER -> order > 0;
            case AT_MOST -> order <= 0;
            case AT_LEAST -> order >= 0;
        };
    }

    /** The operator that holds exactly when this one does not. */
    ComparisonOperator complement() {
        return switch (this) {
            case EQUAL -> NOT_EQUAL;
            case NOT_EQUAL -> EQUAL;
            case LESS -> AT_LEAST;
            case GREATER -> AT_MOST;
            case AT_MOST -> GREATER;
            case AT_LEAST -> LESS;
        };
    }

    /** The operator that says the same with the operands exchanged. */
    ComparisonOperator mirrored() {
        return switch (this) {
            case EQUAL, NOT_EQUAL -> this;
            case LESS -> GREATER;
            case GREATER -> LESS;
            case AT_MOST -> AT_LEAST;
            case AT_LEAST -> AT_MOST;
        };
    }
}
