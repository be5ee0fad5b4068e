package org.jieming.naming;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jieming.language.Writing;
import org.jieming.place.ConfirmedReading;
import org.jieming.place.NameToSpell;
import org.jieming.place.Romanized;
import org.jieming.place.Romanizer;
import org.jieming.register.ItemVersion;
import org.jieming.register.Values;
import org.jspecify.annotations.Nullable;

/**
 * The letters and parts of a name that changes: whatever of them is still that of the old name becomes that of the new one
 * (A-29 ff.). What somebody wrote anew stays, and the rest follows the reading she wrote.
 */
public final class Respelling {
    private static final List<String> LETTERS = List.of(
            "pinyin",
            "pinyin_plain",
            "pinyin_status",
            "pinyin_generic",
            "initials",
            "specific",
            "generic",
            "generic_absorbed");

    private static final List<String> PARTS = List.of("specific", "generic");

    private Respelling() {}

    /** The values of an item with letters of its name; as they are while it keeps its name. */
    public static Values of(Values before, ItemVersion after, NameIndex index) {
        Values values = after.values();
        boolean keeps = Writing.compared(before.text("name")).equals(Writing.compared(after.name()));
        if (keeps || after.name().isBlank()) {
            return values;
        }
        boolean isWritten = !values.text("pinyin").equals(before.text("pinyin"));
        Map<String, @Nullable Object> derived = all(derived(after, isWritten, index.romanizer()));
        Values.Builder letters = values.toBuilder();
        LETTERS.stream()
                .filter(name -> before.get(name).isPresent() && before.get(name).equals(values.get(name)))
                .forEach(name -> letters.set(name, derived.get(name)));
        return letters.build();
    }

    /** The values of an item with the letters and parts that the rules give its name, whatever was written. */
    public static Values spelled(ItemVersion item, NameIndex index) {
        Values.Builder letters = item.values().toBuilder();
        all(derived(item, false, index.romanizer())).forEach(letters::set);
        return letters.build();
    }

    /**
     * The values of an item with the parts and letters that are not written, by the reading that is; letters of which a reading is not
     * known are left to whoever knows it. Of letters that the rules only divide or mark otherwise what follows from themselves is
     * added, the same without tone marks and the first of each syllable; of others nothing.
     */
    public static Values completed(ItemVersion item, NameIndex index) {
        Values values = item.values();
        Map<String, @Nullable Object> letters =
                values.text("pinyin").isEmpty() ? read(item, index) : following(item, index);
        boolean isParted = Stream.of("specific", "generic", "generic_absorbed")
                .anyMatch(part -> values.get(part).isPresent());
        if (isParted) {
            letters.keySet().removeAll(PARTS);
        }
        Values.Builder completed = values.toBuilder();
        letters.forEach((name, value) -> {
            if (values.get(name).isEmpty() && value != null) {
                completed.setIfKnown(name, value);
            }
        });
        return completed.build();
    }

    /** What the rules give a name that nobody spelled, parts alone where they cannot read it or somebody wrote other letters. */
    private static Map<String, @Nullable Object> read(ItemVersion item, NameIndex index) {
        Romanized spelled = derived(item, false, index.romanizer());
        Map<String, @Nullable Object> letters = all(spelled);
        if (!item.values().text("pinyin_plain").isEmpty() || hasCharacters(spelled.toned())) {
            letters.keySet().retainAll(PARTS);
        }
        return letters;
    }

    /** What follows from the letters that somebody wrote. */
    private static Map<String, @Nullable Object> following(ItemVersion item, NameIndex index) {
        String written = item.values().text("pinyin");
        Romanized spelled = derived(item, true, index.romanizer());
        Map<String, @Nullable Object> letters = all(spelled);
        if (spelled.toned().equals(written)) {
            letters.put(
                    "pinyin_status",
                    index.romanizer()
                            .romanize(new Named(item).toSpell())
                            .source()
                            .status());
            return letters;
        }
        letters.keySet().retainAll(PARTS);
        if (bare(spelled.toned()).equals(bare(written))) {
            letters.put("pinyin_plain", Romanized.toneless(written));
            letters.put("initials", spelled.initials());
        }
        return letters;
    }

    private static boolean hasCharacters(String letters) {
        return letters.codePoints().anyMatch(Character::isIdeographic);
    }

    /** Letters alone, however they are marked and divided. */
    private static String bare(String letters) {
        return Romanized.toneless(letters).replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
    }

    /** Spelled by the reading that was written with the new name, where it is one of its characters. */
    private static Romanized derived(ItemVersion after, boolean isWritten, Romanizer romanizer) {
        NameToSpell name = new Named(after).toSpell();
        String specific = romanizer.parts(name).specific();
        return ConfirmedReading.of(name.name(), specific, after.values().text("pinyin"), name.region())
                .filter(any -> isWritten)
                .map(reading -> romanizer.confirmed(List.of(reading)))
                .orElse(romanizer)
                .romanize(name);
    }

    private static Map<String, @Nullable Object> all(Romanized spelled) {
        Map<String, @Nullable Object> letters = new LinkedHashMap<>();
        letters.put("pinyin", spelled.toned());
        letters.put("pinyin_plain", spelled.plain());
        letters.put("pinyin_status", spelled.source().status());
        letters.put("pinyin_generic", text(spelled.generic()));
        letters.put("initials", spelled.initials());
        letters.put("specific", spelled.parts().specific());
        letters.put("generic", text(spelled.parts().generic()));
        letters.put("generic_absorbed", null);
        return letters;
    }

    private static @Nullable String text(String text) {
        return text.isEmpty() ? null : text;
    }
}
