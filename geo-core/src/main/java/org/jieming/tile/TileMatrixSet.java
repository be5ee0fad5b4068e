package org.jieming.tile;

import org.jieming.crs.Crs;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;
import org.locationtech.jts.geom.Envelope;

/**
 * A way of cutting the world into square tiles, zoom by zoom (OGC 17-083r4, Two Dimensional Tile Matrix Set 2.0).
 *
 * <p>Inside the core a set's plane is counted in whole units from its top left corner: a tile of zoom 0 is 2^30 units wide,
 * so that the 4096 steps of a tile of zoom 18 are single units (3.7 cm in Web Mercator, 1.9 cm in CGCS2000).
 */
public enum TileMatrixSet {
    /** One tile at zoom 0 in EPSG:3857; latitudes beyond 85.0511° are drawn at the edge. */
    WEB_MERCATOR_QUAD(
            "WebMercatorQuad",
            "http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad",
            Crs.WEB_MERCATOR,
            WorldPlane.MERCATOR,
            1,
            559_082_264.028_717_8),

    /**
     * Two tiles side by side at zoom 0 in EPSG:4490, each 180° wide: the scheme of OGC WorldCRS84Quad with CGCS2000 as
     * its reference system, for which OGC has registered no set of its own. Coordinates are longitude first.
     */
    CGCS2000_QUAD("CGCS2000Quad", "", Crs.CGCS2000, WorldPlane.DEGREES, 2, 279_541_132.014_358_76);

    /** The deepest zoom; a client draws deeper ones by enlarging. */
    public static final int MAX_ZOOM = 18;
    /** Steps along the side of a tile (the {@code extent} of MVT). */
    public static final int EXTENT = 4096;
    /** Steps that a tile carries beyond each side, so that lines and symbols meet across the border. */
    public static final int BUFFER = 64;
    /** Units along the side of a tile of zoom 0. */
    static final double UNITS = 1 << 30;

    private final String id;
    private final String uri;
    private final Crs crs;
    private final WorldPlane plane;
    private final int columnsAtZero;
    private final double scaleAtZero;

    TileMatrixSet(String id, String uri, Crs crs, WorldPlane plane, int columnsAtZero, double scaleAtZero) {
        this.id = id;
        this.uri = uri;
        this.crs = crs;
        this.plane = plane;
        this.columnsAtZero = columnsAtZero;
        this.scaleAtZero = scaleAtZero;
    }

    /** Finds a set by its identifier as written in a URL; throws {@link Malformed} naming the known ones. */
    public static TileMatrixSet parse(String id) {
        for (var set : values()) {
            if (set.id.equals(id)) {
                return set;
            }
        }
        throw new Malformed(
                "tileMatrixSetId",
                id,
                Bilingual.of("应为 WebMercatorQuad 或 CGCS2000Quad。", "Expected WebMercatorQuad or CGCS2000Quad."));
    }

    /** The identifier in URLs. */
    public String id() {
        return id;
    }

    /** The registered URI, or an empty text when OGC has registered none. */
    public String uri() {
        return uri;
    }

    /** The reference system of the plane. */
    public Crs crs() {
        return crs;
    }

    /** The number of tile columns at a zoom. */
    public int columns(int zoom) {
        return columnsAtZero << zoom;
    }

    /** The number of tile rows at a zoom. */
    public int rows(int zoom) {
        return 1 << zoom;
    }

    /** The scale denominator at a zoom for tiles of 256 pixels of 0.28 mm (OGC 17-083r4, 6.1.1). */
    public double scaleDenominator(int zoom) {
        return scaleAtZero / (1 << zoom);
    }

    /** The side of a pixel of a 256-pixel tile at a zoom, in units of {@link #crs()}. */
    public double cellSize(int zoom) {
        return (plane.crsX(1) - plane.crsX(0)) / 256 / (1 << zoom);
    }

    /** The box of a tile in {@link #crs()}, x = easting or longitude. */
    public Envelope boundsInCrs(TileCoord tile) {
        double side = 1.0 / (1 << tile.z());
        return new Envelope(
                plane.crsX(tile.x() * side),
                plane.crsX((tile.x() + 1) * side),
                plane.crsY((tile.y() + 1) * side),
                plane.crsY(tile.y() * side));
    }

    /** The box of a tile in degrees, x = longitude. */
    public Envelope bounds(TileCoord tile) {
        double side = 1.0 / (1 << tile.z());
        return new Envelope(
                plane.longitude(tile.x() * side),
                plane.longitude((tile.x() + 1) * side),
                plane.latitude((tile.y() + 1) * side),
                plane.latitude(tile.y() * side));
    }

    /** The tiles of a zoom that show something of a box in degrees, their buffers included. */
    public TileRange touching(Envelope degrees, int zoom) {
        int shift = MAX_ZOOM - zoom;
        return new TileRange(
                zoom,
                tile(stepOf(x(degrees.getMinX()), shift) - BUFFER - 1, columns(zoom)),
                tile(stepOf(y(degrees.getMaxY()), shift) - BUFFER - 1, rows(zoom)),
                tile(stepOf(x(degrees.getMaxX()), shift) + BUFFER, columns(zoom)),
                tile(stepOf(y(degrees.getMinY()), shift) + BUFFER, rows(zoom)));
    }

    private static int tile(int step, int count) {
        return Math.min(Math.max(Math.floorDiv(step, EXTENT), 0), count - 1);
    }

    /** The nearest step of a zoom to a unit: what a tile writes. Rounding in the plane, not in the tile, keeps tiles and layers together. */
    static int stepOf(int unit, int shift) {
        return (int) ((unit + ((1L << shift) >> 1)) >> shift);
    }

    /** Units from the left edge; outside the world, at its edge. */
    int x(double longitude) {
        return units(plane.planeX(longitude), columnsAtZero);
    }

    /** Units from the top edge; outside the world, at its edge. */
    int y(double latitude) {
        return units(plane.planeY(latitude), 1);
    }

    private static int units(double plane, int most) {
        return (int) Math.min(Math.round(Math.min(Math.max(plane, 0), most) * UNITS), Integer.MAX_VALUE);
    }

    /** Metres on the ground from top to bottom of a tile of zoom 0, at the scale of 32°N. */
    double groundMetres() {
        return plane.groundMetres();
    }
}
