/**
 * Clean-up campaigns kept beside the register. A campaign is one record; what a search found is another that is only ever added;
 * what was decided on an entry is a third, so that officers who work on different names are never in each other's way.
 * Doors: {@link org.jieming.api.campaign.Campaigns} (keeping), {@link org.jieming.api.campaign.CampaignList} (the list for print).
 * Knows the store and the rules of {@link org.jieming.campaign}; nothing of HTTP requests or of who may do what.
 * Trap: listing the entries of a campaign reads every decision on them. What is found a second time is not added again.
 */
@NullMarked
package org.jieming.api.campaign;

import org.jspecify.annotations.NullMarked;
