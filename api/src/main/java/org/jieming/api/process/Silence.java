package org.jieming.api.process;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jieming.gap.Missing;
import org.jieming.language.Bilingual;
import org.jieming.reach.Equity;
import org.jieming.reach.FloatingCatchment;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;

/**
 * The people who reach a facility that does not say how much it offers, and get nothing from any that does: of what they get nothing
 * is known, which is not that they get nothing. Whoever also gets something from others gets at the least that.
 *
 * @param unknown which cells are theirs
 * @param more the cells of whoever gets at the least what is told
 * @param sites the facilities that would have to say: those that somebody reaches
 * @param property the supply
 */
record Silence(boolean[] unknown, boolean[] more, List<ItemVersion> sites, String property) {

    static Silence of(Offered offered, FloatingCatchment shares, Sharing sharing, Radii radii) {
        List<ItemVersion> silent = offered.silent();
        boolean[] unknown = new boolean[shares.perPerson().length];
        boolean[] more = new boolean[unknown.length];
        if (silent.isEmpty()) {
            return new Silence(unknown, more, silent, offered.property());
        }
        double[] ones = new double[silent.size()];
        Arrays.fill(ones, 1);
        FloatingCatchment reached = sharing.of(Spots.ofSites(silent), ones, site -> radii.of(silent.get(site)));
        for (int cell = 0; cell < unknown.length; cell++) {
            boolean reaches = reached.perPerson()[cell] > 0;
            unknown[cell] = reaches && shares.perPerson()[cell] == 0;
            more[cell] = reaches && shares.perPerson()[cell] > 0;
        }
        List<ItemVersion> sites = IntStream.range(0, ones.length)
                .filter(site -> !Double.isNaN(reached.ratio()[site]))
                .mapToObj(silent::get)
                .toList();
        return new Silence(unknown, more, sites, offered.property());
    }

    /** Names what is missing, and whose. */
    void tell(ObjectNode document) {
        if (!sites.isEmpty()) {
            Bilingual lacking = Missing.property(ItemType.FACILITY, property);
            ArrayNode missing = document.withArray("missing_inputs");
            sites.forEach(site -> Told.text(
                    missing.addObject(),
                    "input",
                    Bilingual.of(site.name() + ":" + lacking.zh(), site.name() + ": " + lacking.en())));
        }
    }

    /** How many people live in some cells. */
    static long people(boolean[] cells, long[] people) {
        return IntStream.range(0, people.length)
                .filter(cell -> cells[cell])
                .mapToLong(cell -> people[cell])
                .sum();
    }

    /** How evenly all others get what they get. */
    Equity equity(FloatingCatchment shares, long[] people) {
        int[] known =
                IntStream.range(0, people.length).filter(cell -> !unknown[cell]).toArray();
        return Equity.of(
                IntStream.of(known)
                        .mapToDouble(cell -> shares.perPerson()[cell])
                        .toArray(),
                IntStream.of(known).mapToLong(cell -> people[cell]).toArray());
    }
}
