// The register drawn from the server's vector tiles by the server's own style, one layer of the map for all of them.
import * as address from '../shell/address.js';
import { get } from '../shell/server.js';
import { language, onLanguage } from '../shell/words.js';
import { forget } from './districts.js';
import { bare, inLetters } from './labels.js';
import { loadTile } from './patience.js';

/** Tiles of 512 pixels, so that zooms count as in the styles; deeper zooms enlarge those of the last. */
const grid = (minZoom) => ol.tilegrid.createXYZ({ tileSize: 512, minZoom, maxZoom: 16 });
const TILES = 'tiles/WebMercatorQuad/{z}/{y}/{x}';

/** What whoever runs the map has laid beneath it, or nothing. */
export const { backdrop, credit } = document.body.dataset;

/** The layers, bottom first, and their groups, as the server lists them. */
export const catalogue = { layers: [], groups: [] };

/** What is of these would be read as a class where units are shaded by a figure. */
const TINTED = ['divisions', 'place-areas', 'residential-areas', 'cemetery-areas'];
const PAPER = '#f6f4ee';

const shown = new Set();
let isTinted = true;
const listeners = new Set();
/** How layers are drawn, by language; on plates beneath a name of their own otherwise than on the map. */
const drawers = { map: { zh: new Map(), en: new Map() }, plate: { zh: new Map(), en: new Map() } };

/** How a feature of a tile is drawn; layers that are not shown are not. */
function style(feature, resolution, where = drawers.map) {
  const layer = feature.get('layer');
  const rests = !isTinted && where === drawers.map && TINTED.includes(layer);
  return shown.has(layer) && !rests ? where[language()].get(layer)?.(feature, resolution) : undefined;
}

/** How a feature that comes from elsewhere is drawn as if it were one of a tile: { layer } among its properties says of which; shown or not. */
export const drawn = (feature, resolution) => drawers.map[language()].get(feature.get('layer'))?.(feature, resolution);

const template = (day) => (day ? `${TILES}?datetime=${day}` : TILES);

function tiled(day, tileGrid, drawn) {
  const source = new ol.source.VectorTile({ format: new ol.format.MVT(), url: template(day), tileLoadFunction: loadTile, tileGrid, wrapX: false, overlaps: true });
  return new ol.layer.VectorTile({ source, style: drawn, declutter: true, renderBuffer: 160, background: backdrop ? undefined : PAPER, renderMode: 'vector' });
}

/**
 * A layer of the register as of a day, or of today, drawn as from a resolution or nearer, without what is drawn otherwise. Drawn
 * as vectors: hatches go on across the edges of tiles.
 */
export function layer(day, farthest = Infinity, without = []) {
  const made = tiled(day, grid(0), (feature, resolution) => (without.includes(feature.get('layer')) ? undefined : style(feature, Math.min(resolution, farthest))));
  made.set('farthest', farthest);
  return made;
}

/**
 * The same for a plate with a caption that names the unit of that id and says what is schematic: the labels need not.
 *
 * However far it is seen from, it is drawn as from a zoom.
 */
export function plateLayer(day, zoom, id) {
  const farthest = grid(zoom).getResolution(zoom);
  const isCaption = (feature) => feature.get('id') === id && feature.get('layer') === 'division-labels';
  const made = tiled(day, grid(zoom), (feature, resolution) => (isCaption(feature) ? undefined : style(feature, Math.min(resolution, farthest), drawers.plate)));
  made.set('farthest', farthest);
  return made;
}

/** The pictures beneath the map, where there are any. */
export const beneath = backdrop
  ? [new ol.layer.Tile({ source: new ol.source.XYZ({ url: backdrop }), background: PAPER })]
  : [];

/** The layer of the map on the page. */
export const register = layer();
register.setZIndex(1);

/** Asks for the layers that are for whoever is at work, and their style; until then nothing is drawn. */
export async function load() {
  const [listed, rules] = await Promise.all([get('layers'), get('styles/jieming', { f: 'flat' })]);
  Object.assign(catalogue, listed);
  shown.clear();
  const [on, off] = ['on', 'off'].map((part) => (address.read(part) || '').split(','));
  listed.layers.filter(({ id, visible }) => (visible || on.includes(id)) && !off.includes(id)).forEach(({ id }) => shown.add(id));
  for (const { id } of listed.layers) {
    const own = rules.filter((rule) => JSON.stringify(rule.filter).includes(`["==",["get","layer"],"${id}"]`));
    for (const [where, rulesThere] of [[drawers.map, own], [drawers.plate, bare(own)]]) {
      where.zh.set(id, ol.render.canvas.style.rulesToStyleFunction(rulesThere));
      where.en.set(id, ol.render.canvas.style.rulesToStyleFunction(inLetters(rulesThere)));
    }
  }
  register.changed();
}

/** Draws the map anew for somebody else at work. */
export async function reload() {
  await load();
  register.getSource().refresh();
  listeners.forEach((listener) => listener());
}

/** Calls back whenever there are other layers; what it returns ends that. */
export function onLayers(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

onLanguage(() => register.changed());

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
  keep();
}

/** Keeps in the address what is shown or hidden otherwise than at first. */
function keep() {
  const differing = (visible) => catalogue.layers.filter((each) => each.visible === visible && shown.has(each.id) !== visible).map((each) => each.id).join(',');
  address.write('on', differing(false));
  address.write('off', differing(true));
}

/** Draws the land in its tints, or its lines and names alone, with whatever lies beneath them to be seen. */
export function tint(wanted) {
  if (wanted !== isTinted) {
    isTinted = wanted;
    register.setBackground(wanted && !backdrop ? PAPER : undefined);
    register.changed();
  }
}

/** Draws the map of a day, or of today. */
export function asOf(day) {
  register.getSource().setUrl(template(day));
}

/** Asks again for what is drawn, after a change of the register; unchanged tiles are not sent again. */
export function refresh() {
  forget();
  register.getSource().refresh();
}
