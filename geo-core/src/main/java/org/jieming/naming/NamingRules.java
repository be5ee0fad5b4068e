package org.jieming.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jieming.place.NameParts;
import org.jieming.place.PlaceTables;
import org.jieming.place.Romanizer;
import org.jieming.register.ItemVersion;

/**
 * The rules for naming (PNR Art. 9, PNR-IM, PN-CLEAN) over some tables. A check reads one snapshot through its index and
 * costs O(names alike × log n): under a millisecond beside a million names. Immutable, thread-safe.
 */
public final class NamingRules {
    private final Words words;
    private final Script script;
    private final Surroundings surroundings;
    private final UniquenessCheck uniqueness;

    private NamingRules(PlaceTables tables, RuleBook book) {
        this.words = new Words(tables, book);
        this.script = new Script(new Characters(tables), book);
        this.surroundings = new Surroundings(tables, book);
        this.uniqueness = new UniquenessCheck(tables, book, words);
    }

    /** The rules over the shipped tables, or those of the place. */
    public static NamingRules of(PlaceTables tables) {
        return new NamingRules(tables, new RuleBook(tables));
    }

    /**
     * Checks a name against all rules; nothing is changed.
     *
     * @throws org.jieming.language.Malformed when the name is blank or longer than 100 characters
     */
    public NameVerdict check(ProposedName name, NameIndex index) {
        return check(name, index, any -> true);
    }

    /**
     * Checks a name for somebody who may not see all of the register: what is hidden is not told from an answer either.
     *
     * @param shown whether an item may be shown
     */
    public NameVerdict check(ProposedName name, NameIndex index, Predicate<ItemVersion> shown) {
        Romanizer romanizer = index.romanizer();
        NameParts parts = romanizer.parts(name.toSpell());
        List<NameFinding> findings = new ArrayList<>();
        findings.addAll(script.check(parts, name.kind()));
        findings.addAll(words.check(parts, name.kind()));
        findings.addAll(surroundings.check(name, parts, index, shown));
        Optional<UniquenessRule> rule = uniqueness.rule(name);
        Optional<Scope> scope = rule.map(row -> new Scopes(index.snapshot(), name).of(row.scope()));
        rule.ifPresent(row -> findings.addAll(uniqueness.check(name, index, row, scope.orElseThrow(), shown)));
        return new NameVerdict(romanizer.romanize(name.toSpell()), scope, findings);
    }
}
