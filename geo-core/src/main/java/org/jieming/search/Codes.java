package org.jieming.search;

/** The codes that begin with what was typed, in their own order. */
final class Codes extends Source {
    private static final String DIGITS = "[1-9]\\d{5}(\\d{3}|\\d{6})?";
    private static final int CANONICAL = 12;

    private final Segment segment;
    private final String typed;
    private final boolean whole;
    private int code;

    private Codes(Segment segment, String typed, boolean whole) {
        this.segment = segment;
        this.typed = typed;
        this.whole = whole;
        this.code = segment.firstCode(typed);
    }

    /** Whether a folded text can be a code: letters and digits, a digit among them. */
    static boolean isCode(String folded) {
        return folded.length() > 1
                && folded.chars().allMatch(sign -> sign < Byte.MAX_VALUE)
                && folded.chars().anyMatch(Character::isDigit);
    }

    /** The division code of six or nine digits written out (rule B-01), or where there is none the code as typed. */
    static Source whole(Segment segment, String typed) {
        boolean mayBeShort = typed.length() < CANONICAL && typed.matches(DIGITS);
        String canonical = mayBeShort ? typed + "0".repeat(CANONICAL - typed.length()) : typed;
        int code = segment.firstCode(canonical);
        boolean known = code < segment.endOfCodes() && segment.text(code).equals(canonical);
        return new Codes(segment, known ? canonical : typed, true);
    }

    static Source beginning(Segment segment, String typed) {
        return new Codes(segment, typed, false);
    }

    @Override
    int next() {
        if (code >= segment.endOfCodes()) {
            return -1;
        }
        String here = segment.text(code);
        boolean fits = whole ? here.equals(typed) : here.startsWith(typed);
        length = typed.length();
        return fits ? code++ : -1;
    }

    @Override
    boolean isRanked() {
        return false;
    }
}
