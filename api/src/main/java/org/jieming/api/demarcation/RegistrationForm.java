package org.jieming.api.demarcation;

import java.util.List;
import org.jieming.api.http.Language;
import org.jieming.api.process.Outcome;
import org.jieming.api.sketch.MarkerSketch;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/** 界桩登记表 (C.3), the form of one marker: its field set is the likely one, its lay-out ours, since no text of the standard was read. */
public final class RegistrationForm {
    /** What it is called. */
    public static final Bilingual TITLE = Bilingual.of("界桩登记表", "Registration form of a boundary marker");

    private static final List<FormField> FIELDS = FormField.in(
            ItemType.BOUNDARY_MARKER,
            List.of("marker_no", "faces", "standing", "material", "village_a", "village_b", "position_note"),
            List.of(FormField.LONGITUDE, FormField.LATITUDE),
            List.of(
                    "northing_m",
                    "easting_m",
                    "coordinate_system",
                    "elevation_m",
                    "height_system",
                    "sheet_no",
                    "object_1_name",
                    "object_1_azimuth",
                    "object_1_distance",
                    "object_2_name",
                    "object_2_azimuth",
                    "object_2_distance",
                    "object_3_name",
                    "object_3_azimuth",
                    "object_3_distance",
                    "objects_more",
                    "sketch",
                    "photos",
                    "buried_on",
                    "buried_by",
                    "surveyed_by",
                    "representative_a",
                    "representative_b",
                    "remarks"));

    private RegistrationForm() {}

    /**
     * The form, with a sketch of the place (略图) where it is printed and reference objects are on record.
     *
     * @param marker the marker as its reader may see it
     */
    public static Outcome of(ItemVersion line, ItemVersion marker, Language language) {
        return papers(line, marker, language).upright(FIELDS, marker);
    }

    /** The same as it is filed: without how it is filled in. */
    public static Outcome filed(ItemVersion line, ItemVersion marker, Language language) {
        return papers(line, marker, language).filed().upright(FIELDS, marker);
    }

    private static Papers papers(ItemVersion line, ItemVersion marker, Language language) {
        String subject = line.name() + " " + line.values().text("line_code");
        return new Papers(TITLE, subject, language).drawn(MarkerSketch.whole().of(marker));
    }
}
