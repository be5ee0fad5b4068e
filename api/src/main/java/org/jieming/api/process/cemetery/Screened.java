package org.jieming.api.process.cemetery;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jieming.gap.Compliance;
import org.jieming.gap.Screening;
import org.jieming.language.Bilingual;
import org.jieming.standard.Clause;

/**
 * A site with everything that speaks for and against it.
 *
 * @param site the site
 * @param checks one for every clause and kind of zone
 * @param limit the land it may take, in mu
 * @param land whether declared and drawn land keep the limit, as far as they are known
 */
record Screened(BurialSite site, List<Check> checks, OptionalDouble limit, Compliance land) {
    /** Domain D-16: declared and computed land may differ by so much of the declared. */
    private static final double TOLERANCE = 0.05;

    /**
     * A clause and the zones it names.
     *
     * @param clause the clause
     * @param screening the zones
     */
    record Norm(Clause clause, Screening screening) {}

    /**
     * A kind of zone.
     *
     * @param clause the clause that keeps the site away from it
     * @param row what was measured
     */
    record Check(Clause clause, Screening.Row row) {}

    static Screened of(BurialSite site, List<Norm> norms, Optional<Double> asked) {
        List<Check> checks = new ArrayList<>();
        for (Norm norm : norms) {
            if (site.shape() != null) {
                norm.screening()
                        .rows(site.shape(), site.id() != null)
                        .forEach(row -> checks.add(new Check(norm.clause(), row)));
            }
        }
        OptionalDouble limit = asked.map(OptionalDouble::of).orElse(site.limit());
        return new Screened(site, List.copyOf(checks), limit, land(site, limit));
    }

    private static Compliance land(BurialSite site, OptionalDouble limit) {
        if (limit.isEmpty()) {
            return Compliance.NOTHING;
        }
        if (site.declared().isEmpty() && site.drawn().isEmpty()) {
            return Compliance.UNKNOWN;
        }
        double greater = Math.max(site.declared().orElse(0), site.drawn().orElse(0));
        return greater <= limit.getAsDouble() ? Compliance.SATISFIED : Compliance.SHORT;
    }

    /** Which land kept the limit, where one of the two alone is known. */
    Optional<Bilingual> keptBy() {
        if (land != Compliance.SATISFIED
                || site.declared().isPresent() == site.drawn().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                site.declared().isPresent()
                        ? Bilingual.of("只核对了申报面积,没有可量算的图形面积", "declared land alone; none is drawn that can be measured")
                        : Bilingual.of("只核对了图形面积,没有申报面积", "drawn land alone; none is declared"));
    }

    /** Whether declared and drawn land differ by more than domain D-16 allows. */
    boolean differs() {
        OptionalDouble drawn = site.drawn();
        return drawn.isPresent()
                && site.declared().isPresent()
                && Math.abs(drawn.getAsDouble() - site.declared().getAsDouble())
                        > TOLERANCE * site.declared().getAsDouble();
    }

    /**
     * Short as soon as one check fails; else unknown as soon as one cannot be told, or where nothing was checked; else to be noted as
     * soon as one hint is.
     */
    Compliance outcome() {
        List<Compliance> all = new ArrayList<>(
                checks.stream().map(check -> check.row().outcome()).toList());
        all.add(land);
        if (site.shape() == null || checks.isEmpty()) {
            all.add(Compliance.UNKNOWN);
        }
        return Stream.of(Compliance.SHORT, Compliance.UNKNOWN, Compliance.NOTED)
                .filter(all::contains)
                .findFirst()
                .orElse(Compliance.SATISFIED);
    }
}
