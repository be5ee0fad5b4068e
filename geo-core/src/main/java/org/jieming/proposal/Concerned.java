package org.jieming.proposal;

import java.util.Optional;
import java.util.Set;
import org.jieming.language.Bilingual;
import org.jieming.register.Values;
import org.jieming.rule.Citation;
import org.jieming.rule.Finding;
import org.jieming.rule.Severity;

/**
 * Whether the rules of place names are those by which a name is given at all: estates, buildings and facilities are places of the
 * Regulation where they have locational significance (PNR Art. 3; A-01), memorials and ruins go by rules of their own (Art. 42; A-02),
 * and a name on the protection list is changed as an exception (Art. 25; A-20).
 */
public final class Concerned {
    /** Estates and buildings, facilities, and others: kinds that are places only where they serve to find the way. */
    private static final Set<String> IF_SIGNIFICANT = Set.of("K6", "K7", "K8");

    private static final String SIGNIFICANCE = "locational_significance";
    private static final String OTHER_RULES = "separate_regime";

    private Concerned() {}

    /** What is said of the significance of a place that is to be named; nothing where it is stated to have some. */
    public static Optional<Finding> significance(Values place) {
        if (!IF_SIGNIFICANT.contains(place.text("kind"))) {
            return Optional.empty();
        }
        return place.get(SIGNIFICANCE)
                .map(stated -> Boolean.TRUE.equals(stated) ? Optional.<Finding>empty() : Optional.of(insignificant()))
                .orElse(Optional.of(unstated()));
    }

    /** That other rules hold for it. */
    public static Optional<Finding> otherRules(Values place) {
        return place.get(OTHER_RULES).filter(Boolean.TRUE::equals).map(any -> elsewhere());
    }

    /** What a change of a name on the protection list takes beside the reports, said when it is checked and asked for when it is sent in. */
    public static Optional<Finding> guarded(Proposal proposal) {
        return proposal.content().isProtected() && proposal.kind().isOfName()
                ? Optional.of(guarded())
                : Optional.empty();
    }

    private static Finding guarded() {
        return finding(
                "A-20",
                Severity.NOTE,
                "papers",
                "该地名列入保护名录,一般不更名;确需办理的,报送审批前须另附“" + Paper.Kind.EXCEPTION.title().zh() + "”和“"
                        + Paper.Kind.PROTECTION.title().zh() + "”",
                "The name stands on the protection list and is as a rule not changed; before it is sent in for approval it takes the "
                        + Paper.Kind.EXCEPTION.title().en() + " and the "
                        + Paper.Kind.PROTECTION.title().en() + " as well",
                "第二十五条");
    }

    private static Finding insignificant() {
        return finding(
                "A-01",
                Severity.WARN,
                SIGNIFICANCE,
                "填为不具有重要地理方位意义:这类住宅区、楼宇、设施不属于条例所称地名,不按地名命名程序审批;确须命名的,请写明理由或改正此项",
                "It is stated to have no locational significance: such an estate, building or facility is no place of the Regulation"
                        + " and is not named by its procedure; say why it is all the same, or correct it",
                "第三条");
    }

    private static Finding unstated() {
        return finding(
                "A-01",
                Severity.NOTE,
                SIGNIFICANCE,
                "未填是否具有重要地理方位意义:住宅区、楼宇、设施具有该意义的才属于条例所称地名,请核对并填写",
                "Whether it has locational significance is not stated: estates, buildings and facilities are places of the Regulation"
                        + " where they have; look it up and state it",
                "第三条");
    }

    private static Finding elsewhere() {
        return finding(
                "A-02",
                Severity.WARN,
                OTHER_RULES,
                "填为另有规定(如纪念设施、遗址):其命名、更名从其规定;仍按本条例办理的,请写明理由",
                "It is stated to go by other rules, as memorials and ruins do: those hold for its naming; say why it goes by the"
                        + " Regulation all the same",
                "第四十二条");
    }

    private static Finding finding(String rule, Severity severity, String field, String zh, String en, String article) {
        return new Finding(
                rule, severity, field, Bilingual.of(zh, en), new Citation("地名管理条例", "2022年国务院令第753号", article));
    }
}
