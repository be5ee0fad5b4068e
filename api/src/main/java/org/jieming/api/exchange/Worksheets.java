package org.jieming.api.exchange;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jieming.api.exchange.Source.About;
import org.jieming.language.Bilingual;

/** Finds a worksheet of a workbook. */
final class Worksheets {
    private Worksheets() {}

    /** Opens the sheet that is asked for, or the first one that is shown. */
    static Source open(Input input, ReadOptions options, Notes notes) throws IOException {
        return OfficeSource.open(input, ".xlsx", archive -> of(archive, options, notes));
    }

    private static OfficeSource of(OfficeArchive archive, ReadOptions options, Notes notes) throws IOException {
        Workbook book = Workbook.read(archive);
        Workbook.Sheet sheet = chosen(book, options, notes);
        MergedAreas merged = MergedAreas.of(book, sheet);
        SheetRows rows = new SheetRows(book, sheet, merged, notes);
        HeadedRows table = HeadedRows.of(rows::next, options.headerRow(), merged::continuesBelow, book.name(), notes);
        List<String> names = book.sheets().stream().map(Workbook.Sheet::name).toList();
        About about =
                new About(FileFormat.XLSX, sheet.name(), names, table.columns(), Optional.empty(), Optional.empty());
        return new OfficeSource(about, table, notes, rows::progress, rows, archive);
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
}
