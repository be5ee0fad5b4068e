// A shape under work on the map: drawn, its vertices or the whole moved, snapping to what lies beside it.
import { items } from '../shell/server.js';
import { fault, neighbour, others, worked } from './looks.js';
import { centre, geojson, map, picking, view } from './map.js';

const MOST_NEIGHBOURS = 200;
const DECIMALS = 9;
const place = document.getElementById('map');

/** Two shapes of one kind as one of several parts. */
function joined(one, other) {
  const parts = one.getType().startsWith('Multi') ? one.getCoordinates() : [one.getCoordinates()];
  return new ol.geom[`Multi${other.getType()}`]([...parts, other.getCoordinates()]);
}

/** An area with a ring cut out of that of its parts in which the ring begins. */
function pierced(shape, drawn) {
  const ring = drawn.getLinearRing(0);
  const parts = shape.getType() === 'MultiPolygon' ? shape.getPolygons() : [shape.clone()];
  (parts.find((part) => part.intersectsCoordinate(ring.getFirstCoordinate())) || parts[0]).appendLinearRing(ring);
  return parts.length > 1 ? new ol.geom.MultiPolygon(parts) : parts[0];
}

/** An area without the rings that are cut out of it. */
function filled(shape) {
  const outer = (rings) => rings.slice(0, 1);
  const rings = shape.getCoordinates();
  return shape.getType() === 'Polygon' ? new ol.geom.Polygon(outer(rings)) : new ol.geom.MultiPolygon(rings.map(outer));
}

/** What becomes of a shape and one that is drawn beside or in it. */
const BECOMES = { anew: (shape, drawn) => drawn, part: joined, hole: pierced };

function overlay(source, style, zIndex) {
  return new ol.layer.Vector({ source, style, zIndex });
}

/**
 * Takes a shape, as GeoJSON in degrees or undefined, under work until end() is called; changed is called after every change, and
 * when the hand on it changes: draw, modify, move or none.
 */
export function sketch({ collection, id, geometry, changed }) {
  const [source, near, other, faults] = [0, 1, 2, 3].map(() => new ol.source.Vector());
  const layers = [overlay(near, neighbour(), 84), overlay(source, worked(), 101), overlay(other, others(), 102), overlay(faults, fault, 103)];
  const leaving = new AbortController();
  const before = [];
  let hand;
  let kind;
  let purpose;
  let tools = [];

  const current = () => source.getFeatures()[0]?.getGeometry();
  const kept = () => current() && geojson.writeGeometryObject(current(), { decimals: DECIMALS });

  function put(shape) {
    source.clear();
    faults.clear();
    if (shape) {
      source.addFeature(new ol.Feature(shape));
    }
  }

  /** Remembers the shape as it was, so that the change can be undone. */
  function remember() {
    before.push(kept());
    faults.clear();
  }

  function take(shape) {
    remember();
    put(shape);
    release();
  }

  function release() {
    tools.forEach((tool) => map.removeInteraction(tool));
    tools = [];
    hand = undefined;
    kind = undefined;
    delete place.dataset.hand;
    changed();
  }

  function grasp(name, type, ...interactions) {
    release();
    kind = type;
    tools = [...interactions, new ol.interaction.Snap({ source: near })];
    tools.forEach((tool) => map.addInteraction(tool));
    hand = name;
    place.dataset.hand = name;
    place.focus();
    changed();
  }

  function draw(type, wanted) {
    purpose = wanted;
    const drawing = new ol.interaction.Draw({ type, stopClick: true, trace: type !== 'Point', traceSource: near });
    drawing.on('drawend', ({ feature }) => take(current() ? BECOMES[wanted](current(), feature.getGeometry()) : feature.getGeometry()));
    grasp('draw', type, drawing);
  }

  function move(name, interaction, begins) {
    interaction.on(begins, remember);
    interaction.on(begins.replace('start', 'end'), changed);
    grasp(name, undefined, interaction);
  }

  /** A vertex in the middle of the map, for who works with the keyboard. */
  function dot() {
    const middle = view.getCenter();
    if (kind === 'Point') {
      take(new ol.geom.Point(middle));
    } else {
      tools[0].appendCoordinates([middle]);
    }
  }

  const keys = { ' ': dot, Enter: () => kind !== 'Point' && tools[0].finishDrawing(), Backspace: () => tools[0].removeLastPoint() };

  function key(event) {
    if (hand && event.key === 'Escape') {
      event.stopImmediatePropagation();
      release();
    } else if (hand === 'draw' && event.target === place && keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  }

  /** What lies beside it is shown and snapped to, as far as the map shows it. */
  async function surround() {
    const [west, south, east, north] = ol.proj.transformExtent(view.calculateExtent(map.getSize()), 'EPSG:3857', 'EPSG:4326');
    const bbox = [Math.max(west, -180), Math.max(south, -85), Math.min(east, 180), Math.min(north, 85)].map((each) => each.toFixed(6)).join(',');
    const { features } = await items(collection, { bbox, limit: MOST_NEIGHBOURS }, leaving.signal);
    near.clear();
    near.addFeatures(features.filter((item) => item.geometry && item.id !== id).map((item) => geojson.readFeature(item)));
  }

  const look = () => surround().catch((broken) => broken.name === 'AbortError' || reportError(broken));
  const keepClicks = () => true;
  const noZoom = () => false;

  function end() {
    leaving.abort();
    release();
    layers.forEach((layer) => map.removeLayer(layer));
    map.un('moveend', look);
    map.un('dblclick', noZoom);
    picking.delete(keepClicks);
  }

  layers.forEach((layer) => map.addLayer(layer));
  map.on('moveend', look);
  map.on('dblclick', noZoom);
  picking.add(keepClicks);
  document.addEventListener('keydown', key, { capture: true, signal: leaving.signal });
  put(geometry && geojson.readGeometry(geometry));
  look();

  return {
    draw,
    end,
    release,
    modify: () => move('modify', new ol.interaction.Modify({ source }), 'modifystart'),
    move: () => move('move', new ol.interaction.Translate({ layers: [layers[1]] }), 'translatestart'),
    undo: () => { const last = before.pop(); put(last && geojson.readGeometry(last)); changed(); },
    fill: () => take(filled(current())),
    /** Shows what another made of the shape beside one's own, or nothing. */
    compare(theirs) {
      other.clear();
      if (theirs) {
        other.addFeature(new ol.Feature(geojson.readGeometry(theirs)));
      }
    },
    set: (shape) => take(shape && geojson.readGeometry(shape)),
    shape: current,
    geometry: kept,
    hand: () => hand,
    kind: () => kind,
    /** What is drawn is for: anew, part or hole. */
    purpose: () => purpose,
    canUndo: () => before.length > 0,
    /** Marks places in degrees where something is wrong, numbered from 1, and goes to the first. */
    mark(places) {
      faults.clear();
      faults.addFeatures(places.map((each, at) => new ol.Feature({ geometry: new ol.geom.Point(ol.proj.fromLonLat(each)), number: at + 1 })));
      if (places.length > 0) {
        centre(ol.proj.fromLonLat(places[0]));
      }
    },
  };
}
