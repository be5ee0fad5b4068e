/**
 * Eldercare facilities: which of them count for what on a day (domain E.1). Door: {@link org.jieming.eldercare.Facilities}.
 * Knows the register; nothing of distances, people or HTTP.
 * Assumes facilities in force on one day, of the kinds of code list {@code facility-type}.
 * Trap: kinds under {@code other} (relief stations, minors' centres) are never eldercare, whatever beds they have (G 4-30).
 */
@NullMarked
package org.jieming.eldercare;

import org.jspecify.annotations.NullMarked;
