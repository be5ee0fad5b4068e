package org.jieming.api.paper;

import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;

/**
 * A table of a Word document as wide as its sheet, its columns as wide as what stands in them, under a header that is repeated on every page. Rows go to its end one by one:
 * asked for a row by its number, the library counts all before it, so that 20,000 took a minute. O(cells); about 20 kB of memory
 * for a row of twelve cells until the document is written.
 */
public final class DocxTable {
    private DocxTable() {}

    /** How the text of a cell is lettered. */
    @FunctionalInterface
    public interface Lettering {
        /**
         * Writes a text.
         *
         * @param head whether it is of the header
         * @param points its size
         */
        void write(XWPFParagraph cell, String text, boolean head, int points);
    }

    /**
     * Adds a table at the end of a document, lettered no larger than lets its codes and numbers stand on one line.
     *
     * @param sheet how the sheets of the document lie
     * @param rows each as many cells as the header
     * @param most the size of the lettering where there is room, in points
     */
    public static void append(
            XWPFDocument document,
            DocxSheet sheet,
            List<String> header,
            List<List<String>> rows,
            int most,
            Lettering lettering) {
        ColumnWidths columns = ColumnWidths.of(header, rows);
        int points = sheet.points(columns, most);
        XWPFTable table = document.createTable(1, header.size());
        table.setWidth("100%");
        divide(table, sheet, columns.in(sheet.room(points)));
        table.getRow(0).setRepeatHeader(true);
        for (int column = 0; column < header.size(); column++) {
            lettering.write(table.getRow(0).getCell(column).getParagraphArray(0), header.get(column), true, points);
        }
        for (List<String> row : rows) {
            CTRow added = table.getCTTbl().addNewTr();
            added.addNewTrPr().addNewCantSplit();
            for (String text : row) {
                lettering.write(new XWPFParagraph(added.addNewTc().addNewP(), document), text, false, points);
            }
        }
    }

    /** Divides a table; the cells of its first row say the widths for all, in parts of 5,000. */
    public static void divide(XWPFTable table, DocxSheet sheet, int... widths) {
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        for (int column = 0; column < widths.length; column++) {
            grid.addNewGridCol().setW(BigInteger.valueOf(sheet.twips(widths[column])));
            CTTblWidth width =
                    table.getRow(0).getCell(column).getCTTc().addNewTcPr().addNewTcW();
            width.setType(STTblWidth.PCT);
            width.setW(BigInteger.valueOf(widths[column]));
        }
    }
}
