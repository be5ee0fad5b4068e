package org.jieming.campaign;

import java.time.LocalDate;
import java.util.Optional;
import org.jieming.division.DivisionCode;
import org.jieming.register.Act;

/**
 * A clean-up of place names in a division.
 *
 * @param id its number, such as {@code 2026-0001}
 * @param name what people call it
 * @param area where
 * @param act the plan or notice it follows
 * @param from its first day
 * @param to the day by which it is to be done; empty when none is set
 * @param author the account that began it
 */
public record Campaign(
        String id,
        String name,
        DivisionCode area,
        Optional<Act> act,
        LocalDate from,
        Optional<LocalDate> to,
        String author) {}
