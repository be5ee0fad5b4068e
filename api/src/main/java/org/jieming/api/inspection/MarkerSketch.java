package org.jieming.api.inspection;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jieming.register.ItemVersion;

/**
 * The sketch of a marker (位置略图, C.3) as SVG: north is up, each reference object lies in its azimuth and at its distance, all
 * to one scale. Only objects of which both are on record, and shown to the reader, are drawn. Labels may overlap.
 */
final class MarkerSketch {
    private static final int MOST_OBJECTS = 3;
    private static final int CENTRE = 150;
    private static final int RADIUS = 100;

    private final List<Thing> things;
    private final double pixelsPerMetre;
    private final StringWriter text = new StringWriter();

    /**
     * A reference object as the form of the marker has it.
     *
     * @param name what it is called
     * @param azimuth degrees from north, clockwise
     * @param metres how far it stands
     */
    record Thing(String name, double azimuth, double metres) {
        /** Its direction and distance in words. */
        String measured() {
            return String.format(Locale.ROOT, "%.1f° %.1f m", azimuth, metres);
        }
    }

    private MarkerSketch(List<Thing> things) {
        this.things = things;
        this.pixelsPerMetre =
                RADIUS / things.stream().mapToDouble(Thing::metres).max().orElse(1);
    }

    /** The reference objects of a marker whose azimuth and distance are on record. */
    static List<Thing> things(ItemVersion marker) {
        List<Thing> things = new ArrayList<>();
        for (int i = 1; i <= MOST_OBJECTS; i++) {
            String name = marker.values().text("object_" + i + "_name");
            String azimuth = marker.values().text("object_" + i + "_azimuth");
            String metres = marker.values().text("object_" + i + "_distance");
            if (!azimuth.isEmpty() && !metres.isEmpty() && Double.parseDouble(metres) > 0) {
                things.add(new Thing(name, Double.parseDouble(azimuth), Double.parseDouble(metres)));
            }
        }
        return things;
    }

    /** The sketch of a marker of a number with its reference objects; at least one. */
    static String svg(String number, List<Thing> things) {
        MarkerSketch sketch = new MarkerSketch(things);
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(sketch.text);
            sketch.draw(xml, number);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Writing into memory does not fail", impossible);
        }
        return sketch.text.toString();
    }

    private void draw(XMLStreamWriter xml, String number) throws XMLStreamException {
        xml.writeStartElement("svg");
        attributes(xml, "xmlns", "http://www.w3.org/2000/svg", "width", "300", "height", "300");
        attributes(xml, "viewBox", "0 0 300 300", "role", "img", "aria-label", number, "font-size", "11");
        line(xml, 280, 40, 280, 15);
        words(xml, 276, 12, "start", "N");
        for (Thing thing : things) {
            object(xml, thing);
        }
        xml.writeEmptyElement("rect");
        attributes(xml, "x", "145", "y", "145", "width", "10", "height", "10", "fill", "#c8102e");
        words(xml, CENTRE, CENTRE + 22, "middle", number);
        xml.writeEndElement();
    }

    private void object(XMLStreamWriter xml, Thing thing) throws XMLStreamException {
        double angle = Math.toRadians(thing.azimuth());
        double x = CENTRE + Math.sin(angle) * thing.metres() * pixelsPerMetre;
        double y = CENTRE - Math.cos(angle) * thing.metres() * pixelsPerMetre;
        line(xml, CENTRE, CENTRE, x, y);
        xml.writeEmptyElement("circle");
        attributes(xml, "cx", tenths(x), "cy", tenths(y), "r", "4", "fill", "#0f6cb0");
        String anchor = x < CENTRE ? "end" : "start";
        double beside = x < CENTRE ? x - 7 : x + 7;
        words(xml, beside, y - 2, anchor, thing.name());
        words(xml, beside, y + 10, anchor, thing.measured());
    }

    private static void line(XMLStreamWriter xml, double x1, double y1, double x2, double y2)
            throws XMLStreamException {
        xml.writeEmptyElement("line");
        attributes(xml, "x1", tenths(x1), "y1", tenths(y1), "x2", tenths(x2), "y2", tenths(y2), "stroke", "#5d6b74");
    }

    private static void words(XMLStreamWriter xml, double x, double y, String anchor, String said)
            throws XMLStreamException {
        xml.writeStartElement("text");
        attributes(xml, "x", tenths(x), "y", tenths(y), "text-anchor", anchor);
        xml.writeCharacters(said);
        xml.writeEndElement();
    }

    private static void attributes(XMLStreamWriter xml, String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }

    private static String tenths(double pixels) {
        return String.format(Locale.ROOT, "%.1f", pixels);
    }
}
