package org.jieming.api.intake;

import java.util.List;
import java.util.Optional;
import org.jieming.register.ItemType;
import org.jieming.register.Period;
import org.jieming.register.Query;
import org.jieming.register.Timeline;
import org.jieming.rule.Finding;

/**
 * The items of the register that the rows of a file speak of: by their id, or else by their words.
 *
 * @param type the type of the items
 * @param recognition finds them by their words
 * @param options the day that is today, and what is said of rows without a day
 */
record KnownItems(ItemType type, Recognition recognition, IntakeOptions options) {

    /**
     * The item of a row; none of one that the register does not know. Of several that fit its words, the one of which it says what is known.
     *
     * @param found the register as the row finds it
     * @param findings is told that several fit
     */
    Optional<Timeline> of(RowReading.Statement statement, Turns.Found found, List<Finding> findings) {
        if (statement.id().isPresent()) {
            Timeline timeline = found.register().timeline(type, statement.id().get());
            return timeline.versions().isEmpty() ? Optional.empty() : Optional.of(timeline);
        }
        List<Timeline> candidates = byWords(statement, found.door());
        Optional<Timeline> same = candidates.stream()
                .filter(timeline -> saysTheSame(timeline, statement))
                .findFirst();
        if (same.isPresent() || candidates.size() == 1) {
            return same.or(() -> Optional.of(candidates.get(0)));
        }
        if (candidates.size() > 1) {
            findings.add(Rejected.ambiguous(candidates.size()));
        }
        return Optional.empty();
    }

    private List<Timeline> byWords(RowReading.Statement statement, Door door) {
        Period during = statement.valid().orElse(Query.dayOf(options.today()));
        return recognition.candidates(statement.values(), statement.shape(), during).stream()
                .map(recognition::byId)
                .filter(timeline -> timeline.last().filter(door::shows).isPresent())
                .toList();
    }

    private boolean saysTheSame(Timeline timeline, RowReading.Statement statement) {
        return new RowDays(timeline, options)
                .base(statement.valid())
                .filter(version -> Amended.isNothing(version, statement))
                .isPresent();
    }
}
