package org.jieming.api.exchange;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.jieming.language.Bilingual;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;

/** One worksheet of a workbook, row by row under its header. */
final class XlsxSource implements Source {
    private final Workbook book;
    private final SheetRows rows;
    private final HeadedRows table;
    private final Notes notes;
    private final About about;

    private XlsxSource(Workbook book, Workbook.Sheet sheet, ReadOptions options, Notes notes) throws IOException {
        this.book = book;
        this.notes = notes;
        MergedAreas merged = MergedAreas.of(book, sheet);
        this.rows = new SheetRows(book, sheet, merged, notes);
        this.table = HeadedRows.of(rows::next, options.headerRow(), merged::continuesBelow, book.name(), notes);
        this.about = new About(
                FileFormat.XLSX,
                sheet.name(),
                book.sheets().stream().map(Workbook.Sheet::name).toList(),
                table.columns(),
                Optional.empty(),
                Optional.empty());
    }

    static XlsxSource open(Input input, ReadOptions options, Notes notes) throws IOException {
        try {
            return opened(input, options, notes);
        } catch (ZipException | EOFException | CharacterCodingException damaged) {
            throw Unreadable.damaged(input.name(), damaged, ".xlsx");
        }
    }

    private static XlsxSource opened(Input input, ReadOptions options, Notes notes) throws IOException {
        Workbook book = Workbook.open(input);
        try {
            Workbook.Sheet sheet = chosen(book, options, notes);
            return new XlsxSource(book, sheet, options, notes);
        } catch (IOException | RuntimeException failed) {
            book.close();
            throw failed;
        }
    }

    private static Workbook.Sheet chosen(Workbook book, ReadOptions options, Notes notes) {
        List<Workbook.Sheet> sheets = book.sheets();
        List<String> names = sheets.stream().map(Workbook.Sheet::name).toList();
        if (options.layer().isPresent()) {
            String wanted = options.layer().get();
            return sheets.stream()
                    .filter(sheet -> sheet.name().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> Opening.noSuchLayer(book.name(), wanted, names));
        }
        Workbook.Sheet first =
                sheets.stream().filter(Workbook.Sheet::visible).findFirst().orElse(sheets.get(0));
        if (names.size() > 1) {
            String others = String.join(
                    ", ",
                    names.stream().filter(name -> !name.equals(first.name())).toList());
            notes.note(
                    "X-SHEETS",
                    Bilingual.of(
                            "读取了工作表“" + first.name() + "”；未读取：" + others,
                            "Sheet \"" + first.name() + "\" was read; not read: " + others));
        }
        return first;
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
        try (book) {
            rows.close();
        }
    }
}
