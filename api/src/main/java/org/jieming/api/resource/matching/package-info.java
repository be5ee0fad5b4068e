/**
 * Spreadsheets matched to the register, with a queue of rows that a person decides. Door:
 * {@link org.jieming.api.resource.matching.MatchingResources}.
 */
@NullMarked
package org.jieming.api.resource.matching;

import org.jspecify.annotations.NullMarked;
