package org.jieming.naming;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jieming.language.Bilingual;
import org.jieming.place.NameParts;
import org.jieming.place.PlaceKind;
import org.jieming.rule.Severity;

/** What a name is written with: script, rare characters, digits, letters and signs (A-06; Y2, G1–G4). */
final class Script {
    private static final Pattern FOREIGN = Pattern.compile("[\\p{IsAlphabetic}&&[^\\p{IsIdeographic}]]+");
    private static final Pattern FOREIGN_WORD = Pattern.compile("[A-Za-z]{2,}");
    private static final Pattern LETTER = Pattern.compile("[A-Za-z]");
    private static final Pattern NUMBER = Pattern.compile("[0-9０-９]+|[零〇一二三四五六七八九十百千]+");
    private static final Pattern DIGIT = Pattern.compile("[0-9０-９]");
    private static final Pattern WIDE = Pattern.compile("[０-９]+");
    private static final Pattern CODE_NAME = Pattern.compile("[A-Z]?[0-9]+(高地|峰|矿井|国道|省道|县道)");
    private static final Set<PlaceKind> NUMBERED = Set.of(PlaceKind.K5, PlaceKind.K7);

    private final Characters characters;
    private final RuleBook book;

    Script(Characters characters, RuleBook book) {
        this.characters = characters;
        this.book = book;
    }

    List<NameFinding> check(NameParts parts, PlaceKind kind) {
        List<NameFinding> findings = new ArrayList<>();
        foreign(parts.name(), findings);
        rare(parts.name(), findings);
        wide(parts.name(), findings);
        digits(parts, kind, findings);
        signs(parts.name(), findings);
        return findings;
    }

    private void foreign(String name, List<NameFinding> findings) {
        String found = FOREIGN.matcher(name)
                .results()
                .map(MatchResult::group)
                .distinct()
                .collect(Collectors.joining("、"));
        if (!found.isEmpty()) {
            findings.add(
                    book.finding("A-06", seen("含有非汉字字符“%s”", "It has characters that are not Chinese: “%s”", found)));
        }
        if (FOREIGN_WORD.matcher(name).find()) {
            findings.add(book.finding("Y2", seen("含有外文词“%s”", "It has a word in letters: “%s”", found)));
        } else if (LETTER.matcher(name).find()) {
            findings.add(book.finding("G4", seen("含有字母“%s”", "It has letters: “%s”", found)));
        }
    }

    /** Figures of full width, which come in with copied text (A.2): letters of that width are told with all letters. */
    private void wide(String name, List<NameFinding> findings) {
        Matcher wide = WIDE.matcher(name);
        if (wide.find()) {
            String narrow = Normalizer.normalize(wide.group(), Normalizer.Form.NFKC);
            findings.add(book.finding(
                    "A-06",
                    Severity.WARN,
                    Bilingual.format(
                            "数字“%1$s”为全角,请写作半角“%2$s”",
                            "The figures “%1$s” are of full width: write “%2$s”", wide.group(), narrow),
                    List.of()));
        }
    }

    private void rare(String name, List<NameFinding> findings) {
        String outside = characters.ofLevel(name, 0);
        String replaced = only(outside, c -> !characters.normal(c).equals(c));
        if (!replaced.isEmpty()) {
            findings.add(book.finding(
                    "A-06-RARE",
                    Bilingual.format(
                            "“%s”不在《通用规范汉字表》(2013)内,规范写法为“%s”",
                            "“%s” is not in the Table of General Standard Chinese Characters (2013); standard form: “%s”",
                            replaced,
                            characters.normal(replaced))));
        }
        String alone = only(outside, c -> characters.normal(c).equals(c));
        if (!alone.isEmpty()) {
            findings.add(book.finding(
                    "A-06-RARE",
                    seen(
                            "“%s”不在《通用规范汉字表》(2013)内,表内也没有与之对应的写法",
                            "“%s” is not in the Table of General Standard Chinese Characters (2013), which has no other form of it",
                            alone)));
        }
        String third = characters.ofLevel(name, 3);
        if (!third.isEmpty()) {
            findings.add(book.finding(
                    "A-06-RARE", seen("“%s”属三级字(生僻字)", "“%s” is of the third level of the table: rare", third)));
        }
    }

    private static String only(String text, Predicate<String> wanted) {
        return text.codePoints().mapToObj(Character::toString).filter(wanted).collect(Collectors.joining());
    }

    private void digits(NameParts parts, PlaceKind kind, List<NameFinding> findings) {
        if (NUMBERED.contains(kind) || CODE_NAME.matcher(parts.name()).matches()) {
            return;
        }
        if (NUMBER.matcher(parts.specific()).matches()) {
            if (kind == PlaceKind.K6 || kind == PlaceKind.K8) {
                findings.add(book.finding(
                        "G1", seen("专名“%s”只是数字", "The specific part “%s” is a bare number", parts.specific())));
            }
        } else if (DIGIT.matcher(parts.specific()).find()) {
            findings.add(
                    book.finding("G2", seen("“%s”为汉字与数字组合", "“%s” mixes characters and digits", parts.specific())));
        }
    }

    private void signs(String name, List<NameFinding> findings) {
        StringBuilder found = new StringBuilder();
        name.codePoints()
                .filter(c -> !Character.isLetterOrDigit(c) && !Character.isIdeographic(c))
                .distinct()
                .forEach(found::appendCodePoint);
        if (!found.isEmpty()) {
            findings.add(book.finding("G3", seen("含有符号“%s”", "It has signs: “%s”", found)));
        }
    }

    private static Bilingual seen(String zh, String en, CharSequence what) {
        return Bilingual.format(zh, en, what);
    }
}
