/**
 * Work that takes longer than a moment: how it tells where it stands, that it may be called off, and the few that run at once.
 * Doors: {@link org.jieming.api.job.Progress} for the worker, {@link org.jieming.api.job.Jobs} for whoever wants it done.
 * Knows nothing of what is worked on, nor of HTTP.
 * Assumes that what a work leaves behind (files) is handed in as its remains; they go when the job is forgotten.
 * Trap: whoever loops over many rows reports; whoever reports may be told to stop by an exception and must leave things whole.
 */
@NullMarked
package org.jieming.api.job;

import org.jspecify.annotations.NullMarked;
