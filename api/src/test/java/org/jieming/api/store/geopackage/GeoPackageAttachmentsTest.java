package org.jieming.api.store.geopackage;

import java.io.IOException;
import org.jieming.api.store.AttachmentsContract;
import org.jieming.api.store.StoreUnderTest;

/** Attachments, in the file. */
class GeoPackageAttachmentsTest extends AttachmentsContract {
    @Override
    protected StoreUnderTest newStore() throws IOException {
        return new GeoPackageStore();
    }
}
