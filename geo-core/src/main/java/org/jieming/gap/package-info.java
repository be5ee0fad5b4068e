/**
 * Gaps: what a norm asks minus what the register holds, unit by unit, with the demand behind it.
 * Doors: {@link org.jieming.gap.GapStatement}, {@link org.jieming.gap.Holdings}; {@link org.jieming.gap.Screening} for places that are not items yet;
 * {@link org.jieming.gap.Serving}, the one rule of who is served, who is not and of whom nobody knows, for whoever asks.
 * Knows norms, divisions, people, facilities and distances; nothing of HTTP. A pure function of what it is given.
 * Assumes everything in force on one day. What is judged is attributed to the smallest known unit and summed upwards, so that
 * sums agree by construction.
 * Trap: what is not recorded is unknown, never satisfied and never short (domain H-12).
 */
@NullMarked
package org.jieming.gap;

import org.jspecify.annotations.NullMarked;
