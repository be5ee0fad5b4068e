package org.jieming.api.exchange;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An Office Open XML workbook (ECMA-376 part 1): its sheets, shared strings and number formats. Shared strings are the one
 * table held in memory, within {@link Limits#SHARED_STRING_CHARS}.
 */
final class Workbook {
    private static final int STRING_OVERHEAD = 24;

    private final OfficeArchive archive;
    private final List<Sheet> sheets = new ArrayList<>();
    private final List<String> sharedStrings = new ArrayList<>();
    private CellFormats formats = CellFormats.NONE;
    private boolean from1904;

    /** A worksheet: its name, its part in the archive, and whether it is shown. */
    record Sheet(String name, String part, boolean visible) {}

    private Workbook(OfficeArchive archive) {
        this.archive = archive;
    }

    /** Reads all of a workbook but its sheets; whoever opened the archive closes it. */
    static Workbook read(OfficeArchive archive) throws IOException {
        Workbook book = new Workbook(archive);
        book.readSheets(book.targets());
        book.readSharedStrings();
        book.formats = book.readFormats();
        return book;
    }

    private Map<String, String> targets() throws IOException {
        Map<String, String> targets = new HashMap<>();
        try (Markup xml = markup("xl/_rels/workbook.xml.rels")) {
            while (xml.next()) {
                String id = xml.starts("Relationship") ? xml.attribute("Id") : null;
                String target = id == null ? null : xml.attribute("Target");
                if (id != null && target != null) {
                    targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
                }
            }
        }
        return targets;
    }

    private void readSheets(Map<String, String> targets) throws IOException {
        try (Markup xml = markup("xl/workbook.xml")) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    String flag = xml.attribute("date1904");
                    from1904 = "1".equals(flag) || "true".equals(flag);
                } else if (xml.starts("sheet")) {
                    addSheet(xml, targets);
                }
            }
        }
        if (sheets.isEmpty()) {
            throw Unreadable.file(name(), "0 sheets", "工作簿中没有工作表", "The workbook has no worksheet");
        }
    }

    private void addSheet(Markup xml, Map<String, String> targets) {
        String name = xml.attribute("name");
        String part = targets.get(String.valueOf(xml.attribute("id")));
        String state = xml.attribute("state");
        if (name != null && part != null && archive.has(part) && !part.contains("chartsheets/")) {
            sheets.add(new Sheet(name, part, state == null || state.equals("visible")));
        }
    }

    private void readSharedStrings() throws IOException {
        if (!archive.has("xl/sharedStrings.xml")) {
            return;
        }
        long size = 0;
        try (Markup xml = markup("xl/sharedStrings.xml")) {
            while (xml.next()) {
                if (xml.starts("si")) {
                    String text = xml.text("rPh");
                    size += text.length() + STRING_OVERHEAD;
                    if (size > Limits.SHARED_STRING_CHARS) {
                        throw Unreadable.limit(
                                name(),
                                "共享字符串的字符数;请另存为 CSV",
                                "characters of shared strings; save as CSV",
                                Limits.SHARED_STRING_CHARS);
                    }
                    sharedStrings.add(text);
                }
            }
        }
    }

    private CellFormats readFormats() throws IOException {
        if (!archive.has("xl/styles.xml")) {
            return CellFormats.NONE;
        }
        try (Markup xml = markup("xl/styles.xml")) {
            return CellFormats.read(xml);
        }
    }

    /** The XML of a part of the archive; unpacked bytes of all parts together are bounded. */
    Markup markup(String part) throws IOException {
        return archive.markup(part);
    }

    /** The characters of a part of the archive, bounded likewise. */
    Reader characters(String part) throws IOException {
        return archive.characters(part);
    }

    List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    /** A shared string by its number, or null when there is none. */
    @Nullable
    String sharedString(int number) {
        return number >= 0 && number < sharedStrings.size() ? sharedStrings.get(number) : null;
    }

    CellFormats formats() {
        return formats;
    }

    /** Whether days are counted from 1904 instead of 1900. */
    boolean from1904() {
        return from1904;
    }

    String name() {
        return archive.name();
    }
}
