/**
 * Scenarios of facilities on their way into the register: what one would have changed there, and who decided on it.
 * Doors: {@link org.jieming.adoption.Adoption} (one scenario, adopted whole), {@link org.jieming.adoption.Planned} (one change).
 * Knows the register and the steps and stages of proposals, of which it takes few: a facility has no name to be checked, filed and
 * announced. Nothing of distances, people, HTTP or stores. Immutable, thread-safe.
 * Assumes that every change expects its facility as its proposers saw it, so that what moved on meanwhile is never overwritten.
 * Trap: a facility that a scenario opens is recorded as planned, which serves nobody until its record says that it operates.
 */
@NullMarked
package org.jieming.adoption;

import org.jspecify.annotations.NullMarked;
