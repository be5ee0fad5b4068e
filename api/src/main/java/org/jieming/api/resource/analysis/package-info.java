/**
 * Analyses over HTTP (OGC API – Processes Part 1): asked at once or as jobs, packed as evidence, kept as scenarios, adopted; the norms
 * they are asked by. Door: {@link org.jieming.api.resource.analysis.AnalysisResources}.
 */
@NullMarked
package org.jieming.api.resource.analysis;

import org.jspecify.annotations.NullMarked;
