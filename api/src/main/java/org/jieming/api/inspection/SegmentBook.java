package org.jieming.api.inspection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jieming.api.exchange.Cell;
import org.jieming.api.exchange.GeoPackageBook;
import org.jieming.api.exchange.GeoPackageBook.Row;
import org.jieming.inspection.LineEnd;
import org.jieming.inspection.LineFeature;
import org.jieming.inspection.Segment;
import org.jieming.inspection.SegmentEnd;
import org.jieming.language.Bilingual;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.linearref.LengthIndexedLine;

/** The layer of the work package on which segments are stated: one form for each, drawn along its part of the line. */
final class SegmentBook {
    private static final List<String> FIELDS = List.of(
            "from", "to", "name", "walked", "feature", "recognisable", "changed", "encroached", "note", "observed_at");

    private final LineFacts facts;

    SegmentBook(LineFacts facts) {
        this.facts = facts;
    }

    void add(GeoPackageBook book) throws IOException {
        Map<String, Bilingual> features = new LinkedHashMap<>();
        Arrays.stream(LineFeature.values()).forEach(each -> features.put(each.word(), each.title()));
        FormStyle style = FormStyle.ofLines(FieldBook.BLUE)
                .shows("from", "起桩标识", "Id of the first marker, or start or end")
                .shows("to", "止桩标识", "Id of the last marker, or start or end")
                .shows("name", "界线段", "Segment")
                .answers("walked", "已踏查", "Walked")
                .chooses("feature", "界线依据", "What the line follows", features)
                .answers("recognisable", "依据可辨认", "Recognisable")
                .answers("changed", "有变化", "Changed")
                .answers("encroached", "有越界生产建设", "Works across the line")
                .asks("note", "备注", "Remarks")
                .notes("observed_at", "时间(北京时间)", "Time in Beijing", FieldBook.NOW);
        book.add(
                FieldBook.SEGMENTS,
                PhotoColumns.OF_SEGMENT.behind(FieldBook.columns(FIELDS)),
                facts.segments().stream().map(this::blank).toList(),
                PhotoColumns.OF_SEGMENT.in(style).qml());
    }

    private Row blank(Segment segment) {
        List<Cell> cells = new ArrayList<>(List.of(
                Cell.ofText(segment.from().word()),
                Cell.ofText(segment.to().word()),
                Cell.ofText(facts.name(segment, "zh"))));
        cells.addAll(Collections.nCopies(FIELDS.size() - cells.size() + PhotoColumns.OF_SEGMENT.count(), Cell.BLANK));
        return new Row(cells, stretch(segment));
    }

    /** The part of the line that a segment is, straight in degrees like the line itself. */
    @Nullable
    Geometry stretch(Segment segment) {
        if (facts.line().shape().isEmpty()) {
            return null;
        }
        LengthIndexedLine line =
                new LengthIndexedLine(facts.line().shape().orElseThrow().geometry());
        OptionalDouble from = along(line, segment.from());
        OptionalDouble to = along(line, segment.to());
        return from.isEmpty() || to.isEmpty() ? null : line.extractLine(from.getAsDouble(), to.getAsDouble());
    }

    private OptionalDouble along(LengthIndexedLine line, SegmentEnd stop) {
        if (stop instanceof LineEnd end) {
            return OptionalDouble.of(end == LineEnd.START ? line.getStartIndex() : line.getEndIndex());
        }
        return stop.marker().flatMap(facts::legal).stream()
                .mapToDouble(line::project)
                .findFirst();
    }
}
