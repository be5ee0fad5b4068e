package org.jieming.api.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the number formats of a workbook make of its bare numbers: dates, times of day, codes filled up with zeros.
 * Built-in format numbers by ECMA-376 part 1, 18.8.30, with the Chinese ones (27–36, 50–58).
 */
final class CellFormats {
    /** No formats: every number is a number. */
    static final CellFormats NONE = new CellFormats(List.of());

    /** Digits that a double keeps whatever they are. */
    static final int EXACT_DIGITS = 15;

    private static final int LONGEST_NUMBER = 400;
    private static final Pattern NOT_SIGNS = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*\\]|_.|\\*.");
    private static final Pattern ZEROS = Pattern.compile("0{2,40}");
    private static final double LAST_DAY = 2_958_466;
    private final List<Look> looks;

    /** What a format shows: a number, a date, a time of day below one and a date above, or digits filled up with zeros. */
    private record Look(Kind kind, int digits) {
        private enum Kind {
            NUMBER,
            DATE,
            TIME,
            ZEROS
        }

        static final Look NUMBER = new Look(Kind.NUMBER, 0);

        static Look of(String code) {
            if (code.contains("y") || code.contains("d") && !code.contains("0")) {
                return new Look(Kind.DATE, 0);
            }
            if (code.contains("h:") || code.contains(":s")) {
                return new Look(Kind.TIME, 0);
            }
            return ZEROS.matcher(code).matches() ? new Look(Kind.ZEROS, code.length()) : NUMBER;
        }
    }

    /**
     * The number that a cell without text holds, or null when its digits are none. A spreadsheet holds binary numbers:
     * 0.28999999999999998 is how it writes 0.29; what no double holds stays as it is. Reading digits takes time that grows
     * with their square, so more than any double has are not read.
     */
    static @Nullable BigDecimal number(String digits) {
        try {
            BigDecimal written = new BigDecimal(digits.length() > LONGEST_NUMBER ? "" : digits.strip());
            boolean dusty = written.precision() > EXACT_DIGITS && Math.abs((long) written.scale()) < 300;
            double held = dusty ? written.doubleValue() : Double.NaN;
            return Double.isFinite(held) ? new BigDecimal(Double.toString(held)) : written;
        } catch (NumberFormatException notANumber) {
            return null;
        }
    }

    private CellFormats(List<String> codes) {
        this.looks = codes.stream().map(Look::of).toList();
    }

    /** Reads the styles part of a workbook. */
    static CellFormats read(Markup xml) {
        Map<String, String> own = new HashMap<>();
        List<String> codes = new ArrayList<>();
        boolean cells = false;
        while (xml.next()) {
            if (xml.starts("numFmt")) {
                own.put(String.valueOf(xml.attribute("numFmtId")), String.valueOf(xml.attribute("formatCode")));
            } else if (xml.starts("cellXfs") || xml.ends("cellXfs")) {
                cells = xml.starts("cellXfs");
            } else if (cells && xml.starts("xf")) {
                String id = String.valueOf(xml.attribute("numFmtId"));
                codes.add(own.containsKey(id) ? signs(own.get(id)) : builtIn(id));
            }
        }
        return new CellFormats(codes);
    }

    private static String signs(String code) {
        String first = code.split(";", 2)[0];
        String bare = NOT_SIGNS.matcher(first).replaceAll("").toLowerCase(Locale.ROOT);
        return bare.contains("general") ? "" : bare;
    }

    private static String builtIn(String id) {
        int number = id.matches("\\d{1,3}") ? Integer.parseInt(id) : 0;
        if (number >= 18 && number <= 21 || number >= 45 && number <= 47 || number >= 32 && number <= 33) {
            return "h:mm";
        }
        return number >= 14 && number <= 22 || number >= 27 && number <= 36 || number >= 50 && number <= 58
                ? "yyyy/m/d"
                : "";
    }

    /** The cell that a bare number shows as under a style, whose number is negative when the cell has none. */
    Cell show(BigDecimal value, int style, boolean from1904) {
        Look look = style >= 0 && style < looks.size() ? looks.get(style) : Look.NUMBER;
        return switch (look.kind) {
            case NUMBER -> Cell.ofNumber(value);
            case DATE -> moment(value, from1904);
            case TIME -> value.compareTo(BigDecimal.ONE) < 0 ? time(value) : moment(value, from1904);
            case ZEROS -> filledUp(value, look.digits);
        };
    }

    private static Cell filledUp(BigDecimal value, int digits) {
        boolean whole = value.signum() >= 0
                && value.precision() - value.scale() < 30
                && value.stripTrailingZeros().scale() <= 0;
        if (!whole) {
            return Cell.ofNumber(value);
        }
        String text = value.toBigInteger().toString();
        return new Cell.Number(value, "0".repeat(Math.max(0, digits - text.length())) + text);
    }

    private static Cell moment(BigDecimal value, boolean from1904) {
        double days = value.doubleValue() + (from1904 ? 1462 : 0);
        if (days < 1 || days >= LAST_DAY) {
            return Cell.ofNumber(value);
        }
        long whole = (long) Math.floor(days);
        long seconds = Math.round((days - whole) * 86_400);
        // Day 60 is the 29 February 1900 that never was: earlier days count from 31 December, later ones from the 30th.
        LocalDate zero = LocalDate.of(1899, 12, whole < 60 ? 31 : 30);
        return Cell.ofMoment(zero.plusDays(whole).atStartOfDay().plusSeconds(seconds));
    }

    private static Cell time(BigDecimal value) {
        long seconds = Math.round(Math.max(0, value.doubleValue()) * 86_400);
        return new Cell.Text(LocalTime.ofSecondOfDay(Math.min(seconds, 86_399)).toString());
    }
}
