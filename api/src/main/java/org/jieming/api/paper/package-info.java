/**
 * Printed matter before it is a page or a file: headings, lines, tables and indexes in one language.
 * Doors: {@link org.jieming.api.paper.Paper} (what it says), {@link org.jieming.api.paper.PaperPage} (for the browser's printer),
 * {@link org.jieming.api.paper.PaperDocx} (for Word and WPS), {@link org.jieming.api.paper.DocxSheet} and
 * {@link org.jieming.api.paper.DocxTable} (sheets and tables of the documents that others build in memory). Knows nothing of the register, of rules or of HTTP.
 * Assumes that texts are ready: translated, in order, cut to what their reader may see.
 * Trap: a paper is built whole in memory, its document is written as it comes; whoever makes a paper sets a bound.
 */
@NullMarked
package org.jieming.api.paper;

import org.jspecify.annotations.NullMarked;
