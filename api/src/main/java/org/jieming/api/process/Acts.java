package org.jieming.api.process;

import java.util.ArrayList;
import java.util.List;
import org.jieming.register.Act;
import org.jieming.register.ItemVersion;
import org.jieming.register.RevisionNumber;

/** The legal documents behind what the register states. */
public interface Acts {
    /**
     * For each of some versions, in their order, the acts of the revisions that recorded what holds from its first day on,
     * earliest first: a later correction of the same period does not hide the act that made it so. Versions are best asked
     * about many at a time.
     *
     * @param sight what the asker may see
     * @param until the last revision that counts
     */
    List<List<Act>> behind(List<ItemVersion> versions, Sight sight, RevisionNumber until);

    /**
     * For each of some versions, in their order, the acts of the revisions that gave it the end it has: an abolition, the change after
     * which it was called otherwise, the merger it went into. A revision that found the end there already is none of them, and what
     * goes on has none.
     *
     * @param sight what the asker may see
     * @param until the last revision that counts
     */
    List<List<Act>> ending(List<ItemVersion> versions, Sight sight, RevisionNumber until);

    /** Some acts in one line each; those that say nothing left out, and one that was announced since told once. */
    static List<String> cite(List<Act> acts) {
        return acts.stream()
                .map(Acts::cite)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }

    /** An act in one line: number, title, who decided it and when. */
    static String cite(Act act) {
        List<String> decided = new ArrayList<>();
        add(decided, act.authority());
        act.decidedOn().ifPresent(day -> decided.add(day.toString()));
        List<String> parts = new ArrayList<>();
        add(parts, act.number());
        add(parts, act.title());
        if (!decided.isEmpty()) {
            parts.add("(" + String.join(", ", decided) + ")");
        }
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(text);
        }
    }
}
