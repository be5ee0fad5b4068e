package org.jieming.boundary;

import java.util.List;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.measure.SquareMetres;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;
import org.jieming.shape.Shape;

/**
 * One thing found about borders, and where to look.
 *
 * @param finding rule, weight, sentence and source
 * @param kind what it is in one word, for example {@code gap} or {@code off-line}
 * @param where the place: an area, a stretch of line or a point, in EPSG:4490
 * @param area the area at fault on the ellipsoid
 * @param length the mean width of an area; else the deviation or distance that the sentence speaks of
 * @param items the items concerned
 */
public record BorderFinding(
        Finding finding,
        String kind,
        Shape where,
        Optional<SquareMetres> area,
        Optional<Metres> length,
        List<ItemVersion> items) {

    public BorderFinding {
        items = List.copyOf(items);
    }

    /** A finding about an area. */
    static BorderFinding area(
            String rule,
            Severity severity,
            String kind,
            Bilingual sentence,
            Shape where,
            Metres width,
            List<ItemVersion> items) {
        return new BorderFinding(
                finding(rule, severity, sentence), kind, where, Optional.of(where.area()), Optional.of(width), items);
    }

    /** A finding about a point or a stretch of line. */
    static BorderFinding spot(
            String rule,
            Severity severity,
            String kind,
            Bilingual sentence,
            Shape where,
            Optional<Metres> length,
            List<ItemVersion> items) {
        return new BorderFinding(finding(rule, severity, sentence), kind, where, Optional.empty(), length, items);
    }

    private static Finding finding(String rule, Severity severity, Bilingual sentence) {
        return new Finding(rule, severity, "geometry", sentence, Citation.house(rule));
    }
}
