package org.jieming.api.paper;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** How the sheets of a Word document lie: A4 with the number of the page at its foot. */
public enum DocxSheet {
    /** For running text. */
    UPRIGHT(DocxSheet.SHORT, DocxSheet.LONG),
    /** For a wide table. */
    ACROSS(DocxSheet.LONG, DocxSheet.SHORT);

    /** Sides of A4 in twentieths of a point. */
    static final int LONG = 16_838;

    static final int SHORT = 11_906;
    private static final int INCH = 1_440;
    private static final int HALF = INCH / 2;
    /** What a sheet leaves free, in twentieths of a point: Word wants all seven (ECMA-376 Part 1 §17.6.11). */
    static final SortedMap<String, Integer> MARGINS = Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
            "top", INCH, "right", INCH, "bottom", INCH, "left", INCH, "header", HALF, "footer", HALF, "gutter", 0)));

    /** The lettering of a cell, in points. */
    static final int CELL = 9;

    private static final int LEAST_CELL = 6;

    /** A letter of one point is half a point wide, ten twentieths. */
    private static final int LETTER = 10;

    final int width;
    final int height;

    DocxSheet(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** The sheet on which a table is read best: upright, or across where its codes and numbers would be broken. */
    public static DocxSheet fitting(List<String> header, List<List<String>> rows) {
        return ColumnWidths.of(header, rows).fit(UPRIGHT.room(CELL)) ? UPRIGHT : ACROSS;
    }

    /** Lets the sheets of a document lie so; asked before anything is written on them. */
    public void of(XWPFDocument document) {
        CTBody body = document.getDocument().getBody();
        CTSectPr section = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setAlignment(ParagraphAlignment.CENTER);
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(width));
        size.setH(BigInteger.valueOf(height));
        if (this == ACROSS) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        margins(section.addNewPgMar());
    }

    /** How many letters, half as wide as a Han character, stand between the margins in some points. */
    int room(int points) {
        return betweenMargins() / (LETTER * points);
    }

    /**
     * The largest lettering, of at most some points, in which no code and no number of a table is broken; less, down to that of a
     * cell, where running text is read at ease in it.
     */
    int points(ColumnWidths columns, int most) {
        int fitting = IntStream.iterate(most, points -> points > LEAST_CELL, points -> points - 1)
                .filter(points -> columns.fit(room(points)))
                .findFirst()
                .orElse(LEAST_CELL);
        return IntStream.iterate(fitting, points -> points > CELL, points -> points - 1)
                .filter(points -> columns.read(room(points)))
                .findFirst()
                .orElse(Math.min(fitting, CELL));
    }

    /** A share of the width between the margins, from {@link ColumnWidths}, in twentieths of a point. */
    int twips(int share) {
        return share * betweenMargins() / ColumnWidths.WHOLE;
    }

    private int betweenMargins() {
        return width - 2 * INCH;
    }

    private static void margins(CTPageMar margins) {
        margins.setTop(BigInteger.valueOf(INCH));
        margins.setRight(BigInteger.valueOf(INCH));
        margins.setBottom(BigInteger.valueOf(INCH));
        margins.setLeft(BigInteger.valueOf(INCH));
        margins.setHeader(BigInteger.valueOf(HALF));
        margins.setFooter(BigInteger.valueOf(HALF));
        margins.setGutter(BigInteger.ZERO);
    }
}
