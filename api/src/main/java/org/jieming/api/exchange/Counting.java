package org.jieming.api.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes on their way, counted for progress. */
final class Counting extends FilterInputStream {
    private final long size;
    private long count;

    Counting(InputStream bytes, long size) {
        super(bytes);
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        int got = in.read();
        count += got >= 0 ? 1 : 0;
        return got;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int got = in.read(target, from, length);
        count += Math.max(0, got);
        return got;
    }

    /** The share of the bytes that went by, from 0 to 1. */
    double progress() {
        return size == 0 ? 1 : Math.min(1, (double) count / size);
    }
}
