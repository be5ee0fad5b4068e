/**
 * The past, durable: every acknowledged revision, and the present kept in step with it.
 * Doors: {@link org.jieming.api.store.LiveRegister} (ask the present, commit changes), {@link org.jieming.api.store.Journal} (the
 * port that the GeoPackage and the PostGIS store fill), {@link org.jieming.api.store.Documents} (small named records beside the
 * register: import profiles, accounts, drafts), {@link org.jieming.api.store.Claimed} (those of them that change with a revision),
 * {@link org.jieming.api.store.Attachments} (their papers and photographs).
 * Knows no HTTP and no file format. One thread writes, readers never wait for it.
 * Trap: a revision is acknowledged only after the journal has it; never show a snapshot that is ahead of the journal.
 */
@NullMarked
package org.jieming.api.store;

import org.jspecify.annotations.NullMarked;
