package org.jieming.api.process;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jieming.language.Bilingual;
import org.jieming.population.SmallCounts;
import org.jieming.register.EndedCodes;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Query;
import org.jieming.register.Snapshot;

/**
 * What a question is answered from.
 *
 * @param snapshot the state of the register
 * @param sight what the asker may see of it
 * @param today the day it is at the register's place
 * @param witness is shown what is read
 */
public record Ground(Snapshot snapshot, Sight sight, LocalDate today, Witness witness) {

    /** A ground whose reading nobody looks at. */
    public Ground(Snapshot snapshot, Sight sight, LocalDate today) {
        this(snapshot, sight, today, Witness.NOBODY);
    }

    /** The ground of a work for the public, whoever asks. */
    public Ground published() {
        return new Ground(snapshot, new Published(sight), today, witness);
    }

    /**
     * All items of a type in force on a day that the asker may see, each with what she may reckon with and under the code of its division
     * that stands on the day ({@link EndedCodes}), in the order of the register. O(n).
     */
    public List<ItemVersion> items(ItemType type, LocalDate day) {
        return items(type, day, item -> true);
    }

    /** Those of them that are used: of the others nothing comes into the answer, nor into the evidence for it. O(n). */
    public List<ItemVersion> items(ItemType type, LocalDate day, Predicate<ItemVersion> used) {
        List<ItemVersion> found = new ArrayList<>();
        EndedCodes ended = snapshot.endedCodes(day);
        snapshot.each(Query.on(type, day).where(sight::sees), version -> {
            ItemVersion reckoned = ended.standing(sight.reckoned(version));
            if (used.test(reckoned)) {
                found.add(reckoned);
            }
            return true;
        });
        witness.read(type, day, found);
        return found;
    }

    /**
     * Looks at all items that {@link #items} would read and uses none: what is learnt is which of others to read, or that there is none.
     * What an answer tells of one is to be read besides. O(n).
     */
    void look(ItemType type, LocalDate day, Consumer<ItemVersion> told) {
        EndedCodes ended = snapshot.endedCodes(day);
        snapshot.each(Query.on(type, day).where(sight::sees), version -> {
            told.accept(ended.standing(sight.reckoned(version)));
            return true;
        });
    }

    /** The codes of divisions that items of a type in force on a day give, with the items, looked at alone ({@link #look}). O(n). */
    void named(ItemType type, LocalDate day, BiConsumer<String, ItemVersion> told) {
        EndedCodes ended = snapshot.endedCodes(day);
        snapshot.each(Query.on(type, day).where(sight::sees), item -> {
            told.accept(ended.standing(item.values().text("division_code")), item);
            return true;
        });
    }

    /** Tells a number of people of one place, unless they are too few for whoever asks to be told of. */
    public void tellPeople(ObjectNode json, long people) {
        boolean isHidden = hides(people);
        json.put("people", isHidden ? null : (Long) people);
        if (isHidden) {
            json.put("people_below", SmallCounts.FEWEST);
        }
    }

    /** A number of people in words. */
    public Bilingual number(long people) {
        String number = String.format(Locale.ROOT, "%,d", people);
        return hides(people)
                ? Bilingual.of("不足 " + SmallCounts.FEWEST, "fewer than " + SmallCounts.FEWEST)
                : Bilingual.of(number, number);
    }

    /** Whether a number of people is too small for whoever asks to be told of. */
    public boolean hides(long people) {
        return !sight.seesSmallCounts() && SmallCounts.isSmall(people);
    }

    /** The items of a type that were and are no more on a day, each as it last was before and as the asker may see it. O(n). */
    public List<ItemVersion> ended(ItemType type, LocalDate day) {
        List<ItemVersion> found = new ArrayList<>();
        Period before = Period.between(Optional.empty(), Optional.of(day));
        Query query = Query.on(type, day).during(before).where(sight::sees);
        snapshot.each(query, version -> {
            if (version.valid().endDay().filter(end -> !end.isAfter(day)).isPresent()
                    && snapshot.timeline(type, version.id()).on(day).isEmpty()) {
                found.add(sight.shown(version));
            }
            return true;
        });
        witness.readEnded(type, day, found);
        return found;
    }
}
