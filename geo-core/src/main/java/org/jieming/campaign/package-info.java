/**
 * Clean-up of irregular place names (不规范地名清理整治, PN-CLEAN; domain rule A-28): what a campaign finds in a register, what is
 * decided on each name, and when that is done.
 * Doors: {@link org.jieming.campaign.Search} (finds), {@link org.jieming.campaign.Entry} (found, decided, done), {@link
 * org.jieming.campaign.Ruling} (a decision and what it must say).
 * Knows the rules of naming and proposals; nothing of accounts beyond their ids, HTTP or stores. Immutable, thread-safe.
 * Trap: a campaign changes nothing of the register. A name that is to go is renamed or abolished by a proposal, and the entry is
 * done when the proposal is: many lists of 2019 were trimmed after objections.
 */
@NullMarked
package org.jieming.campaign;

import org.jspecify.annotations.NullMarked;
