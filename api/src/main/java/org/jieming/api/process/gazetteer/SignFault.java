package org.jieming.api.process.gazetteer;

import java.util.Locale;
import org.jieming.language.Bilingual;

/** What is not as it should be with the sign of a name (PNR Arts. 15, 18, 25, 38; ). */
enum SignFault {
    NO_SIGN("标准地名未设标志", "Standard name without sign"),
    NOT_STATED("未填标牌个数", "Number of signs not stated"),
    NOT_STANDARD("标志上的地名已非标准地名", "Signs of a name that is not standard"),
    ENDED("标志所指地名已终止", "Signs of a place that has ended"),
    FORMER_NAME("更名后标志须核对", "Renamed: the signs may bear the former name"),
    NO_PROTECTION_SIGN("列入保护名录而未设保护标志", "Protected without protection sign"),
    OTHER_NAME("书写的不是标准地名", "The sign bears another name than the standard one"),
    UNKNOWN_NAME("书写的地名未登记", "The sign bears a name that is not in the register"),
    LETTERS("书写的罗马字母与登记的不符", "The letters on the sign are not those of the name"),
    DISREPAIR("标志损毁、移位、遮挡或缺失", "The sign is damaged, moved, covered or missing");

    private final Bilingual title;

    SignFault(String zh, String en) {
        this.title = Bilingual.of(zh, en);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Bilingual title() {
        return title;
    }
}
