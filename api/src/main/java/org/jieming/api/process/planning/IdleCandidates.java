package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jieming.api.process.Excerpt;
import org.jieming.api.process.Told;
import org.jieming.language.Bilingual;
import org.jieming.reach.Positions;
import org.jieming.reach.SiteIndex;

/**
 * Candidates that reach nobody: often one whose degrees were mistyped, hundreds of kilometres off, which no plan would ever choose
 * and which nobody would miss.
 *
 * @param all those candidates, the farthest first
 * @param metres how far each is in a straight line from the nearest people; infinite where nobody has a place
 */
record IdleCandidates(List<Candidate> all, List<Double> metres) {
    private static final int MOST_NAMED = 20;

    /** O((people + candidates) log people). */
    static IdleCandidates of(Provision provision, List<Candidate> candidates, int[][] reached) {
        long[] people = provision.weights();
        List<Candidate> idle = IntStream.range(0, reached.length)
                .filter(at -> IntStream.of(reached[at]).noneMatch(cell -> people[cell] > 0))
                .mapToObj(candidates::get)
                .toList();
        double[] away = SiteIndex.of(provision.demand())
                .nearest(Positions.ofDegrees(SitingStudy.degrees(idle)))
                .metres();
        List<Integer> order = IntStream.range(0, away.length)
                .boxed()
                .sorted(Comparator.comparingDouble(at -> -away[at]))
                .toList();
        return new IdleCandidates(
                order.stream().map(idle::get).toList(),
                order.stream().map(at -> away[at]).toList());
    }

    void tell(ObjectNode json) {
        json.put("count", all.size());
        ArrayNode named = json.putArray("named");
        for (int at = 0; at < Math.min(MOST_NAMED, all.size()); at++) {
            Candidate candidate = all.get(at);
            ObjectNode one = named.addObject().put("name", candidate.name());
            one.put("lon", candidate.longitude()).put("lat", candidate.latitude());
            Told.number(one, "nearest_m", Math.rint(metres.get(at)));
        }
        if (!all.isEmpty()) {
            Told.text(json, "note", said());
        }
    }

    private Bilingual said() {
        String far = Double.isFinite(metres.get(0))
                ? String.format(Locale.ROOT, "%.1f", metres.get(0) / 1000)
                : Excerpt.NONE;
        return Bilingual.of(
                all.size() + " 个备选点半径内没有人口,不会被选中;最远的“" + all.get(0).name() + "”距最近的人口 " + far + " 千米,请核对坐标",
                all.size() + " candidates reach nobody and are of no use; the farthest, “"
                        + all.get(0).name() + "”, is " + far + " km from the nearest people: check its coordinates");
    }
}
