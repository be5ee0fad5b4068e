// A map of one item in an element, which does not move.
import { shownDay } from './day.js';
import { extentOf } from './districts.js';
import { plateLayer } from './tiles.js';

/** Room left around it: above, right, below for the scale bar, left. */
const EDGES = [16, 26, 30, 26];
/** A district is drawn as from this zoom at least, however small its plate: its towns and functional areas begin there. */
const DISTRICT_ZOOM = 9;

/** Draws it, and fits it anew whenever its element changes its size; finished resolves when it is drawn. */
export function still(target, item, pixelRatio = window.devicePixelRatio) {
  const view = new ol.View({ enableRotation: false });
  const picture = new ol.Map({ target, controls: [], interactions: [], pixelRatio, layers: [plateLayer(shownDay(), DISTRICT_ZOOM, item.id)], view });
  const settle = () => picture.getSize()?.every((side) => side > 2 * EDGES[1])
    && view.fit(extentOf(item), { size: picture.getSize(), padding: EDGES });
  picture.on('change:size', settle);
  settle();
  picture.finished = new Promise((drawn) => { picture.once('rendercomplete', drawn); });
  return picture;
}
