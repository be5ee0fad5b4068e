package org.jieming.api.geojson;

/** Decimal digits of numbers as JSON has them. */
final class Digits {
    private Digits() {}

    /** Puts a whole number, not below zero, into bytes that have room for it; tells where it ends. */
    static int put(long value, byte[] into, int from) {
        int count = 1;
        for (long reach = 10; count < 19 && reach <= value; reach *= 10) {
            count++;
        }
        long rest = value;
        for (int i = count - 1; i >= 0; i--) {
            into[from + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return from + count;
    }

    /**
     * Puts what stands behind the point, and the point, into bytes that have room for it; nothing for a whole number, and no zeros
     * at the end.
     *
     * @param value the fraction in units of its last decimal
     * @return where it ends
     */
    static int putFraction(long value, int decimals, byte[] into, int from) {
        if (value == 0) {
            return from;
        }
        long rest = value;
        int places = decimals;
        while (rest % 10 == 0) {
            rest /= 10;
            places--;
        }
        into[from] = '.';
        for (int i = places; i > 0; i--) {
            into[from + i] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        return from + places + 1;
    }
}
