package org.jieming.naming;

import org.jieming.division.DivisionCode;

/**
 * The division codes under one unit, as numbers of twelve digits.
 *
 * @param first the lowest
 * @param end the first one behind
 */
record CodeRange(long first, long end) {
    /** All codes. */
    static final CodeRange ALL = new CodeRange(0, Long.MAX_VALUE);

    private static final int LENGTH = 12;

    static CodeRange under(DivisionCode unit) {
        long span = 1;
        for (int digits = unit.level().digits(); digits < LENGTH; digits++) {
            span *= 10;
        }
        long first = number(unit.digits());
        return new CodeRange(first, first + span);
    }

    static CodeRange only(DivisionCode unit) {
        long code = number(unit.digits());
        return new CodeRange(code, code + 1);
    }

    /** A canonical code as a number; 0 for none. */
    static long number(String code) {
        return code.isEmpty() ? 0 : Long.parseLong(code);
    }
}
