package org.jieming.api.cli;

import java.util.List;
import org.jieming.api.intake.Door;
import org.jieming.api.process.Lettering;
import org.jieming.api.process.NameBook;
import org.jieming.place.PlaceTables;
import org.jieming.register.Change;
import org.jieming.register.ItemType;
import org.jieming.register.ItemVersion;
import org.jieming.register.Snapshot;
import org.jieming.register.Values;
import org.jieming.rule.Finding;

/** The door of whoever owns the register: she may write everything, and the letters of names go by the rules for her, too. */
record OwnersDoor(Lettering lettering, Snapshot snapshot) implements Door {

    /** The door for rows of a type. */
    static Door of(ItemType type, Snapshot snapshot) {
        return type == ItemType.PLACE || type == ItemType.DIVISION
                ? new OwnersDoor(new Lettering(new NameBook(PlaceTables.SHIPPED)), snapshot)
                : Door.OPEN;
    }

    @Override
    public List<Finding> findings(Change.Put row) {
        return lettering.findings(snapshot, row);
    }

    @Override
    public Values completed(ItemVersion before, Values after) {
        return lettering.respelled(snapshot, before, after);
    }
}
