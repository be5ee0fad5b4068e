/**
 * Whether markers that were surveyed again still stand to each other as the law has it: a least-squares fit of the new places to
 * the legal ones, with what is left over at each marker and which of them do not fit. Doors: {@link org.jieming.resurvey.FitQuestion},
 * {@link org.jieming.resurvey.FitAnswer}.
 * Knows points of one plane in metres; nothing of items, degrees or files. It reports: nothing is moved (C-04, C-31).
 * Assumes errors of one size in every direction and at every marker; x is the easting, y the northing. Immutable, thread-safe.
 * Trap: a shift, a turn and a scale common to all markers are taken out before anything is called moved; they are told beside.
 */
@NullMarked
package org.jieming.resurvey;

import org.jspecify.annotations.NullMarked;
