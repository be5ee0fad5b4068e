package org.jieming.api.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.jieming.api.paper.DocxSheet;
import org.jieming.api.paper.DocxTable;
import org.jieming.api.sketch.Sketch;
import org.jieming.api.store.Attachments;
import org.jieming.language.Bilingual;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTrPr;

/** The report as a document for Word and WPS (ECMA-376), with its photographs. */
public final class ReportDocx {
    private static final int HEADING = 14;
    private static final int TITLE = 26;
    private static final int TEXT = 11;
    private static final int CAPTION = 9;
    /** Twentieths of a point. */
    private static final int COVER_TOP = 3_600;

    private static final int ROOM_FOR_HANDS = 850;
    private static final int COVER_GAP = 1_800;
    private static final int COVER_LINE = 240;
    /** Pixels of 1/96 inch, points of 1/72 (CSS Values 4). */
    private static final int PIXELS = 4;

    private static final int POINTS = 3;
    private static final int MOST_WIDE = 440;

    private final XWPFDocument document = new XWPFDocument();
    private final String language;
    private final DocxPictures pictures;

    private ReportDocx(String language, DocxPictures pictures) {
        this.language = language;
        this.pictures = pictures;
    }

    /** Writes the report. */
    public static void write(Dossier dossier, String language, Attachments attachments, OutputStream out)
            throws IOException {
        List<Section> sections = ReportText.of(dossier, language);
        List<Picture> all = sections.stream()
                .flatMap(section -> section.pictures().stream())
                .toList();
        ReportDocx report = new ReportDocx(language, new DocxPictures(attachments, all));
        try (XWPFDocument document = report.document) {
            DocxSheet.UPRIGHT.of(document);
            report.cover(Cover.of(dossier.file(), language));
            for (Section section : sections) {
                report.section(section, section == sections.get(0));
            }
            document.write(out);
        }
    }

    private XWPFParagraph say(String text, int size, boolean bold) {
        XWPFParagraph paragraph = document.createParagraph();
        fill(paragraph, text, size, bold);
        return paragraph;
    }

    private static void fill(XWPFParagraph paragraph, String text, int size, boolean bold) {
        XWPFRun run = paragraph.createRun();
        run.setFontSize(size);
        run.setBold(bold);
        run.setFontFamily("SimSun", XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.hAnsi);
        run.setText(text);
    }

    private void cover(Cover cover) {
        XWPFParagraph title = say(cover.title(), TITLE, true);
        title.setSpacingBefore(COVER_TOP);
        title.setSpacingAfter(COVER_GAP);
        title.setAlignment(ParagraphAlignment.CENTER);
        cover.lines().forEach(line -> {
            XWPFParagraph below = say(line, HEADING, false);
            below.setSpacingAfter(COVER_LINE);
            below.setAlignment(ParagraphAlignment.CENTER);
        });
    }

    private void section(Section section, boolean isFirst) throws IOException {
        XWPFParagraph heading = say(section.title(), HEADING, true);
        heading.setPageBreak(section.isApart() || isFirst);
        heading.setKeepNext(true);
        section.sentences().forEach(sentence -> say(sentence, TEXT, false));
        if (!section.rows().isEmpty()) {
            DocxTable.append(
                    document,
                    DocxSheet.UPRIGHT,
                    section.header(),
                    section.rows(),
                    TEXT,
                    (cell, text, head, points) -> fill(cell, text, points, head));
            if (section.isApart()) {
                makeRoomForHands();
            }
        }
        for (Sketch drawing : section.drawings()) {
            drawing(drawing);
        }
        pictures.append(
                document, section.pictures(), (cell, picture) -> fill(cell, picture.caption(language), CAPTION, false));
        if (!section.pictures().isEmpty() && pictures.leftOut() > 0) {
            say(leftOut(), TEXT, false);
        }
    }

    /** Rows in which people sign and seal: a centimetre and a half (ECMA-376 Part 1 §17.4.80). */
    private void makeRoomForHands() {
        List<XWPFTable> tables = document.getTables();
        for (CTRow row : tables.get(tables.size() - 1).getCTTbl().getTrList()) {
            CTTrPr properties = row.isSetTrPr() ? row.getTrPr() : row.addNewTrPr();
            properties.addNewTrHeight().setVal(BigInteger.valueOf(ROOM_FOR_HANDS));
        }
    }

    private String leftOut() {
        return Bilingual.of(
                        "另有 " + pictures.leftOut() + " 张照片未放入本文件,见网页报告和归档包的 photos 文件夹。",
                        pictures.leftOut()
                                + " more photographs are not in this document: see the report as a page and the folder"
                                + " photos of the archive.")
                .in(language);
    }

    /** As wide as the sheet where it is a map. */
    private void drawing(Sketch drawing) throws IOException {
        int width = Math.min(drawing.width() * POINTS / PIXELS, MOST_WIDE);
        int height = width * drawing.height() / drawing.width();
        try (InputStream bytes = new ByteArrayInputStream(drawing.png())) {
            document.createParagraph()
                    .createRun()
                    .addPicture(bytes, PictureType.PNG, "sketch.png", Units.toEMU(width), Units.toEMU(height));
        } catch (InvalidFormatException impossible) {
            throw new IOException(impossible);
        }
    }
}
