/**
 * What a printed gazetteer is made of: how names are looked up in it, and in which order they stand (domain section A.13).
 * Doors: {@link org.jieming.gazetteer.Headword} (a name and its place in the order of sound), {@link
 * org.jieming.gazetteer.Strokes} (the order of writing), {@link org.jieming.gazetteer.PlaceClass} (the chapters), {@link
 * org.jieming.gazetteer.PlaceCodes} (the codes of names, given and checked), {@link
 * org.jieming.gazetteer.GivenCode} (what is said of one that somebody writes).
 * Knows names, their letters and classes; nothing of documents, files or HTTP.
 * Assumes simplified characters; a character outside 通用规范汉字表 has no known number of strokes and stands at the end.
 * Trap: the stroke order of CLDR counts traditional writing (花 8); the table here is that of the State Council (花 7).
 */
@NullMarked
package org.jieming.gazetteer;

import org.jspecify.annotations.NullMarked;
