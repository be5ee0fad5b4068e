package org.jieming.api.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlOptions;
import org.jieming.api.sketch.Sketch;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.DocumentDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** Documents keep to the schema of ECMA-376: Word may refuse one that does not, though others open it. */
class DocxSchemaTest {
    private static final List<String> HEADER = List.of("条款", "代码");
    private static final List<List<String>> ROWS = List.of(List.of("半径", "990121"), List.of("床位", "990122"));

    @Test
    void a_paper_with_all_that_stands_in_papers_is_valid() throws IOException, XmlException {
        Paper paper = new Paper(
                "zh",
                "词典",
                List.of(
                        new Paper.Heading(1, "索引"),
                        new Paper.Index(List.of(new Paper.Group("D", List.of(new Paper.Lead("东门", "n1"))))),
                        new Paper.Line("n1", "东门", "Dōngmén", ""),
                        new Paper.Grid(HEADER, ROWS),
                        new Paper.Figure(new Sketch("略图", 200, 100, List.of()))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PaperDocx.write(paper, out);
        assertThat(faults(out.toByteArray())).isEmpty();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            // 200 × 100 pixels at 9,525 English metric units each, drawn with 400 × 200
            XWPFPicture picture = document.getParagraphs().stream()
                    .flatMap(each -> each.getRuns().stream())
                    .flatMap(each -> each.getEmbeddedPictures().stream())
                    .findFirst()
                    .orElseThrow();
            assertThat(picture.getWidth()).isEqualTo(150);
            assertThat(ImageIO.read(new ByteArrayInputStream(
                                    picture.getPictureData().getData()))
                            .getWidth())
                    .isEqualTo(400);
        }
    }

    @Test
    void a_table_on_an_upright_sheet_is_valid() throws IOException, XmlException {
        try (XWPFDocument document = new XWPFDocument()) {
            DocxSheet.UPRIGHT.of(document);
            assertThat(faults(tabled(document, DocxSheet.UPRIGHT))).isEmpty();
        }
    }

    @Test
    void a_table_on_a_sheet_across_is_valid() throws IOException, XmlException {
        try (XWPFDocument document = new XWPFDocument()) {
            DocxSheet.ACROSS.of(document);
            assertThat(faults(tabled(document, DocxSheet.ACROSS))).isEmpty();
        }
    }

    @Test
    void a_paper_of_a_wide_table_lies_across_and_is_valid() throws IOException, XmlException {
        List<String> figures = Collections.nCopies(9, "4102345.1234");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PaperDocx.write(new Paper("zh", "成果表", List.of(new Paper.Grid(figures, List.of(figures)))), out);
        assertThat(faults(out.toByteArray())).isEmpty();
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(document.getDocument().getBody().getSectPr().getPgSz().getOrient())
                    .isEqualTo(STPageOrientation.LANDSCAPE);
        }
    }

    private static byte[] tabled(XWPFDocument document, DocxSheet sheet) throws IOException {
        DocxTable.append(document, sheet, HEADER, ROWS, 11, (cell, text, head, points) -> cell.createRun()
                .setText(text));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    private static List<XmlError> faults(byte[] docx) throws IOException, XmlException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            ZipEntry entry = zip.getNextEntry();
            while (!entry.getName().equals("word/document.xml")) {
                entry = zip.getNextEntry();
            }
            List<XmlError> faults = new ArrayList<>();
            DocumentDocument.Factory.parse(zip).validate(new XmlOptions().setErrorListener(faults));
            return faults;
        }
    }
}
