package org.jieming.naming;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieming.language.Bilingual;
import org.jieming.place.PlaceKind;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Severity;

/**
 * Streets and their sections: what tells a section is no specific part, so that 建设路东段 is a piece of 建设路 and no name of its
 * own, or else the name of another street used again. Whether they are one street is for the officer to say.
 */
final class StreetSections {
    private static final List<String> WORDS = List.of("东段", "西段", "南段", "北段", "中段", "一段", "二段", "三段", "四段");
    private static final Pattern SECTION = Pattern.compile("(.+[路街道巷弄])(" + String.join("|", WORDS) + ")");

    private final UniquenessCheck uniqueness;
    private final RuleBook book;

    StreetSections(UniquenessCheck uniqueness, RuleBook book) {
        this.uniqueness = uniqueness;
        this.book = book;
    }

    /** The streets in scope of which a name tells a section, or whose sections it is the whole of. O(words × log n). */
    List<NameFinding> check(
            ProposedName name, NameIndex index, UniquenessRule rule, Scope scope, Predicate<ItemVersion> shown) {
        if (name.kind() != PlaceKind.K5) {
            return List.of();
        }
        Matcher section = SECTION.matcher(name.name());
        List<String> others = section.matches()
                ? List.of(section.group(1))
                : WORDS.stream().map(word -> name.name() + word).toList();
        List<Conflict> same = others.stream()
                .flatMap(other -> uniqueness.same(name.called(other), index, rule, scope, shown).stream())
                .toList();
        return same.isEmpty()
                ? List.of()
                : List.of(book.finding(rule.rule(), Severity.WARN, sentence(name, section.matches(), same), same));
    }

    private static Bilingual sentence(ProposedName name, boolean isSection, List<Conflict> same) {
        String other = same.get(0).item().name();
        String part = isSection ? name.name() : other;
        String whole = isSection ? other : name.name();
        return Bilingual.format(
                "“%s”是“%s”的路段,路段用语不构成新的专名:同一条街路不另行命名,另一条街路则为重名",
                "%s tells a section of %s, and what tells a section is no specific part: one street has one name, and"
                        + " another street would bear it again",
                part,
                whole);
    }
}
