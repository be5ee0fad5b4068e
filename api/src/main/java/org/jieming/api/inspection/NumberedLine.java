package org.jieming.api.inspection;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jieming.care.Written;
import org.jieming.register.ItemId;
import org.jieming.register.LegalTime;

/**
 * A line under all numbers that it has borne. It keeps its identity when it gets another, and so does what is written of it.
 *
 * @param line the line
 * @param numbers its numbers
 * @param anothers whether a number was that of another line on a day
 */
public record NumberedLine(ItemId line, Set<String> numbers, BiPredicate<String, LocalDate> anothers) {

    public NumberedLine {
        numbers = Set.copyOf(numbers);
    }

    /** Whether an entry is of this line: by its id, or as it was kept before entries named that, by who bore its number that day. */
    boolean has(Written entry) {
        Optional<UUID> named = entry.line();
        return named.map(line.uuid()::equals)
                .orElseGet(() -> !anothers.test(entry.lineCode(), LegalTime.day(entry.at())));
    }
}
