package org.jieming.naming;

import com.hankcs.hanlp.HanLP;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jieming.place.PlaceTables;

/**
 * Characters as the rules see them: the three levels of 通用规范汉字表 (2013), one form for all variants, one form for
 * characters that look alike.
 */
final class Characters {
    private static final Pattern FIGURES = Pattern.compile("[0-9]+");
    private static final String NUMERALS = "零一二三四五六七八九";
    /** Of ones, tens, hundreds, thousands. */
    private static final String UNITS = " 十百千";

    /** By code point; the table reaches into plane 2. */
    private final byte[] levels = new byte[0x30000];

    private final Map<Integer, Integer> looks = new HashMap<>();
    /** Traditional and variant characters that are in no level, by what they stand for. */
    private final Map<Integer, Integer> variants = new HashMap<>();

    Characters(PlaceTables tables) {
        for (Map<String, String> row : tables.rows("standard-characters/standard-characters.csv")) {
            byte level = Byte.parseByte(row.get("level"));
            row.get("characters").codePoints().forEach(character -> levels[character] = level);
        }
        for (Map<String, String> row : tables.rows("look-alikes/look-alikes.csv")) {
            int first = row.get("characters").codePointAt(0);
            row.get("characters").codePoints().forEach(character -> looks.put(character, first));
        }
        for (Map<String, String> row : tables.rows("characters/simplified.csv")) {
            int variant = row.get("character").codePointAt(0);
            if (level(variant) == 0) {
                variants.put(variant, row.get("simplified").codePointAt(0));
            }
        }
    }

    /** 1 to 3, or 0 for a character that is not in the table. */
    int level(int character) {
        return character < levels.length ? levels[character] : 0;
    }

    /** Width, blanks, variant characters and figures made one: what must be equal for two names to be the same. */
    String normal(String name) {
        return isPlain(name) ? name : normalised(name);
    }

    /** Whether there are but characters of the table, and signs of ASCII other than figures: they are in one form already. */
    private boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char unit = name.charAt(i);
            if (unit < 128 ? Character.isWhitespace(unit) || Character.isDigit(unit) : level(unit) == 0) {
                return false;
            }
        }
        return true;
    }

    private String normalised(String name) {
        String folded = Normalizer.isNormalized(name, Normalizer.Form.NFKC)
                ? name
                : Normalizer.normalize(name, Normalizer.Form.NFKC);
        String close = FIGURES.matcher(folded.replaceAll("\\s+", "")).replaceAll(run -> numeral(run.group()));
        boolean standard = close.codePoints().allMatch(c -> c < 128 || level(c) > 0);
        return standard ? close : replaced(HanLP.convertToSimplifiedChinese(close), variants);
    }

    /** A count as it is written in characters: 12 is 十二, 105 is 一百零五; longer figures and those with a leading 0 one by one. */
    private static String numeral(String figures) {
        if (figures.length() > UNITS.length() || figures.startsWith("0")) {
            return figures.chars()
                    .mapToObj(figure -> NUMERALS.substring(figure - '0', figure - '0' + 1))
                    .collect(Collectors.joining());
        }
        StringBuilder counted = new StringBuilder();
        for (int i = 0; i < figures.length(); i++) {
            int figure = figures.charAt(i) - '0';
            String unit = UNITS.substring(figures.length() - 1 - i, figures.length() - i)
                    .strip();
            boolean isGap = figure == 0 && !counted.toString().endsWith("零");
            counted.append(figure > 0 ? NUMERALS.charAt(figure) + unit : isGap ? "零" : "");
        }
        String text = counted.toString().replaceAll("零$", "");
        return text.startsWith("一十") ? text.substring(1) : text;
    }

    /** Every character replaced by the first of those it looks like. */
    String form(String normal) {
        return replaced(normal, looks);
    }

    private static String replaced(String text, Map<Integer, Integer> others) {
        StringBuilder replaced = new StringBuilder(text.length());
        for (int i = 0, point; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            replaced.appendCodePoint(others.getOrDefault(point, point));
        }
        return replaced.toString();
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
