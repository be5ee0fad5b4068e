package org.jieming.api.exchange;

import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/** The complaints of this package: which file, which row, what was met, and what would help. */
final class Unreadable {
    private Unreadable() {}

    /** A whole file that cannot be read. */
    static Malformed file(String name, String given, String zh, String en) {
        return new Malformed(name, given, Bilingual.of(zh, en));
    }

    /** A file of an office program that cannot be unpacked or decoded. */
    static Malformed damaged(String name, Exception cause, String extension) {
        return file(
                name,
                String.valueOf(cause.getMessage()),
                "文件已损坏；请重新另存为 " + extension + "，或重新传输",
                "The file is damaged; save it as " + extension + " again, or transfer it again");
    }

    /** A file that breaks at a row or line. */
    static Malformed row(String name, long row, String given, String zh, String en) {
        return new Malformed(name, given, Bilingual.of("第 " + row + " 行：" + zh, "Row " + row + ": " + en));
    }

    /** A file that demands more than a limit allows, of something that is named in both languages. */
    static Malformed limit(String name, String zh, String en, long limit) {
        return new Malformed(
                name,
                en,
                Bilingual.of(
                        "超出上限 " + limit + "（" + zh + "）；请拆分文件或检查其是否损坏",
                        "Beyond the limit of " + limit + " (" + en
                                + "); split the file or check that it is not damaged"));
    }

    /** A text with null characters in it. */
    static Malformed nulls(String name) {
        return file(
                name,
                "U+0000",
                "文本中含空字符，文件可能损坏，或是未注明的 UTF-16；请重新导出为 UTF-8",
                "The text holds null characters: it is damaged, or UTF-16 without a mark; export it as UTF-8");
    }

    /** A file that ends too early. */
    static Malformed cutOff(String name, String where) {
        return file(
                name,
                where,
                "文件不完整（在“" + where + "”处中断）；请重新导出或重新传输",
                "The file is cut off (at " + where + "); export or transfer it again");
    }
}
