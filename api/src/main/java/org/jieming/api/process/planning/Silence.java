package org.jieming.api.process.planning;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jieming.api.process.Told;
import org.jieming.gap.Missing;
import org.jieming.language.Bilingual;
import org.jieming.reach.Equity;
import org.jieming.reach.FloatingCatchment;
import org.jieming.register.ItemType;

/**
 * The people who reach a facility that does not say how much it offers, and get nothing from any that does: of what they get nothing
 * is known, which is not that they get nothing. Whoever also gets something from others gets at the least that.
 *
 * @param unknown which cells are theirs
 * @param more the cells of whoever gets at the least what is told
 * @param names what the facilities are called that would have to say: those that somebody reaches
 */
record Silence(boolean[] unknown, boolean[] more, List<String> names) {
    private static final Bilingual NEW = Bilingual.of("新建设施", "a facility that opens");

    static Silence of(List<Offer> silent, FloatingCatchment shares, Sharing sharing) {
        boolean[] unknown = new boolean[shares.perPerson().length];
        boolean[] more = new boolean[unknown.length];
        if (silent.isEmpty()) {
            return new Silence(unknown, more, List.of());
        }
        FloatingCatchment reached =
                Offer.shared(silent.stream().map(offer -> offer.of(1)).toList(), sharing);
        for (int cell = 0; cell < unknown.length; cell++) {
            boolean reaches = reached.perPerson()[cell] > 0;
            unknown[cell] = reaches && shares.perPerson()[cell] == 0;
            more[cell] = reaches && shares.perPerson()[cell] > 0;
        }
        List<String> names = IntStream.range(0, silent.size())
                .filter(site -> !Double.isNaN(reached.ratio()[site]))
                .mapToObj(site -> silent.get(site).name())
                .toList();
        return new Silence(unknown, more, names);
    }

    /** Names what is missing, and whose. */
    static void tell(ObjectNode document, Collection<String> names, String property) {
        if (names.isEmpty()) {
            return;
        }
        Bilingual lacking = Missing.property(ItemType.FACILITY, property);
        names.forEach(name -> {
            Bilingual whose = name.isEmpty() ? NEW : Bilingual.of(name, name);
            Told.text(
                    document.withArray("missing_inputs").addObject(),
                    "input",
                    Bilingual.of(whose.zh() + ":" + lacking.zh(), whose.en() + ": " + lacking.en()));
        });
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
