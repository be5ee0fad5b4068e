/**
 * Cemeteries and funeral facilities: which of them serve on a day (domain D.1, D-19), and how many
 * plots people will need (D-14). Doors: {@link org.jieming.cemetery.Cemeteries}, {@link org.jieming.cemetery.BurialDemand}.
 * Knows the register; nothing of norms, people or HTTP.
 * Trap: one in the pipeline (siting to acceptance) takes land already and serves nobody yet.
 */
@NullMarked
package org.jieming.cemetery;

import org.jspecify.annotations.NullMarked;
