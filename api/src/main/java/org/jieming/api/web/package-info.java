/**
 * The web app: the page that browsers get at {@code /}, and the files it loads.
 * Doors: {@link org.jieming.api.web.WebApp}.
 * Must not know the register: the page asks the same addresses as every other client.
 * Assumes that files never change while the program runs; their address holds a digest of all of them, so they are cached for ever.
 * Trap: the policy allows no inline script or style; what the page needs comes in a file of {@code resources/org/jieming/web}.
 */
@NullMarked
package org.jieming.api.web;

import org.jspecify.annotations.NullMarked;
