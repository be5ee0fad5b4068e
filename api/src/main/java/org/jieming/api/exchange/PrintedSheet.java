package org.jieming.api.exchange;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Worksheet;

/**
 * How a sheet of a workbook leaves the printer: A4 across, all columns on the width of a page, the headings on each page, and
 * columns as wide as their first texts ask. An identity in the last column, which only a program reads, is not printed.
 */
final class PrintedSheet {
    /** Halves of a Chinese character that the widest column takes; longer texts go on in the next line of their cell. */
    static final int WIDEST = 40;

    private static final int MARGIN = 2;
    /** From here on characters are as wide as Chinese ones (the radicals of CJK begin here). */
    private static final int WIDE = 0x2E80;

    private final Worksheet sheet;
    private final int[] widths;

    /** Sets up a sheet that has no rows yet. */
    PrintedSheet(Worksheet sheet, int columns) {
        this.sheet = sheet;
        this.widths = new int[columns];
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(0);
    }

    /** Takes notice of what stands in a cell; a text wider than a column may be is broken into lines. */
    void stands(int row, int column, String text) {
        int width = text.codePoints().map(each -> each < WIDE ? 1 : 2).sum();
        if (width > WIDEST) {
            sheet.style(row, column).wrapText(true).set();
        }
        widths[column] = Math.max(widths[column], Math.min(width, WIDEST));
    }

    /** Gives the columns their widths, which a sheet takes before its first rows are written. */
    void widen() {
        for (int i = 0; i < widths.length; i++) {
            sheet.width(i, widths[i] + MARGIN);
        }
    }

    /**
     * Leaves what only a program reads out of print.
     *
     * @param last the last row
     * @param identity whether the last column is such
     */
    void bound(int last, boolean identity) {
        if (identity && widths.length > 1) {
            sheet.range(0, 0, last, widths.length - 2).setName("_xlnm.Print_Area");
        }
    }
}
