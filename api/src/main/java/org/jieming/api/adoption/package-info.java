/**
 * Where adopted scenarios are kept beside the register. Door: {@link org.jieming.api.adoption.Adoptions}.
 * Knows documents and JSON; nothing of HTTP requests, and decides nothing. Thread-safe.
 * Assumes the JSON of entries is that of proposals.
 * Trap: what is kept is the change and the revision seen, never the facility itself, so that nobody reads here what she may not see.
 */
@NullMarked
package org.jieming.api.adoption;

import org.jspecify.annotations.NullMarked;
