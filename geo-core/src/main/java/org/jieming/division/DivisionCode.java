package org.jieming.division;

import java.util.Optional;
import java.util.Set;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.jspecify.annotations.Nullable;

/**
 * The code of a division, canonical with twelve digits: province 2, prefecture 2, county 2, township 3, village 3; zeros
 * at the end mark the level (GB/T 2260, GB/T 10114-2003, 国统字〔2009〕91号; rules B-01, B-02). All answers cost O(1).
 *
 * @param digits twelve ASCII digits
 */
public record DivisionCode(String digits) implements Comparable<DivisionCode> {
    private static final int LENGTH = 12;
    private static final String ZEROS = "0".repeat(LENGTH);
    private static final Set<String> MUNICIPALITIES = Set.of("11", "12", "31", "50");
    private static final Set<String> MUNICIPAL_HEADINGS = Set.of("01", "02");
    private static final String DIRECT_COUNTIES = "90";
    private static final Bilingual DIGITS = Bilingual.of(
            "应为6、9或12位数字的行政区划代码;若来自表格,请检查是否被转成了数值(前导零丢失或科学计数)",
            "expected a division code of 6, 9 or 12 digits; in a spreadsheet, see whether it was turned into a number");
    private static final Bilingual SEGMENTS = Bilingual.of(
            "代码各段不成立:省级段不能为00,乡级、村级段之上不能全为零",
            "the parts do not fit: no province 00, and no unit under a part that is all zeros");

    /**
     * Accepts a canonical code.
     *
     * @throws Malformed when it is not twelve digits or a unit hangs under nothing
     */
    public DivisionCode {
        requireDigits("division_code", digits, LENGTH);
        requireSegments(digits);
    }

    /**
     * Reads a code of 6, 9 or 12 digits; blanks around it are ignored.
     *
     * @throws Malformed when it has another length, another character, or parts that do not fit
     */
    public static DivisionCode parse(String text) {
        String given = text.strip();
        if (given.length() != 6 && given.length() != 9) {
            return new DivisionCode(given);
        }
        requireDigits("division_code", given, given.length());
        return new DivisionCode(given + ZEROS.substring(given.length()));
    }

    /** The same of what need not be a code; empty where it is none. */
    public static Optional<DivisionCode> read(String text) {
        try {
            return Optional.of(parse(text));
        } catch (Malformed none) {
            return Optional.empty();
        }
    }

    /** The level that the zeros at the end tell; the headings 01 and 02 of a municipality count as prefecture level. */
    public DivisionLevel level() {
        int last = LENGTH - 1;
        while (digits.charAt(last) == '0') {
            last--;
        }
        if (last >= 6) {
            return last >= 9 ? DivisionLevel.VILLAGE : DivisionLevel.TOWNSHIP;
        }
        return last >= 4 ? DivisionLevel.COUNTY : last >= 2 ? DivisionLevel.PREFECTURE : DivisionLevel.PROVINCE;
    }

    /**
     * The code of the unit above, or empty for a province. Headings that are no units are stepped over: 市辖区 and 县 of the
     * four municipalities, and 90 for counties that a province administers directly. A township of a city without
     * counties (441900003) hangs under the city.
     */
    public Optional<DivisionCode> parent() {
        DivisionLevel level = level();
        if (level == DivisionLevel.PROVINCE) {
            return Optional.empty();
        }
        DivisionCode above = truncated(DivisionLevel.values()[level.ordinal() - 1].digits());
        return above.isHeading() ? above.parent() : Optional.of(above);
    }

    /** The code of the unit of that level which this one is or lies in; empty when the code does not tell one. */
    public Optional<DivisionCode> at(DivisionLevel wanted) {
        DivisionCode candidate = truncated(wanted.digits());
        return candidate.level() == wanted && !candidate.isHeading() ? Optional.of(candidate) : Optional.empty();
    }

    /** Says whether the other code is this one or lies under it. */
    public boolean contains(DivisionCode other) {
        return other.digits.regionMatches(0, digits, 0, level().digits());
    }

    /**
     * Says whether this code heads a list instead of naming a unit: 01 and 02 under 北京, 天津, 上海 and 重庆, 90 under a
     * province.
     */
    public boolean isHeading() {
        if (level() != DivisionLevel.PREFECTURE) {
            return false;
        }
        String prefecture = digits.substring(2, 4);
        return prefecture.equals(DIRECT_COUNTIES)
                || (MUNICIPALITIES.contains(digits.substring(0, 2)) && MUNICIPAL_HEADINGS.contains(prefecture));
    }

    /** What kind of unit the number range of the last part stands for. */
    public DivisionKind kind() {
        return DivisionKind.of(this);
    }

    /** The code as the trade writes it: six digits down to counties, nine for townships, twelve for villages. */
    public String shortForm() {
        return digits.substring(0, Math.max(6, level().digits()));
    }

    /** As of every record, written out: many tables are keyed by codes. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DivisionCode code && digits.equals(code.digits);
    }

    @Override
    public int hashCode() {
        return digits.hashCode();
    }

    @Override
    public int compareTo(DivisionCode other) {
        return digits.compareTo(other.digits);
    }

    @Override
    public String toString() {
        return shortForm();
    }

    private DivisionCode truncated(int kept) {
        return new DivisionCode(digits.substring(0, kept) + ZEROS.substring(kept));
    }

    private static void requireDigits(String field, String text, int length) {
        if (text.length() != length || !isNumber(text)) {
            throw new Malformed(field, text, DIGITS);
        }
    }

    private static boolean isNumber(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static void requireSegments(String digits) {
        boolean noProvince = digits.startsWith("00");
        boolean villageUnderNothing = !digits.endsWith("000") && digits.startsWith("000", 6);
        boolean townshipUnderNothing = !digits.startsWith("000", 6) && digits.startsWith("0000", 2);
        if (noProvince || villageUnderNothing || townshipUnderNothing) {
            throw new Malformed("division_code", digits, SEGMENTS);
        }
    }
}
