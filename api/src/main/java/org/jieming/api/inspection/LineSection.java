package org.jieming.api.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jieming.api.sketch.LineSketch;
import org.jieming.api.sketch.Sketch;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;

/** The facts of the line in the report (C-39), as the register holds them, with its sketch map. */
final class LineSection {
    private static final List<String> TOLD = List.of(
            "line_code",
            "level",
            "party_a_name",
            "party_b_name",
            "agreement_no",
            "agreement_signed_on",
            "approval_doc",
            "approved_on",
            "length_agreed_km",
            "start_point",
            "end_point",
            "last_inspection_year");

    private final RoundFile file;
    private final LineFacts facts;
    private final String language;

    private LineSection(RoundFile file, LineFacts facts, String language) {
        this.file = file;
        this.facts = facts;
        this.language = language;
    }

    static Section of(RoundFile file, LineFacts facts, String language) {
        LineSection told = new LineSection(file, facts, language);
        Section section = Section.of(
                told.say("界线基本情况", "The line"),
                List.of(told.say(
                        "下图上为北,按登记的位置绘制:绿为双方一致完好,橙为发现问题,红为不一致,灰为待查。",
                        "On the sketch map north is up; it is drawn from the places on record: green is intact for both, orange found"
                                + " with a problem, red contested, grey awaited.")),
                List.of(told.say("项目", "Item"), told.say("内容", "Content")),
                told.rows());
        return section.drawn(told.drawings());
    }

    private String say(String zh, String en) {
        return Bilingual.of(zh, en).in(language);
    }

    private List<List<String>> rows() {
        ItemVersion line = facts.line();
        List<List<String>> rows = new ArrayList<>();
        for (String name : TOLD) {
            Property property = line.values().descriptor().property(name).orElseThrow();
            String text = line.values().text(name);
            if (!text.isEmpty() && !isThisRound(name, text)) {
                String shown = property.codeList()
                        .map(list -> list.title(text).in(language))
                        .orElse(text);
                rows.add(List.of(property.title().in(language), shown));
            }
        }
        line.shape()
                .ifPresent(shape -> rows.add(List.of(
                        say("图上长度(椭球面,千米)", "Length as drawn, on the ellipsoid (km)"),
                        String.format(Locale.ROOT, "%.3f", shape.length().value() / 1_000))));
        rows.add(List.of(
                say("本次应检界桩", "Markers of this round"), "" + facts.markers().size()));
        return rows;
    }

    /** The year of the last inspection is that of the one before; minutes that both signed have put their own in its place. */
    private boolean isThisRound(String property, String text) {
        return property.equals("last_inspection_year")
                && text.equals("" + file.round().plan().year());
    }

    private List<Sketch> drawings() {
        List<LineSketch.Spot> spots = new ArrayList<>();
        facts.markers().keySet().forEach(id -> facts.legal(id)
                .ifPresent(place ->
                        spots.add(new LineSketch.Spot(facts.number(id), place, look(file.comparison(id, facts))))));
        return LineSketch.of(facts.line(), spots, say("界线示意图", "Sketch map of the line")).stream()
                .toList();
    }

    private static LineSketch.Look look(org.jieming.inspection.Comparison comparison) {
        return comparison.fold(
                awaited -> LineSketch.Look.AWAITED,
                agreed -> agreed.isSound() ? LineSketch.Look.SOUND : LineSketch.Look.FOUND,
                contested -> LineSketch.Look.CONTESTED);
    }
}
