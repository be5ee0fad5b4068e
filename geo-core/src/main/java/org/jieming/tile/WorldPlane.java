package org.jieming.tile;

/** How the world lies flat in a {@link TileMatrixSet}: places are counted from its top left corner in tiles of zoom 0. */
enum WorldPlane {
    /** Spherical Mercator (EPSG:3857): the world from 180° W to 180° E is one tile. */
    MERCATOR {
        @Override
        double planeX(double longitude) {
            return (longitude + 180) / 360;
        }

        @Override
        double planeY(double latitude) {
            var sine = Math.sin(Math.toRadians(latitude));
            return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
        }

        @Override
        double longitude(double planeX) {
            return planeX * 360 - 180;
        }

        @Override
        double latitude(double planeY) {
            return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2 * planeY))));
        }

        @Override
        double groundMetres() {
            return MERCATOR_WORLD * Math.cos(Math.toRadians(32));
        }

        @Override
        double crsX(double planeX) {
            return (planeX - 0.5) * MERCATOR_WORLD;
        }

        @Override
        double crsY(double planeY) {
            return (0.5 - planeY) * MERCATOR_WORLD;
        }
    },

    /** Degrees as they are (EPSG:4490): a tile is 180° wide and high. */
    DEGREES {
        @Override
        double planeX(double longitude) {
            return (longitude + 180) / 180;
        }

        @Override
        double planeY(double latitude) {
            return (90 - latitude) / 180;
        }

        @Override
        double longitude(double planeX) {
            return planeX * 180 - 180;
        }

        @Override
        double latitude(double planeY) {
            return 90 - planeY * 180;
        }

        @Override
        double groundMetres() {
            return MERCATOR_WORLD / 2;
        }

        @Override
        double crsX(double planeX) {
            return longitude(planeX);
        }

        @Override
        double crsY(double planeY) {
            return latitude(planeY);
        }
    };

    private static final double MERCATOR_WORLD = 2 * Math.PI * 6_378_137;

    /** The place of a meridian, 0 at the left edge, in widths of a tile of zoom 0. */
    abstract double planeX(double longitude);

    /** The place of a parallel, 0 at the top edge, in heights of a tile of zoom 0. */
    abstract double planeY(double latitude);

    /** The meridian at a place of the plane, in degrees. */
    abstract double longitude(double planeX);

    /** The parallel at a place of the plane, in degrees. */
    abstract double latitude(double planeY);

    /** Metres on the ground from top to bottom of a tile of zoom 0, at the scale of 32°N. */
    abstract double groundMetres();

    /** Easting or longitude at a place of the plane. */
    abstract double crsX(double planeX);

    /** Northing or latitude at a place of the plane. */
    abstract double crsY(double planeY);
}
