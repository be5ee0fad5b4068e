package org.jieming.api.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jieming.language.Malformed;
import org.jspecify.annotations.Nullable;

/**
 * XML, event by event, by local names whatever the prefix. Document types and entities of one's own are refused, so nothing
 * outside the file is read and nothing inside it multiplies; depth and the size of one piece are bounded by {@link Limits}.
 */
final class Markup implements Closeable {
    private static final List<String> ENTITY_LIMITS = List.of(
            "jdk.xml.maxGeneralEntitySizeLimit",
            "jdk.xml.totalEntitySizeLimit",
            "jdk.xml.entityExpansionLimit",
            "jdk.xml.entityReplacementLimit");

    private final String name;
    private final long size;
    private final RowGuard guard;
    private final XMLStreamReader events;
    private final Deque<String> path = new ArrayDeque<>();

    Markup(Reader characters, String name) {
        this(characters, name, Long.MAX_VALUE);
    }

    Markup(Reader characters, String name, long size) {
        this.name = name;
        this.size = Math.max(1, size);
        this.guard = new RowGuard(characters, name);
        try {
            this.events = factory().createXMLStreamReader(guard);
        } catch (XMLStreamException broken) {
            throw complaint(broken);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // The JDK counts every &amp; and character reference as an entity, and from 24 on takes 100,000 in a document
        // at most.
        // No entity can be declared here, so there is nothing left for these limits to guard.
        for (String limit : ENTITY_LIMITS) {
            factory.setProperty(limit, "0");
        }
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("external entity");
        });
        return factory;
    }

    /** Goes to the next start, end or text; false at the end of the document. */
    boolean next() {
        try {
            while (events.hasNext()) {
                int event = events.next();
                guard.rowDone();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                    throw Unreadable.file(
                            name,
                            "<!DOCTYPE> / &…;",
                            "XML 中含有 DOCTYPE 或自定义实体，出于安全不予读取；请去除后重试",
                            "The XML declares a DOCTYPE or entities of its own, which are not read; remove them");
                }
                if (track(event)) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException broken) {
            throw complaint(broken);
        }
    }

    private boolean track(int event) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            path.push(events.getLocalName());
            if (path.size() > Limits.DEPTH) {
                throw Unreadable.limit(name, "XML 元素的层数", "levels of XML elements", Limits.DEPTH);
            }
            return true;
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
            path.pop();
            return true;
        }
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /** Whether this is the start of such an element. */
    boolean starts(String element) {
        return events.isStartElement() && events.getLocalName().equals(element);
    }

    /** Whether this is the start of any element. */
    boolean starts() {
        return events.isStartElement();
    }

    /** Whether this is the end of such an element. */
    boolean ends(String element) {
        return events.isEndElement() && events.getLocalName().equals(element);
    }

    /** The local name of the element that starts or ends here. */
    String element() {
        return events.getLocalName();
    }

    /** How many elements are open. */
    int depth() {
        return path.size();
    }

    /** An attribute by its local name, or null. */
    @Nullable
    String attribute(String attribute) {
        for (int i = 0; i < events.getAttributeCount(); i++) {
            if (events.getAttributeLocalName(i).equals(attribute)) {
                return events.getAttributeValue(i);
            }
        }
        return null;
    }

    /** All text inside the element that starts here, up to its end, leaving out elements named {@code except}. */
    String text(String except) {
        StringBuilder text = new StringBuilder();
        int start = depth();
        int exceptFrom = Integer.MAX_VALUE;
        while (depth() >= start && next()) {
            if (events.isCharacters() && depth() < exceptFrom) {
                text.append(events.getTextCharacters(), events.getTextStart(), events.getTextLength());
                if (text.length() > Limits.CELL_CHARS) {
                    throw Unreadable.limit(name, "一个值的字符数", "characters of one value", Limits.CELL_CHARS);
                }
            } else if (starts(except)) {
                exceptFrom = Math.min(exceptFrom, depth());
            } else if (events.isEndElement() && depth() < exceptFrom) {
                exceptFrom = Integer.MAX_VALUE;
            }
        }
        return text.toString();
    }

    /** The characters of this text event. */
    boolean isText() {
        return events.isCharacters();
    }

    /** Appends the characters of this text event. */
    String characters() {
        return events.getText();
    }

    /** Goes behind the end of the element that starts here. */
    void skip() {
        int start = depth();
        while (depth() >= start && next()) {
            continue;
        }
    }

    /** The line where reading stands, counted from 1. */
    long line() {
        return Math.max(1, events.getLocation().getLineNumber());
    }

    /** The share of the stated size that was read, from 0 to 1. */
    double progress() {
        return Math.min(1, (double) guard.count() / size);
    }

    private Malformed complaint(XMLStreamException broken) {
        Throwable cause = broken.getNestedException();
        if (cause instanceof CharacterCodingException) {
            return Unreadable.file(
                    name,
                    "encoding",
                    "XML 的编码与声明不符；请另存为 UTF-8",
                    "The XML is not in the encoding it declares; save it as UTF-8");
        }
        long line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
        String why = String.valueOf(broken.getMessage()).replaceAll("\\s+", " ");
        return Unreadable.row(
                name,
                Math.max(1, line),
                why,
                "XML 不完整或有语法错误",
                "The XML is cut off or broken"
                        + (why.toLowerCase(Locale.ROOT).contains("end") ? " (it ends too early)" : ""));
    }

    @Override
    public void close() throws IOException {
        guard.close();
    }
}
