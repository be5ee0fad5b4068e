package org.jieming.api.inspection;

import java.util.List;

/**
 * A part of the report.
 *
 * @param title its heading
 * @param sentences what it says
 * @param header the heads of its table; empty without a table
 * @param rows the rows of its table
 * @param pictures the photographs that it shows
 * @param drawings drawings as SVG, which a page shows and a document does not
 */
public record Section(
        String title,
        List<String> sentences,
        List<String> header,
        List<List<String>> rows,
        List<Picture> pictures,
        List<String> drawings) {
    private static final List<String> NUMERALS =
            List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五");

    /** A part without photographs. */
    static Section of(String title, List<String> sentences, List<String> header, List<List<String>> rows) {
        return new Section(title, sentences, header, rows, List.of(), List.of());
    }

    /** The same with drawings. */
    Section drawn(List<String> drawings) {
        return new Section(title, sentences, header, rows, pictures, drawings);
    }

    /** The same as the part of that number, from 1. */
    Section numbered(int number, String language) {
        String mark = language.equals("zh") ? NUMERALS.get(number - 1) + "、" : number + " ";
        return new Section(mark + title, sentences, header, rows, pictures, drawings);
    }
}
