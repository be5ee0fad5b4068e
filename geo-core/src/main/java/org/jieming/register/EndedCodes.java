package org.jieming.register;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jieming.division.DivisionCode;

/**
 * Codes of divisions that are nobody's on a day, and what follows each (B-04, B-10): people and facilities that bear one belong to its
 * only successor (撤县设区), for whoever counts them. Where nobody knows for certain which follows, the code stays. Looked up once for
 * each code.
 */
public final class EndedCodes {
    private static final String CODE = "division_code";

    private final Snapshot snapshot;
    private final LocalDate day;
    private final Set<String> ended;
    private final Map<String, Optional<CodeEnd>> known = new ConcurrentHashMap<>();

    private EndedCodes(Snapshot snapshot, LocalDate day, Set<String> ended) {
        this.snapshot = snapshot;
        this.day = day;
        this.ended = ended;
    }

    /** Those of a day; asked of {@link Snapshot#endedCodes}, which keeps them. O(versions of divisions). */
    static EndedCodes of(Snapshot snapshot, LocalDate day) {
        List<ItemVersion> divisions = snapshot.believed(ItemType.DIVISION);
        Set<String> ended = new HashSet<>();
        for (ItemVersion division : divisions) {
            if (hasEnded(division, day)) {
                ended.add(division.values().text("code"));
            }
        }
        if (!ended.isEmpty()) {
            divisions.stream()
                    .filter(division -> !hasEnded(division, day))
                    .forEach(division -> ended.remove(division.values().text("code")));
        }
        return new EndedCodes(snapshot, day, ended);
    }

    private static boolean hasEnded(ItemVersion division, LocalDate day) {
        return division.valid().end() <= day.toEpochDay();
    }

    /** The end of a code, or of the lowest above it that the register knows; empty for one that stands, or of which nothing is known. */
    public Optional<CodeEnd> end(String code) {
        return code.isEmpty() || ended.isEmpty() ? Optional.empty() : known.computeIfAbsent(code, this::look);
    }

    private Optional<CodeEnd> look(String code) {
        return Optional.of(new DivisionCode(code))
                .filter(this::mayHaveEnded)
                .flatMap(asked -> CodeEnd.of(snapshot, asked))
                .filter(end -> !end.day().isAfter(day))
                .map(end -> end.latest(snapshot, day));
    }

    private boolean mayHaveEnded(DivisionCode code) {
        Optional<DivisionCode> unit = Optional.of(code);
        while (unit.isPresent() && !ended.contains(unit.get().digits())) {
            unit = unit.get().parent();
        }
        return unit.isPresent();
    }

    /** The code that follows another; itself where it stands, and where none follows for certain. Expected O(1). */
    public String standing(String code) {
        return end(code).flatMap(CodeEnd::successor).orElse(code);
    }

    /** What bears a code as what bears the one that follows it; names and divisions as they are: they are told of it where they stand. */
    public ItemVersion standing(ItemVersion item) {
        if (ended.isEmpty()
                || !counts(item.type())
                || item.values().descriptor().indexOf(CODE) < 0) {
            return item;
        }
        String stated = item.values().text(CODE);
        String standing = standing(stated);
        return standing.equals(stated)
                ? item
                : new ItemVersion(
                        item.id(),
                        item.type(),
                        item.valid(),
                        item.recorded(),
                        item.values().toBuilder().set(CODE, standing).build(),
                        item.shapeOrNull());
    }

    private static boolean counts(ItemType type) {
        return type != ItemType.PLACE && type != ItemType.DIVISION;
    }
}
