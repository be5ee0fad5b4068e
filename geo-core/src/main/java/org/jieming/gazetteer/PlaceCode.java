package org.jieming.gazetteer;

import java.util.Locale;
import java.util.Optional;
import org.jieming.division.DivisionCode;

/**
 * A place-name code of twenty digits (地名代码; rule A-50): county 6, township 3, class 5, serial 6. It freezes the division in
 * which the name was registered.
 *
 * @param digits all twenty
 */
public record PlaceCode(String digits) {
    /** The township of what lies in several, or in none that is known. */
    public static final String NO_TOWNSHIP = "000";

    private static final int COUNTY = 6;
    private static final int TOWNSHIP = 9;
    private static final int CLASS = 14;
    private static final int LAST_SERIAL = 999_999;

    /** The code of a text; empty when it is not twenty digits. */
    public static Optional<PlaceCode> of(String text) {
        return text.matches("\\d{20}") ? Optional.of(new PlaceCode(text)) : Optional.empty();
    }

    /**
     * What stands before the serial of names of a class in a unit; empty for units above a county and for a class that is not
     * five digits.
     */
    static Optional<String> beginning(DivisionCode unit, String classCode) {
        boolean narrow = !unit.digits().startsWith("00", 4);
        return narrow && classCode.matches("\\d{5}")
                ? Optional.of(unit.digits().substring(0, TOWNSHIP) + classCode)
                : Optional.empty();
    }

    /** The code with the next serial; empty when there is none left. */
    Optional<PlaceCode> next() {
        int serial = serial() + 1;
        return serial > LAST_SERIAL
                ? Optional.empty()
                : Optional.of(new PlaceCode(beginning() + String.format(Locale.ROOT, "%06d", serial)));
    }

    /** The county, six digits. */
    public String county() {
        return digits.substring(0, COUNTY);
    }

    /** The township, three digits. */
    public String township() {
        return digits.substring(COUNTY, TOWNSHIP);
    }

    /** The class, five digits. */
    public String classCode() {
        return digits.substring(TOWNSHIP, CLASS);
    }

    /** The unit in which the name was registered: the township, or the county of what lies in none; empty where its digits are no code. */
    public Optional<DivisionCode> unit() {
        String county = county() + "000000";
        String whole = township().equals(NO_TOWNSHIP) ? county : county() + township() + "000";
        return DivisionCode.read(whole);
    }

    String beginning() {
        return digits.substring(0, CLASS);
    }

    int serial() {
        return Integer.parseInt(digits.substring(CLASS));
    }

    @Override
    public String toString() {
        return digits;
    }
}
