/**
 * The register in one file: an OGC GeoPackage 1.3 (OGC 12-128r17) that QGIS and GDAL open as it is, and nothing to install.
 * Doors: {@link org.jieming.api.store.geopackage.GeoPackageJournal}, {@link org.jieming.api.store.geopackage.GeoPackageBackup}.
 * Knows SQLite and no HTTP. One process at a time (a lock beside the file), one writing connection, any number of readers.
 *
 * <p>Each item type has a table {@code …_versions} with every version ever recorded, a feature layer itself, and a layer named
 * like its collection: what is believed now and in force today. The layer is a view, not a table kept in step: "today"
 * (Beijing time) is asked when it is read, so midnight does not make it wrong, and nothing is stored or written twice. GDAL
 * reads views like tables when their first column is called {@code OGC_FID}, and uses the R-tree that is named after the view
 * and registered for it (seen on 3.6: an entry taken from that tree disappears from filtered reads). The tree holds the
 * believed versions, by the row number that the view shows. The triggers that the R-tree extension asks for
 * refuse every change to a layer: the file is for reading to all but this package. A layer has one geometry type, so single lines and polygons are stored as multi-part ones (see {@code GeometryBlob}); a view that turned
 * them on reading would lose the type of its geometry column, and with it, for GDAL, the reference system.
 * A packed copy of each version for fast loading was measured and left out: one text per row is fast enough, and what is not
 * stored twice cannot disagree.
 * Trap: never open the file by other means than SQLite inside this process: closing it would drop SQLite's locks (POSIX).
 */
@NullMarked
package org.jieming.api.store.geopackage;

import org.jspecify.annotations.NullMarked;
