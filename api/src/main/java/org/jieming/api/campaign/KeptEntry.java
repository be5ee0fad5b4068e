package org.jieming.api.campaign;

import org.jieming.campaign.Entry;

/**
 * An entry as it is kept.
 *
 * @param entry what it says
 * @param version grows with every ruling; 0 before the first
 */
public record KeptEntry(Entry entry, long version) {}
