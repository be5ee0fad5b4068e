package org.jieming.layer;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.language.Bilingual;
import org.jieming.measure.Metres;
import org.jieming.register.Audience;
import org.jieming.register.GeometryKind;
import org.jieming.register.ItemType;

/**
 * One layer of the map: a row of {@code data/layers/layers.csv}.
 *
 * @param id name of the layer, of the source-layer of the tiles and of the style file
 * @param itemType the type whose items it shows
 * @param title what people read in the layer tree
 * @param geometry what its features are in a tile: never {@link GeometryKind#ANY}
 * @param drawnFrom how a feature comes from an item
 * @param minZoom the first zoom with tiles, at least 0
 * @param maxZoom the last zoom with tiles of its own; clients enlarge them for deeper ones
 * @param coarseness how far apart details on the ground may lie without ever being told apart; 0 for as fine as the zoom shows
 * @param spacing pixels of a tile drawn on 512 within which points before the last zoom stand alone; 0 for all that the ranks show
 * @param ranks from which zoom an item is shown
 * @param attributes properties of the item that its feature carries, in this order
 * @param computed what the feature carries beside them
 * @param label the attribute that names a feature on the map
 * @param audience who may be given the layer
 * @param visible whether it is shown when the map is opened
 * @param group id of its {@link LayerGroup}
 */
public record Layer(
        String id,
        ItemType itemType,
        Bilingual title,
        GeometryKind geometry,
        DrawnFrom drawnFrom,
        int minZoom,
        int maxZoom,
        Metres coarseness,
        int spacing,
        RankRule ranks,
        List<String> attributes,
        List<Computed> computed,
        Optional<String> label,
        Audience audience,
        boolean visible,
        String group) {
    /** The deepest zoom of a tile. */
    public static final int DEEPEST_ZOOM = 18;

    /**
     * Checks what can be known without the descriptors.
     *
     * @throws IllegalArgumentException when the zooms fall, or a rank lies beyond the last zoom
     */
    public Layer {
        attributes = List.copyOf(attributes);
        computed = List.copyOf(computed);
        if (minZoom < 0 || maxZoom < minZoom || maxZoom > DEEPEST_ZOOM) {
            throw new IllegalArgumentException(id + ": no such zooms, " + minZoom + " to " + maxZoom);
        }
        if (spacing != 0 && (Integer.bitCount(spacing) != 1 || spacing < 4 || spacing > 512)) {
            throw new IllegalArgumentException(id + ": a spacing divides 512 pixels, unlike " + spacing);
        }
        if (ranks.deepest() > maxZoom) {
            throw new IllegalArgumentException(id + ": a rank begins beyond the last zoom " + maxZoom);
        }
        if (geometry == GeometryKind.ANY) {
            throw new IllegalArgumentException(id + ": a layer has one geometry");
        }
    }

    /** The names of everything that a feature of a tile carries: attributes first, then what is computed. */
    public Set<String> tileAttributes() {
        Set<String> names = new LinkedHashSet<>(attributes);
        computed.forEach(each -> names.add(each.word()));
        return names;
    }
}
