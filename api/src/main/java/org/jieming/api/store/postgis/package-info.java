/**
 * The register in PostgreSQL with PostGIS, for many users and several servers on one database.
 * Door: {@link org.jieming.api.store.postgis.PostgisJournal}.
 * Knows PostgreSQL and no HTTP. Assumes PostgreSQL 12 and PostGIS 3 or newer, a database in UTF8, and connections that are
 * ours for as long as they last (a pooler in between must pool sessions, not transactions). Nobody else writes to schema
 * {@code jieming}, which triggers see to; reading it with SQL and QGIS is what its views are for.
 *
 * <p>Each item type has a table {@code …_versions} with every version ever recorded, and a view named like its collection:
 * what is believed now and in force today (Beijing time, asked when the view is read). Single lines and polygons appear in
 * their views as multi-part ones, so that a layer has one geometry type, and stay single in the tables, whose bytes the
 * fingerprints cover; the GiST index is on what the view shows, so that a box asked of the view is found by the index.
 *
 * <p>Revisions are in order because every writer first moves the one row of {@code jieming_head}: its lock makes servers
 * take turns, and whoever finds it moved was not first. The row also names the layout of the columns, so that an older
 * program notices when a newer one has added some. Rows are written by binary COPY and read as text with the fields parted
 * by U+001F, the form that {@link org.jieming.api.store.sql.RowFormat} reads. Shapes travel as the bytes that fingerprints
 * cover and are read by our own reader; geometry objects of the PostGIS driver would be a second reading of the same bytes.
 * Trap: a connection lost while a commit is under way leaves open whether it stands; {@code append} asks before it answers.
 */
@NullMarked
package org.jieming.api.store.postgis;

import org.jspecify.annotations.NullMarked;
