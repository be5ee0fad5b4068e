package org.jieming.care;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * What one side found of a line in a year, item by item. Never changed: who sees it differently later assesses anew, for her own
 * side alone.
 *
 * @param written who wrote it for which side
 * @param year the year assessed
 * @param marks by the code of the item; items may be left out
 */
public record Assessment(Written written, int year, Map<String, Mark> marks) {

    /**
     * A mark.
     *
     * @param score how far the item is met, 0 to 100; of an item that vetoes, less than 100 is a failure
     * @param evidence what shows it; may be empty
     */
    public record Mark(int score, String evidence) {
        public Mark {
            if (score < 0 || score > 100) {
                throw new Malformed("score", "" + score, Bilingual.of("应在 0 至 100 之间", "0 to 100 is expected"));
            }
        }
    }

    /**
     * What comes of it.
     *
     * @param score the mean of the marks by weight, 0 to 100; empty when nothing with a weight was marked or the line is vetoed
     * @param marked the share of the weights that was marked, 0 to 1
     * @param vetoes the items that veto
     */
    public record Result(Optional<Double> score, double marked, List<Checklist.Item> vetoes) {
        public Result {
            vetoes = List.copyOf(vetoes);
        }

        /** The same of a line that is vetoed, by whatever: no score stands beside that (C.8). */
        Result withoutScore() {
            return new Result(Optional.empty(), marked, vetoes);
        }
    }

    public Assessment {
        marks = Collections.unmodifiableMap(new TreeMap<>(marks));
    }

    /** Refuses marks of items that a checklist does not have; throws {@link Malformed}. */
    public Assessment against(Checklist checklist) {
        marks.keySet().stream()
                .filter(code -> checklist.item(code).isEmpty())
                .findFirst()
                .ifPresent(unknown -> {
                    throw new Malformed(
                            "marks", unknown, Bilingual.of("清单中没有此项", "the checklist has no item of that code"));
                });
        return this;
    }

    /** What comes of it by a checklist. */
    public Result by(Checklist checklist) {
        double all = 0;
        double marked = 0;
        double reached = 0;
        List<Checklist.Item> vetoes = new ArrayList<>();
        for (Checklist.Item item : checklist.items()) {
            Mark mark = marks.get(item.code());
            all += item.weight();
            if (mark != null) {
                marked += item.weight();
                reached += item.weight() * mark.score();
                if (item.veto() && mark.score() < 100) {
                    vetoes.add(item);
                }
            }
        }
        boolean told = marked > 0 && vetoes.isEmpty();
        return new Result(told ? Optional.of(reached / marked) : Optional.empty(), all > 0 ? marked / all : 0, vetoes);
    }
}
