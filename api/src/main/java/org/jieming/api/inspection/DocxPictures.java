package org.jieming.api.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jieming.api.store.Attachments;
import org.jieming.api.store.Attachments.Attachment;
import org.jieming.inspection.Photo;

/**
 * The photographs of a report in its document, which is held in memory until it is written: those of the things themselves come
 * before what lies around them, until {@link #MOST} or {@link #MOST_BYTES} are reached.
 */
final class DocxPictures {
    /** Six of each of fifty markers by both teams would be 600. */
    static final int MOST = 300;

    private static final long MOST_BYTES = 160L << 20;
    /** Two stand side by side. */
    private static final int ABREAST = 2;
    /** Points; the sheet has 451 between its margins, the cells 11 at their sides. */
    private static final int WIDTH = 210;

    private static final int HIGHEST = 280;

    private final Attachments attachments;
    private final Map<Picture, PictureType> shown = new IdentityHashMap<>();
    private final int all;

    /** Chooses among the photographs of a report. */
    DocxPictures(Attachments attachments, List<Picture> pictures) {
        this.attachments = attachments;
        this.all = pictures.size();
        long bytes = 0;
        List<Picture> things = pictures.stream()
                .sorted(Comparator.comparing(Picture::isOfTheThing).reversed())
                .toList();
        for (Picture picture : things) {
            Optional<Attachment> file = attachments.about(picture.photo().hash());
            Optional<PictureType> type = file.flatMap(DocxPictures::type);
            long size = file.map(Attachment::size).orElse(0L);
            if (type.isPresent() && shown.size() < MOST && bytes + size <= MOST_BYTES) {
                shown.put(picture, type.get());
                bytes += size;
            }
        }
    }

    /** How many are not in the document: too many, too large together, or in a form (WebP) that documents do not show. */
    int leftOut() {
        return all - shown.size();
    }

    /** Adds those of a part that are shown at the end of a document, two abreast, each with its caption in its cell. */
    void append(XWPFDocument document, List<Picture> wanted, BiConsumer<XWPFParagraph, Picture> caption)
            throws IOException {
        List<Picture> pictures = wanted.stream().filter(shown::containsKey).toList();
        if (pictures.isEmpty()) {
            return;
        }
        XWPFTable table = document.createTable((pictures.size() + 1) / ABREAST, ABREAST);
        table.removeBorders();
        table.setWidth("100%");
        for (XWPFTableRow row : table.getRows()) {
            row.setCantSplitRow(true);
        }
        for (int i = 0; i < pictures.size(); i++) {
            XWPFTableCell cell = table.getRow(i / ABREAST).getCell(i % ABREAST);
            add(cell.getParagraphArray(0), pictures.get(i));
            caption.accept(cell.addParagraph(), pictures.get(i));
        }
    }

    private void add(XWPFParagraph cell, Picture picture) throws IOException {
        Photo photo = picture.photo();
        double scale = Math.min(1, (double) HIGHEST / height(photo, WIDTH));
        int width = Units.toEMU(WIDTH * scale);
        int height = Units.toEMU(height(photo, WIDTH) * scale);
        try (InputStream bytes = attachments.open(photo.hash()).orElseThrow()) {
            cell.createRun().addPicture(bytes, shown.get(picture), photo.hash().hex(), width, height);
        } catch (InvalidFormatException impossible) {
            throw new IOException(impossible);
        }
    }

    private static Optional<PictureType> type(Attachment file) {
        return switch (file.kind()) {
            case JPEG -> Optional.of(PictureType.JPEG);
            case PNG -> Optional.of(PictureType.PNG);
            default -> Optional.empty();
        };
    }

    /** In the proportions of the photograph; 4:3 where its header is no whole one: a cut-off file is no reason for no report. */
    private int height(Photo photo, int width) throws IOException {
        try (InputStream bytes = attachments.open(photo.hash()).orElseThrow()) {
            return PhotoSize.of(bytes)
                    .map(size -> Math.min(width * size.height() / size.width(), 3 * width))
                    .orElse(width * 3 / 4);
        }
    }
}
