package org.jieming.api.intake;

import java.time.LocalDate;
import java.util.Optional;
import org.jieming.crs.SourceSystem;

/**
 * What a person says about an import beside the file.
 *
 * @param mapping what the columns mean; guessed from the headers when empty
 * @param system the system the coordinates are in; taken from the file when empty
 * @param validFrom the day from which new and changed items hold where no column says; when empty a new item holds
 *     always and a change corrects the version in force
 * @param today the day on which "in force" is judged
 * @param door what is said of each row, and what is completed in it
 */
public record IntakeOptions(
        Optional<Mapping> mapping,
        Optional<SourceSystem> system,
        Optional<LocalDate> validFrom,
        LocalDate today,
        Door door) {

    /** Of a person who may make every change. */
    public IntakeOptions(
            Optional<Mapping> mapping, Optional<SourceSystem> system, Optional<LocalDate> validFrom, LocalDate today) {
        this(mapping, system, validFrom, today, Door.OPEN);
    }

    /** Everything guessed. */
    public static IntakeOptions guessing(LocalDate today) {
        return new IntakeOptions(Optional.empty(), Optional.empty(), Optional.empty(), today);
    }
}
