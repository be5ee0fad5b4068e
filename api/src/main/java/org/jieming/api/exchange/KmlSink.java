package org.jieming.api.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jieming.rule.Finding;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * KML 2.2 (OGC 07-147r2) with a schema of its columns; a column called {@code name} or 名称 is the name of the placemark instead.
 */
final class KmlSink implements Sink {
    private static final String NAMESPACE = "http://www.opengis.net/kml/2.2";

    private final XMLStreamWriter xml;
    private final List<SinkColumn> columns;
    private final int name;
    private final Notes notes = new Notes();
    private long row;

    KmlSink(OutputStream out, List<SinkColumn> columns, WriteOptions options) throws IOException {
        SinkCrs.degrees(options.crs(), FileFormat.KML);
        this.columns = List.copyOf(columns);
        List<String> names = columns.stream().map(SinkColumn::name).toList();
        this.name = names.contains("name") ? names.indexOf("name") : names.indexOf("名称");
        try {
            xml = XMLOutputFactory.newDefaultFactory()
                    .createXMLStreamWriter(new BufferedOutputStream(out, 1 << 16), StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("kml");
            xml.writeDefaultNamespace(NAMESPACE);
            xml.writeStartElement("Document");
            element("name", options.layer());
            schema();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    private void schema() throws XMLStreamException {
        xml.writeStartElement("Schema");
        xml.writeAttribute("name", "columns");
        xml.writeAttribute("id", "columns");
        for (SinkColumn column : columns) {
            if (columns.indexOf(column) != name) {
                xml.writeEmptyElement("SimpleField");
                xml.writeAttribute("name", column.name());
                xml.writeAttribute("type", type(column.kind()));
            }
        }
        xml.writeEndElement();
    }

    private static String type(SinkColumn.Kind kind) {
        return switch (kind) {
            case INTEGER -> "int";
            case REAL -> "double";
            case TRUTH -> "bool";
            case TEXT, DAY, MOMENT -> "string";
        };
    }

    @Override
    public void write(List<Cell> cells, @Nullable Geometry geometry) throws IOException {
        SinkColumn.check(cells, columns);
        row++;
        try {
            xml.writeStartElement("Placemark");
            if (name >= 0) {
                element("name", cells.get(name).settled().text());
            }
            data(cells);
            if (geometry != null) {
                draw(geometry);
            }
            xml.writeEndElement();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    private void data(List<Cell> cells) throws XMLStreamException {
        xml.writeStartElement("ExtendedData");
        xml.writeStartElement("SchemaData");
        xml.writeAttribute("schemaUrl", "#columns");
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i).settled().text();
            if (i != name && !text.isEmpty()) {
                xml.writeStartElement("SimpleData");
                xml.writeAttribute("name", columns.get(i).name());
                xml.writeCharacters(SinkNotes.forXml(text, notes, row));
                xml.writeEndElement();
            }
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void element(String element, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(SinkNotes.forXml(text, notes, row));
        xml.writeEndElement();
    }

    private void draw(Geometry geometry) throws XMLStreamException {
        if (geometry instanceof GeometryCollection parts) {
            xml.writeStartElement("MultiGeometry");
            for (int i = 0; i < parts.getNumGeometries(); i++) {
                draw(parts.getGeometryN(i));
            }
            xml.writeEndElement();
        } else if (geometry instanceof Polygon polygon) {
            xml.writeStartElement("Polygon");
            boundary("outerBoundaryIs", turned(polygon.getExteriorRing(), true));
            for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
                boundary("innerBoundaryIs", turned(polygon.getInteriorRingN(i), false));
            }
            xml.writeEndElement();
        } else if (geometry instanceof LineString || geometry instanceof Point) {
            path(geometry instanceof Point ? "Point" : "LineString", geometry);
        }
    }

    /** Outer boundaries counterclockwise, as Google's KML Reference wants a Polygon; Google Earth fills its front alone. */
    private static LinearRing turned(LinearRing ring, boolean counterclockwise) {
        return Orientation.isCCW(ring.getCoordinateSequence()) == counterclockwise ? ring : ring.reverse();
    }

    private void boundary(String element, LineString ring) throws XMLStreamException {
        xml.writeStartElement(element);
        path("LinearRing", ring);
        xml.writeEndElement();
    }

    private void path(String element, Geometry path) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeStartElement("coordinates");
        String space = "";
        for (Coordinate at : path.getCoordinates()) {
            xml.writeCharacters(space + at.x + "," + at.y);
            space = " ";
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    @Override
    public void finish() throws IOException {
        try {
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failed) {
            throw new IOException(failed);
        }
    }

    @Override
    public List<Finding> notes() {
        return notes.list();
    }

    @Override
    public void close() {
        // The stream is the caller's; an unfinished document stays unfinished.
    }
}
