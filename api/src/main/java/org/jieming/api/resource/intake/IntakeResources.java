package org.jieming.api.resource.intake;

import org.jieming.api.auth.Gate;
import org.jieming.api.http.HttpSettings;
import org.jieming.api.http.Menu;
import org.jieming.api.intake.Imports;
import org.jieming.api.intake.Profiles;
import org.jieming.api.intake.WrittenImports;
import org.jieming.api.job.Jobs;
import org.jieming.api.process.naming.NameDoor;
import org.jieming.api.resource.Failures;
import org.jieming.api.resource.Readings;
import org.jieming.api.store.LiveRegister;

/** Files that are judged row by row and written into the register. */
public final class IntakeResources {
    private IntakeResources() {}

    /** The house of imports, telling failures as the service does. */
    public static Imports imports(LiveRegister register, Jobs jobs, HttpSettings settings) {
        return new Imports(register, jobs, settings.workspace(), Failures::described);
    }

    /**
     * Writes their lines into the menu.
     *
     * @param door what asks the rules of naming before a name is written
     */
    public static void routes(
            Menu menu, LiveRegister register, Readings readings, Gate gate, Imports imports, NameDoor door) {
        WrittenImports written = new WrittenImports(register.journal());
        ImportKeeper keepers = new ImportKeeper(gate, readings, register.journal(), door);
        OwnImports own = new OwnImports(imports);
        new ImportResource(own, written, keepers, readings).routes(menu);
        new VerdictResource(own).routes(menu);
        new ApplyResource(own, keepers).routes(menu);
        new TakeBackResource(own, written, register, readings, door).routes(menu);
        new ImportProfileResource(new Profiles(register.journal().documents()), gate.trail()).routes(menu);
    }
}
