package org.jieming.boundary;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Collectors;

/** The 16 directions of course descriptions, 22.5° each, centred on true north (C-20). */
enum Sector {
    NORTH("北"),
    NORTH_NORTH_EAST("北偏东北"),
    NORTH_EAST("东北"),
    EAST_NORTH_EAST("东偏东北"),
    EAST("东"),
    EAST_SOUTH_EAST("东偏东南"),
    SOUTH_EAST("东南"),
    SOUTH_SOUTH_EAST("南偏东南"),
    SOUTH("南"),
    SOUTH_SOUTH_WEST("南偏西南"),
    SOUTH_WEST("西南"),
    WEST_SOUTH_WEST("西偏西南"),
    WEST("西"),
    WEST_NORTH_WEST("西偏西北"),
    NORTH_WEST("西北"),
    NORTH_NORTH_WEST("北偏西北");

    private static final double WIDTH = 22.5;

    private final String word;

    Sector(String word) {
        this.word = word;
    }

    /** The word of the trade. */
    String word() {
        return word;
    }

    /** The direction called by a word. */
    static Sector called(String word) {
        return Arrays.stream(values())
                .filter(sector -> sector.word.equals(word))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a word names one of the 16. */
    static boolean isWord(String word) {
        return Arrays.stream(values()).anyMatch(sector -> sector.word.equals(word));
    }

    /** The direction of an azimuth in degrees, 0 to 360 from true north. */
    static Sector of(double azimuth) {
        return values()[(int) Math.floor((azimuth + WIDTH / 2) % 360 / WIDTH)];
    }

    /** By how many degrees an azimuth lies outside this direction; 0 within it. */
    double beyond(double azimuth) {
        double off = Math.abs((azimuth - ordinal() * WIDTH + 540) % 360 - 180);
        return Math.max(0, off - WIDTH / 2);
    }

    /** All words as an alternative of a regular expression, the longer ones first. */
    static String alternatives() {
        return Arrays.stream(values())
                .map(Sector::word)
                .sorted(Comparator.comparing(String::length).reversed())
                .collect(Collectors.joining("|"));
    }
}
