package org.jieming.api.inspection;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The sketch map of a line as SVG, for the page. */
final class LineSketchSvg {
    private final LineSketch sketch;
    private final XMLStreamWriter xml;

    private LineSketchSvg(LineSketch sketch, XMLStreamWriter xml) {
        this.sketch = sketch;
        this.xml = xml;
    }

    /** The drawing; {@code title} is what is read out. */
    static String of(LineSketch sketch, String title) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            new LineSketchSvg(sketch, xml).draw(title);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Writing into memory does not fail", impossible);
        }
        return text.toString();
    }

    private void draw(String title) throws XMLStreamException {
        int width = LineSketch.WIDTH;
        int height = sketch.height();
        xml.writeStartElement("svg");
        attributes("xmlns", "http://www.w3.org/2000/svg", "width", "" + width, "height", "" + height);
        attributes("viewBox", "0 0 " + width + " " + height, "role", "img", "aria-label", title);
        attributes("font-size", "11", "font-family", "sans-serif");
        xml.writeEmptyElement("rect");
        attributes("width", "" + width, "height", "" + height, "fill", "#ffffff");
        line(width - 20, 40, width - 20, 15);
        words(width - 24, 12, "N");
        line(LineSketch.EDGE, height - 14, LineSketch.EDGE + sketch.barPixels(), height - 14);
        words(LineSketch.EDGE, height - 19, sketch.barWords());
        for (List<double[]> stroke : sketch.strokes()) {
            stroke(stroke);
        }
        for (LineSketch.Dot dot : sketch.dots()) {
            dot(dot);
        }
        xml.writeEndElement();
    }

    private void stroke(List<double[]> stroke) throws XMLStreamException {
        StringBuilder points = new StringBuilder();
        stroke.forEach(point -> points.append(tenths(point[0]))
                .append(',')
                .append(tenths(point[1]))
                .append(' '));
        xml.writeEmptyElement("polyline");
        attributes("points", points.toString().strip(), "fill", "none", "stroke", "#7b2d8b", "stroke-width", "2");
    }

    private void dot(LineSketch.Dot dot) throws XMLStreamException {
        xml.writeEmptyElement("circle");
        attributes(
                "cx",
                tenths(dot.x()),
                "cy",
                tenths(dot.y()),
                "r",
                "" + LineSketch.DOT,
                "fill",
                dot.look().colour());
        if (!dot.number().isEmpty()) {
            words(dot.x() + LineSketch.DOT + 3, dot.y() - 3, dot.number());
        }
    }

    private void line(double x1, double y1, double x2, double y2) throws XMLStreamException {
        xml.writeEmptyElement("line");
        attributes("x1", tenths(x1), "y1", tenths(y1), "x2", tenths(x2), "y2", tenths(y2));
        attributes("stroke", "#1b1f24", "stroke-width", "1.5");
    }

    private void words(double x, double y, String said) throws XMLStreamException {
        xml.writeStartElement("text");
        attributes("x", tenths(x), "y", tenths(y), "fill", "#1b1f24");
        xml.writeCharacters(said);
        xml.writeEndElement();
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
