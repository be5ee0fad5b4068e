package org.jieming.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the order of arrival and however often each arrives, the outcome is the same. */
class ComparisonProperties {

    @Provide
    Arbitrary<List<Observation>> statements() {
        Arbitrary<Observation> one = Combinators.combine(
                        Arbitraries.of(Team.class),
                        Arbitraries.of("intact", "damaged", "lost"),
                        Arbitraries.integers().between(1, 28),
                        Arbitraries.doubles().between(0, 30).optional())
                .as((team, state, day, metres) -> Field.at(
                        team,
                        state,
                        String.format("2026-05-%02dT08:00:00Z", day),
                        metres.map(far -> Field.north(far, 3))));
        return one.list().ofMaxSize(8);
    }

    @Property
    void the_order_of_arrival_and_repetition_count_for_nothing(
            @ForAll("statements") List<Observation> stated, @ForAll long seed) {
        List<Observation> other = new ArrayList<>(stated);
        other.addAll(stated.subList(0, stated.size() / 2));
        Collections.shuffle(other, new Random(seed));
        assertThat(Comparison.of(other, Optional.empty(), Tolerances.SHIPPED))
                .isEqualTo(Comparison.of(stated, Optional.empty(), Tolerances.SHIPPED));
    }

    @Property
    void the_parties_are_of_equal_right(@ForAll("statements") List<Observation> stated) {
        List<Observation> swapped = stated.stream()
                .map(each -> new Observation(
                        each.id(),
                        each.marker(),
                        each.team().other(),
                        each.author(),
                        each.observedAt(),
                        each.ahead(),
                        each.receivedAt(),
                        each.state(),
                        each.fix(),
                        each.inscription(),
                        each.objects(),
                        each.surroundingsChanged(),
                        each.photos(),
                        each.note(),
                        each.advice()))
                .toList();
        assertThat(Comparison.of(swapped, Optional.empty(), Tolerances.SHIPPED).word())
                .isEqualTo(Comparison.of(stated, Optional.empty(), Tolerances.SHIPPED)
                        .word());
    }

    @Property
    void both_agree_only_on_what_both_last_said(@ForAll("statements") List<Observation> stated) {
        Comparison.of(stated, Optional.empty(), Tolerances.SHIPPED)
                .fold(
                        awaited -> true,
                        agreed -> {
                            for (Team team : Team.values()) {
                                assertThat(Stated.latest(stated, team).map(Observation::state))
                                        .isEqualTo(Optional.of(agreed.state()));
                            }
                            return true;
                        },
                        contested -> {
                            assertThat(contested.differences()).isNotEmpty();
                            return true;
                        });
    }
}
