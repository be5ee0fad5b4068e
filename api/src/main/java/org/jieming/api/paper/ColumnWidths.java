package org.jieming.api.paper;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * How wide the columns of a table are. Narrow columns get what their longest line wants; those that want more than an equal part
 * of what is left share it alike, but none gets less than its longest word or short line, so that a code stands on one line and long
 * texts get the room. Widths are measured in halves of a Han character. O(characters).
 */
final class ColumnWidths {
    /** The width of the sheet (ECMA-376 §17.18.90: fiftieths of a percent). */
    static final int WHOLE = 5_000;

    /** The margins inside a cell. */
    private static final int PADDING = 3;
    /** A line of four Han characters is not broken. */
    private static final int SHORT_LINE = 8;
    /** A line of twelve Han characters is read at ease. */
    private static final int READ = 24 + PADDING;
    /** A longer word is an address on the web, which may break. */
    private static final int LONGEST_WORD = 24;
    /** Quarters of a Han character. */
    private static final int HAN = 4;

    private static final int CAPITAL = 3;
    private static final int LETTER = 2;

    private static final int WIDER = 3;

    private final int[] least;
    private final int[] wanted;

    private ColumnWidths(int[] least, int[] wanted) {
        this.least = least;
        this.wanted = wanted;
    }

    /** What the columns of a table want; every row has as many cells as the header. */
    static ColumnWidths of(List<String> header, List<List<String>> rows) {
        int[] least = new int[header.size()];
        int[] wanted = new int[header.size()];
        for (int column = 0; column < header.size(); column++) {
            least[column] = longest(header, rows, column, ColumnWidths::unbroken) + PADDING;
            wanted[column] = longest(header, rows, column, ColumnWidths::comfortable) + PADDING;
        }
        return new ColumnWidths(least, wanted);
    }

    /** Whether no code and no number is broken on a sheet that has some room. */
    boolean fit(int room) {
        return IntStream.of(least).sum() <= room;
    }

    /** Whether running text has lines beside them that are read at ease, and is no pillar of single words. */
    boolean read(int room) {
        return IntStream.range(0, least.length)
                        .map(column -> Math.max(least[column], wanted[column] > READ ? READ : 0))
                        .sum()
                <= room;
    }

    private static int longest(
            List<String> header, List<List<String>> rows, int column, ToIntFunction<String> measure) {
        int longest = measure.applyAsInt(header.get(column));
        for (List<String> row : rows) {
            longest = Math.max(longest, measure.applyAsInt(row.get(column)));
        }
        return longest;
    }

    /** The widths of the columns, together {@link #WHOLE}: raises one level for all until the room is full. */
    int[] in(int room) {
        int level = 0;
        int[] widths = least;
        while (level <= room && IntStream.of(widths).sum() < room) {
            level++;
            int most = level;
            widths = IntStream.range(0, least.length)
                    .map(column -> Math.max(least[column], Math.min(wanted[column], most)))
                    .toArray();
        }
        return rounded(widths);
    }

    /** Rounded so that the sum stays: each is the distance between two rounded edges. */
    private static int[] rounded(int[] widths) {
        int sum = IntStream.of(widths).sum();
        int[] rounded = new int[widths.length];
        int edge = 0;
        int before = 0;
        for (int column = 0; column < widths.length; column++) {
            edge += widths[column];
            int here = Math.round((float) WHOLE * edge / sum);
            rounded[column] = here - before;
            before = here;
        }
        return rounded;
    }

    private static int unbroken(String text) {
        int line = longestLine(text);
        return line <= SHORT_LINE ? line : longestWord(text);
    }

    /** A machine without the fonts of the document letters words a third wider: where there is room a code stands on one line there, too. */
    private static int comfortable(String text) {
        int word = longestWord(text);
        return Math.max(longestLine(text), word + word / WIDER);
    }

    private static int longestLine(String text) {
        return text.lines().mapToInt(ColumnWidths::width).max().orElse(0);
    }

    private static int width(String line) {
        return halves(line.codePoints().map(ColumnWidths::width).sum());
    }

    /** A line breaks at a blank and on both sides of a wide character. */
    private static int longestWord(String text) {
        int longest = 0;
        int word = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int character = text.codePointAt(at);
            boolean breaks = Character.isWhitespace(character) || width(character) == HAN;
            word = breaks ? 0 : word + width(character);
            longest = Math.max(longest, breaks ? width(character) : word);
        }
        return Math.min(halves(longest), LONGEST_WORD);
    }

    private static int halves(int quarters) {
        return (quarters + 1) / 2;
    }

    /** In quarters of a Han character: Han and what is written as wide 4, capitals 3, else 2. */
    private static int width(int character) {
        if (character >= 'A' && character <= 'Z') {
            return CAPITAL;
        }
        return character >= 0x2E80 && (character < 0xFF61 || character > 0xFFDC) ? HAN : LETTER;
    }
}
