package org.jieming.api.inspection;

import org.jieming.inspection.Observation;
import org.jieming.language.Bilingual;

/** What a team states of a marker in one sentence: state, how far its fix lies off the legal place, doubts, objects that are gone, remarks. */
public final class Said {
    private Said() {}

    /** The sentence, in {@code zh} or {@code en}. */
    public static String of(Observation stated, RoundFile file, LineFacts facts, String language) {
        StringBuilder said = new StringBuilder(stated.state().title().in(language));
        said.append(offset(stated, file, facts, language));
        said.append(ReportText.doubts(file.doubts(stated, facts), language));
        stated.objects().forEach((name, there) -> said.append(there ? "" : gone(name, language)));
        return said.append(stated.note().isEmpty() ? "" : ";" + stated.note()).toString();
    }

    private static String offset(Observation stated, RoundFile file, LineFacts facts, String language) {
        return file.offset(stated, facts)
                .map(offset -> Bilingual.format(
                                ";偏离 %.1f 米,%s",
                                "; %.1f m off, %s",
                                offset.distance().value(),
                                offset.verdict().title().in(language))
                        .in(language))
                .orElse("");
    }

    private static String gone(String object, String language) {
        return Bilingual.format(";方位物“%s”已不在", "; reference object “%s” gone", object)
                .in(language);
    }
}
