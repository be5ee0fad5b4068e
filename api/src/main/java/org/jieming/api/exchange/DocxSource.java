package org.jieming.api.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jieming.language.Bilingual;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;

/** One table of a Word document, row by row under its header; a table is called by the last words before it. */
final class DocxSource implements Source {
    /** Where the text of a document stands. */
    static final String PART = "word/document.xml";

    private static final int LONGEST_NAME = 60;
    private static final int MOST_TABLES = 1_000;

    private final OfficeArchive archive;
    private final DocxRows rows;
    private final HeadedRows table;
    private final Notes notes;
    private final About about;

    private DocxSource(OfficeArchive archive, ReadOptions options, Notes notes) throws IOException {
        this.archive = archive;
        this.notes = notes;
        List<String> names = names(archive);
        int chosen = chosen(archive, names, options, notes);
        this.rows = new DocxRows(archive, chosen);
        this.table = HeadedRows.of(rows::next, options.headerRow(), rows::continuesBelow, archive.name(), notes);
        this.about = new About(
                FileFormat.DOCX, names.get(chosen), names, table.columns(), Optional.empty(), Optional.empty());
    }

    static DocxSource open(Input input, ReadOptions options, Notes notes) throws IOException {
        OfficeArchive archive = new OfficeArchive(input);
        try {
            return new DocxSource(archive, options, notes);
        } catch (ZipException | EOFException | CharacterCodingException damaged) {
            archive.close();
            throw Unreadable.damaged(input.name(), damaged, ".docx");
        } catch (IOException | RuntimeException failed) {
            archive.close();
            throw failed;
        }
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
                    throw Unreadable.limit(archive.name(), "tables of a document", MOST_TABLES);
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

    @Override
    public About about() {
        return about;
    }

    @Override
    public List<Finding> notes() {
        return notes.list();
    }

    @Override
    public @Nullable SourceRow next() {
        return table.next();
    }

    @Override
    public double progress() {
        return rows.progress();
    }

    @Override
    public void close() throws IOException {
        try (archive) {
            rows.close();
        }
    }
}
