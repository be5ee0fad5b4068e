package org.jieming.filter;

/** Reads the end of an interval from its text. */
final class Instants {
    private Instants() {}

    /** A date, a timestamp in UTC, or {@code ..} for an open end. */
    static Expression read(String text, Fault at) {
        if (text.equals("..")) {
            return new Expression.Unbounded();
        }
        var date = Literals.date(text);
        if (date.isPresent()) {
            return new Expression.DateInstant(date.get());
        }
        return Literals.timestamp(text)
                .map(Expression.TimestampInstant::new)
                .orElseThrow(() -> at.because(
                        "区间端点写作 '2024-02-29'、'2024-02-29T08:00:00Z' 或 '..'。",
                        "An end of an interval is written '2024-02-29', '2024-02-29T08:00:00Z' or '..'."));
    }
}
