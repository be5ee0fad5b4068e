package org.jieming.api.store;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What every store must do, whatever it is made of: each example has an empty one, which goes with it. */
public abstract class StoreContract {
    StoreUnderTest store;

    /** An empty store. */
    protected abstract StoreUnderTest newStore() throws Exception;

    @BeforeEach
    final void makeStore() throws Exception {
        store = newStore();
    }

    @AfterEach
    final void dropStore() {
        store.close();
    }
}
