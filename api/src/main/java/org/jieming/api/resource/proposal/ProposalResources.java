package org.jieming.api.resource.proposal;

import java.util.List;
import java.util.Set;
import org.jieming.api.auth.Trail;
import org.jieming.api.http.Menu;
import org.jieming.api.process.naming.NameBook;
import org.jieming.api.process.naming.NameUnderWay;
import org.jieming.api.proposal.Proposals;
import org.jieming.api.resource.Readings;
import org.jieming.api.store.Documents;
import org.jieming.api.store.LiveRegister;
import org.jieming.gazetteer.PlaceClass;
import org.jieming.gazetteer.SpentCodes;
import org.jieming.naming.Namesakes;

/** Proposals of names from draft to announcement, their papers and forms. */
public final class ProposalResources {
    private ProposalResources() {}

    /** The desk on which proposals of a register lie; what a server left half written is settled first, and what is not found entered. */
    public static ProposalDesk desk(LiveRegister register, Readings readings, NameBook names) {
        ProposalDesk desk = new ProposalDesk(readings, register, PlaceClass.of(names.tables()));
        desk.decisions().settleAll();
        desk.proposals().complete();
        return desk;
    }

    /** Names that are proposed and not decided yet. */
    public static List<NameUnderWay> underWay(Documents documents) {
        return UnderWay.names(new Proposals(documents).all());
    }

    /** Place-name codes of approvals that were withdrawn: no name gets them again. */
    public static SpentCodes spent(Documents documents) {
        return new Proposals(documents);
    }

    /** Pairs of items known to be different. */
    public static Set<Namesakes> apart(Documents documents) {
        return NamesakesResource.of(documents);
    }

    /**
     * Writes their lines into the menu.
     *
     * @param names the names of the register under its naming tables
     */
    public static void routes(
            Menu menu, LiveRegister register, Readings readings, Trail trail, ProposalDesk desk, NameBook names) {
        new NamesakesResource(register.journal().documents(), trail, readings).routes(menu);
        new ProposalResource(desk, names).routes(menu);
        new ProposalStepResource(desk, names, register).routes(menu);
        new PaperResource(desk, register.journal().attachments()).routes(menu);
        new NameFormResource(desk).routes(menu);
    }
}
