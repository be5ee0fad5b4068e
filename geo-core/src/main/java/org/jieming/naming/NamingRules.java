package org.jieming.naming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jieming.place.NameParts;
import org.jieming.place.NameToSpell;
import org.jieming.place.PlaceKind;
import org.jieming.place.PlaceTables;
import org.jieming.place.Romanizer;
import org.jieming.register.ItemId;
import org.jieming.register.ItemVersion;
import org.jieming.rule.Severity;

/**
 * The rules for naming (PNR Art. 9, PNR-IM, PN-CLEAN) over some tables. A check reads one snapshot through its index and
 * costs O(names alike × log n): under a millisecond beside a million names. Immutable, thread-safe.
 */
public final class NamingRules {
    private static final Pattern IRREGULAR = Pattern.compile("[DYG]\\d");
    /** What a standard name must not be, whatever was approved: what the register has of it is for clean-ups, too. */
    private static final Set<String> FORBIDDEN = Set.of("A-06", "A-07-LEADER", "A-09", "A-15");

    private final Characters characters;
    private final Words words;
    private final Script script;
    private final Surroundings surroundings;
    private final EntitiesBeyond beyond;
    private final UniquenessCheck uniqueness;
    private final FamousEntities famous;
    private final StreetSections sections;
    private final Spellings spellings;
    private final WrittenName written;

    private NamingRules(PlaceTables tables, RuleBook book) {
        this.words = new Words(tables, book);
        this.characters = new Characters(tables);
        this.script = new Script(characters, book);
        this.surroundings = new Surroundings(tables, book);
        this.beyond = new EntitiesBeyond(book);
        List<UniquenessRule> unique = UniquenessRule.all(tables, book);
        this.uniqueness = new UniquenessCheck(unique, book, words);
        this.famous = new FamousEntities(tables, unique, book, words);
        this.sections = new StreetSections(uniqueness, book);
        this.spellings = new Spellings(tables, book);
        this.written = new WrittenName(uniqueness, sections, beyond);
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
     * Checks a name for somebody who may not see all of the register: a hidden name of the same scope counts, and all that is told of it
     * is that there is one ({@link NameFinding#isVeiled}).
     *
     * @param shown whether an item may be shown
     */
    public NameVerdict check(ProposedName name, NameIndex index, Predicate<ItemVersion> shown) {
        return check(name, index, Compared.showing(shown));
    }

    /**
     * The same of a name of which the register holds an item already that is not against it.
     *
     * @param shown whether an item may be shown
     */
    public NameVerdict check(ProposedName name, NameIndex index, Predicate<ItemVersion> shown, ItemId itself) {
        return check(
                name, index, Compared.showing(shown).without(other -> other.id().equals(itself)));
    }

    private NameVerdict check(ProposedName name, NameIndex index, Compared compared) {
        Predicate<ItemVersion> told = compared.told();
        Romanizer romanizer = index.romanizer();
        NameParts parts = romanizer.parts(name.toSpell());
        List<NameFinding> findings = new ArrayList<>();
        findings.addAll(script.check(parts, name.kind()));
        findings.addAll(words.check(parts, name.kind()));
        findings.addAll(surroundings.check(name, parts, index, told));
        findings.addAll(beyond.check(name, parts, false, index, compared));
        Optional<UniquenessRule> rule = uniqueness.rule(name);
        Scopes scopes = new Scopes(index.snapshot(), name);
        Optional<Scope> scope = rule.map(row -> scopes.of(row.scope()));
        findings.addAll(new FormerBearers(name, index, scope).check(told));
        rule.ifPresent(row -> {
            findings.addAll(uniqueness.check(name, index, row, scope.orElseThrow(), compared));
            findings.addAll(sections.check(name, index, row, scope.orElseThrow(), told));
            scopes.unknown().ifPresent(unit -> findings.add(uniqueness.unknown(row, unit)));
        });
        findings.addAll(famous.check(name, index, findings));
        return new NameVerdict(romanizer.romanize(name.toSpell()), scope, findings);
    }

    /**
     * What names under way stand against a name: those of proposals that nobody has decided yet. They warn and never block.
     *
     * @param others the places as they would be
     */
    public List<NameFinding> underWay(ProposedName name, List<ItemVersion> others, NameIndex index) {
        return others.isEmpty()
                ? List.of()
                : uniqueness
                        .rule(name)
                        .map(row -> uniqueness.underWay(
                                name, index.of(others), row, new Scopes(index.snapshot(), name).of(row.scope())))
                        .orElse(List.of());
    }

    /**
     * The names in use that stand against an item as somebody writes it, those of common days in the past, those that lost it, the
     * streets of which it tells a section, and of a division the entities that reach beyond it; of one that is no more in use, or of no known kind, there are none. A hidden name of the same
     * scope counts, too ({@link NameFinding#isVeiled}).
     */
    public List<NameFinding> alike(ItemVersion item, LocalDate day, NameIndex index, Predicate<ItemVersion> shown) {
        return written.alike(item, day, index, Compared.showing(shown));
    }

    /**
     * The same of a name that the register states, where a change gives it other days, or something else that decides with which names it is
     * compared: kind, unit, place, or that it is in use. What stood against it before, and as gravely, is for clean-ups and is not
     * said again; of what the check saw already there is none.
     *
     * @param before what is believed of the item
     */
    public List<NameFinding> anew(
            List<ItemVersion> before, ItemVersion item, LocalDate day, NameIndex index, Predicate<ItemVersion> shown) {
        return written.anew(before, item, day, index, Compared.showing(shown));
    }

    /** Whether there is something to be asked of a name that the register states. O(versions). */
    public boolean isToBeAsked(List<ItemVersion> before, ItemVersion item) {
        return !LookedAt.changes(before, item).isEmpty();
    }

    /**
     * The same of names that are written beside such an item.
     *
     * @param others the items that bear them
     */
    public List<NameFinding> anew(
            List<ItemVersion> before,
            ItemVersion item,
            List<ItemVersion> others,
            LocalDate day,
            NameIndex index,
            Predicate<ItemVersion> shown) {
        return written.anew(before, item, others, day, index, Compared.showing(shown));
    }

    /**
     * The same of names that are written beside an item, which no snapshot holds yet.
     *
     * @param others the items that bear them
     */
    public List<NameFinding> beside(ItemVersion item, List<ItemVersion> others, LocalDate day, NameIndex index) {
        return written.beside(item, others, day, index);
    }

    /** What is said of the words and characters of an item's name as a new one (A-04 … A-09; D, Y, G), notes aside. */
    public List<NameFinding> wording(ItemVersion item, NameIndex index) {
        List<NameFinding> findings = worded(item, index);
        findings.removeIf(found -> found.finding().severity() == Severity.NOTE);
        return findings;
    }

    /** What two names have in common that are the same (A.2, algorithm step 1): width, blanks, variants and figures made one. */
    public String key(String name) {
        return characters.normal(name);
    }

    /** What the rules of romanization say of letters that somebody wrote for a name (A-29 … A-46), and without any whether all of it is read. A few microseconds. */
    public List<NameFinding> spelling(NameToSpell name, Letters given, NameIndex index) {
        return spellings.check(index.romanizer().romanize(name), given);
    }

    /** The same of the letters that an item has, and whether its two parts make up its name. */
    public List<NameFinding> spelling(ItemVersion item, NameIndex index) {
        List<NameFinding> findings = new ArrayList<>(spellings.parts(item));
        findings.addAll(spelling(new Named(item).toSpell(), Letters.of(item.values()), index));
        return findings;
    }

    /**
     * What makes a name of the register a candidate for clean-up (大、洋、怪: checks D1 … G6 of the annex of 民发〔2018〕146号; script,
     * leaders', trade and famous names that PNR Art. 9 forbids).
     * Approved and historic names are exempt, so a person decides; nothing is renamed.
     */
    public List<NameFinding> irregular(ItemVersion item, NameIndex index) {
        List<NameFinding> findings = worded(item, index);
        findings.removeIf(found -> !IRREGULAR.matcher(found.finding().rule()).matches() && !isForbidden(found));
        return findings;
    }

    private static boolean isForbidden(NameFinding found) {
        return FORBIDDEN.contains(found.finding().rule()) && found.finding().severity() == Severity.BLOCK;
    }

    private List<NameFinding> worded(ItemVersion item, NameIndex index) {
        Named named = new Named(item);
        NameParts parts = index.romanizer().parts(named.toSpell());
        PlaceKind kind = named.kind().orElse(PlaceKind.K8);
        List<NameFinding> findings = new ArrayList<>(script.check(parts, kind));
        findings.addAll(words.check(parts, kind));
        return findings;
    }

    /**
     * The names in use on a day that should not be alike and are, each cluster with at least one that is asked about; the
     * gravest first. O(n) and a little for each that is alike.
     *
     * @param likenesses same names, homophones, or both
     * @param shown whether an item may be shown
     */
    public List<NameCluster> duplicates(
            NameIndex index,
            LocalDate day,
            Set<Likeness> likenesses,
            Predicate<ItemVersion> asked,
            Predicate<ItemVersion> shown) {
        return new DuplicateNames(uniqueness, index, day, shown).find(likenesses, asked);
    }
}
