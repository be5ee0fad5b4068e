package org.jieming.api.paper;

import java.math.BigInteger;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** The sheets of a Word document: A4 with the number of the page at its foot. */
public final class DocxSheet {
    /** Sides of A4 in twentieths of a point. */
    static final int LONG = 16_838;

    static final int SHORT = 11_906;
    private static final int INCH = 1_440;
    private static final int HALF = INCH / 2;
    /** What a sheet leaves free, in twentieths of a point: Word wants all seven (ECMA-376 Part 1 §17.6.11). */
    static final SortedMap<String, Integer> MARGINS = Collections.unmodifiableSortedMap(new TreeMap<>(Map.of(
            "top", INCH, "right", INCH, "bottom", INCH, "left", INCH, "header", HALF, "footer", HALF, "gutter", 0)));

    private static final int BETWEEN_MARGINS = SHORT - 2 * INCH;

    private DocxSheet() {}

    /** Lets the sheets of a document stand upright; asked before anything is written on them. */
    public static void upright(XWPFDocument document) {
        sheet(document, SHORT, LONG);
    }

    /** Lets the sheets of a document lie across, for a wide table. */
    public static void across(XWPFDocument document) {
        sheet(document, LONG, SHORT).setOrient(STPageOrientation.LANDSCAPE);
    }

    /** A share of the width between the margins of an upright sheet, from {@link ColumnWidths}, in twentieths of a point. */
    static int twips(int share) {
        return share * BETWEEN_MARGINS / ColumnWidths.WHOLE;
    }

    private static CTPageSz sheet(XWPFDocument document, int width, int height) {
        CTBody body = document.getDocument().getBody();
        CTSectPr section = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
        XWPFParagraph foot = document.createFooter(HeaderFooterType.DEFAULT).createParagraph();
        foot.setAlignment(ParagraphAlignment.CENTER);
        foot.getCTP().addNewFldSimple().setInstr("PAGE");
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(width));
        size.setH(BigInteger.valueOf(height));
        margins(section.addNewPgMar());
        return size;
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
