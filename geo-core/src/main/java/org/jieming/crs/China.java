package org.jieming.crs;

/** The box in which every coordinate of a Chinese register lies: 73–136°E, 3–54°N, coasts and Nansha islands included. */
public final class China {
    private static final double WEST = 73;
    private static final double EAST = 136;
    private static final double SOUTH = 3;
    private static final double NORTH = 54;

    private China() {}

    /** Whether a place in degrees lies in the box, its edges included; false for NaN. */
    public static boolean contains(double longitude, double latitude) {
        return longitude >= WEST && longitude <= EAST && latitude >= SOUTH && latitude <= NORTH;
    }

    /** Whether a pair lies in the box only when it is turned round: the sign of swapped axes, which no place of the box shows. */
    public static boolean containsSwapped(double longitude, double latitude) {
        return contains(latitude, longitude);
    }
}
