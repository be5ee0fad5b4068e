package org.jieming.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the page says: every word stands in both languages, every word that is used is there, and none is there for nothing. */
class WordsTest {
    private static final Pattern PAIR = Pattern.compile(
            "^  '?([\\w-]+)'?: \\[('(?:[^'\\\\]|\\\\.)*'|\"[^\"]*\"), ('(?:[^'\\\\]|\\\\.)*'|\"[^\"]*\")\\],$",
            Pattern.MULTILINE);
    private static final Pattern ENTRY = Pattern.compile("^  '?[\\w-]+'?: \\[.*", Pattern.MULTILINE);
    private static final Pattern USED =
            Pattern.compile("\\b(?:word|role)\\('([\\w-]+)'|data-(?:word|label|placeholder)=\"(\\w+)\"");
    private static final Pattern PLACE = Pattern.compile("\\{\\d\\}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z]");
    /** Units and signs are the same in both. */
    private static final Pattern SIGN = Pattern.compile("\\P{IsAlphabetic}*");

    private final WebFiles files = WebFiles.shipped();

    private String text(String name) {
        return new String(files.file(name).orElseThrow(), StandardCharsets.UTF_8);
    }

    private List<String> lists() {
        return files.names().stream()
                .filter(name -> name.matches(".+/(words|roles|events)\\.js"))
                .toList();
    }

    private static Map<String, List<String>> pairs(String list) {
        Map<String, List<String>> pairs = new TreeMap<>();
        Matcher found = PAIR.matcher(list);
        while (found.find()) {
            pairs.put(found.group(1), List.of(bare(found.group(2)), bare(found.group(3))));
        }
        return pairs;
    }

    private static String bare(String quoted) {
        return quoted.substring(1, quoted.length() - 1);
    }

    @Test
    void every_word_stands_in_chinese_and_in_english() {
        assertThat(lists()).contains("shell/words.js", "shell/roles.js", "card/words.js", "workbench/map/words.js");
        for (String name : lists()) {
            String list = text(name);
            Map<String, List<String>> pairs = pairs(list);
            assertThat(pairs).as(name).isNotEmpty();
            // an entry that is no pair of two texts is not read as one
            assertThat(ENTRY.matcher(list).results().count()).as(name).isEqualTo(pairs.size());
            pairs.forEach((key, pair) -> complete(name + " " + key, pair.get(0), pair.get(1)));
        }
    }

    private static void complete(String where, String zh, String en) {
        boolean sign = SIGN.matcher(zh).matches();
        assertThat(zh).as(where).isNotBlank();
        assertThat(sign || HAN.matcher(zh).find()).as(where + ": Chinese").isTrue();
        boolean year = where.endsWith("words.js year");
        assertThat(en.isBlank()).as(where + ": English").isEqualTo(year);
        // an English sentence may quote a Chinese name, but has words of its own
        assertThat(sign || year || LATIN.matcher(en).find())
                .as(where + ": English")
                .isTrue();
        assertThat(places(en)).as(where + ": what is filled in").isEqualTo(places(zh));
    }

    private static TreeSet<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_word_that_a_module_says_is_in_its_list() {
        for (String name : files.names()) {
            if (name.matches("index\\.html|(?!lib/).+/.+\\.js")) {
                Map<String, List<String>> known = pairs(text(listOf(name)));
                known.putAll(pairs(text("shell/roles.js")));
                USED.matcher(text(name)).results().forEach(used -> {
                    String key = used.group(1) != null ? used.group(1) : used.group(2);
                    assertThat(known).as(name + " says " + key).containsKey(key);
                });
            }
        }
    }

    /** The list a module takes its words from, as its import says. */
    private String listOf(String module) {
        Matcher imported = Pattern.compile(
                        "import \\{[^}]*\\bword\\b[^}]*\\} from '(?:jieming/|\\.\\./|\\./)([\\w/-]*words\\.js)'")
                .matcher(text(module));
        if (!imported.find()) {
            return "shell/words.js";
        }
        String path = imported.group(1);
        return path.contains("/") ? path : module.substring(0, module.lastIndexOf('/') + 1) + path;
    }
}
