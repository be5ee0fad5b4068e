/**
 * What every store in a relational database has in common: how a version becomes a row and a row a version, what is kept of
 * a revision, and how snapshots and revisions are put together again and checked from streams of rows.
 * Doors: {@link org.jieming.api.store.sql.RegisterReading} over a store's {@link org.jieming.api.store.sql.Tables}, {@link
 * org.jieming.api.store.sql.RowFormat}, {@link org.jieming.api.store.sql.RevisionRows}, {@link
 * org.jieming.api.store.sql.RevisionMerge}, {@link org.jieming.api.store.sql.ChainCheck}.
 * Knows JDBC, but no dialect: what differs stands in the stores' tables, which must hand rows over in the order asked for.
 * Rows travel as one text of fields per version, because a call into a driver for each of seventy mostly empty columns costs
 * more than all else (200,000 places: 1.0 s cell by cell, 0.3 s as one text).
 * Trap: the fields are parted by U+001F, which structure rule R-CONTROL keeps out of every value.
 */
@NullMarked
package org.jieming.api.store.sql;

import org.jspecify.annotations.NullMarked;
