/**
 * Clean-up of irregular names: found, decided, done. Door: {@link org.jieming.api.resource.campaign.CampaignResources}.
 */
@NullMarked
package org.jieming.api.resource.campaign;

import org.jspecify.annotations.NullMarked;
