package org.jieming.api.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a text may hold to be printed: no control characters but line breaks and tabs, no halves of a surrogate pair, no U+FFFE
 * and U+FFFF. A document of XML 1.0, as the report is one, can hold none of them (https://www.w3.org/TR/xml/#charsets).
 */
final class Printable {
    private Printable() {}

    /** The text without what cannot be printed. */
    static String of(String text) {
        return text.codePoints()
                .filter(Printable::is)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean is(int character) {
        boolean spacing = character == '\n' || character == '\r' || character == '\t';
        return spacing
                || !Character.isISOControl(character)
                        && Character.getType(character) != Character.SURROGATE
                        && character != 0xFFFE
                        && character != 0xFFFF;
    }

    /** The paths of the texts in a body that hold more. O(characters). */
    static Set<String> lost(JsonNode body) {
        Set<String> lost = new LinkedHashSet<>();
        gather(body, "", lost);
        return lost;
    }

    private static void gather(JsonNode node, String path, Set<String> lost) {
        if (node.isTextual() && !node.textValue().codePoints().allMatch(Printable::is)) {
            lost.add(path);
        }
        node.properties()
                .forEach(each ->
                        gather(each.getValue(), path.isEmpty() ? each.getKey() : path + "." + each.getKey(), lost));
        if (node.isArray()) {
            node.forEach(each -> gather(each, path + "[]", lost));
        }
    }
}
