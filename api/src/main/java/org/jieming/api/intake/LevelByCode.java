package org.jieming.api.intake;

import java.util.List;
import java.util.Optional;
import org.jieming.division.DivisionLevel;
import org.jieming.language.Bilingual;
import org.jieming.register.CodeList;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemType;
import org.jieming.register.Property;
import org.jieming.register.Values;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/**
 * The level of a division whose row states none: the zeros at the end of its code tell it (B-02). Where they do not, somebody has to say
 * it, for lists of districts and checks of borders go by it.
 */
final class LevelByCode {
    private static final String RULE = "B-02";
    private static final String LEVEL = "level";
    private static final CodeList LEVELS = Descriptor.of(ItemType.DIVISION)
            .property(LEVEL)
            .flatMap(Property::codeList)
            .orElseThrow();

    private LevelByCode() {}

    /** What is stated of an item, with the level of a division; findings tell that it was concluded, or ask for it. */
    static Values with(ItemType type, Values stated, List<Finding> findings) {
        if (type != ItemType.DIVISION || !stated.text(LEVEL).isEmpty()) {
            return stated;
        }
        Optional<DivisionLevel> level = DivisionLevel.of("", stated.text("code"));
        findings.add(level.map(LevelByCode::concluded).orElseGet(LevelByCode::asked));
        return level.map(each -> stated.toBuilder().set(LEVEL, each.word()).build())
                .orElse(stated);
    }

    private static Finding concluded(DivisionLevel level) {
        Bilingual title = LEVELS.title(level.word());
        return found(
                Severity.NOTE,
                Bilingual.of(
                        "未写级别,按代码记为" + title.zh() + ";不是的请在“级别”列写明",
                        "no level is stated; by its code it is recorded as " + title.en()
                                + "; where it is another, state it in a column level"));
    }

    private static Finding asked() {
        return found(
                Severity.WARN,
                Bilingual.of(
                        "未写级别,代码也看不出:区县列表、拼合检查和统计不会用到它,请加“级别”列写明(省级、地级、县级、乡级、村级、功能区)",
                        "no level is stated, and its code tells none: lists of districts, checks of borders and figures leave it out;"
                                + " state it in a column level"));
    }

    private static Finding found(Severity severity, Bilingual sentence) {
        return new Finding(RULE, severity, LEVEL, sentence, Citation.house(RULE));
    }
}
