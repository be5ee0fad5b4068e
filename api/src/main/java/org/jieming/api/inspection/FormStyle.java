package org.jieming.api.inspection;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jieming.api.exchange.SinkColumn;
import org.jieming.language.Bilingual;

/**
 * The look and the form of a layer in QML, the style format of QGIS: titles of fields, value lists, fields that are only read,
 * and what a field is filled with when a row is changed. Written for QGIS 3; QML has no published schema.
 */
final class FormStyle {
    private final String kind;
    private final String colour;
    private final List<FormField> fields = new ArrayList<>();

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
        fields.add(FormField.text(name, Bilingual.of(zh, en), true, ""));
        return this;
    }

    /** A field to be filled in. */
    FormStyle asks(String name, String zh, String en) {
        fields.add(FormField.text(name, Bilingual.of(zh, en), false, ""));
        return this;
    }

    /** A field to be filled in from a list of codes. */
    FormStyle chooses(String name, String zh, String en, Map<String, Bilingual> values) {
        fields.add(FormField.list(name, Bilingual.of(zh, en), values));
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
        fields.add(FormField.text(name, Bilingual.of(zh, en), false, expression));
        return this;
    }

    /** A field that names a photograph. */
    FormStyle photographs(String name, String zh, String en) {
        fields.add(FormField.photograph(name, Bilingual.of(zh, en)));
        return this;
    }

    /** Its fields, in their order, as columns of text. */
    List<SinkColumn> columns() {
        return fields.stream().map(FormField::name).map(SinkColumn::text).toList();
    }

    /** The style as QML. */
    String qml() {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            Qml.element(
                    xml, "qgis", Map.of("version", "3.22", "styleCategories", "Symbology|Fields|Forms"), this::content);
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("Writing into memory does not fail", impossible);
        }
        return "<!DOCTYPE qgis PUBLIC 'http://mrcc.com/qgis.dtd' 'SYSTEM'>\n" + text;
    }

    private void content(XMLStreamWriter xml) throws XMLStreamException {
        Qml.element(xml, "renderer-v2", Map.of("type", "singleSymbol"), this::symbols);
        Qml.element(xml, "fieldConfiguration", Map.of(), this::widgets);
        Qml.element(xml, "aliases", Map.of(), this::aliases);
        Qml.element(xml, "defaults", Map.of(), this::defaults);
        Qml.element(xml, "editable", Map.of(), this::editable);
    }

    private void symbols(XMLStreamWriter xml) throws XMLStreamException {
        boolean line = kind.equals("line");
        Map<String, String> look = line
                ? Map.of("line_color", colour, "line_width", "0.8", "line_width_unit", "MM")
                : Map.of("name", "circle", "color", colour, "size", "3", "size_unit", "MM");
        Map<String, String> layer = Map.of("class", line ? "SimpleLine" : "SimpleMarker", "enabled", "1");
        Qml.element(
                xml,
                "symbols",
                Map.of(),
                inner -> Qml.element(
                        inner,
                        "symbol",
                        Map.of("type", kind, "name", "0", "alpha", "1"),
                        symbol -> Qml.element(symbol, "layer", layer, of -> Qml.options(of, look))));
    }

    private void widgets(XMLStreamWriter xml) throws XMLStreamException {
        for (FormField field : fields) {
            field.write(xml);
        }
    }

    private void aliases(XMLStreamWriter xml) throws XMLStreamException {
        for (FormField field : fields) {
            Qml.element(xml, "alias", Map.of("field", field.name(), "name", field.alias()), none -> {});
        }
    }

    private void defaults(XMLStreamWriter xml) throws XMLStreamException {
        for (FormField field : fields) {
            if (!field.filledWith().isEmpty()) {
                Qml.element(
                        xml,
                        "default",
                        Map.of("field", field.name(), "expression", field.filledWith(), "applyOnUpdate", "1"),
                        none -> {});
            }
        }
    }

    private void editable(XMLStreamWriter xml) throws XMLStreamException {
        for (FormField field : fields) {
            Qml.element(
                    xml, "field", Map.of("name", field.name(), "editable", field.readOnly() ? "0" : "1"), none -> {});
        }
    }
}
