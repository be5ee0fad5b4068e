package org.jieming.naming;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jieming.place.ConfirmedReading;
import org.jieming.place.NameToSpell;
import org.jieming.place.PlaceTables;
import org.jieming.place.ReadingSource;
import org.jieming.place.Romanizer;
import org.jieming.place.Spoken;
import org.jieming.place.Syllable;

/** Makes names comparable, those of the register and the proposed one alike. A few microseconds a name. */
final class NameForms {
    private final Characters characters;
    private final Sounds sounds;
    private final Romanizer romanizer;

    NameForms(PlaceTables tables) {
        this(new Characters(tables), new Sounds(tables), Romanizer.of(tables));
    }

    private NameForms(Characters characters, Sounds sounds, Romanizer romanizer) {
        this.characters = characters;
        this.sounds = sounds;
        this.romanizer = romanizer;
    }

    /** The same with other readings. */
    NameForms read(Romanizer other) {
        return new NameForms(characters, sounds, other);
    }

    Characters characters() {
        return characters;
    }

    Sounds sounds() {
        return sounds;
    }

    Romanizer romanizer() {
        return romanizer;
    }

    NameForm of(NameToSpell asked) {
        String normal = characters.normal(asked.name());
        NameToSpell same = normal.equals(asked.name())
                ? asked
                : new NameToSpell(normal, asked.kind(), asked.classCode(), asked.region());
        String specific = romanizer.specific(same);
        List<Spoken> spoken = romanizer.readings().read(normal, asked.region());
        return new NameForm(normal, specific.codePointCount(0, specific.length()), spoken);
    }

    /** That of a name of the register: letters that an officer confirmed of it are how it is read, all of it; others settle nothing (A.9). */
    NameForm of(Named named) {
        NameForm read = of(named.toSpell());
        return named.isReadingConfirmed()
                ? ConfirmedReading.of(
                                read.normal(),
                                read.normal(),
                                named.item().values().text("pinyin"),
                                named.code())
                        .map(own -> new NameForm(read.normal(), read.specific(), confirmed(own)))
                        .orElse(read)
                : read;
    }

    private static List<Spoken> confirmed(ConfirmedReading own) {
        int[] characters = own.characters().codePoints().toArray();
        List<Spoken> spoken = new ArrayList<>(characters.length);
        for (Syllable syllable : own.syllables()) {
            String character = Character.toString(characters[spoken.size()]);
            spoken.add(new Spoken(character, syllable, ReadingSource.CONFIRMED, ""));
        }
        return spoken;
    }

    /** Under what a name of the register is filed: mostly one hash, one for each way to hear it, and one for each former name. */
    int[] hashes(Key key, Named named, NameForm form) {
        return switch (key) {
            case NAME -> new int[] {form.normal().hashCode()};
            case SOUND -> hashes(sounds.of(form.spoken()));
            case FORM -> new int[] {characters.form(form.normal()).hashCode()};
            case SPECIFIC -> new int[] {form.specificText().hashCode()};
            case SPECIFIC_SOUND -> hashes(sounds.of(form.specificSpoken()));
            case FORMER ->
                hashes(named.formerNames().stream().map(characters::normal).toList());
        };
    }

    private static int[] hashes(Collection<String> texts) {
        return texts.stream().mapToInt(String::hashCode).distinct().toArray();
    }
}
