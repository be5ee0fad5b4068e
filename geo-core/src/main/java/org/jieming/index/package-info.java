/**
 * Where things are, answered from arrays: which boxes a box touches, which lie nearest, which areas hold a point.
 * Doors: {@link org.jieming.index.BoxIndex}, {@link org.jieming.index.MosaicLocator}.
 * Knows numbers and positions; nothing of items, versions, files or HTTP.
 * Assumes longitude and latitude in degrees, longitude first; everything is immutable and thread-safe.
 * Trap: a position is a rank within one index; it means nothing in the next one.
 */
@NullMarked
package org.jieming.index;

import org.jspecify.annotations.NullMarked;
