package org.jieming.tile;

/** Reads coded steps one after another. */
final class StepReader {
    private final byte[] steps;
    private int at;

    StepReader(byte[] steps, int offset) {
        this.steps = steps;
        this.at = offset;
    }

    /** Where the next coded number begins. */
    int at() {
        return at;
    }

    int next() {
        int value = steps[at++];
        if (value < 0) {
            value = rest(value & 0x7F);
        }
        return value >>> 1 ^ -(value & 1);
    }

    private int rest(int low) {
        int value = low;
        for (int shift = 7; ; shift += 7) {
            int b = steps[at++];
            value |= (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }
}
