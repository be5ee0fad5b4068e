package org.jieming.filter;

/** The seven arithmetic operators; division by zero and overflow give NULL, which no comparison satisfies. */
public enum ArithmeticOperator {
    /** {@code +} */
    PLUS("+", 1),
    /** {@code -} */
    MINUS("-", 1),
    /** {@code *} */
    TIMES("*", 2),
    /** {@code /}, the exact quotient: 5/2 = 2.5 */
    DIVIDE("/", 2),
    /** {@code %}, the remainder with the sign of the dividend: -5%3 = -2 */
    REMAINDER("%", 2),
    /** {@code div}, the quotient without its fraction: -5 div 3 = -1 */
    QUOTIENT("div", 2),
    /** {@code ^} */
    POWER("^", 3);

    private final String sign;
    private final int rank;

    ArithmeticOperator(String sign, int rank) {
        this.sign = sign;
        this.rank = rank;
    }

    /** The sign, the same in text and JSON. */
    public String sign() {
        return sign;
    }

    /** How tightly the operator binds: 1 for sums, 2 for products, 3 for powers. */
    int rank() {
        return rank;
    }

    /** Applies the operator; {@code NaN} stands for NULL, both in and out. */
    double apply(double left, double right) {
        double result =
                switch (this) {
                    case PLUS -> left + right;
                    case MINUS -> left - right;
                    case TIMES -> left * right;
                    case DIVIDE -> left / right;
                    case REMAINDER -> left % right;
                    case QUOTIENT -> towardsZero(left / right);
                    case POWER -> Double.isNaN(left) || Double.isNaN(right) ? Double.NaN : Math.pow(left, right);
                };
        return Double.isInfinite(result) ? Double.NaN : result;
    }

    private static double towardsZero(double quotient) {
        return quotient < 0 ? Math.ceil(quotient) : Math.floor(quotient);
    }
}
