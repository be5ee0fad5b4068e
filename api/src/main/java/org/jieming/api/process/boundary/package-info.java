/**
 * Divisions, their lines and markers: the mosaic checked, built and repaired (C-22 to C-32), the course of lines against the drawing,
 * surveys fitted, the ledger of inspections (C-33) and changes of divisions (B.2). Door:
 * {@link org.jieming.api.process.boundary.BoundaryProcesses}.
 */
@NullMarked
package org.jieming.api.process.boundary;

import org.jspecify.annotations.NullMarked;
