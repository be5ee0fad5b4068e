// The map of the strip: the tiles taken along, the line, its markers, and where the device is.
import { ROOT } from 'jieming/shell/server.js';
import { word } from 'jieming/shell/words.js';
import { position } from './guide.js';
import { drawable } from './pictures.js';

const GRID = ol.tilegrid.createXYZ({ tileSize: 512, maxZoom: 16 });
const COLOURS = { done: '#1d6b45', next: '#c8102e', left: '#0f4f80', here: '#1f6fb2' };
const source = new ol.source.Vector();
const format = new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' });
let map;
let shown;

function look(feature) {
  const colour = COLOURS[feature.get('kind')];
  if (!colour) {
    return new ol.style.Style({ stroke: new ol.style.Stroke({ color: '#a3262c', width: 3, lineDash: [10, 5] }) });
  }
  const image = new ol.style.Circle({ radius: feature.get('kind') === 'next' ? 10 : 6, fill: new ol.style.Fill({ color: colour }), stroke: new ol.style.Stroke({ color: '#fff', width: 2 }) });
  return new ol.style.Style({ image });
}

async function begin() {
  const tiles = new ol.source.VectorTile({ format: new ol.format.MVT(), url: `${ROOT}tiles/WebMercatorQuad/{z}/{y}/{x}`, tileGrid: GRID, wrapX: false });
  const layer = new ol.layer.VectorTile({ source: tiles, declutter: true, background: '#f6f4ee' });
  map = new ol.Map({ target: 'map', view: new ol.View({ maxZoom: 19, enableRotation: false }), controls: [new ol.control.Zoom({ zoomInTipLabel: word('zoomIn'), zoomOutTipLabel: word('zoomOut') })], layers: [layer, new ol.layer.Vector({ source, style: look })] });
  const rules = await fetch(new URL('styles/jieming?f=flat', ROOT)).then((answer) => answer.json(), () => []);
  layer.setStyle(ol.render.canvas.style.rulesToStyleFunction(await drawable(rules)));
}

const point = (kind, { longitude, latitude }) => new ol.Feature({ kind, geometry: new ol.geom.Point(ol.proj.fromLonLat([longitude, latitude])) });

/** Draws a round: what is done, what is next, what is left. */
export function show(round, done, next) {
  if (!map) {
    begin();
  }
  source.clear();
  source.addFeature(format.readFeature({ type: 'Feature', properties: {}, geometry: round.shape }));
  const kind = ({ id }) => (id === next?.id ? 'next' : done.has(id) ? 'done' : 'left');
  source.addFeatures(round.markers.filter(({ longitude }) => longitude !== undefined).map((each) => point(kind(each), each)));
  if (position()) {
    source.addFeature(point('here', position()));
  }
  if (shown !== round.id) {
    shown = round.id;
    map.updateSize();
    map.getView().fit(source.getExtent(), { padding: [30, 30, 30, 30], maxZoom: 15 });
  }
}
