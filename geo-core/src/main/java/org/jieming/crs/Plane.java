package org.jieming.crs;

/**
 * A way from CGCS2000 degrees to the coordinates of one system and back, on {@code x y x y …} arrays in place.
 * Implementations are immutable, free of allocation and answer NaN for what has no image.
 */
sealed interface Plane permits TransverseMercator, WebMercator {

    /** Turns longitude and latitude in degrees into easting and northing in metres. */
    void fromDegrees(double[] xy, int offset, int points);

    /** Turns easting and northing in metres into longitude and latitude in degrees. */
    void toDegrees(double[] xy, int offset, int points);
}
