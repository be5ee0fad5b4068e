package org.jieming.search;

/** The texts of a stretch of a suffix table, those that pass a test. */
final class StretchSource extends Source {
    /** What a text must pass beside standing in the stretch. */
    @FunctionalInterface
    interface Test {
        Test ALL = (text, from) -> true;

        boolean passes(int text, int from);
    }

    private final SuffixTable table;
    private final Rising places;
    private final int back;
    private final Test test;
    private int last = -1;

    /**
     * @param length how many signs were typed
     * @param back how many of them stand before the place
     */
    StretchSource(SuffixTable table, long stretch, int length, int back, Test test) {
        this.table = table;
        this.places = table.rising(stretch);
        this.back = back;
        this.test = test;
        this.length = length;
    }

    @Override
    int next() {
        for (int place = places.next(); place >= 0; place = places.next()) {
            int text = table.textAt(place);
            int begin = Math.max(0, table.offset(place)) - back;
            if (text != last && begin >= 0 && test.passes(text, begin)) {
                last = text;
                from = begin;
                return text;
            }
        }
        return -1;
    }
}
