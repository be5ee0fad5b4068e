package org.jieming.api.store.geopackage;

import java.io.IOException;
import org.jieming.api.store.LiveRegisterContract;
import org.jieming.api.store.StoreUnderTest;

/** Many at once, on the file. */
class GeoPackageLiveRegisterTest extends LiveRegisterContract {
    @Override
    protected StoreUnderTest newStore() throws IOException {
        return new GeoPackageStore();
    }
}
