package org.jieming.api.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A paper as a document for Word and WPS (ECMA-376); entries of an index are links to bookmarks. Written piece by piece: for
 * a dictionary of 19,000 names the library that builds documents in memory took more than ten times as long.
 */
public final class PaperDocx implements Paper.Layout {
    /** Two ideographic blanks between the entries of an index. */
    private static final String GAP = "\u3000\u3000";

    private final XMLStreamWriter xml;
    private final DocxSheet sheet;
    private final DocxFile.Pictures pictures;
    private int bookmarks;

    private PaperDocx(XMLStreamWriter xml, DocxSheet sheet, DocxFile.Pictures pictures) {
        this.xml = xml;
        this.sheet = sheet;
        this.pictures = pictures;
    }

    /** Writes the document, on sheets that lie across where a table wants the room. */
    public static void write(Paper paper, OutputStream out) throws IOException {
        DocxSheet sheet = sheet(paper);
        DocxFile.write(out, sheet, (xml, pictures) -> {
            PaperDocx docx = new PaperDocx(xml, sheet, pictures);
            docx.element("w:p", () -> {
                docx.style("Title");
                docx.run(paper.title(), false);
            });
            paper.blocks().forEach(block -> block.in(docx));
        });
    }

    private static DocxSheet sheet(Paper paper) {
        boolean isWide = paper.blocks().stream()
                .anyMatch(block -> block instanceof Paper.Grid grid
                        && DocxSheet.fitting(grid.header(), grid.rows()) == DocxSheet.ACROSS);
        return isWide ? DocxSheet.ACROSS : DocxSheet.UPRIGHT;
    }

    @Override
    public void heading(Paper.Heading heading) {
        element("w:p", () -> {
            style("Heading" + heading.level());
            run(heading.text(), false);
        });
    }

    @Override
    public void line(Paper.Line line) {
        element("w:p", () -> {
            if (!line.anchor().isEmpty()) {
                bookmark(line.anchor());
            }
            if (!line.lead().isEmpty()) {
                run(line.lead() + " ", true);
            }
            run(line.text(), false);
        });
    }

    @Override
    public void grid(Paper.Grid grid) {
        int[] widths = ColumnWidths.of(grid.header(), grid.rows()).in(sheet.room(DocxSheet.CELL));
        element("w:tbl", () -> {
            element("w:tblPr", () -> {
                empty("w:tblStyle", "w:val", "TableGrid");
                empty("w:tblW", "w:w", Integer.toString(ColumnWidths.WHOLE), "w:type", "pct");
                empty("w:tblLayout", "w:type", "fixed");
            });
            element("w:tblGrid", () -> {
                for (int width : widths) {
                    empty("w:gridCol", "w:w", Integer.toString(sheet.twips(width)));
                }
            });
            row(grid.header(), widths, true);
            grid.rows().forEach(row -> row(row, widths, false));
        });
        // two tables in a row are one to Word unless there is a paragraph between them
        element("w:p", () -> {});
    }

    private void row(List<String> cells, int[] widths, boolean head) {
        element("w:tr", () -> {
            element("w:trPr", () -> {
                empty("w:cantSplit");
                if (head) {
                    empty("w:tblHeader");
                }
            });
            for (int column = 0; column < widths.length; column++) {
                cell(cells.get(column), widths[column], head);
            }
        });
    }

    private void cell(String text, int width, boolean head) {
        element("w:tc", () -> {
            element("w:tcPr", () -> empty("w:tcW", "w:w", Integer.toString(width), "w:type", "pct"));
            element("w:p", () -> {
                style("Cell");
                run(text, head);
            });
        });
    }

    @Override
    public void index(Paper.Index index) {
        for (Paper.Group group : index.groups()) {
            heading(new Paper.Heading(2, group.title()));
            element("w:p", () -> group.leads().forEach(this::link));
        }
    }

    @Override
    public void figure(Paper.Figure figure) {
        element(
                "w:p",
                () -> element(
                        "w:r",
                        () -> element(
                                "w:drawing", () -> told(() -> DocxPicture.write(figure.sketch(), pictures, xml)))));
    }

    private void link(Paper.Lead lead) {
        told(() -> {
            xml.writeStartElement("w:hyperlink");
            xml.writeAttribute("w:anchor", lead.anchor());
            run(lead.text() + GAP, false);
            xml.writeEndElement();
        });
    }

    private void bookmark(String name) {
        String id = Integer.toString(bookmarks++);
        empty("w:bookmarkStart", "w:id", id, "w:name", name);
        empty("w:bookmarkEnd", "w:id", id);
    }

    private void style(String name) {
        element("w:pPr", () -> empty("w:pStyle", "w:val", name));
    }

    private void run(String text, boolean bold) {
        element("w:r", () -> {
            if (bold) {
                element("w:rPr", () -> empty("w:b"));
            }
            String[] lines = printable(text).split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    empty("w:br");
                }
                words(lines[i]);
            }
        });
    }

    private void words(String line) {
        told(() -> {
            xml.writeStartElement("w:t");
            xml.writeAttribute("xml:space", "preserve");
            xml.writeCharacters(line);
            xml.writeEndElement();
        });
    }

    /** Without the characters that XML cannot hold. */
    private static String printable(String text) {
        return text.codePoints().allMatch(PaperDocx::isInXml)
                ? text
                : text.codePoints()
                        .filter(PaperDocx::isInXml)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
    }

    private static boolean isInXml(int character) {
        return character == '\t'
                || character == '\n'
                || character == '\r'
                || character >= 0x20 && character < 0xD800
                || character > 0xDFFF && character < 0xFFFE
                || character > 0xFFFF;
    }

    private void element(String name, Runnable content) {
        told(() -> xml.writeStartElement(name));
        content.run();
        told(xml::writeEndElement);
    }

    private void empty(String name, String... attributes) {
        told(() -> {
            xml.writeEmptyElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute(attributes[i], attributes[i + 1]);
            }
        });
    }

    /** Something that writes. */
    @FunctionalInterface
    private interface Telling {
        void tell() throws XMLStreamException;
    }

    private static void told(Telling telling) {
        try {
            telling.tell();
        } catch (XMLStreamException failed) {
            throw new IllegalStateException("Writing a document", failed);
        }
    }
}
