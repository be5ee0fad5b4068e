package org.jieming.api.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jieming.language.Bilingual;
import org.jieming.rule.Severity;
import org.jspecify.annotations.Nullable;

/** The rows of one worksheet as its XML has them, forward only, merged areas filled. */
final class SheetRows implements Closeable {
    private final Workbook book;
    private final Markup xml;
    private final MergedAreas merged;
    private final Notes notes;
    private long row;
    private long rowChars;

    SheetRows(Workbook book, Workbook.Sheet sheet, MergedAreas merged, Notes notes) throws IOException {
        this.book = book;
        this.merged = merged;
        this.notes = notes;
        this.xml = book.markup(sheet.part());
    }

    /** The column of the letters of a cell reference, counted from 0. */
    static int column(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length(); i++) {
            column = column * 26 + letters.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    /** The next row, blank or not; null behind the last. */
    @Nullable
    RawRow next() {
        while (xml.next()) {
            if (xml.starts("row")) {
                return row();
            }
            if (xml.ends("sheetData")) {
                return null;
            }
        }
        return null;
    }

    /** The share of the sheet that was read, from 0 to 1. */
    double progress() {
        return xml.progress();
    }

    /** A whole number of at most nine digits, or -1. */
    private static int whole(String digits) {
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i > 8) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return digits.isEmpty() ? -1 : number;
    }

    private RawRow row() {
        String number = xml.attribute("r");
        int stated = number == null ? -1 : whole(number);
        row = stated > 0 ? stated : row + 1;
        if ("1".equals(xml.attribute("hidden")) || "true".equals(xml.attribute("hidden"))) {
            notes.atRow("X-HIDDEN", Severity.NOTE, "", row, Bilingual.of("隐藏的行也已读取", "Hidden rows were read as well"));
        }
        rowChars = 0;
        List<Cell> cells = new ArrayList<>();
        while (xml.next() && !xml.ends("row")) {
            if (xml.starts("c")) {
                cell(cells);
            }
        }
        merged.fill(row, cells, notes, book.name());
        return new RawRow(row, cells);
    }

    private void cell(List<Cell> cells) {
        int column = columnOf(xml.attribute("r"), cells.size());
        String type = String.valueOf(xml.attribute("t"));
        String styled = xml.attribute("s");
        int style = styled == null ? -1 : whole(styled);
        String formula = null;
        String value = "";
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("f")) {
                formula = counted(xml.text(""));
            } else if (xml.starts("v") || xml.starts("is")) {
                value = counted(xml.text("rPh"));
            }
        }
        while (cells.size() <= column) {
            cells.add(Cell.BLANK);
        }
        Cell plain = plain(type, style, value);
        cells.set(column, formula == null ? plain : formula(formula, plain));
    }

    /** The cells of one row share its limit. */
    private String counted(String text) {
        rowChars += text.length();
        if (rowChars > Limits.ROW_CHARS) {
            throw Unreadable.limit(book.name(), "第 " + row + " 行的字符数", "characters of row " + row, Limits.ROW_CHARS);
        }
        return text;
    }

    private int columnOf(@Nullable String reference, int fallback) {
        int letters = 0;
        while (reference != null && letters < reference.length() && Character.isUpperCase(reference.charAt(letters))) {
            letters++;
        }
        int column = letters == 0 || reference == null || letters > 3
                ? letters > 3 ? Limits.COLUMNS : fallback
                : column(reference.substring(0, letters));
        if (column >= Limits.COLUMNS || column < 0) {
            throw Unreadable.limit(book.name(), "列数,单元格 " + reference, "columns, cell " + reference, Limits.COLUMNS);
        }
        return column;
    }

    private Cell plain(String type, int style, String value) {
        if (value.isEmpty()) {
            return Cell.BLANK;
        }
        return switch (type) {
            case "s" -> shared(value);
            case "str", "inlineStr", "d" -> Cell.ofText(value);
            case "b" -> new Cell.Truth(value.equals("1") || value.equals("true"));
            case "e" -> broken(value);
            default -> number(value, style);
        };
    }

    private Cell shared(String value) {
        String text = book.sharedString(whole(value));
        if (text == null) {
            throw Unreadable.row(
                    book.name(),
                    row,
                    value,
                    "单元格引用了不存在的共享字符串；工作簿已损坏，请重新另存",
                    "A cell names a shared string that is not there; the workbook is damaged, save it again");
        }
        return Cell.ofText(text);
    }

    private Cell broken(String mark) {
        notes.atRow(
                "X-BROKEN-CELL",
                Severity.WARN,
                "",
                row,
                Bilingual.of("单元格含错误值（如 " + mark + "）", "Cells hold an error value (such as " + mark + ")"));
        return new Cell.Broken(mark);
    }

    private Cell formula(String expression, Cell result) {
        notes.atRow(
                "X-FORMULA",
                Severity.WARN,
                "",
                row,
                Bilingual.of("公式单元格：采用文件中上次计算的结果", "Formula cells: the result last computed in the file is used"));
        return new Cell.Formula(expression, result);
    }

    private Cell number(String digits, int style) {
        BigDecimal value = CellFormats.number(digits);
        if (value == null) {
            return Cell.ofText(digits);
        }
        if (value.scale() <= 0 && (long) value.precision() - value.scale() > CellFormats.EXACT_DIGITS) {
            notes.atRow(
                    "X-DIGITS",
                    Severity.WARN,
                    "",
                    row,
                    Bilingual.of(
                            "超过 15 位的数字已被电子表格舍入；代码类列请设为文本格式",
                            "Numbers of more than 15 digits were rounded by the spreadsheet; store codes as text"));
        }
        return book.formats().show(value, style, book.from1904());
    }

    @Override
    public void close() throws IOException {
        xml.close();
    }
}
