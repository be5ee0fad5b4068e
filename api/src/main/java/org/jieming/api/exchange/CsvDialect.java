package org.jieming.api.exchange;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** How a separated-values file separates its values, and how formulas are kept from running in spreadsheets. */
final class CsvDialect {
    private static final char[] SEPARATORS = {',', '\t', ';'};
    /** The line with which a spreadsheet states the separator. */
    private static final Pattern STATED = Pattern.compile("\uFEFF?\"?(?i:sep)=([,;\t])\"?[\r\n]");

    private static final int RECORDS = 50;
    private static final Pattern RISKY = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern PLAIN_NUMBER = Pattern.compile("[+-]?\\d{1,300}(\\.\\d{1,300})?");

    private CsvDialect() {}

    /** The format with this separator, reading every line and every space as it stands. */
    static CSVFormat separatedBy(char separator) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
    }

    /** The separator that cuts a sample into the most even rows, and of those into the most columns. */
    static char separator(String sample) {
        Matcher stated = STATED.matcher(sample);
        if (stated.lookingAt()) {
            return stated.group(1).charAt(0);
        }
        char best = ',';
        double bestScore = 0;
        for (char each : SEPARATORS) {
            double score = score(sample, each);
            if (score > bestScore) {
                best = each;
                bestScore = score;
            }
        }
        return best;
    }

    /** Whether a row is the line with which a spreadsheet states the separator, cut at that separator. */
    static boolean statesSeparator(RawRow row) {
        return row.number() == 1 && row.text(0).equalsIgnoreCase("sep=") && row.filled() == 1;
    }

    private static double score(String sample, char separator) {
        Map<Integer, Integer> widths = new HashMap<>();
        int rows = 0;
        try (CSVParser parser = CSVParser.parse(new StringReader(sample), separatedBy(separator))) {
            for (CSVRecord each : parser) {
                if (rows++ == RECORDS) {
                    break;
                }
                widths.merge(each.size(), 1, Integer::sum);
            }
        } catch (IOException | java.io.UncheckedIOException unfinished) {
            // A sample may end inside a quotation; the rows before it still count.
        }
        int seen = rows;
        return widths.entrySet().stream()
                .filter(width -> width.getKey() > 1)
                .mapToDouble(
                        width -> Math.round(10.0 * width.getValue() / seen) + Math.min(width.getKey(), 999) / 1000.0)
                .max()
                .orElse(0);
    }

    /**
     * Puts an apostrophe before text that a spreadsheet would run as a formula: text that starts with {@code = + - @}, tab or
     * return, after any apostrophes, and is no plain number. {@link #unguarded} takes exactly this one away again.
     */
    static String guarded(String text) {
        return RISKY.matcher(text).matches() && !PLAIN_NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** Takes away the apostrophe that {@link #guarded} put there. */
    static String unguarded(String text) {
        if (text.isEmpty() || text.charAt(0) != '\'') {
            return text;
        }
        String bare = text.substring(1);
        return RISKY.matcher(bare).matches() ? bare : text;
    }
}
