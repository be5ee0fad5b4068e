package org.jieming.api.process.naming;

import org.jieming.register.ItemVersion;

/**
 * A name that somebody proposes and nobody decided on yet.
 *
 * @param proposal the number of its proposal
 * @param place the place as it would be; who keeps places there may know of it
 */
public record NameUnderWay(String proposal, ItemVersion place) {}
