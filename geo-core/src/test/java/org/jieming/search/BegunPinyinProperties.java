package org.jieming.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jieming.register.Descriptor;
import org.jieming.register.Fingerprint;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Period;
import org.jieming.register.Query;
import org.jieming.register.RevisionNumber;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;

/** Pinyin that is begun against a look at every name: of syllables that can be parted in one way alone. */
class BegunPinyinProperties {
    private static final Period TODAY = Query.dayOf(LocalDate.of(2026, 1, 1));
    private static final List<String> SAID = List.of("石 shi", "塘 tang", "六 liu", "湖 hu", "岭 ling", "村 cun");

    private final List<ItemVersion> places = new ArrayList<>();
    private final List<String> letters = new ArrayList<>();

    private NameIndex register(Random random) {
        places.clear();
        letters.clear();
        for (int i = 0, count = 1 + random.nextInt(400); i < count; i++) {
            StringBuilder name = new StringBuilder();
            List<String> syllables = new ArrayList<>();
            for (int sign = 0, signs = 2 + random.nextInt(4); sign < signs; sign++) {
                String[] said = SAID.get(random.nextInt(SAID.size())).split(" ");
                name.append(said[0]);
                syllables.add(said[1]);
            }
            Values values = Values.of(Descriptor.of(ItemType.PLACE))
                    .set("name", name.toString())
                    .set("pinyin_plain", String.join("'", syllables))
                    .set("status", random.nextInt(4) == 0 ? "abolished" : "in-use")
                    .build();
            places.add(new ItemVersion(
                    ItemId.named("place " + i),
                    ItemType.PLACE,
                    Period.ALWAYS,
                    RevisionNumber.NONE.next(),
                    values,
                    null));
            letters.add(String.join("", syllables));
        }
        return NameIndex.of(
                Snapshot.of(RevisionNumber.NONE.next(), Fingerprint.NONE, Map.of(ItemType.PLACE, places), List.of()),
                Readings.NONE);
    }

    private static boolean isAbolished(ItemVersion place) {
        return place.values().text("status").equals("abolished");
    }

    /** Names that are spelled so, then those that begin so: each in use before abolished, short before long, then by character. */
    private List<String> expected(String typed, boolean inUseAlone) {
        Comparator<Integer> best = Comparator.comparing(
                        (Integer i) -> !letters.get(i).equals(typed))
                .thenComparing(i -> isAbolished(places.get(i)))
                .thenComparing(i -> places.get(i).name().length())
                .thenComparing(i -> places.get(i).name());
        return IntStream.range(0, places.size())
                .filter(i -> letters.get(i).startsWith(typed))
                .filter(i -> !inUseAlone || !isAbolished(places.get(i)))
                .boxed()
                .sorted(best)
                .limit(20)
                .map(i -> told(places.get(i)))
                .toList();
    }

    private static String told(ItemVersion place) {
        return place.name() + " " + place.values().text("status");
    }

    @Property(tries = 300)
    void the_best_twenty_that_begin_so_are_found_in_order(@ForAll long seed) {
        Random random = new Random(seed);
        NameIndex index = register(random);
        String whole = letters.get(random.nextInt(letters.size()));
        // the first syllable whole at least: fewer letters are taken for initials, too
        String typed = whole.substring(0, 4 + random.nextInt(whole.length() - 3));
        Question question = Question.of(typed, 20, TODAY).atLeast(Match.START);
        assertThat(index.search(question))
                .as(typed)
                .extracting(hit -> told(hit.version()))
                .isEqualTo(expected(typed, false));
        assertThat(index.search(question.where(place -> !isAbolished(place))))
                .as(typed)
                .extracting(hit -> told(hit.version()))
                .isEqualTo(expected(typed, true));
    }
}
