/**
 * Boundary lines and markers (domain sections C.1–C.7): whether divisions, lines and markers fit together, and when a line
 * is due for joint inspection. Doors: {@link org.jieming.boundary.BorderCheck}, {@link org.jieming.boundary.BorderRepair}, {@link
 * org.jieming.boundary.LineMosaic}, {@link
 * org.jieming.boundary.CourseCheck}, {@link org.jieming.boundary.InspectionDue}; of papers {@link org.jieming.boundary.PlaneFigures},
 * {@link org.jieming.boundary.PositionText}; of edits {@link org.jieming.boundary.LegalPosition}, {@link
 * org.jieming.boundary.BoundaryNumbers}, {@link org.jieming.boundary.Renumbering}.
 * Knows items of the register; nothing of files or HTTP. Judges and proposes, never moves a line: it is what was approved (C-01).
 * Shapes are in degrees of EPSG:4490; what is straight is straight in degrees, what is printed is measured on the ellipsoid.
 * Trap: double and triple markers stand beside the line on purpose (C-23); only single ones must lie on it (C-22).
 */
@NullMarked
package org.jieming.boundary;

import org.jspecify.annotations.NullMarked;
