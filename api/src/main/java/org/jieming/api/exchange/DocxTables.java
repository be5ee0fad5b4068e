package org.jieming.api.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.api.exchange.Source.About;
import org.jieming.language.Bilingual;

/** Finds a table of a Word document; it is called by the last words before it. */
final class DocxTables {
    /** Where the text of a document stands. */
    static final String PART = "word/document.xml";

    private static final int LONGEST_NAME = 60;
    private static final int MOST_TABLES = 1_000;

    private DocxTables() {}

    /** Opens the table that is asked for, or the first one. */
    static Source open(Input input, ReadOptions options, Notes notes) throws IOException {
        return OfficeSource.open(input, ".docx", archive -> of(archive, options, notes));
    }

    private static OfficeSource of(OfficeArchive archive, ReadOptions options, Notes notes) throws IOException {
        List<String> names = names(archive);
        int chosen = chosen(archive, names, options, notes);
        DocxRows rows = new DocxRows(archive, chosen);
        HeadedRows table = HeadedRows.of(rows::next, options.headerRow(), rows::continuesBelow, archive.name(), notes);
        About about = new About(
                FileFormat.DOCX, names.get(chosen), names, table.columns(), Optional.empty(), Optional.empty());
        return new OfficeSource(about, table, notes, rows::progress, rows, archive);
    }

    /** What the tables are called: a paragraph before each, numbered where two have the same. */
    private static List<String> names(OfficeArchive archive) throws IOException {
        List<String> names = new ArrayList<>();
        String said = "";
        try (Markup xml = archive.markup(PART)) {
            while (xml.next()) {
                if (xml.starts("p")) {
                    String words = xml.text("instrText").strip();
                    said = words.isEmpty() ? said : words.substring(0, Math.min(words.length(), LONGEST_NAME));
                } else if (xml.starts("tbl")) {
                    String name = said.isEmpty() ? "表" : said;
                    names.add(names.contains(name) || said.isEmpty() ? name + (names.size() + 1) : name);
                    xml.skip();
                }
                if (names.size() > MOST_TABLES) {
                    throw Unreadable.limit(archive.name(), "一个文档的表格数", "tables of a document", MOST_TABLES);
                }
            }
        }
        if (names.isEmpty()) {
            throw Unreadable.file(archive.name(), "0 tables", "文档中没有表格", "The document holds no table");
        }
        return names;
    }

    private static int chosen(OfficeArchive archive, List<String> names, ReadOptions options, Notes notes) {
        if (options.layer().isPresent()) {
            int wanted = names.indexOf(options.layer().get());
            if (wanted < 0) {
                throw Opening.noSuchLayer(archive.name(), options.layer().get(), names);
            }
            return wanted;
        }
        if (names.size() > 1) {
            String others = String.join(", ", names.subList(1, Math.min(names.size(), 10)));
            notes.note(
                    "X-TABLES",
                    Bilingual.of(
                            "读取了第一个表格“" + names.get(0) + "”；未读取 " + (names.size() - 1) + " 个：" + others,
                            "The first table \"" + names.get(0) + "\" was read; not read, " + (names.size() - 1) + ": "
                                    + others));
        }
        return 0;
    }
}
