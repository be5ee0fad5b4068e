package org.jieming.api.inspection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jieming.api.exchange.SinkColumn;
import org.jieming.inspection.Photo.Subject;

/** The columns of a layer of the work package that name photographs, one for each thing to be photographed (C-38), as on the telephone. */
enum PhotoColumns {
    OF_MARKER(Arrays.stream(Subject.values()).filter(Subject::isOfMarker).toList()),
    OF_SEGMENT(List.of(Subject.SEGMENT)),
    OF_PLACE(List.of(Subject.MARKER));

    private final List<Subject> subjects;

    PhotoColumns(List<Subject> subjects) {
        this.subjects = subjects;
    }

    /** Those of a layer. */
    static PhotoColumns of(String layer) {
        return switch (layer) {
            case FieldBook.OBSERVATIONS -> OF_MARKER;
            case FieldBook.SEGMENTS -> OF_SEGMENT;
            default -> OF_PLACE;
        };
    }

    /** What is photographed, in the order of the columns. */
    List<Subject> subjects() {
        return subjects;
    }

    /** The column of a photograph. */
    static String name(Subject subject) {
        return "photo_" + subject.word();
    }

    /** These columns behind others. */
    List<SinkColumn> behind(List<SinkColumn> columns) {
        List<SinkColumn> all = new ArrayList<>(columns);
        names().map(SinkColumn::text).forEach(all::add);
        return all;
    }

    private Stream<String> names() {
        return subjects.stream().map(PhotoColumns::name);
    }

    /** How many they are. */
    int count() {
        return subjects.size();
    }

    /** The form with a field for each. */
    FormStyle in(FormStyle form) {
        for (Subject each : subjects) {
            form.photographs(
                    name(each),
                    "照片:" + each.title().zh(),
                    "Photograph: " + each.title().en().toLowerCase(Locale.ROOT));
        }
        return form;
    }
}
