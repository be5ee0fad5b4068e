package org.jieming.api.style;

import java.util.List;

/**
 * A font stack read from MapLibre's names, whose last words tell weight and slant.
 *
 * @param families first choice first, without weight and slant
 * @param bold whether it is bold
 * @param italic whether it is slanted
 */
record Font(List<String> families, boolean bold, boolean italic) {
    private static final String BOLD = " Bold";
    private static final String ITALIC = " Italic";

    Font {
        families = List.copyOf(families);
    }

    static Font of(List<String> names) {
        String first = names.get(0);
        return new Font(
                names.stream()
                        .map(name -> name.replace(BOLD, "").replace(ITALIC, ""))
                        .toList(),
                first.endsWith(BOLD),
                first.endsWith(ITALIC));
    }

    /** The font as CSS writes it, for a size in pixels. */
    String css(double size) {
        StringBuilder css = new StringBuilder(italic ? "italic " : "").append(bold ? "bold " : "");
        css.append(Numbers.plain(size)).append("px ");
        for (int i = 0; i < families.size(); i++) {
            String family = families.get(i);
            css.append(i == 0 ? "" : ", ").append(family.contains(" ") ? '"' + family + '"' : family);
        }
        return css.toString();
    }
}
