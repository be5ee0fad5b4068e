package org.jieming.api.inspection;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jieming.api.exchange.Cell;
import org.jieming.api.exchange.GeoPackageBook;
import org.jieming.api.exchange.GeoPackageBook.Row;
import org.jieming.inspection.Comparison;
import org.jieming.inspection.Handling;
import org.jieming.inspection.Stated;
import org.jieming.inspection.Step;
import org.jieming.inspection.Team;
import org.jieming.register.ItemId;
import org.locationtech.jts.geom.GeometryFactory;

/** The last report on a line as a layer of the work package: what either party stated of each marker, and how far handling came (C-35). */
public final class LastBook {
    static final String LAYER = "last_inspection";
    private static final String GREY = "110,118,124,255";
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final RoundFile last;
    private final LineFacts facts;

    /**
     * That of a round.
     *
     * @param last the round
     * @param facts line and markers as they were when its report was signed
     */
    public LastBook(RoundFile last, LineFacts facts) {
        this.last = last;
        this.facts = facts;
    }

    void add(GeoPackageBook book) throws IOException {
        FormStyle style = FormStyle.ofPoints(GREY)
                .shows("marker_no", "界桩编号", "Marker")
                .shows("year", "年份", "Year")
                .shows("outcome", "结果", "Outcome")
                .shows("party_a", "甲方陈述", "Stated by party A")
                .shows("party_b", "乙方陈述", "Stated by party B")
                .shows("handling", "处理", "Handling");
        book.add(
                LAYER,
                style.columns(),
                last.round().plan().markers().stream().map(this::row).toList(),
                style.qml());
    }

    /** The photographs of both parties. */
    void photographs(PhotoBook photographs) {
        photographs.take(last, facts, Optional.empty());
    }

    private Row row(ItemId marker) {
        Comparison comparison = last.comparison(marker, facts);
        String outcome = comparison.fold(awaited -> "待查", agreed -> "一致", contested -> "不一致");
        List<String> texts = List.of(
                facts.number(marker),
                "" + last.round().plan().year(),
                outcome,
                said(marker, Team.A),
                said(marker, Team.B),
                handled(last.handlingToday(marker)));
        return new Row(
                texts.stream().map(Cell::ofText).toList(),
                facts.legal(marker).map(SHAPES::createPoint).orElse(null));
    }

    /** How far it is, and what both agreed on while that is still to be done. */
    private static String handled(Handling handling) {
        String reached = handling.reached()
                .map(Step.Kind::title)
                .map(title -> title.zh())
                .orElse("");
        return handling.agreed()
                .map(measure -> reached + ":" + Measure.told(measure, "zh"))
                .orElse(reached);
    }

    private String said(ItemId marker, Team team) {
        return Stated.latest(last.of(marker), team)
                .map(stated -> Said.of(stated, last, facts, "zh"))
                .orElse("");
    }
}
