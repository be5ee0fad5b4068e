/**
 * What a check says: findings with their rule, weight, source and place, gathered in a verdict.
 * Doors: {@link org.jieming.rule.Verdict}, {@link org.jieming.rule.Finding}, {@link org.jieming.rule.Citation}.
 * Knows no particular rule: those stand in the package of their trade.
 * Trap: a finding is a value for the officer, never an exception; only a {@code BLOCK} keeps a change out.
 */
@NullMarked
package org.jieming.rule;

import org.jspecify.annotations.NullMarked;
