package org.jieming.api.process.cemetery;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jieming.api.process.Told;
import org.jieming.cemetery.BurialDemand;
import org.jieming.language.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * After how many years plots are taken, and how sure that is: where there is no number, that may be because they never run out or
 * because nobody knows, which are not the same.
 *
 * @param sure what the number is
 * @param years years to a decimal; not a number where there is none
 */
record YearsLeft(Sure sure, double years) {
    /** What a number of years is, or why there is none. */
    enum Sure {
        EXACTLY(number -> number, number -> number),
        AT_LEAST(number -> "至少 " + number, number -> "at least " + number),
        AT_MOST(number -> "至多 " + number, number -> "at most " + number),
        BEYOND_FORECAST(number -> "超过 " + BurialDemand.LONGEST, number -> "more than " + BurialDemand.LONGEST),
        NONE(number -> "没有公墓", number -> "no cemetery"),
        NOT_IN_SERVICE(number -> "未启用", number -> "not in service"),
        UNKNOWN(number -> "无法判定", number -> "unknown");

        private final UnaryOperator<String> zh;
        private final UnaryOperator<String> en;

        Sure(UnaryOperator<String> zh, UnaryOperator<String> en) {
            this.zh = zh;
            this.en = en;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    static final YearsLeft NONE = new YearsLeft(Sure.NONE, Double.NaN);
    static final YearsLeft NOT_IN_SERVICE = new YearsLeft(Sure.NOT_IN_SERVICE, Double.NaN);
    static final YearsLeft UNKNOWN = new YearsLeft(Sure.UNKNOWN, Double.NaN);
    private static final YearsLeft BEYOND_FORECAST = new YearsLeft(Sure.BEYOND_FORECAST, Double.NaN);

    /** How long all plots last together, some of which nobody counted where the number is a bound. */
    static YearsLeft ofAll(double years, boolean isBound) {
        return Double.isInfinite(years)
                ? BEYOND_FORECAST
                : new YearsLeft(isBound ? Sure.AT_LEAST : Sure.EXACTLY, tenths(years));
    }

    /**
     * When the first of some cemeteries is full.
     *
     * @param isAtMost whether one of which nobody counted the plots or the people may be full before all others
     * @param isAtLeast whether the first may have fewer people than were counted, since another cemetery may take some of them
     */
    static YearsLeft ofFirst(double years, boolean isAtMost, boolean isAtLeast) {
        if (isAtMost && (isAtLeast || Double.isInfinite(years))) {
            return UNKNOWN;
        }
        if (Double.isInfinite(years)) {
            return BEYOND_FORECAST;
        }
        return new YearsLeft(isAtMost ? Sure.AT_MOST : isAtLeast ? Sure.AT_LEAST : Sure.EXACTLY, tenths(years));
    }

    private static double tenths(double years) {
        return Math.round(years * 10) / 10.0;
    }

    /** Tells the number, what it is, and both in words. */
    void tell(ObjectNode json, String name) {
        Told.number(json, name, years);
        json.put(name + "_is", sure.word());
        Told.text(json, name, said());
    }

    /** The number for a table; null where there is none. */
    @Nullable
    Double number() {
        return Double.isNaN(years) ? null : (Double) years;
    }

    /** The number in words, or why there is none. */
    Bilingual said() {
        String number = Told.metres(years);
        return Bilingual.of(sure.zh.apply(number), sure.en.apply(number));
    }
}
