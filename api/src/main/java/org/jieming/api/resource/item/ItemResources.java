package org.jieming.api.resource.item;

import org.jieming.api.http.Menu;
import org.jieming.api.job.Jobs;
import org.jieming.api.process.Acts;
import org.jieming.api.process.naming.NameBook;
import org.jieming.api.process.naming.NameDoor;
import org.jieming.api.proposal.Proposals;
import org.jieming.api.resource.AtOnce;
import org.jieming.api.resource.Readings;
import org.jieming.api.store.Journal;
import org.jieming.api.store.LiveRegister;

/** The collections of the register and their items: read, written, followed through their past, taken away as files. */
public final class ItemResources {
    private ItemResources() {}

    /**
     * Writes their lines into the menu.
     *
     * @param states of what state each collection is
     * @param names the names of the register under its naming tables
     * @param acts the legal documents behind what the register states
     */
    public static void routes(
            Menu menu,
            LiveRegister register,
            Readings readings,
            CollectionStates states,
            NameBook names,
            Acts acts,
            Jobs jobs,
            AtOnce atOnce) {
        Journal journal = register.journal();
        new CollectionResource(readings, states).routes(menu);
        new SchemaResource().routes(menu);
        new ItemsResource(readings, states).routes(menu);
        new ItemResource(readings).routes(menu);
        Commits commits = new Commits(register, new NameDoor(names, new Proposals(journal.documents())));
        new EditResource(readings, commits).routes(menu);
        new EndResource(readings, commits, new RoundsUnderWay(register)).routes(menu);
        new HistoryResource(readings, journal).routes(menu);
        new LineageResource(readings, names.tables()).routes(menu);
        new RevisionResource(readings, journal).routes(menu);
        new ExportResource(readings, jobs).routes(menu);
        IdentityResource identities = new IdentityResource(readings, acts, journal, names.tables());
        identities.routes(menu);
        new LinkedPlacesResource(readings, identities, acts, atOnce).routes(menu);
    }
}
