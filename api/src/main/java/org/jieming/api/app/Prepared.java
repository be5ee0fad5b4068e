package org.jieming.api.app;

import java.time.LocalDate;
import org.jieming.api.http.RestrictedPoints;
import org.jieming.api.map.MapTiles;
import org.jieming.api.map.Onlooker;
import org.jieming.api.process.Ground;
import org.jieming.api.process.Processes;
import org.jieming.api.resource.View;
import org.jieming.api.resource.search.LiveNames;
import org.jieming.register.Snapshot;
import org.jieming.tile.TileMatrixSet;

/**
 * What takes long to make and is made once the service answers.
 *
 * @param map the map of today
 * @param names the index of names
 * @param analyses what they wait for
 */
record Prepared(MapTiles map, LiveNames names, Processes analyses) {

    /**
     * Makes it: the names, the map of everybody and, from which those of all accounts follow, the map of somebody who has one; then
     * the land of divisions.
     * O(n log n) in items and vertices.
     */
    void make(Snapshot snapshot, LocalDate today, RestrictedPoints restrictedPoints) {
        names.begin();
        map.prepare(snapshot, today, Onlooker.anybody(snapshot), TileMatrixSet.WEB_MERCATOR_QUAD);
        View members = View.ofMembers(snapshot, today, restrictedPoints);
        map.prepare(snapshot, today, members.onlooker(), TileMatrixSet.WEB_MERCATOR_QUAD);
        analyses.prepare(new Ground(snapshot, members, today));
    }
}
