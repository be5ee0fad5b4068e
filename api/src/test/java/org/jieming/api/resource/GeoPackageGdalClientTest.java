package org.jieming.api.resource;

import java.nio.file.Path;
import org.jieming.api.store.Journal;
import org.jieming.api.store.geopackage.GeoPackageJournal;
import org.junit.jupiter.api.io.TempDir;

/** GDAL as the client of a service on a file. */
class GeoPackageGdalClientTest extends GdalClientContract {
    @TempDir
    private Path folder;

    @Override
    protected Journal journal() {
        return GeoPackageJournal.open(folder.resolve("register.gpkg"));
    }

    @Override
    protected void throwAway() {
        // goes with its folder
    }
}
