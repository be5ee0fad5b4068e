package org.jieming.api.process;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jieming.place.Numerals;

/** A place in a Chinese document as it is cited in English: 第二十六条第2款 is Art. 26 para. 2. Headings in quotation marks stay as they are. */
final class PlaceInDocument {
    private static final String NUMBER = "[(（]?([0-9零〇一二三四五六七八九十百]+)[)）]?";
    private static final Map<String, String> PARTS = Map.of(
            "编", "Part", "章", "Ch.", "节", "sec.", "条", "Art.", "款", "para.", "项", "item", "页", "p.", "部分", "Part");
    private static final Map<String, String> SHEETS = Map.of("表", "Table", "专栏", "Box", "附件", "Annex", "附录", "Annex");

    private static final Pattern NUMBERED = Pattern.compile("\\s*第" + NUMBER + "(编|章|节|条|款|项|页|部分)\\s*");
    private static final Pattern SHEET = Pattern.compile("\\s*(表|专栏|附件|附录)" + NUMBER + "\\s*");
    /** The first level of a Chinese outline, 四, and the second, （四）. */
    private static final Pattern OUTLINE = Pattern.compile("^([一二三四五六七八九十]+)(?=$|[(（“、])");

    private static final Pattern SECOND = Pattern.compile("[(（]([一二三四五六七八九十]+)[)）]");

    private PlaceInDocument() {}

    static String english(String place) {
        String told = NUMBERED.matcher(place)
                .replaceAll(found -> " " + PARTS.get(found.group(2)) + " " + number(found, 1) + " ");
        told = SHEET.matcher(told).replaceAll(found -> " " + SHEETS.get(found.group(1)) + " " + number(found, 2) + " ");
        told = OUTLINE.matcher(told).replaceAll(found -> "Part " + number(found, 1) + " ");
        told = SECOND.matcher(told).replaceAll(found -> "(" + number(found, 1) + ")");
        return told.replaceAll(" {2,}", " ").strip();
    }

    private static String number(MatchResult found, int group) {
        return Numerals.digits(found.group(group)).orElse(found.group(group));
    }
}
