package org.jieming.naming;

import com.hankcs.hanlp.HanLP;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jieming.place.PlaceTables;

/**
 * Characters as the rules see them: the three levels of 通用规范汉字表 (2013), one form for all variants, one form for
 * characters that look alike.
 */
final class Characters {
    /** By code point; the table reaches into plane 2. */
    private final byte[] levels = new byte[0x30000];

    private final Map<Integer, Integer> looks = new HashMap<>();

    Characters(PlaceTables tables) {
        for (Map<String, String> row : tables.rows("standard-characters/standard-characters.csv")) {
            byte level = Byte.parseByte(row.get("level"));
            row.get("characters").codePoints().forEach(character -> levels[character] = level);
        }
        for (Map<String, String> row : tables.rows("look-alikes/look-alikes.csv")) {
            int first = row.get("characters").codePointAt(0);
            row.get("characters").codePoints().forEach(character -> looks.put(character, first));
        }
    }

    /** 1 to 3, or 0 for a character that is not in the table. */
    int level(int character) {
        return character < levels.length ? levels[character] : 0;
    }

    /** Width, blanks and variant characters made one: what must be equal for two names to be the same. */
    String normal(String name) {
        return isPlain(name) ? name : normalised(name);
    }

    /** Whether there are but characters of the table and signs of ASCII: they are in one form already. */
    private boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char unit = name.charAt(i);
            if (unit < 128 ? Character.isWhitespace(unit) : level(unit) == 0) {
                return false;
            }
        }
        return true;
    }

    private String normalised(String name) {
        String folded = Normalizer.isNormalized(name, Normalizer.Form.NFKC)
                ? name
                : Normalizer.normalize(name, Normalizer.Form.NFKC);
        String close = folded.codePoints().anyMatch(Character::isWhitespace) ? folded.replaceAll("\\s+", "") : folded;
        boolean standard = close.codePoints().allMatch(c -> c < 128 || level(c) > 0);
        return standard ? close : HanLP.convertToSimplifiedChinese(close);
    }

    /** Every character replaced by the first of those it looks like. */
    String form(String normal) {
        StringBuilder form = new StringBuilder(normal.length());
        for (int i = 0, point; i < normal.length(); i += Character.charCount(point)) {
            point = normal.codePointAt(i);
            form.appendCodePoint(looks.getOrDefault(point, point));
        }
        return form.toString();
    }

    /** Distinct characters of a text that a level holds, for the sentence of a finding. */
    String ofLevel(String text, int level) {
        StringBuilder found = new StringBuilder();
        Arrays.stream(text.codePoints().distinct().toArray())
                .filter(character -> Character.isIdeographic(character) && level(character) == level)
                .forEach(found::appendCodePoint);
        return found.toString();
    }
}
