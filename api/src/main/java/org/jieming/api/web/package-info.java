/**
 * The web app: the page that browsers get at {@code /}, and the files it loads from {@code resources/org/jieming/web}.
 * Doors: {@link org.jieming.api.web.WebApp}. A folder {@code workbench/NAME} with a {@code workbench.js} is a workbench, found at the start
 * and shown in the rail; what it must export and what its panels are given is said at the top of {@code shell/workbenches.js}.
 * The page of the field at {@code /field/} is a second one: installable, and usable for days without network; that for citizens
 * at {@code /eldercare/} a third, without accounts.
 * Must not know the register: the page asks the same addresses as every other client.
 * Assumes that files never change while the program runs; their address holds a digest of all of them, so they are cached for ever.
 * OpenLayers draws the map, ECharts curves, and lit-html the rest. Shoelace and the rest of Lit are left out: dialogs, details, tabs, selects and meters
 * of HTML do the same, know keyboard and screen readers by themselves, and keep to a policy without inline styles.
 * Trap: the policy allows no inline script or style, also no {@code style="…"} in a template; the import map alone is allowed, by its hash.
 */
@NullMarked
package org.jieming.api.web;

import org.jspecify.annotations.NullMarked;
