package org.jieming.api.inspection;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.jieming.api.paper.DocxSheet;
import org.jieming.api.paper.DocxTable;
import org.jieming.api.store.Attachments;
import org.jieming.api.store.FileKind;
import org.jieming.inspection.Photo;

/** The report as a document for Word and WPS (ECMA-376), with the photographs of markers and segments themselves. */
public final class ReportDocx {
    private static final int HEADING = 14;
    private static final int TITLE = 18;
    private static final int TEXT = 11;
    private static final int PICTURE_WIDTH = 300;
    /** A report is written whole in memory; the other photographs are in the archive. */
    private static final int MOST_PICTURES = 120;

    private final XWPFDocument document = new XWPFDocument();
    private final String language;
    private final Attachments attachments;
    private int pictures;

    private ReportDocx(String language, Attachments attachments) {
        this.language = language;
        this.attachments = attachments;
    }

    /** Writes the report. */
    public static void write(Dossier dossier, String language, Attachments attachments, OutputStream out)
            throws IOException {
        ReportDocx report = new ReportDocx(language, attachments);
        try (XWPFDocument document = report.document) {
            DocxSheet.upright(document);
            XWPFParagraph title =
                    report.say(ReportText.title(dossier.file().round()).in(language), TITLE, true);
            title.setAlignment(ParagraphAlignment.CENTER);
            for (Section section : ReportText.of(dossier, language)) {
                report.section(section);
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
        run.setText(text);
    }

    private void section(Section section) throws IOException {
        say(section.title(), HEADING, true).setPageBreak(section.isApart());
        section.sentences().forEach(sentence -> say(sentence, TEXT, false));
        if (!section.rows().isEmpty()) {
            DocxTable.append(
                    document, section.header(), section.rows(), (cell, text, head) -> fill(cell, text, TEXT, head));
        }
        for (Drawing drawing : section.drawings()) {
            drawing(drawing);
        }
        for (Picture picture : section.pictures()) {
            if (picture.isOfTheThing() && pictures < MOST_PICTURES) {
                picture(picture);
            }
        }
    }

    private void drawing(Drawing drawing) throws IOException {
        if (drawing.png().length == 0) {
            return;
        }
        try (InputStream bytes = new ByteArrayInputStream(drawing.png())) {
            document.createParagraph()
                    .createRun()
                    .addPicture(
                            bytes,
                            PictureType.PNG,
                            "drawing.png",
                            Units.toEMU(drawing.width()),
                            Units.toEMU(drawing.height()));
        } catch (InvalidFormatException impossible) {
            throw new IOException(impossible);
        }
    }

    private void picture(Picture picture) throws IOException {
        Photo photo = picture.photo();
        Optional<PictureType> format = attachments.about(photo.hash()).flatMap(about -> format(about.kind()));
        if (format.isEmpty()) {
            return;
        }
        int height = height(photo);
        try (InputStream bytes = attachments.open(photo.hash()).orElseThrow()) {
            document.createParagraph()
                    .createRun()
                    .addPicture(
                            bytes, format.get(), photo.hash().hex(), Units.toEMU(PICTURE_WIDTH), Units.toEMU(height));
        } catch (InvalidFormatException impossible) {
            throw new IOException(impossible);
        }
        pictures++;
        say(picture.caption(language), TEXT, false);
    }

    private static Optional<PictureType> format(FileKind kind) {
        return switch (kind) {
            case JPEG -> Optional.of(PictureType.JPEG);
            case PNG -> Optional.of(PictureType.PNG);
            default -> Optional.empty();
        };
    }

    /** In the proportions of the photograph; 4:3 where its header is no whole one: a cut-off file is no reason for no report. */
    private int height(Photo photo) throws IOException {
        try (InputStream bytes = attachments.open(photo.hash()).orElseThrow()) {
            return PhotoSize.of(bytes)
                    .map(size -> Math.min(PICTURE_WIDTH * size.height() / size.width(), 3 * PICTURE_WIDTH))
                    .orElse(PICTURE_WIDTH * 3 / 4);
        }
    }
}
