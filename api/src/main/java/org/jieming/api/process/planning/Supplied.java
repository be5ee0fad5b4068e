package org.jieming.api.process.planning;

import java.util.List;
import org.jieming.reach.FloatingCatchment;

/**
 * What everybody gets of a supply, as far as it is known (rule E-07): whom a facility reaches that does not say how much it offers, or
 * of which nobody knows whether and where it serves, gets at the least what others give her.
 *
 * @param people how many live in every cell
 * @param shares what comes to each from those who say how much they offer
 * @param silence who reaches some that do not say
 * @param besides what may come besides
 */
record Supplied(long[] people, FloatingCatchment shares, Silence silence, Besides besides) {

    static Supplied of(Sharing sharing, List<Offer> offers, Besides besides) {
        FloatingCatchment shares =
                Offer.shared(offers.stream().filter(offer -> !offer.isSilent()).toList(), sharing);
        List<Offer> silent = offers.stream().filter(Offer::isSilent).toList();
        return new Supplied(sharing.provision().weights(), shares, Silence.of(silent, shares, sharing), besides);
    }

    /** What the people of some cells get. */
    Portion portion(List<Integer> cells) {
        long all = 0;
        double sum = 0;
        long unknown = 0;
        long atLeast = 0;
        boolean isSilent = false;
        for (int cell : cells) {
            all += people[cell];
            sum += people[cell] * shares.perPerson()[cell];
            unknown += isUnknown(cell) ? people[cell] : 0;
            atLeast += isLeast(cell) ? people[cell] : 0;
            isSilent |= silence.unknown()[cell] || silence.more()[cell];
        }
        return new Portion(all, sum, unknown, atLeast, besides.most(cells), isSilent);
    }

    /** Whether nobody knows what the people of a cell get. */
    boolean isUnknown(int cell) {
        return silence.unknown()[cell] || besides.may()[cell] && shares.perPerson()[cell] == 0;
    }

    /** Whether they get at the least what is told. */
    boolean isLeast(int cell) {
        return silence.more()[cell] || besides.may()[cell] && shares.perPerson()[cell] > 0;
    }
}
