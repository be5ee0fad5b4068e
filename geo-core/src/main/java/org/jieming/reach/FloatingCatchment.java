package org.jieming.reach;

import org.jspecify.annotations.Nullable;

/**
 * Floating catchment areas: what is offered, shared among those who can reach it (domain E.5). With weights W by distance,
 * R_j = S_j / Σ_k W_jk P_k for every site and A_i = Σ_j W_ij R_j for everybody. All that is offered is shared out:
 * Σ_i P_i A_i = Σ S_j over the sites that somebody reaches.
 *
 * @param perPerson A_i: how much each demand point has a person; 0 where nothing is reached
 * @param ratio R_j: what each site offers a weighted person; NaN where nobody reaches it, so that its supply goes to no one
 */
public record FloatingCatchment(double[] perPerson, double[] ratio) {

    /**
     * Shares supply out. O(sites × (log n + people within reach)).
     *
     * @param demand where people live; every place known
     * @param people how many in each place
     * @param sites where something is offered
     * @param supply how much of it at each site
     * @param decay how distance counts; one for each site, or one for all
     */
    public static FloatingCatchment of(
            Positions demand, long[] people, Positions sites, double[] supply, Decay... decay) {
        return shared(SiteIndex.of(demand), people, sites, supply, decay, null);
    }

    /**
     * Shares supply out among those who choose: whoever reaches several sites goes to each with probability W_ij / Σ_k W_ik,
     * by which the weight is multiplied in both steps (3SFCA, Wan, Zou and Sternberg 2012). Distance so counts twice, which is
     * why it is disputed. O as {@link #of}, twice.
     */
    public static FloatingCatchment chosen(
            Positions demand, long[] people, Positions sites, double[] supply, Decay... decay) {
        SiteIndex index = SiteIndex.of(demand);
        double[] reached = new double[people.length];
        RangeSearch search = new RangeSearch(index);
        for (int site = 0; site < supply.length; site++) {
            int found = search(search, sites, site, counting(decay, site));
            for (int i = 0; i < found; i++) {
                reached[search.places()[i]] += counting(decay, site).ofChord2(search.chords2()[i]);
            }
        }
        return shared(index, people, sites, supply, decay, reached);
    }

    /**
     * Shares supply out among those found round every site, as {@link #of(Positions, long[], Positions, double[], Decay...)} does
     * in straight lines. O(sites × what it takes to look round one).
     *
     * @param around finds the people within reach of every site
     */
    public static FloatingCatchment of(Surroundings around, long[] people, double[] supply, Decay... decay) {
        return shared(around, people, supply, decay, null);
    }

    /** Shares supply out among those who choose, as {@link #chosen(Positions, long[], Positions, double[], Decay...)} does. */
    public static FloatingCatchment chosen(Surroundings around, long[] people, double[] supply, Decay... decay) {
        double[] reached = new double[people.length];
        for (int site = 0; site < supply.length; site++) {
            Decay counting = counting(decay, site);
            int found = around.find(site, counting.reach());
            for (int i = 0; i < found; i++) {
                reached[around.point(i)] += counting.weight(around.metres(i));
            }
        }
        return shared(around, people, supply, decay, reached);
    }

    private static FloatingCatchment shared(
            Surroundings around, long[] people, double[] supply, Decay[] decay, double @Nullable [] reached) {
        FloatingCatchment shares = new FloatingCatchment(new double[people.length], new double[supply.length]);
        for (int site = 0; site < supply.length; site++) {
            Decay counting = counting(decay, site);
            double[] weights = new double[around.find(site, counting.reach())];
            double wanted = 0;
            for (int i = 0; i < weights.length; i++) {
                double weight = counting.weight(around.metres(i));
                double all = reached == null ? weight : reached[around.point(i)];
                weights[i] = all == 0 ? 0 : weight * (weight / all);
                wanted += weights[i] * people[around.point(i)];
            }
            shares.ratio[site] = wanted > 0 ? supply[site] / wanted : Double.NaN;
            for (int i = 0; wanted > 0 && i < weights.length; i++) {
                shares.perPerson[around.point(i)] += weights[i] * shares.ratio[site];
            }
        }
        return shares;
    }

    private static Decay counting(Decay[] decay, int site) {
        return decay[decay.length == 1 ? 0 : site];
    }

    private static int search(RangeSearch search, Positions sites, int site, Decay counting) {
        return search.find(sites.at(site, 0), sites.at(site, 1), sites.at(site, 2), Positions.chord2(counting.reach()));
    }

    private static FloatingCatchment shared(
            SiteIndex index,
            long[] people,
            Positions sites,
            double[] supply,
            Decay[] decay,
            double @Nullable [] reached) {
        double[] arranged = new double[people.length];
        for (int place = 0; place < arranged.length; place++) {
            arranged[place] = people[index.id(place)];
        }
        double[] access = new double[people.length];
        double[] ratio = new double[supply.length];
        RangeSearch search = new RangeSearch(index);
        for (int site = 0; site < ratio.length; site++) {
            Decay counting = counting(decay, site);
            int found = search(search, sites, site, counting);
            double wanted = weigh(counting, search.chords2(), search.places(), found, arranged, reached);
            ratio[site] = wanted > 0 ? supply[site] / wanted : Double.NaN;
            for (int i = 0; wanted > 0 && i < found; i++) {
                access[search.places()[i]] += search.chords2()[i] * ratio[site];
            }
        }
        double[] perPerson = new double[people.length];
        for (int place = 0; place < access.length; place++) {
            perPerson[index.id(place)] = access[place];
        }
        return new FloatingCatchment(perPerson, ratio);
    }

    /** Turns squared chords into weights, times the probability of going there where people choose, and sums up the people. */
    private static double weigh(
            Decay decay, double[] chords2, int[] places, int found, double[] people, double @Nullable [] reached) {
        double sum = 0;
        for (int i = 0; i < found; i++) {
            double weight = decay.ofChord2(chords2[i]);
            double all = reached == null ? weight : reached[places[i]];
            chords2[i] = all == 0 ? 0 : weight * (weight / all);
            sum += chords2[i] * people[places[i]];
        }
        return sum;
    }
}
