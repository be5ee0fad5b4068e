// The layers of the map. Each asks the server for the items in view and draws them.
import * as server from './server.js';
import * as looks from './looks.js';

/** Most items one layer takes at once. */
const MOST = 2000;

/** Groups of layers, in the order they are listed. */
export const GROUPS = [
  ['divisions', '行政区划', 'Divisions'],
  ['boundaries', '界线界桩', 'Boundaries and markers'],
  ['places', '地名', 'Place names'],
  ['transport', '道路', 'Roads'],
  ['housing', '住宅与人口', 'Housing and population'],
  ['funeral', '殡葬设施', 'Cemeteries and funeral facilities'],
  ['facilities', '养老与民政设施', 'Eldercare and civil-affairs facilities'],
  ['zones', '管控区域', 'Constraint zones'],
];

// bottom first; colour and sign are also the legend
export const LAYERS = [
  { id: 'counties', group: 'divisions', zh: '县级及以上、功能区', en: 'Counties and above, functional areas', collection: 'divisions', filter: "level IN ('province','prefecture','county','functional-area')", minZoom: 0, colour: '#4d2f45', sign: 'area', draw: looks.ground },
  { id: 'townships', group: 'divisions', zh: '乡级', en: 'Townships', collection: 'divisions', filter: "level = 'township'", minZoom: 7, colour: '#5b4a5e', sign: 'area', draw: looks.lower },
  { id: 'villages', group: 'divisions', zh: '村级', en: 'Villages', collection: 'divisions', filter: "level = 'village'", minZoom: 11, colour: '#6e6e6e', sign: 'area', draw: looks.lower },
  { id: 'constraint-zones', group: 'zones', zh: '管控区域', en: 'Constraint zones', collection: 'constraint-zones', minZoom: 8, colour: '#b35900', sign: 'area', hidden: true },
  { id: 'residential-areas', group: 'housing', zh: '住宅区', en: 'Residential areas', collection: 'residential-areas', minZoom: 11, colour: '#8f6b2e', sign: 'area' },
  { id: 'population-cells', group: 'housing', zh: '人口单元', en: 'Population cells', collection: 'population-cells', minZoom: 10, colour: '#0072b2', sign: 'circle', hidden: true },
  { id: 'roads', group: 'transport', zh: '道路', en: 'Roads', collection: 'roads', minZoom: 10, colour: '#934510', sign: 'line' },
  { id: 'boundary-lines', group: 'boundaries', zh: '行政区域界线', en: 'Boundary lines', collection: 'boundary-lines', minZoom: 6, colour: '#a3134b', sign: 'line' },
  { id: 'boundary-markers', group: 'boundaries', zh: '界桩', en: 'Boundary markers', collection: 'boundary-markers', minZoom: 9, colour: '#a3134b', sign: 'triangle' },
  { id: 'places', group: 'places', zh: '地名', en: 'Place names', collection: 'places', minZoom: 10, colour: '#1a5a8f', sign: 'circle' },
  { id: 'cemeteries', group: 'funeral', zh: '殡葬设施', en: 'Cemeteries and funeral facilities', collection: 'cemeteries', minZoom: 8, colour: '#45414f', sign: 'diamond' },
  { id: 'facilities', group: 'facilities', zh: '养老与民政设施', en: 'Eldercare and civil-affairs facilities', collection: 'facilities', minZoom: 8, colour: '#005a9c', sign: 'square' },
];

const LABEL_RESOLUTION = 80;
const ABOVE_TOWNS = 2.5;

function source(layer, notice) {
  const format = new ol.format.GeoJSON({ featureProjection: 'EPSG:3857' });
  const vector = new ol.source.Vector({
    format,
    overlaps: false,
    strategy: ol.loadingstrategy.bbox,
    loader: (extent, resolution, projection, success, failure) => {
      const box = ol.proj.transformExtent(extent, 'EPSG:3857', 'EPSG:4326').map((degrees, at) => Math.max(at % 2 ? -90 : -180, Math.min(at % 2 ? 90 : 180, degrees)).toFixed(6));
      const asked = { bbox: box.join(','), limit: MOST, ...(layer.filter && { filter: layer.filter }) };
      server.items(layer.collection, asked)
        .then((page) => {
          const features = format.readFeatures(page);
          features.forEach((feature) => feature.set('collection', layer.collection, true));
          vector.addFeatures(features);
          success(features);
          if (page.links.some((link) => link.rel === 'next')) {
            vector.set('partial', { extent, resolution });
            notice('tooMany');
          }
        })
        .catch((failed) => {
          vector.removeLoadedExtent(extent);
          failure();
          notice('failed', failed.message);
        });
    },
  });
  return vector;
}

/** The layers as OpenLayers draws them; notice is told what the reader should know. */
export function build(notice) {
  const drawn = LAYERS.map((layer, at) => {
    const sign = layer.sign === 'area' || layer.sign === 'line' ? 'circle' : layer.sign;
    return new ol.layer.Vector({
      properties: { id: layer.id },
      source: source(layer, notice),
      style: layer.draw || looks.plain(layer.colour, sign, LABEL_RESOLUTION),
      visible: !layer.hidden,
      minZoom: layer.minZoom - 0.001,
      zIndex: at,
      declutter: true,
    });
  });
  return [...drawn, rims(drawn.find((layer) => layer.get('id') === 'counties'))];
}

/** The lines and names of counties again, above the ground of their towns. */
function rims(counties) {
  const rims = new ol.layer.Vector({ source: counties.getSource(), style: looks.rim, zIndex: ABOVE_TOWNS, declutter: true });
  counties.on('change:visible', () => rims.setVisible(counties.getVisible()));
  return rims;
}

/** Asks again for what came only in part, once the map shows less ground than then. */
export function complete(drawn, resolution) {
  for (const layer of drawn) {
    const partial = layer.getSource().get('partial');
    if (partial && resolution < partial.resolution * 0.9) {
      layer.getSource().unset('partial');
      layer.getSource().removeLoadedExtent(partial.extent);
      layer.getSource().changed();
    }
  }
}
