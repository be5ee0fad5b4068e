package org.jieming.api.inspection;

import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** What QML, the style format of QGIS, is written of: elements with attributes, and options in maps. */
final class Qml {
    private Qml() {}

    /** The interface of what may fail when writing into memory, which it does not. */
    interface Writing {
        void to(XMLStreamWriter xml) throws XMLStreamException;
    }

    static void element(XMLStreamWriter xml, String name, Map<String, String> attributes, Writing content)
            throws XMLStreamException {
        xml.writeStartElement(name);
        for (Map.Entry<String, String> each : new TreeMap<>(attributes).entrySet()) {
            xml.writeAttribute(each.getKey(), each.getValue());
        }
        content.to(xml);
        xml.writeEndElement();
    }

    /** A map of options; numbers and truth values are written as such, since QField asks for their type. */
    static void options(XMLStreamWriter xml, Map<String, ?> values) throws XMLStreamException {
        element(xml, "Option", Map.of("type", "Map"), inner -> {
            for (Map.Entry<String, ?> each : new TreeMap<>(values).entrySet()) {
                option(inner, each.getKey(), each.getValue());
            }
        });
    }

    private static void option(XMLStreamWriter xml, String name, Object value) throws XMLStreamException {
        String type = value instanceof Integer ? "int" : value instanceof Boolean ? "bool" : "QString";
        element(xml, "Option", Map.of("type", type, "name", name, "value", value.toString()), none -> {});
    }
}
