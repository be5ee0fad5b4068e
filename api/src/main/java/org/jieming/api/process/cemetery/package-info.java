/**
 * Cemeteries: whether a site keeps its distances (D.3), and how many years the plots last (D-12 to D-15). Door:
 * {@link org.jieming.api.process.cemetery.CemeteryProcesses}; people and units are counted as planning counts them.
 */
@NullMarked
package org.jieming.api.process.cemetery;

import org.jspecify.annotations.NullMarked;
