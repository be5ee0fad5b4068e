package org.jieming.naming;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jieming.language.Bilingual;
import org.jieming.place.NameToSpell;
import org.jieming.place.PlaceKind;
import org.jieming.place.PlaceTables;
import org.jieming.rule.Severity;

/**
 * A name for a natural entity against the list of famous ones, whether the register holds them or not: in the whole country they are not to be
 * borne by others, and what sounds like them is to be avoided (PNR Art. 9(7), A-10).
 */
final class FamousEntities {
    private final RuleBook book;
    private final Words words;
    private final Sounds sounds;
    /** What a likeness to a famous entity weighs; empty where local tables ask for no uniqueness of them. */
    private final Optional<UniquenessRule> rule;

    FamousEntities(PlaceTables tables, List<UniquenessRule> rules, RuleBook book, Words words) {
        this.book = book;
        this.words = words;
        this.sounds = new Sounds(tables);
        this.rule = UniquenessRule.find(rules, PlaceKind.K1, "famous");
    }

    /**
     * What the list says against a name.
     *
     * @param told what is found already: where the register has an entity of the name, that is said of it
     */
    List<NameFinding> check(ProposedName name, NameIndex index, List<NameFinding> told) {
        if (name.kind() != PlaceKind.K1 || rule.isEmpty()) {
            return List.of();
        }
        NameForm form = index.forms().of(name.toSpell());
        return words.isFamous(form.normal()) ? listed(name, form.normal(), told) : alike(form, index);
    }

    /** It may be the famous entity itself that is named: a person decides. */
    private List<NameFinding> listed(ProposedName name, String entity, List<NameFinding> told) {
        boolean isTold = told.stream()
                .filter(found ->
                        found.finding().rule().equals(rule.orElseThrow().rule()))
                .anyMatch(found -> found.isVeiled()
                        || found.conflicts().stream().anyMatch(each -> each.likeness() == Likeness.SAME_NAME));
        if (isTold || name.self().isPresent()) {
            return List.of();
        }
        return List.of(finding(
                Severity.WARN,
                "“%s”是著名自然地理实体名称:如所指不是该实体,请另拟名称",
                "“%s” is the name of a famous natural entity: unless this is that entity, choose another one",
                entity));
    }

    private List<NameFinding> alike(NameForm form, NameIndex index) {
        List<NameFinding> findings = new ArrayList<>();
        for (String entity : words.famous()) {
            likeness(form, index.forms().of(NameToSpell.of(entity, PlaceKind.K1, "")))
                    .ifPresent(likeness -> findings.add(finding(
                            rule.orElseThrow().weights().get(likeness),
                            "与著名自然地理实体“%s”" + likeness.title().zh(),
                            "Beside the famous natural entity “%s” it is a "
                                    + likeness.title().en(),
                            entity)));
        }
        return findings;
    }

    private Optional<Likeness> likeness(NameForm form, NameForm famous) {
        if (NameForm.toned(form.spoken()).equals(NameForm.toned(famous.spoken()))) {
            return Optional.of(Likeness.HOMOPHONE);
        }
        boolean isApart = Collections.disjoint(sounds.of(form.spoken(), false), sounds.of(famous.spoken(), false));
        return isApart ? Optional.empty() : Optional.of(Likeness.NEAR_HOMOPHONE);
    }

    private NameFinding finding(Severity severity, String zh, String en, String entity) {
        Bilingual what = Bilingual.format(zh, en, entity);
        return rule.orElseThrow()
                .finding(
                        book,
                        severity,
                        words.isSaidFamous(entity)
                                ? Bilingual.of(
                                        what.zh() + ";该实体列为著名未经来源核对",
                                        what.en() + "; that it is famous is not checked against a source")
                                : what,
                        List.of());
    }
}
