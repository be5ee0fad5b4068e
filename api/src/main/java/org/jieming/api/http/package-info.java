/**
 * The manners of HTTP: the menu of operations, parameters turned into values, preconditions, formats, and errors.
 * Doors: {@link org.jieming.api.http.Menu} and {@link org.jieming.api.http.Operation} (what is served and stated),
 * {@link org.jieming.api.http.Request} (what came in), {@link org.jieming.api.http.Answers} (what goes out),
 * {@link org.jieming.api.http.Problem} (what went wrong).
 * Knows no item and asks no register; whatever a handler throws leaves through {@link org.jieming.api.http.Problems}.
 * Coordinates leave the parsers with x = longitude or easting first, whatever the axis order on the wire.
 * Trap: a parameter that is not on the operation's line is refused, so write it there first.
 */
@NullMarked
package org.jieming.api.http;

import org.jspecify.annotations.NullMarked;
