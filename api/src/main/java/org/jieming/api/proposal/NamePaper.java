package org.jieming.api.proposal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.jieming.api.paper.DocxSheet;
import org.jieming.api.paper.DocxTable;
import org.jieming.language.Bilingual;
import org.jieming.proposal.Announcement.Field;

/** Announcements and filings as Word documents (ECMA-376): one table, a row for each name or, for a single one, each field. */
public final class NamePaper {
    private static final String TITLE_FONT = "黑体";
    private static final String TEXT_FONT = "仿宋";
    private static final int TITLE_POINTS = 18;
    private static final int TEXT_POINTS = 12;
    /** Space within cells and between paragraphs, in twentieths of a point. */
    private static final int ABOVE = 60;

    private static final int BESIDE = 110;
    private static final int APART = 200;
    /** Parts of 5,000 of the width that labels and values take. */
    private static final int LABEL = 1_300;

    private static final int VALUE = 3_700;
    /** Columns that an upright sheet has room for; more lie across one. */
    private static final int MOST_UPRIGHT = 8;

    private NamePaper() {}

    /** Writes a form as a document of one table. */
    public static void write(NameForm form, Function<Bilingual, String> words, OutputStream out) throws IOException {
        try (XWPFDocument document = new XWPFDocument()) {
            sheet(form).of(document);
            XWPFParagraph title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            title.setSpacingAfter(APART);
            run(title, words.apply(form.title()), TITLE_FONT, TITLE_POINTS);
            XWPFParagraph lead = document.createParagraph();
            lead.setSpacingAfter(APART);
            run(lead, words.apply(form.lead()), TEXT_FONT, TEXT_POINTS);
            if (form.names().size() == 1) {
                upright(document, form.names().get(0), words);
            } else {
                across(document, sheet(form), form.names(), words);
            }
            leftOut(document, form.leftOut(), words);
            document.write(out);
        }
    }

    private static DocxSheet sheet(NameForm form) {
        boolean isWide = form.names().size() > 1 && form.names().get(0).size() > MOST_UPRIGHT;
        return isWide ? DocxSheet.ACROSS : DocxSheet.UPRIGHT;
    }

    /** A row for each field that says something: label, value. A new name has no former one. */
    private static void upright(XWPFDocument document, List<Field> all, Function<Bilingual, String> words) {
        List<Field> fields =
                all.stream().filter(field -> !field.value().isBlank()).toList();
        XWPFTable table = document.createTable(fields.size(), 2);
        table.setWidth("100%");
        table.setCellMargins(ABOVE, BESIDE, ABOVE, BESIDE);
        DocxTable.divide(table, DocxSheet.UPRIGHT, LABEL, VALUE);
        for (int i = 0; i < fields.size(); i++) {
            cell(table.getRow(i), 0, words.apply(fields.get(i).label()));
            cell(table.getRow(i), 1, fields.get(i).value());
        }
    }

    /**
     * A row for each name under a row of labels, which is repeated on every page. A column that says nothing of any name is left out:
     * the running text has its room.
     */
    private static void across(
            XWPFDocument document, DocxSheet sheet, List<List<Field>> names, Function<Bilingual, String> words) {
        List<Integer> telling = IntStream.range(0, names.get(0).size())
                .filter(i ->
                        names.stream().anyMatch(fields -> !fields.get(i).value().isBlank()))
                .boxed()
                .toList();
        DocxTable.append(
                document,
                sheet,
                telling.stream()
                        .map(i -> words.apply(names.get(0).get(i).label()))
                        .toList(),
                names.stream()
                        .map(fields ->
                                telling.stream().map(i -> fields.get(i).value()).toList())
                        .toList(),
                TEXT_POINTS,
                (cell, text, head, points) -> run(cell, text, TEXT_FONT, points));
    }

    private static void cell(XWPFTableRow row, int column, String text) {
        run(row.getCell(column).getParagraphs().get(0), text, TEXT_FONT, TEXT_POINTS);
    }

    private static void run(XWPFParagraph paragraph, String text, String font, int points) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(font);
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontSize(points);
        run.setText(text);
    }

    /** On a sheet of its own, which whoever publishes the paper takes away. */
    private static void leftOut(
            XWPFDocument document, List<NameForm.LeftOut> others, Function<Bilingual, String> words) {
        if (!others.isEmpty()) {
            XWPFParagraph head = document.createParagraph();
            head.setPageBreak(true);
            run(head, words.apply(NameForm.LEFT_OUT), TEXT_FONT, TEXT_POINTS);
            others.forEach(each -> run(
                    document.createParagraph(),
                    each.id() + "  " + each.name() + "  " + words.apply(each.why()),
                    TEXT_FONT,
                    TEXT_POINTS));
        }
    }
}
