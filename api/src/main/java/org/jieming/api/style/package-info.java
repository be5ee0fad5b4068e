/**
 * The styles of the map: one definition in MapLibre style JSON (folder {@code styles}), turned into what other programs read.
 * Doors: {@link org.jieming.api.style.StyleBook}, {@link org.jieming.api.style.StyleAddresses}.
 * Knows the layer catalogue; must not know tiles, HTTP or accounts, and names no address that it was not given.
 * Assumes a small part of the MapLibre language (see the README of {@code styles}); {@link org.jieming.api.style.StyleReader} refuses the rest.
 * Trap: a MapLibre zoom counts 512-pixel tiles; its scale denominator is half of that of the tile matrix of the same number.
 */
@NullMarked
package org.jieming.api.style;

import org.jspecify.annotations.NullMarked;
