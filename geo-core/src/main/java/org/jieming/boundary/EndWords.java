package org.jieming.boundary;

import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.register.ItemVersion;
import org.locationtech.jts.geom.Coordinate;

/** What is told of an end of a line that meets nothing (C-26): which end it is, and why where its record says so. */
final class EndWords {
    private EndWords() {}

    /**
     * The sentence.
     *
     * @param called what the line is called
     * @param missed what the line is called that it stops short of; empty where none is near
     * @param metres how far short
     */
    static Bilingual of(ItemVersion line, String called, Coordinate place, Optional<String> missed, double metres) {
        Bilingual end = BoundaryLine.calledEnd(line, place);
        if (missed.isPresent()) {
            return Bilingual.format(
                    "%1$s的%2$s悬空:离%4$s还差%5$.2f米",
                    "%3$s of %1$s dangles %5$.2f m short of %4$s", called, end.zh(), end.en(), missed.get(), metres);
        }
        return switch (BoundaryLine.statedEnd(line, place)) {
            case "tri-point" -> triPoint(called, BoundaryLine.triPoint(line, place));
            case "sea" ->
                Bilingual.of(
                        called + "的" + end.zh() + "止于海域,没有界线把此处围成面",
                        end.en() + " of " + called + " lies at the sea, and no line closes what lies beside it");
            case "" ->
                Bilingual.of(
                        called + "的" + end.zh() + "悬空:50米内没有别的界线",
                        end.en() + " of " + called + " dangles; no other line is within 50 m");
            default ->
                Bilingual.of(
                        called + "的" + end.zh() + "注明未定,此处围不成面",
                        end.en() + " of " + called + " is stated to be not yet fixed, so that nothing closes here");
        };
    }

    private static Bilingual triPoint(String called, Bilingual where) {
        return Bilingual.of(
                called + "的" + where.zh() + "处,登记簿中没有可用的其余界线,此处围不成面",
                "at " + where.en() + " of " + called
                        + " the register holds no other line that can be used, so that nothing closes here");
    }
}
