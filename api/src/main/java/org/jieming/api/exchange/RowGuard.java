package org.jieming.api.exchange;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Characters on their way to a parser that would gather them without end: it stops at null characters and when one row,
 * or one piece of markup, passes {@link Limits#ROW_CHARS}.
 */
final class RowGuard extends FilterReader {
    private final String name;
    private long sinceRow;
    private long count;

    RowGuard(Reader characters, String name) {
        super(characters);
        this.name = name;
    }

    /** Says that a row was complete. */
    void rowDone() {
        sinceRow = 0;
    }

    /** How many characters went by. */
    long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        int got = in.read(target, from, length);
        for (int i = from; i < from + got; i++) {
            if (target[i] == 0) {
                throw Unreadable.nulls(name);
            }
        }
        sinceRow += Math.max(0, got);
        count += Math.max(0, got);
        if (sinceRow > Limits.ROW_CHARS) {
            throw Unreadable.limit(
                    name,
                    "一行的字符数,可能有未闭合的引号",
                    "characters of one row, perhaps a quotation mark that never closes",
                    Limits.ROW_CHARS);
        }
        return got;
    }
}
