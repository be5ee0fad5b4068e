package org.jieming.api.resource.campaign;

import org.jieming.api.http.Menu;
import org.jieming.api.process.naming.NameBook;
import org.jieming.api.resource.AtOnce;
import org.jieming.api.resource.proposal.ProposalDesk;
import org.jieming.api.store.Documents;

/** Clean-up campaigns: found, decided, done. */
public final class CampaignResources {
    private CampaignResources() {}

    /**
     * Writes their lines into the menu.
     *
     * @param desk on which the proposals lie that a decision asks for
     * @param names the names of the register under its naming tables
     */
    public static void routes(Menu menu, ProposalDesk desk, NameBook names, Documents documents, AtOnce atOnce) {
        CampaignDesk campaigns = new CampaignDesk(desk, names, documents);
        new CampaignResource(campaigns, atOnce).routes(menu);
        new CampaignEntryResource(campaigns).routes(menu);
    }
}
