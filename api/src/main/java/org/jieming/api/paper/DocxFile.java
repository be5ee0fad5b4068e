package org.jieming.api.paper;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The package of a Word document (ECMA-376 Part 2) around a text that is written as it comes: nothing of it is held, so that a
 * volume of 20,000 articles costs no more memory than a letter. Its styles lie beside this class.
 */
final class DocxFile {
    private static final String NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final int BUFFER = 1 << 16;

    /** Writes the text. */
    @FunctionalInterface
    interface Text {
        /**
         * Writes it.
         *
         * @param pictures takes what the text shows, in its order
         */
        void to(XMLStreamWriter xml, Pictures pictures) throws XMLStreamException;
    }

    /** The pictures of a document, held until its text is written. */
    static final class Pictures {
        private final List<byte[]> all = new ArrayList<>();

        /** Takes a PNG; its relationship is the answer. */
        String add(byte[] png) {
            all.add(png);
            return relationship(all.size());
        }

        private static String relationship(int number) {
            return "image" + number;
        }

        private void write(ZipOutputStream zip) throws IOException {
            for (int number = 1; number <= all.size(); number++) {
                zip.putNextEntry(new ZipEntry("word/media/" + relationship(number) + ".png"));
                zip.write(all.get(number - 1));
                zip.closeEntry();
            }
        }

        /** The relationships of the document with those of its pictures before the end. */
        private String relationships(String fixed) {
            StringBuilder all = new StringBuilder();
            for (int number = 1; number <= this.all.size(); number++) {
                String name = relationship(number);
                all.append("  <Relationship Id=\"" + name + "\" Type=\"" + RELATIONSHIPS + "/image\" Target=\"media/"
                        + name + ".png\"/>\n");
            }
            return fixed.replace("</Relationships>", all + "</Relationships>");
        }
    }

    /** What stands between the beginning and the end of a document. */
    @FunctionalInterface
    private interface Body {
        void to(XMLStreamWriter xml) throws XMLStreamException;
    }

    private DocxFile() {}

    /** Writes a document, the elements of its body in the namespace that has the prefix {@code w}. */
    static void write(OutputStream out, DocxSheet sheet, Text text) throws IOException {
        Pictures pictures = new Pictures();
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            copy(zip, "[Content_Types].xml", "docx-content-types.xml");
            copy(zip, "_rels/.rels", "docx-package.rels");
            copy(zip, "word/styles.xml", "docx-styles.xml");
            copy(zip, "word/footer.xml", "docx-footer.xml");
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            // the writer hands on a few bytes at a time, which cost the compression dear one by one
            OutputStream buffered = new BufferedOutputStream(zip, BUFFER);
            document(
                    XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(buffered, StandardCharsets.UTF_8.name()),
                    sheet,
                    xml -> text.to(xml, pictures));
            buffered.flush();
            zip.closeEntry();
            pictures.write(zip);
            zip.putNextEntry(new ZipEntry("word/_rels/document.xml.rels"));
            zip.write(pictures.relationships(resource("docx-document.rels")).getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    private static void copy(ZipOutputStream zip, String name, String resource) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(resource(resource).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String resource(String name) throws IOException {
        try (InputStream part = DocxFile.class.getResourceAsStream(name)) {
            return new String(part.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void document(XMLStreamWriter xml, DocxSheet sheet, Body body) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement("w:document");
        xml.writeAttribute("xmlns:w", NAMESPACE);
        xml.writeAttribute("xmlns:r", RELATIONSHIPS);
        xml.writeStartElement("w:body");
        body.to(xml);
        section(xml, sheet);
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    /** Sheets of A4, lengths in twentieths of a point, with the footer that numbers them. */
    private static void section(XMLStreamWriter xml, DocxSheet sheet) throws XMLStreamException {
        xml.writeStartElement("w:sectPr");
        xml.writeEmptyElement("w:footerReference");
        xml.writeAttribute("w:type", "default");
        xml.writeAttribute("r:id", "rId2");
        xml.writeEmptyElement("w:pgSz");
        xml.writeAttribute("w:w", Integer.toString(sheet.width));
        xml.writeAttribute("w:h", Integer.toString(sheet.height));
        if (sheet == DocxSheet.ACROSS) {
            xml.writeAttribute("w:orient", "landscape");
        }
        xml.writeEmptyElement("w:pgMar");
        for (Map.Entry<String, Integer> margin : DocxSheet.MARGINS.entrySet()) {
            xml.writeAttribute("w:" + margin.getKey(), margin.getValue().toString());
        }
        xml.writeEndElement();
    }
}
