package org.jieming.naming;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jieming.language.Bilingual;
import org.jieming.place.NameParts;
import org.jieming.place.PlaceKind;
import org.jieming.place.SyllableTable;
import org.jieming.rule.Severity;

/** What a name is written with: script, rare characters, digits, letters and signs (A-06; Y2, G1–G4). */
final class Script {
    private static final Pattern NO_HAN = Pattern.compile("[\\p{IsAlphabetic}&&[^\\p{IsIdeographic}]]+");
    private static final Pattern WORD = Pattern.compile("[A-Za-z]+");
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
        List<String> found = NO_HAN.matcher(name)
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        if (!found.isEmpty()) {
            findings.add(book.finding(
                    "A-06",
                    seen("含有非汉字字符“%s”", "It has characters that are not Chinese: “%s”", String.join("、", found))));
        }
        words(name, findings);
    }

    /** Words that are no Hanyu Pinyin are foreign; what may be read as pinyin is letters at will, and a person says which it is. */
    private void words(String name, List<NameFinding> findings) {
        List<String> all = WORD.matcher(name).results().map(MatchResult::group).toList();
        List<String> words = all.stream().filter(word -> word.length() > 1).toList();
        String foreign = words.stream().filter(word -> !isPinyin(word)).collect(Collectors.joining(" "));
        String spelled = words.stream().filter(Script::isPinyin).collect(Collectors.joining(" "));
        if (!foreign.isEmpty()) {
            findings.add(book.finding("Y2", seen("含有外文词“%s”", "It has a word in letters: “%s”", foreign)));
        }
        if (!spelled.isEmpty()) {
            findings.add(book.finding("G4", spelled(spelled)));
        }
        if (words.isEmpty() && !all.isEmpty()) {
            findings.add(book.finding("G4", seen("含有字母“%s”", "It has letters: “%s”", String.join(" ", all))));
        }
    }

    private static Bilingual spelled(String words) {
        return seen(
                "含有汉语拼音“%s”;如系外文词,按“直接用外文命名”(Y2)认定",
                "It has Hanyu Pinyin: “%s”; if it is a foreign word, it is named in a foreign language (Y2)", words);
    }

    /** Whether letters are one syllable after the other, none of them beginning with a, o or e within the word. O(letters). */
    private static boolean isPinyin(String word) {
        String letters = word.toLowerCase(Locale.ROOT);
        boolean[] reached = new boolean[letters.length() + 1];
        reached[0] = true;
        for (int at = 0; at < letters.length(); at++) {
            boolean isBegun = reached[at] && (at == 0 || "aoe".indexOf(letters.charAt(at)) < 0);
            for (int end = at + 1; isBegun && end <= Math.min(letters.length(), at + SyllableTable.LONGEST); end++) {
                reached[end] |= SyllableTable.contains(letters.substring(at, end));
            }
        }
        return reached[letters.length()];
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
