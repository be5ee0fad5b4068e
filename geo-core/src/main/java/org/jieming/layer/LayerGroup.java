package org.jieming.layer;

import org.jieming.language.Bilingual;

/**
 * A heading of the layer tree: a row of {@code data/layers/groups.csv}.
 *
 * @param id what {@link Layer#group()} names
 * @param title what people read
 */
public record LayerGroup(String id, Bilingual title) {}
