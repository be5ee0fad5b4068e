package org.jieming.api.demarcation;

import java.util.List;
import org.jieming.api.http.Language;
import org.jieming.api.process.Outcome;
import org.jieming.boundary.PositionText;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/** The papers of a whole line. */
public enum LinePaper {
    /** 界桩成果表 (C.3): number, plane and geographic coordinates, elevation, systems, method, accuracy. */
    RESULTS(
            Bilingual.of("界桩成果表", "Result table of boundary markers"),
            ItemType.BOUNDARY_MARKER,
            List.of("marker_no", "northing_m", "easting_m"),
            List.of(FormField.LONGITUDE, FormField.LATITUDE),
            List.of("elevation_m", "coordinate_system", "height_system", "method", "accuracy_m")),
    /** 边界点位置说明 (C.3): the text of each marker. */
    POSITIONS(
            Bilingual.of("边界点位置说明", "Descriptions of boundary points"),
            ItemType.BOUNDARY_MARKER,
            List.of("marker_no", "position_note"),
            List.of(),
            List.of()),
    /** 边界线走向说明 (C.2): the text of the line. */
    COURSE(
            Bilingual.of("边界线走向说明", "Course description of the line"),
            ItemType.BOUNDARY_LINE,
            List.of("line_code", "name", "course_description"),
            List.of(),
            List.of());

    private final Bilingual title;
    private final ItemType type;
    private final List<FormField> fields;

    LinePaper(Bilingual title, ItemType type, List<String> first, List<FormField> place, List<String> last) {
        this.title = title;
        this.type = type;
        this.fields = FormField.in(type, first, place, last);
    }

    /** What it is called. */
    public Bilingual title() {
        return title;
    }

    /** The type of item that it comes back as. */
    public ItemType type() {
        return type;
    }

    /**
     * The paper.
     *
     * @param line the line as its reader may see it
     * @param markers its markers, likewise, in the order of their numbers
     */
    public Outcome of(ItemVersion line, List<ItemVersion> markers, Language language) {
        String subject = line.name() + " " + line.values().text("line_code");
        List<ItemVersion> items = type == ItemType.BOUNDARY_LINE ? List.of(line) : markers;
        Papers papers = new Papers(title, subject, language);
        return this == POSITIONS
                ? papers.proposing(missing(markers)).across(fields, items)
                : papers.across(fields, items);
    }

    /** What could be written of markers of which no text is on record. */
    private static List<Bilingual> missing(List<ItemVersion> markers) {
        return markers.stream()
                .filter(marker -> marker.values().text("position_note").isEmpty())
                .flatMap(marker -> PositionText.of(marker).stream())
                .toList();
    }
}
