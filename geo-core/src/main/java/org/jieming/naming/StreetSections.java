package org.jieming.naming;

import java.util.ArrayList;
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

    /** Which way a street runs from the one it is named after, before what it is: 建设东路 of 建设路. */
    private static final Pattern DIRECTED = Pattern.compile("(.{2,})[东西南北中]((?:大|后|前)?[路街道巷弄])");

    private static final Pattern PLAIN = Pattern.compile("(.{2,}?)((?:大|后|前)?[路街道巷弄])");
    private static final List<String> DIRECTIONS = List.of("东", "西", "南", "北", "中");

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
        List<NameFinding> found = new ArrayList<>(sections(name, index, rule, scope, shown));
        found.addAll(directed(name, index, rule, scope, shown));
        return found;
    }

    private List<NameFinding> sections(
            ProposedName name, NameIndex index, UniquenessRule rule, Scope scope, Predicate<ItemVersion> shown) {
        Matcher section = SECTION.matcher(name.name());
        List<String> others = section.matches()
                ? List.of(section.group(1))
                : WORDS.stream().map(word -> name.name() + word).toList();
        List<Conflict> same = borne(others, name, index, rule, scope, shown);
        return same.isEmpty()
                ? List.of()
                : List.of(rule.finding(book, Severity.WARN, sentence(name, section.matches(), same), same));
    }

    /** Streets that a direction alone tells from one another: often one street, and by custom names of their own (南京东路). */
    private List<NameFinding> directed(
            ProposedName name, NameIndex index, UniquenessRule rule, Scope scope, Predicate<ItemVersion> shown) {
        List<Conflict> same = borne(directions(name.name()), name, index, rule, scope, shown);
        if (same.isEmpty()) {
            return List.of();
        }
        Bilingual told = Bilingual.format(
                "“%s”与“%s”只差方位词:请核对是否同一条街路的分段(分段命名)",
                "%s and %s differ in a direction alone: see whether they are parts of one street, named by its parts",
                name.name(),
                same.get(0).item().name());
        return List.of(rule.finding(book, Severity.NOTE, told, same));
    }

    /** The street a name is told from by a direction, or those that would be told from it so. */
    private static List<String> directions(String name) {
        Matcher directed = DIRECTED.matcher(name);
        if (directed.matches()) {
            return List.of(directed.group(1) + directed.group(2));
        }
        Matcher plain = PLAIN.matcher(name);
        return plain.matches()
                ? DIRECTIONS.stream()
                        .map(way -> plain.group(1) + way + plain.group(2))
                        .toList()
                : List.of();
    }

    private List<Conflict> borne(
            List<String> others,
            ProposedName name,
            NameIndex index,
            UniquenessRule rule,
            Scope scope,
            Predicate<ItemVersion> shown) {
        return others.stream()
                .flatMap(other -> uniqueness.same(name.called(other), index, rule, scope, shown).stream())
                .toList();
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
