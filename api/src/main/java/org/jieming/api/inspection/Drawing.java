package org.jieming.api.inspection;

/**
 * A drawing in the report.
 *
 * @param svg for the page
 * @param png the same for documents; empty where a document goes without
 * @param width of the PNG, in points
 * @param height likewise
 */
public record Drawing(String svg, byte[] png, int width, int height) {
    /** One that a page alone shows. */
    static Drawing of(String svg) {
        return new Drawing(svg, new byte[0], 0, 0);
    }
}
