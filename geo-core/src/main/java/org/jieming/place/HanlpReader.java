package org.jieming.place;

import com.hankcs.hanlp.HanLP;
import com.hankcs.hanlp.dictionary.py.Pinyin;
import com.hankcs.hanlp.dictionary.py.PinyinDictionary;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The dictionary of HanLP (portable 1.8.6, Apache 2.0), which knows words of several characters. Loads in 0.2 s. */
final class HanlpReader implements GeneralReader {
    static final HanlpReader INSTANCE = new HanlpReader();

    private final Map<Pinyin, Syllable> syllables = new EnumMap<>(Pinyin.class);

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
        Pinyin[] found = PinyinDictionary.get(character);
        return found == null
                ? List.of()
                : Arrays.stream(found)
                        .filter(syllables::containsKey)
                        .map(syllables::get)
                        .distinct()
                        .toList();
    }
}
