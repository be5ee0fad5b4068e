package org.jieming.api.style;

/** XML in the writing, indented by two spaces. */
final class XmlText {
    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private int depth;

    /** Opens an element; attributes come as name, value, name, value. */
    void open(String element, String... attributes) {
        start(element, attributes).append(">\n");
        depth++;
    }

    void close(String element) {
        depth--;
        text.append("  ".repeat(depth)).append("</").append(element).append(">\n");
    }

    void leaf(String element, String content, String... attributes) {
        start(element, attributes)
                .append('>')
                .append(escaped(content))
                .append("</")
                .append(element)
                .append(">\n");
    }

    void empty(String element, String... attributes) {
        start(element, attributes).append("/>\n");
    }

    /** Writes an element whose content is ready XML on one line. */
    void mixed(String element, String content) {
        start(element).append('>').append(content).append("</").append(element).append(">\n");
    }

    private StringBuilder start(String element, String... attributes) {
        text.append("  ".repeat(depth)).append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(attributes[i + 1]))
                    .append('"');
        }
        return text;
    }

    static String escaped(String content) {
        return content.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
