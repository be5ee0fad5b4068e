package org.jieming.api.inspection;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jieming.language.Bilingual;

/**
 * The look and the form of a layer in QML, the style format of QGIS: titles of fields, value lists, fields that are only read,
 * and what a field is filled with when a row is changed. Written for QGIS 3; QML has no published schema.
 */
final class FormStyle {
    private final String kind;
    private final String colour;
    private final List<Entry> fields = new ArrayList<>();

    private record Entry(
            String name, Bilingual title, Map<String, Bilingual> values, boolean readOnly, String filledWith) {}

    /** The interface of what may fail when writing into memory, which it does not. */
    private interface Writing {
        void to(XMLStreamWriter xml) throws XMLStreamException;
    }

    private FormStyle(String kind, String colour) {
        this.kind = kind;
        this.colour = colour;
    }

    /** A layer of points, in a colour as {@code red,green,blue,alpha}. */
    static FormStyle ofPoints(String colour) {
        return new FormStyle("marker", colour);
    }

    /** A layer of lines. */
    static FormStyle ofLines(String colour) {
        return new FormStyle("line", colour);
    }

    /** A field that is only read. */
    FormStyle shows(String name, String zh, String en) {
        fields.add(new Entry(name, Bilingual.of(zh, en), Map.of(), true, ""));
        return this;
    }

    /** A field to be filled in. */
    FormStyle asks(String name, String zh, String en) {
        fields.add(new Entry(name, Bilingual.of(zh, en), Map.of(), false, ""));
        return this;
    }

    /** A field to be filled in from a list of codes. */
    FormStyle chooses(String name, String zh, String en, Map<String, Bilingual> values) {
        fields.add(new Entry(name, Bilingual.of(zh, en), new LinkedHashMap<>(values), false, ""));
        return this;
    }

    /** A field to be answered with yes or no. */
    FormStyle answers(String name, String zh, String en) {
        Map<String, Bilingual> values = new LinkedHashMap<>();
        values.put("yes", Bilingual.of("是", "Yes"));
        values.put("no", Bilingual.of("否", "No"));
        return chooses(name, zh, en, values);
    }

    /** A field that is filled by an expression of QGIS whenever the row is changed. */
    FormStyle notes(String name, String zh, String en, String expression) {
        fields.add(new Entry(name, Bilingual.of(zh, en), Map.of(), false, expression));
        return this;
    }

    /** The style as QML. */
    String qml() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            element(xml, "qgis", Map.of("version", "3.22", "styleCategories", "Symbology|Fields|Forms"), this::content);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Writing into memory does not fail", impossible);
        }
        return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n" + text;
    }

    private void content(XMLStreamWriter xml) throws XMLStreamException {
        element(xml, "renderer-v2", Map.of("type", "singleSymbol"), this::symbols);
        element(xml, "fieldConfiguration", Map.of(), this::widgets);
        element(xml, "aliases", Map.of(), this::aliases);
        element(xml, "defaults", Map.of(), this::defaults);
        element(xml, "editable", Map.of(), this::editable);
    }

    private void symbols(XMLStreamWriter xml) throws XMLStreamException {
        boolean line = kind.equals("line");
        Map<String, String> look = line
                ? Map.of("line_color", colour, "line_width", "0.8", "line_width_unit", "MM")
                : Map.of("name", "circle", "color", colour, "size", "3", "size_unit", "MM");
        Map<String, String> layer = Map.of("class", line ? "SimpleLine" : "SimpleMarker", "enabled", "1");
        element(
                xml,
                "symbols",
                Map.of(),
                inner -> element(
                        inner,
                        "symbol",
                        Map.of("type", kind, "name", "0", "alpha", "1"),
                        symbol -> element(symbol, "layer", layer, of -> options(of, look))));
    }

    private static void options(XMLStreamWriter xml, Map<String, String> values) throws XMLStreamException {
        element(xml, "Option", Map.of("type", "Map"), inner -> {
            for (Map.Entry<String, String> each : new TreeMap<>(values).entrySet()) {
                option(inner, each.getKey(), each.getValue());
            }
        });
    }

    private static void option(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        element(xml, "Option", Map.of("type", "QString", "name", name, "value", value), none -> {});
    }

    private void widgets(XMLStreamWriter xml) throws XMLStreamException {
        for (Entry field : fields) {
            String widget = field.values().isEmpty() ? "TextEdit" : "ValueMap";
            element(
                    xml,
                    "field",
                    Map.of("name", field.name()),
                    inner -> element(
                            inner,
                            "editWidget",
                            Map.of("type", widget),
                            of -> element(of, "config", Map.of(), config -> values(config, field))));
        }
    }

    private static void values(XMLStreamWriter xml, Entry field) throws XMLStreamException {
        element(xml, "Option", Map.of("type", "Map"), map -> {
            if (!field.values().isEmpty()) {
                element(map, "Option", Map.of("type", "List", "name", "map"), list -> {
                    for (Map.Entry<String, Bilingual> each : field.values().entrySet()) {
                        options(list, Map.of(both(each.getValue()), each.getKey()));
                    }
                });
            }
        });
    }

    private void aliases(XMLStreamWriter xml) throws XMLStreamException {
        for (Entry field : fields) {
            element(xml, "alias", Map.of("field", field.name(), "name", both(field.title())), none -> {});
        }
    }

    private void defaults(XMLStreamWriter xml) throws XMLStreamException {
        for (Entry field : fields) {
            if (!field.filledWith().isEmpty()) {
                element(
                        xml,
                        "default",
                        Map.of("field", field.name(), "expression", field.filledWith(), "applyOnUpdate", "1"),
                        none -> {});
            }
        }
    }

    private void editable(XMLStreamWriter xml) throws XMLStreamException {
        for (Entry field : fields) {
            element(xml, "field", Map.of("name", field.name(), "editable", field.readOnly() ? "0" : "1"), none -> {});
        }
    }

    private static String both(Bilingual title) {
        return title.zh() + " " + title.en();
    }

    private static void element(XMLStreamWriter xml, String name, Map<String, String> attributes, Writing content)
            throws XMLStreamException {
        xml.writeStartElement(name);
        for (Map.Entry<String, String> each : new TreeMap<>(attributes).entrySet()) {
            xml.writeAttribute(each.getKey(), each.getValue());
        }
        content.to(xml);
        xml.writeEndElement();
    }
}
