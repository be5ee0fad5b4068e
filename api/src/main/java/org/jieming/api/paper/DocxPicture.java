package org.jieming.api.paper;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jieming.api.sketch.Sketch;

/** A picture in a line of text (DrawingML, ECMA-376 Part 1 §20.4.2.8). */
final class DocxPicture {
    private static final String PLACE = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    private static final String MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    /** English metric units of a pixel, of which there are 96 in an inch. */
    private static final long PIXEL = 9_525;

    private final XMLStreamWriter xml;

    private DocxPicture(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** Writes what stands inside of {@code w:drawing}. */
    static void write(Sketch sketch, DocxFile.Pictures pictures, XMLStreamWriter xml) throws XMLStreamException {
        new DocxPicture(xml).inline(sketch, pictures.add(sketch.png()));
    }

    private void inline(Sketch sketch, String relationship) throws XMLStreamException {
        String width = Long.toString(sketch.width() * PIXEL);
        String height = Long.toString(sketch.height() * PIXEL);
        String number = relationship.replaceAll("\\D", "");
        begin("wp:inline", "xmlns:wp", PLACE, "distT", "0", "distB", "0", "distL", "0", "distR", "0");
        empty("wp:extent", "cx", width, "cy", height);
        empty("wp:docPr", "id", number, "name", relationship, "descr", sketch.title());
        begin("a:graphic", "xmlns:a", MAIN);
        begin("a:graphicData", "uri", PICTURE);
        begin("pic:pic", "xmlns:pic", PICTURE);
        begin("pic:nvPicPr");
        empty("pic:cNvPr", "id", number, "name", relationship);
        empty("pic:cNvPicPr");
        xml.writeEndElement();
        begin("pic:blipFill");
        empty("a:blip", "r:embed", relationship);
        begin("a:stretch");
        empty("a:fillRect");
        end(2);
        begin("pic:spPr");
        begin("a:xfrm");
        empty("a:off", "x", "0", "y", "0");
        empty("a:ext", "cx", width, "cy", height);
        end(1);
        begin("a:prstGeom", "prst", "rect");
        end(6);
    }

    private void begin(String name, String... attributes) throws XMLStreamException {
        xml.writeStartElement(name);
        attributes(attributes);
    }

    private void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private void end(int elements) throws XMLStreamException {
        for (int i = 0; i < elements; i++) {
            xml.writeEndElement();
        }
    }
}
