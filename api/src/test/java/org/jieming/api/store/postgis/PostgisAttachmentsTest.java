package org.jieming.api.store.postgis;

import org.jieming.api.store.AttachmentsContract;
import org.jieming.api.store.StoreUnderTest;

class PostgisAttachmentsTest extends AttachmentsContract {
    @Override
    protected StoreUnderTest newStore() {
        return new PostgisStore();
    }
}
