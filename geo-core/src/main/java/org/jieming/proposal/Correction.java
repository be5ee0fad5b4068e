package org.jieming.proposal;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jieming.language.Bilingual;
import org.jieming.register.Values;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/**
 * What a correction leaves alone. It puts right spelling, reading, place and sources; that a name is approved, abolished,
 * protected or of a kind is decided by proposals of their own, with their papers (A.4–A.6; PNR Arts. 10–12, 25).
 */
public final class Correction {
    private static final Citation SOURCE = new Citation("地名管理条例", "2022年国务院令第753号", "第十条、第十二条");

    private Correction() {}

    /**
     * What of a correction is none, one finding a property.
     *
     * @param now what the register says
     * @param corrected what it would say
     */
    public static List<Finding> beyond(Values now, Values corrected) {
        return Stream.of(
                        altered("status", now, corrected),
                        altered("kind", now, corrected)
                                .filter(any -> now.get("kind").isPresent()),
                        altered("protected", now, corrected).filter(any -> isProtected(now)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean isProtected(Values values) {
        return values.get("protected").filter(Boolean.TRUE::equals).isPresent();
    }

    private static Optional<Finding> altered(String name, Values now, Values corrected) {
        if (now.get(name).equals(corrected.get(name))) {
            return Optional.empty();
        }
        Bilingual title = now.descriptor().property(name).orElseThrow().title();
        Bilingual remedy = Bilingual.of(
                "更正不得改变“" + title.zh() + "”:请改用命名、更名或销名方案,或由审核人员凭批准文件登记",
                "A correction does not change “" + title.en()
                        + "”: propose a naming, a renaming or an abolition, or have a"
                        + " reviewer record what was decided");
        return Optional.of(new Finding("A-18", Severity.BLOCK, name, remedy, SOURCE));
    }
}
