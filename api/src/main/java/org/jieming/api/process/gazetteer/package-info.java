/**
 * What is printed of names: list, dictionary, annals and protection list (A.13, A-48, A-49), and what is wanting before they are: signs
 * and completeness. Door: {@link org.jieming.api.process.gazetteer.GazetteerProcesses}.
 * Trap: open names alone are printed; how many others there are is told as {@code left_out}.
 */
@NullMarked
package org.jieming.api.process.gazetteer;

import org.jspecify.annotations.NullMarked;
