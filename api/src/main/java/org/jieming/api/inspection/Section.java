package org.jieming.api.inspection;

import java.util.List;
import org.jieming.api.sketch.Sketch;

/**
 * A part of the report.
 *
 * @param title its heading
 * @param sentences what it says
 * @param header the heads of its table; empty without a table
 * @param rows the rows of its table
 * @param pictures the photographs that it shows
 * @param drawings what is drawn in it
 * @param isApart whether it begins a page of its own
 */
public record Section(
        String title,
        List<String> sentences,
        List<String> header,
        List<List<String>> rows,
        List<Picture> pictures,
        List<Sketch> drawings,
        boolean isApart) {
    private static final String[] DIGITS = {"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    /** A part without photographs. */
    static Section of(String title, List<String> sentences, List<String> header, List<List<String>> rows) {
        return new Section(title, sentences, header, rows, List.of(), List.of(), false);
    }

    /** The same with photographs. */
    Section showing(List<Picture> others) {
        return new Section(title, sentences, header, rows, others, drawings, isApart);
    }

    /** The same with drawings. */
    Section drawn(List<Sketch> others) {
        return new Section(title, sentences, header, rows, pictures, others, isApart);
    }

    /** The same on a page of its own. */
    Section onPageOfItsOwn() {
        return new Section(title, sentences, header, rows, pictures, drawings, true);
    }

    /** The same as the part of that number, from 1 to 99. */
    Section numbered(int number, String language) {
        String mark = language.equals("zh") ? numeral(number) + "、" : number + " ";
        return new Section(mark + title, sentences, header, rows, pictures, drawings, isApart);
    }

    private static String numeral(int number) {
        String tens = number < 10 ? "" : (number < 20 ? "" : DIGITS[number / 10]) + "十";
        return tens + DIGITS[number % 10];
    }
}
