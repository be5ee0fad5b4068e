package org.jieming.care;

import java.time.LocalDate;
import java.util.List;
import org.jieming.measure.Metres;

/**
 * A walk of the patrol staff (界线管护员) of a party along a section of a line. Never changed.
 *
 * @param written who wrote it for which party
 * @param day when
 * @param persons who walked
 * @param length how far along the line
 * @param text the section, and what was found
 */
public record Patrol(Written written, LocalDate day, List<String> persons, Metres length, String text) {
    public Patrol {
        persons = List.copyOf(persons);
    }
}
