package org.jieming.api.inspection;

import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jieming.language.Bilingual;

/**
 * A field of a form of QGIS.
 *
 * @param name its column
 * @param title what people call it
 * @param widget what it is filled in with
 * @param values the codes that may be chosen, with what they are called; of lists alone
 * @param readOnly whether it is only looked at
 * @param filledWith an expression of QGIS that fills it whenever its row is changed; empty where none does
 */
record FormField(
        String name,
        Bilingual title,
        Widget widget,
        Map<String, Bilingual> values,
        boolean readOnly,
        String filledWith) {
    /** An image, kept as a path relative to the project, a file each: as QField keeps what its camera took, under {@code DCIM/}. */
    private static final Map<String, Object> PHOTOGRAPH = Map.of(
            "DocumentViewer", 1,
            "DocumentViewerHeight", 0,
            "DocumentViewerWidth", 0,
            "FileWidget", true,
            "FileWidgetButton", true,
            "FileWidgetFilter", "",
            "RelativeStorage", 1,
            "StorageMode", 0);

    /** The widgets of QGIS that are used. */
    enum Widget {
        TEXT("TextEdit"),
        LIST("ValueMap"),
        PHOTOGRAPH("ExternalResource");

        private final String word;

        Widget(String word) {
            this.word = word;
        }
    }

    FormField {
        values = new LinkedHashMap<>(values);
    }

    static FormField text(String name, Bilingual title, boolean readOnly, String filledWith) {
        return new FormField(name, title, Widget.TEXT, Map.of(), readOnly, filledWith);
    }

    static FormField list(String name, Bilingual title, Map<String, Bilingual> values) {
        return new FormField(name, title, values.isEmpty() ? Widget.TEXT : Widget.LIST, values, false, "");
    }

    static FormField photograph(String name, Bilingual title) {
        return new FormField(name, title, Widget.PHOTOGRAPH, Map.of(), false, "");
    }

    /** Its widget and how that is set up. */
    void write(XMLStreamWriter xml) throws XMLStreamException {
        Qml.element(
                xml,
                "field",
                Map.of("name", name),
                inner -> Qml.element(
                        inner,
                        "editWidget",
                        Map.of("type", widget.word),
                        of -> Qml.element(of, "config", Map.of(), this::configuration)));
    }

    private void configuration(XMLStreamWriter xml) throws XMLStreamException {
        switch (widget) {
            case TEXT -> Qml.options(xml, Map.of());
            case LIST -> Qml.element(xml, "Option", Map.of("type", "Map"), this::list);
            case PHOTOGRAPH -> Qml.options(xml, PHOTOGRAPH);
        }
    }

    private void list(XMLStreamWriter xml) throws XMLStreamException {
        Qml.element(xml, "Option", Map.of("type", "List", "name", "map"), list -> {
            for (Map.Entry<String, Bilingual> each : values.entrySet()) {
                Qml.options(list, Map.of(both(each.getValue()), each.getKey()));
            }
        });
    }

    /** Its title in both languages. */
    String alias() {
        return both(title);
    }

    private static String both(Bilingual title) {
        return title.zh() + " " + title.en();
    }
}
