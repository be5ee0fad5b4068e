package org.jieming.reach;

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
        SiteIndex index = SiteIndex.of(demand);
        double[] arranged = new double[people.length];
        for (int place = 0; place < arranged.length; place++) {
            arranged[place] = people[index.id(place)];
        }
        double[] access = new double[people.length];
        double[] ratio = new double[supply.length];
        RangeSearch search = new RangeSearch(index);
        for (int site = 0; site < ratio.length; site++) {
            Decay counting = decay[decay.length == 1 ? 0 : site];
            int found = search.find(
                    sites.at(site, 0), sites.at(site, 1), sites.at(site, 2), Positions.chord2(counting.reach()));
            double wanted = weigh(counting, search.chords2(), search.places(), found, arranged);
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

    /** Turns squared chords into weights and sums up the people by them. */
    private static double weigh(Decay decay, double[] chords2, int[] places, int found, double[] people) {
        double sum = 0;
        for (int i = 0; i < found; i++) {
            chords2[i] = decay.ofChord2(chords2[i]);
            sum += chords2[i] * people[places[i]];
        }
        return sum;
    }
}
