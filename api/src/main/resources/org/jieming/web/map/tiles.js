// The register drawn from the server's vector tiles by the server's own style, one layer of the map for all of them.
import { get } from '../shell/server.js';

/** Tiles of 512 pixels, so that zooms count as in the styles; deeper zooms enlarge those of the last. */
const GRID = ol.tilegrid.createXYZ({ tileSize: 512, maxZoom: 16 });
const TILES = 'tiles/WebMercatorQuad/{z}/{y}/{x}';

/** The layers, bottom first, and their groups, as the server lists them. */
export const catalogue = { layers: [], groups: [] };

const shown = new Set();
const drawers = new Map();
const listeners = [];

/** How a feature of a tile is drawn; layers that are not shown are not. */
function style(feature, resolution) {
  const layer = feature.get('layer');
  return shown.has(layer) ? drawers.get(layer)?.(feature, resolution) : undefined;
}

const address = (day) => (day ? `${TILES}?datetime=${day}` : TILES);

/** A layer of the register as of a day, or of today. Drawn as vectors: hatches go on across the edges of tiles. */
export function layer(day) {
  const source = new ol.source.VectorTile({ format: new ol.format.MVT(), url: address(day), tileGrid: GRID, wrapX: false, overlaps: true });
  return new ol.layer.VectorTile({ source, style, declutter: true, renderBuffer: 160, background: '#f6f4ee', renderMode: 'vector' });
}

/** The layer of the map on the page. */
export const register = layer();

/** Asks for the layers and their style; until then nothing is drawn. */
export async function load() {
  const [listed, rules] = await Promise.all([get('layers'), get('styles/jieming', { f: 'flat' })]);
  Object.assign(catalogue, listed);
  listed.layers.filter((each) => each.visible).forEach((each) => shown.add(each.id));
  for (const { id } of listed.layers) {
    const own = rules.filter((rule) => JSON.stringify(rule.filter).includes(`["==",["get","layer"],"${id}"]`));
    drawers.set(id, ol.render.canvas.style.rulesToStyleFunction(own));
  }
  register.changed();
}

/** Whether a layer is shown. */
export function isShown(id) {
  return shown.has(id);
}

/** Shows or hides a layer. */
export function show(id, wanted) {
  if (wanted) {
    shown.add(id);
  } else {
    shown.delete(id);
  }
  register.changed();
  listeners.forEach((listener) => listener());
}

/** Calls back when layers are shown or hidden. */
export function onShown(listener) {
  listeners.push(listener);
}

/** Draws the map of a day, or of today. */
export function asOf(day) {
  register.getSource().setUrl(address(day));
}

/** Asks again for what is drawn, after a change of the register; unchanged tiles are not sent again. */
export function refresh() {
  register.getSource().refresh();
}
