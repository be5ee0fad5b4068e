/**
 * What is drawn in papers: the sketch of a marker (界桩略图) and the sketch map of a line (界线示意图), and how a drawing becomes
 * SVG for a page and PNG for a document.
 * Doors: {@link org.jieming.api.sketch.MarkerSketch}, {@link org.jieming.api.sketch.LineSketch}, both of which draw a
 * {@link org.jieming.api.sketch.Sketch}.
 * Knows items as their reader may see them; nothing of rounds, papers or requests.
 * Trap: pictures of a machine without a single font bear no words; what they say stands in the tables beside them.
 */
@NullMarked
package org.jieming.api.sketch;

import org.jspecify.annotations.NullMarked;
