package org.jieming.api.inspection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jieming.crs.Crs;
import org.jieming.crs.Projection;
import org.jieming.inspection.Doubt;
import org.jieming.inspection.Fix;
import org.jieming.inspection.Observation;
import org.jieming.inspection.Resurveying;
import org.jieming.inspection.Stated;
import org.jieming.inspection.Team;
import org.jieming.register.ItemId;
import org.jieming.resurvey.FitAnswer;
import org.jieming.resurvey.FitModel;
import org.jieming.resurvey.FitQuestion;
import org.jieming.resurvey.Pair;
import org.locationtech.jts.geom.Coordinate;

/**
 * The fixes of a team as a survey of its markers, held against their legal places in the plane of the line. A team stands for itself:
 * what shifts its device shifts all of its fixes, and none of the neighbour's.
 *
 * @param fixes the fix that counts of each marker with a surveyed legal place, in the order of the round
 * @param coarse how many more were too inexact to take part
 */
record Resurvey(LineFacts facts, Map<ItemId, Fix> fixes, int coarse) {

    /** What a team states now; a doubtful fix is held against nothing. */
    static Resurvey of(RoundFile file, LineFacts facts, Team team) {
        Map<ItemId, Fix> fixes = new LinkedHashMap<>();
        int coarse = 0;
        for (ItemId marker : file.round().plan().markers()) {
            Optional<Fix> fix = Stated.latest(file.of(marker), team)
                    .filter(each -> facts.surveyed(marker).isPresent() && isSound(file, facts, each))
                    .flatMap(Observation::fix);
            fix.filter(Resurveying.SHIPPED::takes).ifPresent(each -> fixes.put(marker, each));
            coarse += fix.isPresent() && !fixes.containsKey(marker) ? 1 : 0;
        }
        return new Resurvey(facts, fixes, coarse);
    }

    private static boolean isSound(RoundFile file, LineFacts facts, Observation stated) {
        return !file.credence(facts).doubts(stated).contains(Doubt.FIX);
    }

    /** Whether there is anything to fit: a shift and something left to check it by. */
    boolean isEnough() {
        return fixes.size() >= FitModel.TRANSLATION.fewest();
    }

    /** The standard deviation of one coordinate of a difference in metres; of one fix at least. */
    double sigma() {
        return Resurveying.SHIPPED.sigma(
                fixes.values().stream().map(Fix::accuracy).toList());
    }

    /** A turn and a scale only where one marker more than that takes can be left out; where these stand in one place, a shift. */
    FitAnswer answer() {
        List<Pair> pairs = pairs();
        if (pairs.size() > FitModel.HELMERT.fewest()) {
            FitAnswer answer = new FitQuestion(FitModel.HELMERT, sigma(), pairs).answer();
            if (!(answer instanceof FitAnswer.Refused)) {
                return answer;
            }
        }
        return new FitQuestion(FitModel.TRANSLATION, sigma(), pairs).answer();
    }

    private List<Pair> pairs() {
        double middle =
                fixes.values().stream().mapToDouble(Fix::longitude).average().orElseThrow();
        Projection plane = Projection.between(Crs.CGCS2000, Crs.gaussKruegerFor(middle));
        List<Pair> pairs = new ArrayList<>();
        fixes.forEach((marker, fix) -> pairs.add(new Pair(
                facts.number(marker),
                plane.transform(facts.surveyed(marker).orElseThrow()),
                plane.transform(new Coordinate(fix.longitude(), fix.latitude())))));
        return pairs;
    }
}
