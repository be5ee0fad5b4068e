package org.jieming.api.inspection;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jieming.api.exchange.Cell;
import org.jieming.api.exchange.GeoPackageBook;
import org.jieming.api.exchange.GeoPackageBook.Row;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/** The office check as a layer of the work package: what to look at in the field, and what was noted of imagery (C-36). */
final class OfficeBook {
    private static final String LAYER = "office_check";
    private static final String ORANGE = "201,103,16,255";
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final OfficeFile office;
    private final LineFacts facts;

    OfficeBook(OfficeFile office, LineFacts facts) {
        this.office = office;
        this.facts = facts;
    }

    /** Adds the layer where anything was found or noted. */
    void add(GeoPackageBook book) throws IOException {
        List<Row> rows = rows();
        if (rows.isEmpty()) {
            return;
        }
        FormStyle style = FormStyle.ofPoints(ORANGE)
                .shows("kind", "内容", "Kind")
                .shows("about", "对象", "About")
                .shows("rule", "规则", "Rule")
                .shows("told", "所见", "What");
        book.add(LAYER, style.columns(), rows, style.qml());
    }

    private List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        office.check()
                .map(OfficeCheck::entries)
                .orElse(List.of())
                .forEach(entry -> rows.add(row(
                        entry.kind().title().zh(),
                        entry.about(),
                        entry.rule(),
                        entry.sentence().zh(),
                        entry.place().map(OfficeBook::point).orElse(null))));
        office.notes()
                .forEach(note -> rows.add(row(
                        "影像与地图比对",
                        note.segment().map(part -> facts.name(part, "zh")).orElse("全线"),
                        "",
                        note.source() + note.taken().map(day -> " " + day).orElse("") + ":" + note.text(),
                        note.segment().map(new SegmentBook(facts)::stretch).orElse(null))));
        return rows;
    }

    private static Geometry point(Coordinate place) {
        return SHAPES.createPoint(place);
    }

    private static Row row(String kind, String about, String rule, String told, @Nullable Geometry shape) {
        return new Row(Stream.of(kind, about, rule, told).map(Cell::ofText).toList(), shape);
    }
}
