package org.jieming.crs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * One element of the well-known text of a reference system, of either edition (OGC 01-009, ISO 19162) and any dialect:
 * {@code KEYWORD["name",1.0,CHILD[…]]}, with round brackets as well.
 *
 * @param keyword in upper case
 * @param leaves names without their quotes, numbers and words, in their order; copied in
 * @param children the elements inside; copied in
 */
record WktNode(String keyword, List<String> leaves, List<WktNode> children) {

    WktNode {
        leaves = List.copyOf(leaves);
        children = List.copyOf(children);
    }

    /** Reads the first element of a text; what ESRI writes behind it (a vertical system) is left alone. */
    static WktNode read(String text) {
        return new Reader(text).element(0);
    }

    /** The first child with one of these keywords. */
    Optional<WktNode> child(Set<String> keywords) {
        return children.stream()
                .filter(child -> keywords.contains(child.keyword))
                .findFirst();
    }

    /** The leaf at a place, or empty text when the element has fewer. */
    String leaf(int place) {
        return place < leaves.size() ? leaves.get(place) : "";
    }

    /** A recursive descent, bounded in length and depth because files are not to be trusted. */
    private static final class Reader {
        private static final int LONGEST = 50_000;
        private static final int DEEPEST = 30;

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text;
            if (text.length() > LONGEST) {
                throw broken();
            }
        }

        WktNode element(int depth) {
            String keyword = word();
            if (depth > DEEPEST || keyword.isEmpty() || !opens()) {
                throw broken();
            }
            return inside(keyword, depth);
        }

        private WktNode inside(String keyword, int depth) {
            List<String> leaves = new ArrayList<>();
            List<WktNode> children = new ArrayList<>();
            do {
                at++;
                int start = skipBlanks();
                String leaf = next() == '"' ? quoted() : word();
                if (opens()) {
                    at = start;
                    children.add(element(depth + 1));
                } else {
                    leaves.add(leaf);
                }
                skipBlanks();
            } while (next() == ',');
            if (next() != ']' && next() != ')') {
                throw broken();
            }
            at++;
            return new WktNode(keyword.toUpperCase(Locale.ROOT), leaves, children);
        }

        private boolean opens() {
            skipBlanks();
            return next() == '[' || next() == '(';
        }

        private String word() {
            int start = skipBlanks();
            while (Character.isLetterOrDigit(next()) || "+-._".indexOf(next()) >= 0) {
                at++;
            }
            return text.substring(start, at);
        }

        /** A name; a quote in it is written twice. */
        private String quoted() {
            StringBuilder name = new StringBuilder();
            do {
                int end = text.indexOf('"', at + 1);
                if (end < 0) {
                    throw broken();
                }
                name.append(text, at + 1, end);
                at = end + 1;
                if (next() == '"') {
                    name.append('"');
                }
            } while (next() == '"');
            return name.toString();
        }

        private int skipBlanks() {
            while (Character.isWhitespace(next()) || next() == '\uFEFF') {
                at++;
            }
            return at;
        }

        private char next() {
            return at < text.length() ? text.charAt(at) : '\0';
        }

        private Malformed broken() {
            return new Malformed(
                    "crs",
                    text,
                    Bilingual.of(
                            "坐标系的 WKT 文本不完整或过长;请指定坐标系(例如 EPSG:4549)",
                            "the well-known text of the reference system is cut off or too long; state the system, for"
                                    + " example EPSG:4549"));
        }
    }
}
