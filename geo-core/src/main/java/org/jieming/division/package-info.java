/**
 * Administrative divisions by their code: reading it, its level, the unit above it, and what it lies in.
 * Doors: {@link org.jieming.division.DivisionCode}, {@link org.jieming.division.DivisionLevel}, {@link org.jieming.division.DivisionKind}.
 * Knows no shapes, names or dates: which unit bears a code on a day is the register's to say.
 * Codes are text of six, nine or twelve digits and kept as twelve; values are immutable.
 * Trap: a code is no identity. It is given to other units (500110) and changes when a town becomes a sub-district.
 */
@NullMarked
package org.jieming.division;

import org.jspecify.annotations.NullMarked;
