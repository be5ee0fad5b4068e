package org.jieming.api.inspection;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jieming.api.exchange.Cell;
import org.jieming.api.exchange.GeoPackageBook;
import org.jieming.api.exchange.GeoPackageBook.Row;
import org.jieming.inspection.Sighting;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemId;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * The layer of the work package on which markers outside the list are stated, and those to be added or moved (C-06). Whoever finds one
 * adds a point; the one row that is there already makes the layer one of points and states nothing until its kind is chosen.
 */
final class SightingBook {
    private static final List<String> FIELDS = List.of("kind", "marker", "number", "accuracy_m", "note", "observed_at");

    private final LineFacts facts;

    SightingBook(LineFacts facts) {
        this.facts = facts;
    }

    void add(GeoPackageBook book) throws IOException {
        Map<String, Bilingual> kinds = new LinkedHashMap<>();
        Arrays.stream(Sighting.Kind.values()).forEach(kind -> kinds.put(kind.word(), kind.title()));
        FormStyle style = FormStyle.ofPoints(FieldBook.BLUE)
                .chooses("kind", "内容", "What", kinds)
                .chooses("marker", "要移动的界桩", "The marker to be moved", markers())
                .asks("number", "编号或标识", "Number or mark")
                .asks("accuracy_m", "定位精度(米);不填则位置不作为观测坐标", "Accuracy (m); without it the point is no fix")
                .asks("note", "情况、理由或在何处", "What it is, why, or where")
                .notes("observed_at", "时间(北京时间)", "Time in Beijing", FieldBook.NOW);
        book.add(
                FieldBook.SIGHTINGS,
                PhotoColumns.OF_PLACE.behind(FieldBook.columns(FIELDS)),
                begun(),
                PhotoColumns.OF_PLACE.in(style).qml());
    }

    private Map<String, Bilingual> markers() {
        Map<String, Bilingual> markers = new LinkedHashMap<>();
        for (ItemId id : facts.markers().keySet()) {
            markers.put(id.toString(), Bilingual.of(facts.number(id), facts.number(id)));
        }
        return markers;
    }

    private List<Row> begun() {
        Coordinate start = facts.line()
                .shape()
                .map(shape -> shape.geometry().getCoordinate())
                .orElse(null);
        return start == null
                ? List.of()
                : List.of(new Row(
                        Collections.nCopies(FIELDS.size() + PhotoColumns.OF_PLACE.count(), Cell.BLANK),
                        new GeometryFactory().createPoint(start)));
    }
}
