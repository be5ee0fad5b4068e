/**
 * Analyses as OGC API – Processes Part 1 offers them: what each is called, what it takes, what it makes; one class each, in the
 * package of its trade. Doors: {@link org.jieming.api.process.Process} to write one, {@link org.jieming.api.process.Processes} for the list of all.
 * Knows nothing of HTTP requests and jobs beyond {@code Progress}: the same analysis runs at once or as a job.
 * Assumes that a process is a pure function of its ground and its inputs: the same revision and question, the same answer.
 * Trap: whatever a process shows of an item goes through {@code Ground.sight}, which knows what the asker may see; and what it
 * reads of items comes from {@code Ground.items}, where an evidence pack is looking on.
 */
@NullMarked
package org.jieming.api.process;

import org.jspecify.annotations.NullMarked;
