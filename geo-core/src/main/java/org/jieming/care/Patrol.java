package org.jieming.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jieming.measure.Metres;

/**
 * A walk of the patrol staff (界线管护员) along a section of a line. Never changed.
 *
 * @param id made by the sender
 * @param lineCode the line
 * @param day when
 * @param persons who walked
 * @param length how far along the line
 * @param text the section, and what was found
 * @param author the account that wrote it
 * @param at when it was written
 */
public record Patrol(
        UUID id,
        String lineCode,
        LocalDate day,
        List<String> persons,
        Metres length,
        String text,
        String author,
        Instant at) {
    public Patrol {
        persons = List.copyOf(persons);
    }
}
