package org.jieming.api.store.sql;

import org.jieming.language.Bilingual;

/** A way to a connection. */
public interface Door {
    /** Does some work on one, and tells people what was being done when it fails. */
    <T> T through(Bilingual doing, Session.Work<T> work);
}
