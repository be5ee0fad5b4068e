package org.jieming.place;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells the suffix 儿 of lanes (A-41: 盆儿胡同 Pénr Hútong) from the word for child and from names such as 台儿庄, which are
 * read in full. Only in names of streets, and never where a table or an officer says how it is read.
 */
final class Erhua {
    private static final String CHILD_BEFORE = "女男婴幼孤少健宠胎育托孩小";
    private static final String CHILD_AFTER = "童女子歌科孙媳";

    private Erhua() {}

    /** The readings with every suffix 儿 marked. */
    static List<Spoken> marked(List<Spoken> spoken) {
        List<Spoken> marked = new ArrayList<>(spoken);
        for (int i = 1; i < spoken.size(); i++) {
            Spoken one = spoken.get(i);
            String after = i + 1 < spoken.size() ? spoken.get(i + 1).character() : " ";
            boolean general = one.source() == ReadingSource.SINGLE || one.source() == ReadingSource.GENERAL;
            if (general
                    && one.character().equals("儿")
                    && isSuffix(spoken.get(i - 1).character(), after)) {
                marked.set(i, new Spoken(one.character(), Syllable.ERHUA, one.source(), "A-41"));
            }
        }
        return marked;
    }

    private static boolean isSuffix(String before, String after) {
        return CHILD_BEFORE.indexOf(before.codePointAt(0)) < 0 && CHILD_AFTER.indexOf(after.codePointAt(0)) < 0;
    }
}
