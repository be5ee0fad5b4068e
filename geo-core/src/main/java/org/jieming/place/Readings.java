package org.jieming.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jieming.place.ReadingTable.Row;
import org.jspecify.annotations.Nullable;

/**
 * How the characters of a name are read: what officers confirmed, then the table of readings by characters and
 * region, then surnames at the head of a name, then what the dictionaries of the standard characters read in one way
 * alone, then a general dictionary whose choice among several readings is marked unverified. Immutable, thread-safe;
 * O(length × longest row).
 */
public final class Readings {
    private static final String LETTERS = "GB/T 3304-1991; GB/T 2260-2007";

    private final List<ReadingTable> layers;
    private final Surnames surnames;
    private final ReadingTable single;
    private final GeneralReader general;

    private Readings(List<ReadingTable> layers, Surnames surnames, ReadingTable single, GeneralReader general) {
        this.layers = List.copyOf(layers);
        this.surnames = surnames;
        this.single = single;
        this.general = general;
    }

    /** The readings of some tables over HanLP's dictionary. */
    public static Readings of(PlaceTables tables) {
        return new Readings(
                List.of(ReadingTable.shipped(tables)),
                new Surnames(tables),
                ReadingTable.ofOneReading(tables),
                HanlpReader.INSTANCE);
    }

    /** These readings with what officers confirmed on top. */
    public Readings confirmed(List<ConfirmedReading> confirmed) {
        if (confirmed.isEmpty()) {
            return this;
        }
        List<ReadingTable> more = new ArrayList<>();
        more.add(new ReadingTable(confirmed.stream().map(ConfirmedReading::row).toList()));
        more.addAll(layers);
        return new Readings(more, surnames, single, general);
    }

    /**
     * Reads a name, one entry per code point.
     *
     * @param region digits of the division code it lies in; empty when that is not known
     */
    public List<Spoken> read(String name, String region) {
        @Nullable Syllable @Nullable [] likely = null;
        List<Spoken> spoken = new ArrayList<>(name.length());
        int at = 0;
        while (at < name.length()) {
            Optional<Row> row = rowAt(name, at, region);
            if (row.isPresent()) {
                add(row.get(), spoken);
                at += row.get().characters().length();
            } else {
                // asked where no table knows better alone: it costs more than all tables
                likely = likely == null ? general.read(name) : likely;
                int end = name.offsetByCodePoints(at, 1);
                spoken.add(generally(name.substring(at, end), likely[at]));
                at = end;
            }
        }
        return spoken;
    }

    /** All readings the general dictionary knows for a character, the commonest first. */
    public List<Syllable> all(String character) {
        return general.readings(character);
    }

    /** Readings whose letters are settled: one among several of which no other has these letters is firm. */
    List<Spoken> settled(List<Spoken> spoken) {
        return spoken.stream().map(this::settled).toList();
    }

    private Spoken settled(Spoken one) {
        boolean isFirm = one.source() == ReadingSource.GENERAL
                && all(one.character()).stream()
                                .filter(other -> other.letters().equals(one.sound()))
                                .count()
                        == 1;
        return isFirm ? new Spoken(one.character(), one.syllable(), ReadingSource.TABLE, LETTERS) : one;
    }

    private Optional<Row> rowAt(String name, int at, String region) {
        Optional<Row> row = longestAt(name, at, region);
        if (row.isEmpty()) {
            row = surnames.at(name, at);
        }
        return row.isPresent() ? row : oneReading(name, at);
    }

    private Optional<Row> oneReading(String name, int at) {
        int end = name.offsetByCodePoints(at, 1);
        return single.longest(name.charAt(at)) == 0
                ? Optional.empty()
                : single.find(name.substring(at, end), "", false);
    }

    private Optional<Row> longestAt(String name, int at, String region) {
        for (ReadingTable layer : layers) {
            for (int end = Math.min(name.length(), at + layer.longest(name.charAt(at))); end > at; end--) {
                Optional<Row> row = layer.find(name.substring(at, end), region, end == name.length());
                if (row.isPresent()) {
                    return row;
                }
            }
        }
        return Optional.empty();
    }

    private static void add(Row row, List<Spoken> spoken) {
        String characters = row.characters();
        int at = 0;
        for (Syllable syllable : row.syllables()) {
            int end = characters.offsetByCodePoints(at, 1);
            spoken.add(new Spoken(characters.substring(at, end), syllable, row.source(), row.citation()));
            at = end;
        }
    }

    private Spoken generally(String character, @Nullable Syllable likely) {
        if (likely == null) {
            return new Spoken(
                    character,
                    null,
                    Character.isIdeographic(character.codePointAt(0)) ? ReadingSource.NONE : ReadingSource.SINGLE,
                    "");
        }
        boolean several = general.readings(character).size() > 1;
        return new Spoken(character, likely, several ? ReadingSource.GENERAL : ReadingSource.SINGLE, "");
    }
}
