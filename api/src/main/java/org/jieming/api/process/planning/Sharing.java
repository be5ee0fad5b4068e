package org.jieming.api.process.planning;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.jieming.api.job.Progress;
import org.jieming.api.process.Inputs;
import org.jieming.language.Bilingual;
import org.jieming.reach.Decay;
import org.jieming.reach.FloatingCatchment;
import org.jieming.reach.Positions;
import org.jieming.reach.Surroundings;
import org.jieming.walk.Yardstick;

/**
 * How what facilities offer is shared out among people: the method, and how ways are measured.
 *
 * @param provision the people
 * @param walking how ways are measured
 * @param inputs the method and its weights, as {@link AccessibilityProcess} takes them
 * @param progress told of every facility, so that long work can be called off
 */
record Sharing(Provision provision, Walking walking, Inputs inputs, Progress progress) {

    /**
     * Shares out what sites offer.
     *
     * @param walked within how many metres of walk each site, by its number, is reached
     */
    FloatingCatchment of(Positions sites, double[] supply, IntToDoubleFunction walked) {
        progress.at(Bilingual.of("分配供给", "Sharing out the supply"), 0, supply.length);
        Decay[] decay = IntStream.range(0, supply.length)
                .mapToObj(site -> decay(walking.straight(walked.applyAsDouble(site))))
                .toArray(Decay[]::new);
        boolean choosing = inputs.get(AccessibilityProcess.METHOD).equals("3sfca");
        long[] people = provision.weights();
        Positions demand = provision.demand();
        if (walking.yardstick() instanceof Yardstick.Walked roads) {
            Surroundings around = told(roads.around(demand, sites), supply.length);
            return choosing
                    ? FloatingCatchment.chosen(around, people, supply, decay)
                    : FloatingCatchment.of(around, people, supply, decay);
        }
        return choosing
                ? FloatingCatchment.chosen(demand, people, sites, supply, decay)
                : FloatingCatchment.of(demand, people, sites, supply, decay);
    }

    /** Looks round with a word to whoever waits before every site. */
    private Surroundings told(Surroundings around, int sites) {
        return new Surroundings() {
            @Override
            public int find(int site, double metres) {
                progress.at(Bilingual.of("沿道路分配供给", "Sharing out the supply along the roads"), site, sites);
                return around.find(site, metres);
            }

            @Override
            public int point(int found) {
                return around.point(found);
            }

            @Override
            public double metres(int found) {
                return around.metres(found);
            }
        };
    }

    /** How distance counts, up to so many metres as they are measured. */
    private Decay decay(double reach) {
        return switch (inputs.get(AccessibilityProcess.METHOD)) {
            case "2sfca" -> Decay.within(reach);
            case "gaussian" -> Decay.gaussian(reach);
            default -> {
                double[] weights = inputs.get(AccessibilityProcess.WEIGHTS).stream()
                        .mapToDouble(Double::doubleValue)
                        .toArray();
                double[] ends = new double[weights.length];
                for (int zone = 0; zone < ends.length; zone++) {
                    ends[zone] = reach * (zone + 1) / ends.length;
                }
                yield Decay.zones(ends, weights);
            }
        };
    }
}
