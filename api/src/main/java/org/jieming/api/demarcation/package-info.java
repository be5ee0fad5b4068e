/**
 * The products of boundary surveying (C-21) as papers to be filled and given back: 界桩登记表, 界桩成果表, 边界点位置说明 and
 * 边界线走向说明, each one table in every form an analysis has.
 * Doors: {@link org.jieming.api.demarcation.LinePaper}, {@link org.jieming.api.demarcation.RegistrationForm}.
 * Knows items as their reader may see them; nothing of requests. What comes back is read by the import, by the titles of fields
 * written here, so a paper given back unchanged changes nothing. What the register does not know stays empty.
 * Trap: longitude and latitude belong to the system that the row names: of a form in an old system they are its own, or none.
 */
@NullMarked
package org.jieming.api.demarcation;

import org.jspecify.annotations.NullMarked;
