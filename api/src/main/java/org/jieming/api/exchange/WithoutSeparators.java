package org.jieming.api.exchange;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Record separators (RFC 8142) read as white space. */
final class WithoutSeparators extends FilterReader {
    WithoutSeparators(Reader characters) {
        super(characters);
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        int got = in.read(target, from, length);
        for (int i = from; i < from + got; i++) {
            target[i] = target[i] == '\u001E' ? ' ' : target[i];
        }
        return got;
    }
}
