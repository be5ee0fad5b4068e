package org.jieming.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jieming.language.Bilingual;
import org.jieming.place.Misspelling;
import org.jieming.place.PlaceTables;
import org.jieming.place.Romanized;
import org.jieming.register.ItemVersion;
import org.jieming.register.Values;
import org.jieming.rule.Severity;

/**
 * Spellings written by hand against those that the rules give (A-29 … A-46; PNR Art. 15: Hanyu Pinyin is the only norm, and
 * nothing is translated). Names of a minority language are spelled by rules of their own, which are not checked here.
 */
final class Spellings {
    private static final String UNVERIFIED = "unverified";

    private final RuleBook book;
    private final List<String> groups;

    Spellings(PlaceTables tables, RuleBook book) {
        this.book = book;
        this.groups = tables.rows("readings/ethnic-names.csv").stream()
                .map(row -> row.get("characters").replace("族", ""))
                .toList();
    }

    List<NameFinding> check(Romanized derived, Letters given) {
        Optional<NameFinding> unread = unread(given.isEmpty() ? derived.toned() : given.toned() + given.plain());
        if (given.isEmpty() || unread.isPresent()) {
            return unread.stream().toList();
        }
        if (isOfMinority(given)) {
            return List.of(minority(given));
        }
        List<NameFinding> findings = new ArrayList<>();
        field("pinyin", given.toned(), true, derived, given, findings);
        field("pinyin_plain", given.plain(), false, derived, given, findings);
        generic(derived, given, findings);
        return findings;
    }

    /** Characters among the letters: nobody knows how they are read, until somebody says. */
    private Optional<NameFinding> unread(String letters) {
        StringBuilder characters = new StringBuilder();
        letters.codePoints().filter(Character::isIdeographic).distinct().forEach(characters::appendCodePoint);
        return characters.isEmpty()
                ? Optional.empty()
                : Optional.of(book.finding(
                        Misspelling.READING.rule(),
                        Severity.BLOCK,
                        "pinyin",
                        Bilingual.format(
                                "“%s”的读音不明,不能留在罗马字母拼写中:请核实读音并填写拼写(pinyin)",
                                "The reading of “%s” is not known, and no character stays among letters: find it and state the"
                                        + " spelling (pinyin)",
                                characters)));
    }

    /** A name written in the script of a minority shows what its letters stand for; one that names a language alone is taken on trust. */
    private NameFinding minority(Letters given) {
        return isInScript(given)
                ? book.finding(
                        Misspelling.MINORITY.rule(),
                        Severity.NOTE,
                        "pinyin",
                        Bilingual.of(
                                "少数民族语地名的拼写未与汉字读音比对",
                                "The spelling of a minority-language name is not held against the Chinese readings"))
                : book.finding(
                        Misspelling.MINORITY.rule(),
                        Severity.WARN,
                        "pinyin",
                        Bilingual.of(
                                "只填了语种而没有民族文字,拼写无从核对:请填写民族文字,或说明拼写依据",
                                "A language is stated and no text in its script, so that nothing tells whether the spelling is"
                                        + " right: state the script, or say what the spelling rests on"));
    }

    /** specific and generic part are the name, unless a generic part was absorbed. */
    List<NameFinding> parts(ItemVersion item) {
        Values values = item.values();
        String specific = values.text("specific");
        String generic = values.text("generic");
        boolean isWhole = specific.isEmpty() || generic.isEmpty() || item.name().equals(specific + generic);
        boolean isAbsorbed =
                values.get("generic_absorbed").filter(Boolean.TRUE::equals).isPresent();
        boolean fits = item.name().startsWith(specific) && item.name().endsWith(generic) && isWhole;
        return fits || isAbsorbed
                ? List.of()
                : List.of(book.finding(
                        "A-03",
                        Severity.WARN,
                        "specific",
                        Bilingual.format(
                                "专名“%s”与通名“%s”合不成名称“%s”;通名已专化的请填“通名专化”",
                                "Specific part “%s” and generic part “%s” do not make up the name “%s”; say so where the"
                                        + " generic part is absorbed",
                                specific,
                                generic,
                                item.name())));
    }

    private void field(
            String field, String text, boolean toned, Romanized derived, Letters given, List<NameFinding> findings) {
        if (!text.isBlank()) {
            String expected = toned ? derived.toned() : derived.plain();
            derived.misspelling(text, toned)
                    .ifPresent(wrong -> findings.add(finding(field, wrong, text, expected, derived, given)));
        }
    }

    /** The generic part is held against the letters of the whole name's last words. */
    private void generic(Romanized derived, Letters given, List<NameFinding> findings) {
        String expected = derived.generic();
        boolean asExpected = expected.isEmpty()
                || Set.of(expected, Romanized.toneless(expected))
                        .contains(given.generic().strip());
        if (!given.generic().isBlank() && !asExpected) {
            Misspelling wrong = Romanized.toneless(given.generic()).equalsIgnoreCase(Romanized.toneless(expected))
                    ? Misspelling.READING
                    : Misspelling.FOREIGN;
            findings.add(finding("pinyin_generic", wrong, given.generic(), expected, derived, given));
        }
    }

    private NameFinding finding(
            String field, Misspelling wrong, String text, String expected, Romanized derived, Letters given) {
        boolean open = wrong == Misspelling.READING
                && (given.isConfirmed() || derived.source().status().equals(UNVERIFIED));
        boolean isWide = Romanized.isWide(text);
        Bilingual what = Bilingual.format(
                "所填拼写“%s”与规则不符,应为“%s”" + (isWide ? "(不用全角字母)" : ""),
                "The spelling “%s” is not by the rules; “%s” is expected"
                        + (isWide ? " (no letters as wide as Chinese characters)" : ""),
                text.strip(),
                expected);
        Bilingual told = open
                ? Bilingual.of(
                        what.zh() + "(读音有待核实,或已由人工核实)",
                        what.en() + " (the reading is to be verified, or an officer confirmed it)")
                : what;
        return book.finding(wrong.rule(), open ? Severity.NOTE : book.severityOf(wrong.rule()), field, told);
    }

    /** Whether it says that it is written in the script of a minority, or in the language of a recognised group. */
    private boolean isOfMinority(Letters given) {
        String language = given.language().strip().replaceAll("[语文族]+$", "");
        Optional<String> group =
                groups.stream().filter(name -> name.startsWith(language)).findFirst();
        return isInScript(given) || !language.isEmpty() && group.isPresent();
    }

    private static boolean isInScript(Letters given) {
        return given.script()
                .codePoints()
                .anyMatch(c -> Character.isLetter(c)
                        && !Character.isIdeographic(c)
                        && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN);
    }
}
