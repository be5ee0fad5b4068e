package org.jieming.api.resource;

import java.util.List;
import java.util.Optional;
import org.jieming.api.auth.Jurisdiction;
import org.jieming.api.intake.Door;
import org.jieming.api.process.Lettering;
import org.jieming.language.Bilingual;
import org.jieming.register.Change;
import org.jieming.register.ItemVersion;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.rule.Finding;

/** The door of a file's sender: her own divisions, standard names by a second person, and the letters of names by the rules. */
record SendersDoor(Jurisdiction hers, SecondPerson second, Lettering lettering, Snapshot snapshot) implements Door {

    @Override
    public List<Finding> findings(Change.Put row) {
        return against(row).map(List::of).orElseGet(() -> lettering.findings(snapshot, row));
    }

    /** The letters were judged with the row and stay what they are. */
    @Override
    public boolean admits(Change.Put row) {
        return against(row).isEmpty();
    }

    private Optional<Finding> against(Change.Put row) {
        return hers.permits(row) ? second.objection(row) : Optional.of(outside());
    }

    @Override
    public Values completed(ItemVersion before, Values after) {
        return lettering.respelled(snapshot, before, after);
    }

    /** Says nothing of what the register holds: she may not be one who may know it. */
    private static Finding outside() {
        return Finding.block(
                "I-OUTSIDE",
                "division_code",
                Bilingual.of("不在您的管辖范围内,或您不负责此类对象", "outside your divisions, or of a type you do not keep"));
    }
}
