/**
 * Accounts: who somebody is, what she keeps in which division, and what she may therefore do and see.
 * Doors: {@link org.jieming.api.auth.Gate} (stands before every operation), {@link org.jieming.api.auth.Accounts} (who has an
 * account), {@link org.jieming.api.auth.Visitor} (who is asking now).
 * Accounts, sessions and tokens lie beside the register as {@link org.jieming.api.store.Documents}: each is one record whose
 * write is atomic and refused when somebody was first, and no rule spans two of them, so nothing more is needed. Knows no
 * resource and no JDBC. Secrets are kept as hashes only; none can be read back.
 * Trap: a right is asked of the grants as they stand now, never of what a session was opened with.
 */
@NullMarked
package org.jieming.api.auth;

import org.jspecify.annotations.NullMarked;
