/**
 * Changes of divisions (区划变更, domain tables B.2 and B.3): the eleven kinds of event, what each asks of the units before and
 * after, whether area and people are conserved, and which codes change with it. Doors: {@link org.jieming.adjustment.Adjustment},
 * {@link org.jieming.adjustment.AdjustmentRules}, {@link org.jieming.adjustment.Recoding}, {@link
 * org.jieming.adjustment.CodeClash}.
 * Knows items of the register and their codes; nothing of HTTP, accounts or the law's papers beyond who approves what.
 * Shapes are in degrees of EPSG:4490, areas on the ellipsoid; immutable, thread-safe.
 * Trap: a code is no identity. A town that becomes a sub-district may stay the same item; its villages always do, under new codes.
 */
@NullMarked
package org.jieming.adjustment;

import org.jspecify.annotations.NullMarked;
