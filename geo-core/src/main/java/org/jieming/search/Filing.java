package org.jieming.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jieming.register.ItemVersion;

/**
 * Gathers the names of versions and puts them in order: entries (a version under one of its names) by rank, texts by their
 * best entry. O(n log n).
 */
final class Filing {
    private static final int ID_BITS = 24;
    private static final int ENTRY_BITS = 25;

    private final List<String> characters = new ArrayList<>();
    private final List<String> sounds = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private final Map<Text, Integer> numbers = new HashMap<>();
    private final Entries named = new Entries();
    private final Entries coded = new Entries();

    /** Texts by rank: their numbers as gathered. */
    private int[] ranked = {};
    /** Entries by text and rank: their numbers as gathered; those of codes behind. */
    private int[] order = {};

    private int[] firstEntry = {};

    private record Text(String characters, String sounds) {}

    private static final class Entries {
        private final List<ItemVersion> versions = new ArrayList<>();
        private int[] texts = new int[64];
        private int[] ranks = new int[64];
        private byte[] properties = new byte[64];

        void add(ItemVersion version, int property, int text, int rank) {
            int at = versions.size();
            if (at == texts.length) {
                texts = Arrays.copyOf(texts, 2 * at);
                ranks = Arrays.copyOf(ranks, 2 * at);
                properties = Arrays.copyOf(properties, 2 * at);
            }
            versions.add(version);
            texts[at] = text;
            ranks[at] = rank;
            properties[at] = (byte) property;
        }

        int size() {
            return versions.size();
        }
    }

    private Filing() {}

    /** Files versions under all their names and codes. */
    static Segment segment(Collection<ItemVersion> versions, Names names) {
        Filing filing = new Filing();
        versions.parallelStream().map(version -> Borne.of(version, names)).forEachOrdered(filing::add);
        filing.sort();
        return new Segment(filing);
    }

    /** The names and codes that a version bears. */
    private record Borne(ItemVersion version, int standing, List<Name> names) {
        static Borne of(ItemVersion version, Names names) {
            List<Name> borne = new ArrayList<>(2);
            names.each(version, (property, kind, text, sounds) -> borne.add(new Name(property, kind, text, sounds)));
            return new Borne(version, Standing.of(version), borne);
        }
    }

    private record Name(int property, NameKind kind, String text, String sounds) {}

    private void add(Borne borne) {
        for (Name name : borne.names()) {
            int rank = Standing.rank(borne.standing(), name.kind(), name.text().length());
            if (name.kind() == NameKind.CODE) {
                coded.add(borne.version(), name.property(), codes.size(), rank);
                codes.add(name.text());
            } else {
                named.add(borne.version(), name.property(), number(new Text(name.text(), name.sounds())), rank);
            }
        }
    }

    private int number(Text text) {
        Integer known = numbers.putIfAbsent(text, characters.size());
        if (known == null) {
            characters.add(text.characters());
            sounds.add(text.sounds());
            return characters.size() - 1;
        }
        return known;
    }

    private void sort() {
        int[] byRank = byRank(named);
        int[] place = new int[characters.size()];
        Arrays.fill(place, -1);
        ranked = new int[characters.size()];
        firstEntry = new int[characters.size() + codes.size() + 1];
        int texts = 0;
        for (int entry : byRank) {
            int text = named.texts[entry];
            if (place[text] < 0) {
                ranked[texts] = text;
                place[text] = texts++;
            }
            firstEntry[place[text] + 1]++;
        }
        order = new int[named.size() + coded.size()];
        Arrays.parallelPrefix(firstEntry, Integer::sum);
        int[] next = Arrays.copyOf(firstEntry, texts);
        for (int entry : byRank) {
            order[next[place[named.texts[entry]]]++] = entry;
        }
        sortCodes(texts);
    }

    private void sortCodes(int texts) {
        Coded[] byCode = new Coded[codes.size()];
        Arrays.setAll(byCode, i -> new Coded(codes.get(i), i));
        Arrays.parallelSort(byCode, Comparator.comparing(Coded::code));
        for (int i = 0; i < byCode.length; i++) {
            codes.set(i, byCode[i].code());
            order[named.size() + i] = named.size() + byCode[i].entry();
            firstEntry[texts + i + 1] = named.size() + i + 1;
        }
    }

    private record Coded(String code, int entry) {}

    /** Entries by rank, then by the first bits of the item's id, so that equal registers answer alike. */
    private static int[] byRank(Entries entries) {
        long[] keys = new long[entries.size()];
        for (int entry = 0; entry < keys.length; entry++) {
            long id = entries.versions.get(entry).id().high() >>> Long.SIZE - ID_BITS;
            keys[entry] = ((long) entries.ranks[entry] << ID_BITS | id) << ENTRY_BITS | entry;
        }
        Arrays.parallelSort(keys);
        return Arrays.stream(keys)
                .mapToInt(key -> (int) (key & (1 << ENTRY_BITS) - 1))
                .toArray();
    }

    List<String> characters() {
        return characters;
    }

    List<String> sounds() {
        return sounds;
    }

    /** Something of the texts, by rank. */
    String[] texts(List<String> gathered) {
        return Arrays.stream(ranked).mapToObj(gathered::get).toArray(String[]::new);
    }

    /** The codes in order. */
    String[] codes() {
        return codes.toArray(String[]::new);
    }

    int[] firstEntry() {
        return firstEntry;
    }

    ItemVersion[] versions() {
        return Arrays.stream(order)
                .mapToObj(entry -> of(entry).versions.get(in(entry)))
                .toArray(ItemVersion[]::new);
    }

    byte[] properties() {
        byte[] properties = new byte[order.length];
        for (int i = 0; i < order.length; i++) {
            properties[i] = of(order[i]).properties[in(order[i])];
        }
        return properties;
    }

    int[] ranks() {
        return Arrays.stream(order).map(entry -> of(entry).ranks[in(entry)]).toArray();
    }

    private Entries of(int entry) {
        return entry < named.size() ? named : coded;
    }

    private int in(int entry) {
        return entry < named.size() ? entry : entry - named.size();
    }
}
