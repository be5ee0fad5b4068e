package org.jieming.place;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The dictionary of HanLP (portable 1.8.6, Apache 2.0), which knows words of several characters. Loads in 0.2 s. */
final class HanlpReader implements GeneralReader {
    static final HanlpReader INSTANCE = new HanlpReader();

    private final Map<Pinyin, Syllable> syllables = new EnumMap<>(Pinyin.class);
    /** The readings of characters asked for: at most those of the dictionary. */
    private final Map<String, List<Syllable>> known = new ConcurrentHashMap<>();

    private HanlpReader() {
        for (Pinyin pinyin : Pinyin.values()) {
            if (pinyin != Pinyin.none5) {
                syllables.put(pinyin, Syllable.parse(pinyin.toString()));
            }
        }
    }

    @Override
    public @Nullable Syllable[] read(String text) {
        List<Pinyin> found = HanLP.convertToPinyinList(text);
        @Nullable Syllable[] read = new @Nullable Syllable[text.length()];
        for (int i = 0; i < read.length && i < found.size(); i++) {
            read[i] = syllables.get(found.get(i));
        }
        return read;
    }

    @Override
    public List<Syllable> readings(String character) {
        List<Syllable> asked = known.get(character);
        if (asked != null) {
            return asked;
        }
        Pinyin[] found = PinyinDictionary.get(character);
        if (found == null) {
            return List.of();
        }
        List<Syllable> readings = Arrays.stream(found)
                .filter(syllables::containsKey)
                .map(syllables::get)
                .distinct()
                .toList();
        known.put(character, readings);
        return readings;
    }
}
