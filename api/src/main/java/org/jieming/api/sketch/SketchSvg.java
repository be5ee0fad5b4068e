package org.jieming.api.sketch;

import java.io.StringWriter;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a drawing as SVG; what it says is no markup. */
final class SketchSvg {
    private final XMLStreamWriter xml;

    private SketchSvg(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String of(Sketch sketch) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new SketchSvg(xml).draw(sketch);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Writing into memory does not fail", impossible);
        }
        return text.toString();
    }

    private void draw(Sketch sketch) throws XMLStreamException {
        String width = Integer.toString(sketch.width());
        String height = Integer.toString(sketch.height());
        xml.writeStartElement("svg");
        attributes("xmlns", "http://www.w3.org/2000/svg", "width", width, "height", height);
        attributes("viewBox", "0 0 " + width + " " + height, "role", "img", "aria-label", sketch.title());
        attributes("font-size", Integer.toString(Sketch.LETTERS), "font-family", "sans-serif");
        xml.writeEmptyElement("rect");
        attributes("width", width, "height", height, "fill", "#ffffff");
        for (Sketch.Mark mark : sketch.marks()) {
            mark(mark);
        }
        xml.writeEndElement();
    }

    private void mark(Sketch.Mark mark) throws XMLStreamException {
        if (mark instanceof Sketch.Stroke stroke) {
            xml.writeEmptyElement("polyline");
            String points = stroke.points().stream()
                    .map(point -> tenths(point[0]) + "," + tenths(point[1]))
                    .collect(Collectors.joining(" "));
            attributes("points", points, "fill", "none", "stroke", stroke.colour());
            attributes("stroke-width", tenths(stroke.width()));
        } else if (mark instanceof Sketch.Disc disc) {
            xml.writeEmptyElement("circle");
            attributes("cx", tenths(disc.x()), "cy", tenths(disc.y()), "r", tenths(disc.radius()));
            attributes("fill", disc.colour());
        } else if (mark instanceof Sketch.Square square) {
            xml.writeEmptyElement("rect");
            String side = tenths(square.side());
            attributes("x", tenths(square.x() - square.side() / 2), "y", tenths(square.y() - square.side() / 2));
            attributes("width", side, "height", side, "fill", square.colour());
        } else if (mark instanceof Sketch.Words words) {
            xml.writeStartElement("text");
            attributes("x", tenths(words.x()), "y", tenths(words.y()), "fill", Sketch.INK);
            xml.writeCharacters(words.said());
            xml.writeEndElement();
        }
    }

    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private static String tenths(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }
}
