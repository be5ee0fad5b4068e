/**
 * Who is near enough to be served, and who is not (never called coverage: that is a mosaic).
 * Doors: {@link org.jieming.reach.SiteIndex}, {@link org.jieming.reach.ReachCurve}, {@link org.jieming.reach.FloatingCatchment},
 * {@link org.jieming.reach.StandingSites} for what would be otherwise,
 * {@link org.jieming.reach.Somewhere} for a site of which an area alone is known,
 * and {@link org.jieming.reach.ReachedArea} of {@link org.jieming.reach.Outlines}, which alone work on a plane.
 * Knows sites, demand points and metres; nothing of eldercare, cemeteries, the register or HTTP.
 * Assumes positions in degrees of CGCS2000, longitude first; measures on the ellipsoid, so no projection or zone is chosen.
 * Trap: a site just outside a division still serves people inside it – hand all sites in, not only those of the division.
 */
@NullMarked
package org.jieming.reach;

import org.jspecify.annotations.NullMarked;
