/**
 * Where adopted scenarios are kept beside the register. Doors: {@link org.jieming.api.adoption.Adoptions},
 * {@link org.jieming.api.adoption.Decisions} (an approval becomes one revision, or none). Knows documents, JSON and the register;
 * nothing of HTTP requests, nor of who may decide. Thread-safe.
 * Assumes the JSON of entries is that of proposals.
 * Trap: what is kept is the change and the revision seen, never the facility itself, so that nobody reads here what she may not see.
 */
@NullMarked
package org.jieming.api.adoption;

import org.jspecify.annotations.NullMarked;
