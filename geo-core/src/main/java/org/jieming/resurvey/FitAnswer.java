package org.jieming.resurvey;

import org.jieming.language.Bilingual;

/** How a question ended. */
public sealed interface FitAnswer permits Fit, FitAnswer.Refused {

    /**
     * There is nothing to fit.
     *
     * @param why the reason with its remedy
     */
    record Refused(Bilingual why) implements FitAnswer {}
}
