package org.jieming.api.geojson;

/**
 * A day as JSON: ISO 8601 between quotes. Reckons as Hinnant, "chrono-Compatible Low-Level Date Algorithms" (civil_from_days), for
 * years 0 to 9999.
 */
final class QuotedDay {
    /** The bytes that one takes. */
    static final int LENGTH = 12;

    /** 0000-03-01 and 9999-12-31 as days since 1970-01-01. */
    private static final int FIRST_DAY = -719_468;

    private static final int LAST_DAY = 2_932_896;
    private static final int DAYS_TO_1970 = 719_468;
    private static final int DAYS_PER_ERA = 146_097;

    private QuotedDay() {}

    /** Whether a day, in days since 1970-01-01, has a year of four digits. */
    static boolean fits(int epochDay) {
        return epochDay >= FIRST_DAY && epochDay <= LAST_DAY;
    }

    /** Puts a day that {@link #fits} into bytes that have room for it; tells where it ends. */
    static int put(int epochDay, byte[] into, int from) {
        int shifted = epochDay + DAYS_TO_1970;
        int era = shifted / DAYS_PER_ERA;
        int dayOfEra = shifted - era * DAYS_PER_ERA;
        int yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int shiftedMonth = (5 * dayOfYear + 2) / 153;
        int month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
        int year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        into[from] = '"';
        two(year / 100, into, from + 1);
        two(year % 100, into, from + 3);
        into[from + 5] = '-';
        two(month, into, from + 6);
        into[from + 8] = '-';
        two(dayOfYear - (153 * shiftedMonth + 2) / 5 + 1, into, from + 9);
        into[from + 11] = '"';
        return from + LENGTH;
    }

    private static void two(int value, byte[] into, int at) {
        into[at] = (byte) ('0' + value / 10);
        into[at + 1] = (byte) ('0' + value % 10);
    }
}
