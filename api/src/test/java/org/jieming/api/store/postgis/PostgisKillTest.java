package org.jieming.api.store.postgis;

import org.jieming.api.store.KillContract;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Killed while writing, on the database. */
class PostgisKillTest extends KillContract {
    private PostgisStore store;

    @BeforeEach
    void makeDatabase() {
        store = new PostgisStore();
    }

    @AfterEach
    void dropDatabase() {
        if (store != null) {
            store.close();
        }
    }

    @Override
    protected String newStore() {
        return store.url();
    }
}
