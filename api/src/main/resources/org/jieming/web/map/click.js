// A click on the map opens the card of what lies there, or asks which of several is meant.
import * as item from '../card/item.js';
import { map, picking } from './map.js';
import { catalogue, register } from './tiles.js';

const LEVELS = ['village', 'township', 'functional-area', 'county', 'prefecture', 'province'];
const TOLERANCE = 5;

/** The items drawn at a pixel: uppermost first, of divisions within each other the innermost alone. */
export function itemsAt(pixel) {
  const found = new Map();
  map.forEachFeatureAtPixel(pixel, (feature) => {
    const { id, layer, name, marker_no: marker, inscription, level } = feature.getProperties();
    const collection = catalogue.layers.find((each) => each.id === layer)?.collection;
    if (id && collection) {
      found.set(id, { collection, id, level, name: name || marker || inscription || id });
    }
  }, { hitTolerance: TOLERANCE, layerFilter: (layer) => layer === register });
  const all = [...found.values()];
  const divisions = all.filter((each) => each.collection === 'divisions')
    .sort((one, other) => LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level));
  return [...all.filter((each) => each.collection !== 'divisions'), ...divisions.slice(0, 1)];
}

function clicked(event) {
  const [longitude, latitude] = ol.proj.toLonLat(event.coordinate);
  const taken = [...picking].some((handler) => handler({ longitude, latitude, pixel: event.pixel }));
  if (taken) {
    return;
  }
  const items = itemsAt(event.pixel);
  if (items.length > 2) {
    item.choose(items);
  } else if (items.length > 0) {
    item.open(items[0].collection, items[0].id);
  } else {
    item.close();
  }
}

/** Begins to listen. */
export function start() {
  map.on('singleclick', clicked);
}
