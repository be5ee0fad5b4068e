/**
 * Where to build next: sites chosen among candidates so that most people, or all, live within a distance of one.
 * Doors: {@link org.jieming.siting.Catchments}, {@link org.jieming.siting.MostPeople}, {@link org.jieming.siting.Everybody},
 * {@link org.jieming.siting.MostSeated}, {@link org.jieming.siting.LeastWay}, {@link org.jieming.siting.LeastFarthest}, and
 * {@link org.jieming.siting.PlanCheck}, which believes none of them.
 * Knows places, people and metres; nothing of eldercare, norms or HTTP. No clock: searches end after a counted {@link
 * org.jieming.siting.Effort}, and sooner when whoever watches it says so.
 * Assumes existing sites fixed; people they serve already count as served. Ties go to the candidate named first.
 * Trap: a plan that is not proven best says so, with a bound that no plan can exceed.
 */
@NullMarked
package org.jieming.siting;

import org.jspecify.annotations.NullMarked;
