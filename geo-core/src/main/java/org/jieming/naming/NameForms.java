package org.jieming.naming;

import java.util.List;
import org.jieming.place.NameToSpell;
import org.jieming.place.Romanizer;
import org.jieming.place.Spoken;

/** Makes names comparable, those of the register and the proposed one alike. A few microseconds a name. */
final class NameForms {
    private final Characters characters;
    private final Romanizer romanizer;

    NameForms(Characters characters, Romanizer romanizer) {
        this.characters = characters;
        this.romanizer = romanizer;
    }

    Characters characters() {
        return characters;
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

    int hash(Key key, NameForm form) {
        return switch (key) {
            case NAME, FORMER -> form.normal().hashCode();
            case SOUND -> form.sound().hashCode();
            case FORM -> characters.form(form.normal()).hashCode();
            case SPECIFIC -> form.specificText().hashCode();
            case SPECIFIC_SOUND -> form.specificSound().hashCode();
        };
    }
}
