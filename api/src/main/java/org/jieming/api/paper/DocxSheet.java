package org.jieming.api.paper;

import java.math.BigInteger;
import java.util.List;
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
    /** An inch. */
    static final int MARGIN = 1_440;

    static final List<String> SIDES = List.of("top", "right", "bottom", "left");
    private static final int BETWEEN_MARGINS = SHORT - 2 * MARGIN;

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
        BigInteger inch = BigInteger.valueOf(MARGIN);
        CTPageMar margins = section.addNewPgMar();
        margins.setTop(inch);
        margins.setRight(inch);
        margins.setBottom(inch);
        margins.setLeft(inch);
        return size;
    }
}
