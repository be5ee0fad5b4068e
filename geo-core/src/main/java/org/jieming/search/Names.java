package org.jieming.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jieming.place.Committees;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Property;
import org.jieming.register.PropertyType;

/** The names and codes that a version bears, folded, with their syllables where they are known. */
final class Names {
    private static final Map<ItemType, List<Integer>> NAMED = properties(false);
    private static final Map<ItemType, List<Integer>> CODED = properties(true);
    private static final Map<String, Character> SOUNDS = new ConcurrentHashMap<>();
    private static final String PINYIN = "pinyin";
    private static final String PLAIN_PINYIN = "pinyin_plain";
    private static final String SCRIPT = "minority_script";

    private final Readings readings;
    private final Folding folding;
    private final Committees committees;

    Names(Readings readings, Folding folding, Committees committees) {
        this.readings = readings;
        this.folding = folding;
        this.committees = committees;
    }

    /** Takes what is found. */
    interface Taker {
        /**
         * A name or code.
         *
         * @param property the place of its property in the descriptor
         * @param text the folded text, never empty
         * @param sounds its syllables with tones, one for each character; empty when not known
         */
        void take(int property, NameKind kind, String text, String sounds);
    }

    private static Map<ItemType, List<Integer>> properties(boolean codes) {
        Map<ItemType, List<Integer>> byType = new EnumMap<>(ItemType.class);
        for (ItemType type : ItemType.values()) {
            List<Integer> found = new ArrayList<>();
            List<Property> all = Descriptor.of(type).properties();
            for (int i = 0; i < all.size(); i++) {
                if (codes ? isCode(all.get(i)) : isName(all.get(i))) {
                    found.add(i);
                }
            }
            byType.put(type, List.copyOf(found));
        }
        return byType;
    }

    private static boolean isCode(Property property) {
        return property.unique() && property.type() != PropertyType.REFERENCE;
    }

    private static boolean isName(Property property) {
        return NameKind.of(property) != NameKind.CODE || property.name().equals(SCRIPT);
    }

    /** What kind of name a property holds. */
    static NameKind kind(Property property) {
        boolean alias = property.name().equals(SCRIPT) || property.name().equals(PINYIN);
        return alias ? NameKind.ALIAS : NameKind.of(property);
    }

    /** Visits the names and codes of a version. */
    void each(ItemVersion version, Taker taker) {
        for (int index : NAMED.get(version.type())) {
            Object value = version.values().at(index);
            if (value != null) {
                Property property = Descriptor.of(version.type()).properties().get(index);
                NameKind kind = kind(property);
                for (String text : texts(value)) {
                    name(version, index, kind, text, taker);
                }
            }
        }
        codes(version, taker);
    }

    private void codes(ItemVersion version, Taker taker) {
        for (int index : CODED.get(version.type())) {
            Object value = version.values().at(index);
            String folded = value == null ? "" : folding.fold(value.toString());
            if (!folded.isEmpty()) {
                taker.take(index, NameKind.CODE, folded, "");
            }
        }
    }

    private static List<String> texts(Object value) {
        return value instanceof List<?> several
                ? several.stream().map(Object::toString).toList()
                : List.of(value.toString());
    }

    private void name(ItemVersion version, int index, NameKind kind, String text, Taker taker) {
        String folded = folded(kind, text);
        if (folded.isEmpty()) {
            return;
        }
        String sounds = kind == NameKind.STANDARD ? registered(version, folded) : "";
        taker.take(index, kind, folded, sounds.isEmpty() ? read(folded, version.unitCode()) : sounds);
        if (kind == NameKind.STANDARD && sounds.isEmpty()) {
            romanized(version, taker);
        }
    }

    /** A name as it is filed; of former names without the dates in brackets behind. */
    private String folded(NameKind kind, String text) {
        return folding.fold(kind == NameKind.FORMER ? text.replaceFirst("[(\uFF08].*", "") : text);
    }

    /** What the register says of its sound, if that is one syllable for each character. */
    private static String registered(ItemVersion version, String folded) {
        for (String property : List.of(PINYIN, PLAIN_PINYIN)) {
            String written = version.values().text(property);
            if (!written.isEmpty() && written.chars().noneMatch(Character::isDigit)) {
                String sounds = Spelling.of(written).syllables(folded.codePointCount(0, folded.length()));
                if (!sounds.isEmpty()) {
                    return sounds;
                }
            }
        }
        return "";
    }

    /** Names of minority languages are spelled their own way (rule A-44): Hohhot is found as it is written. */
    private void romanized(ItemVersion version, Taker taker) {
        int index = Descriptor.of(version.type()).indexOf(PINYIN);
        String written = index < 0 ? "" : folding.fold(version.values().text(PINYIN));
        if (!written.isEmpty()) {
            taker.take(index, NameKind.ALIAS, written, "");
        }
    }

    /** How names are compared. */
    Folding folding() {
        return folding;
    }

    Committees committees() {
        return committees;
    }

    /** The syllables of a folded text by the readings handed in; empty when they do not know it. */
    String read(String folded, String region) {
        List<String> said = readings.of(folded, region);
        if (said.size() != folded.codePointCount(0, folded.length())) {
            return "";
        }
        char[] sounds = new char[said.size()];
        for (int i = 0; i < sounds.length; i++) {
            sounds[i] = sound(said.get(i));
        }
        return new String(sounds);
    }

    /** The number of a syllable with its tone above; those that are known are worked out once. */
    private static char sound(String syllable) {
        Character known = SOUNDS.get(syllable);
        if (known != null) {
            return known;
        }
        char sound = heard(syllable);
        if ((sound & Spelling.SYLLABLE) != Syllables.UNKNOWN) {
            SOUNDS.put(syllable, sound);
        }
        return sound;
    }

    private static char heard(String syllable) {
        char last = syllable.charAt(syllable.length() - 1);
        boolean toned = syllable.length() > 1 && last >= '1' && last <= '5';
        String letters = toned ? syllable.substring(0, syllable.length() - 1) : syllable;
        return (char) (Syllables.number(letters) | (toned ? last - '0' : 0) << Spelling.TONE_SHIFT);
    }

    /** The text as the register has it whose folded form was found. */
    String written(ItemVersion version, int property, NameKind kind, String folded) {
        Object value = Objects.requireNonNull(version.values().at(property));
        if (!(value instanceof List)) {
            return value.toString();
        }
        return texts(value).stream()
                .filter(text -> folded(kind, text).equals(folded))
                .findFirst()
                .orElse(value.toString());
    }
}
