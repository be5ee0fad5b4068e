package org.jieming.search;

import java.util.List;
import org.jieming.search.Pattern.At;

/** Where names of a segment are that hold what was typed, as characters or read in one of its ways. */
final class Sources {
    private Sources() {}

    /** Texts in which a folded text stands. */
    static Source literal(Segment segment, String text, At at) {
        long stretch = Pattern.of(text, at).in(segment.characters());
        return new StretchSource(segment.characters(), stretch, text.length(), 0, StretchSource.Test.ALL);
    }

    /** Texts in which the signs of a way stand: by syllables, by characters among them, else by initials. */
    static Source spoken(Segment segment, List<Sign> way, At at) {
        if (isComplete(way)) {
            SuffixTable table = segment.sounds();
            StretchSource.Test tones =
                    isToneless(way) ? StretchSource.Test.ALL : (text, from) -> segment.fits(text, from, way);
            return new StretchSource(table, Pattern.sounds(way, at).in(table), way.size(), 0, tones);
        }
        StretchSource.Test fits = (text, from) -> segment.fits(text, from, way) && stands(segment, text, from, way, at);
        int head = charactersFrom(way);
        if (head < way.size()) {
            StringBuilder run = new StringBuilder();
            for (int i = head; i < way.size() && way.get(i).isCharacter(); i++) {
                run.append(way.get(i).character());
            }
            long stretch = Pattern.of(run.toString(), At.ANYWHERE).in(segment.characters());
            return new StretchSource(segment.characters(), stretch, way.size(), head, fits);
        }
        SuffixTable table = segment.initials();
        StretchSource.Test more = isToneless(way) && areLetters(way) ? StretchSource.Test.ALL : fits;
        return new StretchSource(table, Pattern.initials(way, at).in(table), way.size(), 0, more);
    }

    /** Whether one of several ways is of syllables alone. */
    static boolean isAnyComplete(List<List<Sign>> ways) {
        for (List<Sign> way : ways) {
            if (isComplete(way)) {
                return true;
            }
        }
        return false;
    }

    /** Whether all are syllables, the last at least begun. */
    static boolean isComplete(List<Sign> way) {
        for (int i = 0; i < way.size(); i++) {
            boolean begun = i == way.size() - 1 && i > 0;
            if (way.get(i).isCharacter() || !way.get(i).whole() && !begun) {
                return false;
            }
        }
        return true;
    }

    /** Whether a name may consist of just these: whole syllables, or beginnings that are all one has. */
    static boolean isWhole(List<Sign> way) {
        return !isComplete(way) || way.get(way.size() - 1).whole();
    }

    /** Whether all are first letters, so that a text with these initials has them. */
    private static boolean areLetters(List<Sign> way) {
        for (Sign sign : way) {
            if (Syllables.letters(sign.first()).length() > 1) {
                return false;
            }
        }
        return true;
    }

    /** The place of the first character, or behind the last sign. */
    private static int charactersFrom(List<Sign> way) {
        int at = 0;
        while (at < way.size() && !way.get(at).isCharacter()) {
            at++;
        }
        return at;
    }

    private static boolean isToneless(List<Sign> way) {
        for (Sign sign : way) {
            if (sign.tone() > 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean stands(Segment segment, int text, int from, List<Sign> way, At at) {
        return at == At.ANYWHERE
                || from == 0
                        && (at == At.BEGIN || way.size() == segment.sounds().length(text));
    }
}
