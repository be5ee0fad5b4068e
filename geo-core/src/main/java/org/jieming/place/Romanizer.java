package org.jieming.place;

import java.util.ArrayList;
import java.util.List;

/**
 * Spells place names in Hanyu Pinyin after 中国地名汉语拼音字母拼写规则(汉语地名部分) of 1984 (A-29 … A-47). Immutable,
 * thread-safe; a few microseconds a name.
 */
public final class Romanizer {
    private final GenericParts generics;
    private final WordCut cut;
    private final Readings readings;

    private Romanizer(GenericParts generics, WordCut cut, Readings readings) {
        this.generics = generics;
        this.cut = cut;
        this.readings = readings;
    }

    /** A romanizer over some tables. */
    public static Romanizer of(PlaceTables tables) {
        GenericParts generics = new GenericParts(tables);
        return new Romanizer(generics, new WordCut(generics, new WordLists(tables)), Readings.of(tables));
    }

    /** The same with what officers confirmed on top. */
    public Romanizer confirmed(List<ConfirmedReading> confirmed) {
        return new Romanizer(generics, cut, readings.confirmed(confirmed));
    }

    /** How characters are read. */
    public Readings readings() {
        return readings;
    }

    /** What decides the spelling: the kind, the class code, or else the end of the name. */
    public Entity entity(NameToSpell asked) {
        Entity told = Entity.of(asked.kind(), asked.classCode()).orElse(null);
        if (told == null) {
            return generics.guess(asked.name());
        }
        return told == Entity.SITE || told == Entity.STREET ? works(asked.name(), told) : told;
    }

    /** A road among facilities is cut as a street, and a work among streets as a facility: 翠湖隧道 has no 道, 京九铁路 no 路. */
    private Entity works(String name, Entity told) {
        Entity guessed = generics.guess(name);
        boolean isRoad = told == Entity.SITE && guessed == Entity.STREET;
        boolean isWork = told == Entity.STREET
                && guessed == Entity.SITE
                && generics.endOf(name, Entity.SITE)
                        .filter(part -> part.text().length() > 1)
                        .isPresent();
        return isRoad || isWork ? guessed : told;
    }

    /** The two parts of a name. */
    public NameParts parts(NameToSpell asked) {
        String specific = specific(asked);
        String generic = asked.name().substring(specific.length());
        return new NameParts(asked.name(), specific, generic, generics.absorbed(specific));
    }

    /** Whether a name is a generic part and nothing else: 大道, 村. A village may be called 新村, of the parts 新 and 村. */
    public boolean isGenericAlone(NameToSpell asked) {
        Entity entity = entity(asked);
        boolean mayBeBoth = entity == Entity.SETTLEMENT && asked.name().length() > 1;
        return !mayBeBoth && generics.isAlone(asked.name(), entity);
    }

    /** The specific part alone, for whoever asks it of many names. */
    public String specific(NameToSpell asked) {
        int length = generics.endOf(asked.name(), entity(asked))
                .map(part -> part.text().length())
                .orElse(0);
        return asked.name().substring(0, asked.name().length() - length);
    }

    /** The name in letters. */
    public Romanized romanize(NameToSpell asked) {
        Entity entity = entity(asked);
        List<Spoken> read = readings.read(asked.name(), asked.region());
        List<Spoken> spoken = entity == Entity.STREET ? Erhua.marked(read) : read;
        List<Word> words = new ArrayList<>();
        int at = 0;
        for (Chunk chunk : cut.cut(asked.name(), entity, asked.region())) {
            int length = chunk.characters().codePointCount(0, chunk.characters().length());
            words.add(word(chunk, spoken.subList(at, at + length)));
            at += length;
        }
        return new Romanized(asked.name(), entity, parts(asked), words);
    }

    /** A word with letters of its own that are those of its readings has their tones, too: Mǎnzú, of which the standards mark none. */
    private Word word(Chunk chunk, List<Spoken> spoken) {
        Word read = new Word(chunk.characters(), "", spoken);
        return chunk.written().equals(read.plain())
                ? new Word(chunk.characters(), "", readings.settled(spoken))
                : new Word(chunk.characters(), chunk.written(), spoken);
    }
}
