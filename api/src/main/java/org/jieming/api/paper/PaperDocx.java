package org.jieming.api.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlinkRun;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBookmark;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;

/** A paper as a document for Word and WPS (ECMA-376); entries of an index are links to bookmarks. */
public final class PaperDocx implements Paper.Layout {
    private static final String TITLE_FONT = "黑体";
    private static final String TEXT_FONT = "宋体";
    private static final int TITLE_POINTS = 20;
    private static final int CHAPTER_POINTS = 15;
    private static final int PART_POINTS = 12;
    private static final int TEXT_POINTS = 10;
    /** Two ideographic blanks between the entries of an index. */
    private static final String GAP = "  ";

    private final XWPFDocument document = new XWPFDocument();
    private int bookmarks;

    private PaperDocx() {}

    /** Writes the document. */
    public static void write(Paper paper, OutputStream out) throws IOException {
        PaperDocx docx = new PaperDocx();
        try (XWPFDocument document = docx.document) {
            XWPFParagraph title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            fill(title.createRun(), paper.title(), TITLE_FONT, TITLE_POINTS, false);
            paper.blocks().forEach(block -> block.in(docx));
            document.write(out);
        }
    }

    @Override
    public void heading(Paper.Heading heading) {
        XWPFParagraph paragraph = document.createParagraph();
        CTPPr properties = paragraph.getCTP().addNewPPr();
        properties.addNewKeepNext();
        properties.addNewOutlineLvl().setVal(BigInteger.valueOf(heading.level() - 1L));
        int points = heading.level() == 1 ? CHAPTER_POINTS : PART_POINTS;
        fill(paragraph.createRun(), heading.text(), TITLE_FONT, points, true);
    }

    @Override
    public void line(Paper.Line line) {
        XWPFParagraph paragraph = document.createParagraph();
        if (!line.anchor().isEmpty()) {
            bookmark(paragraph, line.anchor());
        }
        if (!line.lead().isEmpty()) {
            fill(paragraph.createRun(), line.lead() + " ", TEXT_FONT, TEXT_POINTS, true);
        }
        fill(paragraph.createRun(), line.text(), TEXT_FONT, TEXT_POINTS, false);
    }

    @Override
    public void grid(Paper.Grid grid) {
        DocxTable.append(
                document,
                grid.header(),
                grid.rows(),
                (cell, text, head) -> fill(cell.createRun(), text, TEXT_FONT, TEXT_POINTS, head));
    }

    @Override
    public void index(Paper.Index index) {
        for (Paper.Group group : index.groups()) {
            heading(new Paper.Heading(2, group.title()));
            XWPFParagraph paragraph = document.createParagraph();
            for (Paper.Lead lead : group.leads()) {
                var link = paragraph.getCTP().addNewHyperlink();
                link.setAnchor(lead.anchor());
                XWPFHyperlinkRun run = new XWPFHyperlinkRun(link, link.addNewR(), paragraph);
                fill(run, lead.text() + GAP, TEXT_FONT, TEXT_POINTS, false);
            }
        }
    }

    private void bookmark(XWPFParagraph paragraph, String name) {
        BigInteger id = BigInteger.valueOf(bookmarks++);
        CTBookmark start = paragraph.getCTP().addNewBookmarkStart();
        start.setName(name);
        start.setId(id);
        paragraph.getCTP().addNewBookmarkEnd().setId(id);
    }

    private static void fill(XWPFRun run, String text, String font, int points, boolean bold) {
        run.setFontFamily(font);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(points);
        run.setBold(bold);
        run.setText(text);
    }
}
