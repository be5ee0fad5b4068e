package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jieming.api.process.Excerpt;
import org.jieming.api.process.Told;
import org.jieming.gap.Compliance;
import org.jieming.gap.Homes;
import org.jieming.gap.Unplaced;
import org.jieming.language.Bilingual;
import org.jieming.reach.Positions;
import org.jieming.reach.SiteIndex;

/**
 * Candidates that reach nobody: often one whose degrees were mistyped, hundreds of kilometres off, which no plan would ever choose
 * and which nobody would miss. Of one that reaches nobody whose place is known, and may reach people of whom no more than the unit is
 * known, nobody knows whether it does (rule E-07).
 *
 * @param all those that reach nobody, the farthest first
 * @param metres how far each is in a straight line from the nearest people; infinite where nobody has a place
 * @param perhaps those of which nobody knows
 */
record IdleCandidates(List<Candidate> all, List<Double> metres, List<Candidate> perhaps) {
    private static final int MOST_NAMED = 20;
    private static final Unplaced NONE = new Unplaced(List.of());

    /** O((people + candidates) log people), and of people without a place candidates that reach nobody else × outlines. */
    static IdleCandidates of(
            Provision provision, List<Candidate> candidates, int[][] reached, Walking walking, Radii radii) {
        long[] people = provision.weights();
        Homes homes = Reckoning.homes(
                provision,
                provision.people().cells().stream()
                        .filter(cell -> cell.spot() == null && cell.people() > 0)
                        .toList());
        Unplaced.Range range = Unplaced.Range.within(walking.yardstick(), radii::of);
        double metres = radii.ofNew(provision.kinds());
        Map<Boolean, List<Candidate>> nobody = IntStream.range(0, reached.length)
                .filter(at -> IntStream.of(reached[at]).noneMatch(cell -> people[cell] > 0))
                .mapToObj(candidates::get)
                .collect(Collectors.partitioningBy(candidate -> mayReach(candidate, homes, range, metres)));
        List<Candidate> idle = nobody.getOrDefault(false, List.of());
        double[] away = SiteIndex.of(provision.demand())
                .nearest(Positions.ofDegrees(SitingStudy.degrees(idle)))
                .metres();
        List<Integer> order = IntStream.range(0, away.length)
                .boxed()
                .sorted(Comparator.comparingDouble(at -> -away[at]))
                .toList();
        return new IdleCandidates(
                order.stream().map(idle::get).toList(),
                order.stream().map(at -> away[at]).toList(),
                nobody.getOrDefault(true, List.of()));
    }

    private static boolean mayReach(Candidate candidate, Homes homes, Unplaced.Range range, double metres) {
        Homes.Doors door = new Homes.Doors(
                Positions.ofDegrees(candidate.longitude(), candidate.latitude()), new double[] {metres});
        for (boolean may : homes.perhaps(new boolean[homes.size()], door, NONE, range)) {
            if (may) {
                return true;
            }
        }
        return false;
    }

    /** Tells those of no use. */
    void tell(ObjectNode json) {
        json.put("count", all.size());
        ArrayNode named = json.putArray("named");
        for (int at = 0; at < Math.min(MOST_NAMED, all.size()); at++) {
            Told.number(tell(named, all.get(at)), "nearest_m", Math.rint(metres.get(at)));
        }
        if (!all.isEmpty()) {
            Told.text(json, "note", said());
        }
    }

    /** Tells those of which nobody knows whether they are of any. */
    void tellPerhaps(ObjectNode json) {
        json.put("count", perhaps.size());
        ArrayNode named = json.putArray("named");
        perhaps.stream().limit(MOST_NAMED).forEach(candidate -> tell(named, candidate));
        if (!perhaps.isEmpty()) {
            Told.outcome(json, Compliance.UNKNOWN);
            Told.text(
                    json,
                    "note",
                    Bilingual.format(
                            "%d 个备选点半径内没有位置已知的人口,但可能够得到只知所在政区(整个乡镇或区县)的人口:有没有用无法判定,未参与选择",
                            "of %d candidates it is unknown whether they are of use: nobody of known place is within the radius, and people of"
                                    + " whom no more than the town or county is known may be; they were not chosen among",
                            perhaps.size()));
        }
    }

    private static ObjectNode tell(ArrayNode named, Candidate candidate) {
        ObjectNode one = named.addObject().put("name", candidate.name());
        return one.put("lon", candidate.longitude()).put("lat", candidate.latitude());
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
