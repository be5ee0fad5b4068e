package org.jieming.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jieming.register.RevisionNumber;

/** Whatever is signed first, and however often: the register ends with the newest look, repair or act. */
class AttestationProperties {

    @Provide
    Arbitrary<List<Attestation>> said() {
        Arbitrary<Attestation> one = Combinators.combine(
                        Arbitraries.of(Attestation.Kind.values()),
                        Arbitraries.integers().between(1, 6),
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.integers().between(15, 30),
                        Arbitraries.of("intact", "damaged", "lost"))
                .as(AttestationProperties::said);
        // a round has one look and one last repair, and a revision one state
        return one.list().uniqueElements(each -> each.kind() + each.source()).ofMaxSize(8);
    }

    private static Attestation said(Attestation.Kind kind, int source, int one, int other, int signed, String state) {
        UUID round = new UUID(0, source);
        return switch (kind) {
            case LOOK -> Attestation.look(round, at(one), at(other), at(signed), Optional.of(new MarkerState(state)));
            case WAITING -> Attestation.waiting(round, at(one));
            case REPAIR -> Attestation.repair(round, at(one), Optional.of(MarkerState.INTACT));
            case ACT ->
                Attestation.act(new RevisionNumber(source), at(one), Optional.of(at(other)), new MarkerState(state));
        };
    }

    private static Instant at(int hour) {
        return Instant.parse("2026-05-01T00:00:00Z").plusSeconds(3600L * hour);
    }

    /** Each is signed in turn, some of them again, and each time the newest of what is signed by then is recorded. */
    @Property
    void any_order_of_signing_and_signing_again_ends_with_the_same(
            @ForAll("said") List<Attestation> said, @ForAll long seed) {
        List<Attestation> turns = new ArrayList<>(said);
        turns.addAll(said.subList(0, said.size() / 2));
        Collections.shuffle(turns, new Random(seed));
        List<Attestation> signed = new ArrayList<>();
        Optional<Attestation> recorded = Optional.empty();
        for (Attestation each : turns) {
            signed.add(each);
            recorded = Attestation.newest(signed);
        }
        assertThat(recorded).isEqualTo(Attestation.newest(said));
    }

    @Property
    void signing_again_changes_nothing(@ForAll("said") List<Attestation> said, @ForAll long seed) {
        List<Attestation> twice = new ArrayList<>(said);
        twice.addAll(said);
        Collections.shuffle(twice, new Random(seed));
        assertThat(Attestation.newest(twice)).isEqualTo(Attestation.newest(said));
    }

    /** Of looks alone it is the one with the last look, of which there may be several. */
    @Property
    void of_looks_alone_none_is_later_than_the_newest(@ForAll("said") List<Attestation> said) {
        List<Attestation> looks = said.stream()
                .filter(each -> each.kind() == Attestation.Kind.LOOK)
                .toList();
        assertThat(Attestation.newest(looks).map(Attestation::last))
                .isEqualTo(looks.stream().map(Attestation::last).max(Comparator.naturalOrder()));
    }

    /** Only its acceptance, another that was accepted since, or an act makes a marker intact whose repair waits (C.6). */
    @Property
    void no_look_since_a_repair_that_waits_is_recorded_as_intact(@ForAll("said") List<Attestation> said) {
        Attestation.newest(said)
                .filter(newest -> newest.kind() == Attestation.Kind.LOOK)
                .filter(newest -> newest.state().filter(MarkerState::isIntact).isPresent())
                .ifPresent(newest -> said.stream()
                        .filter(each -> each.kind() == Attestation.Kind.WAITING)
                        .filter(waiting -> waiting.last().isBefore(newest.last()))
                        .forEach(waiting -> assertThat(said)
                                .anyMatch(each -> each.kind() == Attestation.Kind.REPAIR
                                        && !each.last().isBefore(waiting.last()))));
    }

    /** A repair at which both were present is taken back by both or by an act, and by nobody alone. */
    @Property
    void what_is_newer_than_a_repair_was_said_by_both_since(@ForAll("said") List<Attestation> said) {
        Attestation.newest(said).ifPresent(newest -> said.stream()
                .filter(each -> each.kind() == Attestation.Kind.REPAIR)
                .forEach(repair -> assertThat(newest.first()).isAfterOrEqualTo(repair.last())));
    }
}
