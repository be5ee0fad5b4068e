// The facilities of a scenario on the map: laid out as they stand, then as its changes say.
import { changes } from './changes.js';

/** Keeps them in a source; usual gives the kind of one that is opened without any. */
export function laid(source, usual) {
  /** Changes of facilities that are not among those laid out. */
  let gone = [];

  function added(place, name, kind = usual()) {
    const feature = new ol.Feature({ geometry: new ol.geom.Point(place), name, kind, action: 'open' });
    source.addFeature(feature);
    return feature;
  }

  function apply(change) {
    const { action, facility, name, kind, lon, lat, supply } = change;
    const feature = action === 'open' ? added(ol.proj.fromLonLat([lon, lat]), name, kind) : source.getFeatureById(facility);
    if (!feature) {
      gone.push(change);
      return;
    }
    feature.setProperties({ action, supply });
    if (action === 'move') {
      feature.getGeometry().setCoordinates(ol.proj.fromLonLat([lon, lat]));
    }
  }

  return {
    added,
    lay(features, wanted) {
      source.clear();
      source.addFeatures(features);
      source.forEachFeature((feature) => feature.set('home', String(feature.getGeometry().getCoordinates())));
      gone = [];
      wanted.forEach(apply);
    },
    /** What is changed among those laid out, as what-if takes it. */
    changes: () => changes(source.getFeatures()),
    /** What is changed of others: it cannot be asked, and is forgotten when somebody says so. */
    gone: () => gone,
    drop() {
      gone = [];
    },
  };
}
