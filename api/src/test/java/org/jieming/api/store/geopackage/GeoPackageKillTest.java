package org.jieming.api.store.geopackage;

import java.nio.file.Path;
import org.jieming.api.store.KillContract;
import org.junit.jupiter.api.io.TempDir;

/** Killed while writing, on the file. */
class GeoPackageKillTest extends KillContract {
    @TempDir
    Path folder;

    @Override
    protected String newStore() {
        return folder.resolve("register.gpkg").toString();
    }
}
