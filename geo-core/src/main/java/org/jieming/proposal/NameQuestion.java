package org.jieming.proposal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.register.Change;
import org.jieming.register.ItemId;
import org.jieming.register.Timeline;
import org.jieming.register.Values;
import org.jieming.rule.Finding;

/**
 * What changes of a name on record ask of whoever writes them, and what answers it. All of it stands here, so that no door asks less than
 * another: each says only whether its answer is there, or comes with the whole file.
 *
 * @param finding what is told of who has no answer
 * @param answer what answers it
 */
public record NameQuestion(Finding finding, Answer answer) {

    /** What answers a question. */
    public enum Answer {
        /** Nothing: it is put right. */
        NONE,
        /** A reason. */
        REASON,
        /** That the version at fault is named, and a reason. */
        CORRECTION
    }

    /** What proposals of this register had an item called, and what they were refused. */
    @FunctionalInterface
    public interface Approvals {
        /** The day on which one was decided; asked of names that are dated back alone. */
        Optional<LocalDate> decided(ItemId item, String name);

        /** The last proposal of the name that values state there which was rejected, none being approved; asked of new standard names alone. */
        default Optional<Proposal> rejected(ItemId item, Values values) {
            return Optional.empty();
        }
    }

    /**
     * What changes of one item ask: of its former names and of a name that is left no day, of one from before the register knows the
     * place or its approval, of one that comes back, of a standard one that begins earlier, or before its act, and of one that was rejected. O(versions × changes).
     *
     * @param before what is believed of the item
     * @param puts all that are made of it
     * @param basis on what they rest
     */
    public static List<NameQuestion> of(Timeline before, List<Change.Put> puts, Basis basis, Approvals approvals) {
        List<NameQuestion> asked = new ArrayList<>();
        puts.forEach(put -> of(before, put, basis, approvals).forEach(asked::add));
        Renaming.returning(before, puts)
                .map(Finding::answerable)
                .map(NameQuestion::told)
                .ifPresent(asked::add);
        return asked.stream().distinct().toList();
    }

    private static Stream<NameQuestion> of(Timeline before, Change.Put put, Basis basis, Approvals approvals) {
        return Stream.of(
                        FormerNames.fault(before, put).map(NameQuestion::told),
                        Renaming.overwriting(before, put)
                                .map(found -> new NameQuestion(found, Answer.CORRECTION))
                                .or(() -> Renaming.early(before, put, basis.decided())
                                        .map(Finding::answerable)
                                        .map(NameQuestion::told)),
                        FirstDay.datedBack(before, put, approvals, basis)
                                .or(() -> FirstDay.begun(before, put, basis))
                                .map(NameQuestion::told),
                        Rejected.recorded(before, put, approvals).map(NameQuestion::told))
                .flatMap(Optional::stream);
    }

    private static NameQuestion told(Finding found) {
        return new NameQuestion(found, found.isAnswerable() ? Answer.REASON : Answer.NONE);
    }

    /** Whether a reason alone answers it. */
    public boolean takesReason() {
        return answer == Answer.REASON;
    }
}
