package org.jieming.api.resource.division;

import org.jieming.api.http.Menu;
import org.jieming.api.process.naming.NameDoor;
import org.jieming.api.resource.Readings;
import org.jieming.api.store.LiveRegister;
import org.jieming.standard.Standards;

/** Changes of divisions: one at a time, and their list. */
public final class DivisionResources {
    private DivisionResources() {}

    /**
     * Writes their lines into the menu.
     *
     * @param standards the norms and targets that a change touches
     * @param door what asks the rules of naming before a name is written
     */
    public static void routes(Menu menu, LiveRegister register, Readings readings, Standards standards, NameDoor door) {
        new AdjustmentResource(readings, register, standards, door).routes(menu);
        new AdjustmentList(readings, register.journal()).routes(menu);
    }
}
