/**
 * Wiring: puts register, resources and server together, top to bottom, without deciding anything.
 * Door: {@link org.jieming.api.app.Server}. Knows every package and is known by none.
 * Whoever opens the register closes it, after the server.
 * Trap: a choice made here is hidden from tests; choices belong in the settings.
 */
@NullMarked
package org.jieming.api.app;

import org.jspecify.annotations.NullMarked;
