/**
 * Where to build next: sites chosen among candidates so that most people, or all, live within a distance of one.
 * Doors: {@link org.jieming.siting.Catchments}, {@link org.jieming.siting.MostPeople}, {@link org.jieming.siting.Everybody},
 * {@link org.jieming.siting.MostSeated}, {@link org.jieming.siting.LeastWay}, {@link org.jieming.siting.LeastFarthest}, and
 * {@link org.jieming.siting.PlanCheck}, which believes none of them.
 * Knows places, people and metres; nothing of eldercare, norms or HTTP. No clock: searches end after a counted {@link
 * org.jieming.siting.Effort}, and sooner when whoever watches it says so.
 * Assumes existing sites fixed; people they serve already count as served. Ties go to the candidate named first.
 * Searches are our own where ojAlgo, the maintained solver of Maven Central that resolves here, was tried first: on the same groups of
 * 100 candidates and 100,000 points it takes seconds within 5, 10 and 20 km where they take hundredths, and within 30 km it was stopped after a minute without an answer
 * ({@code SolverBench} and {@code CoverBench} measure it beside them). Small cases are held against brute force instead (SitingTest).
 * Trap: a plan that is not proven best says so, with a bound that no plan can exceed.
 */
@NullMarked
package org.jieming.siting;

import org.jspecify.annotations.NullMarked;
