package org.jieming.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jieming.api.style.Cartography;
import org.junit.jupiter.api.Test;

/** What the page is made of. */
class WebFilesTest {
    private static final Pattern IMPORT =
            Pattern.compile("(?:from|import\\() ?['\"`](\\.[^'\"`]+|jieming/[^'\"`$]+)['\"`]");
    private static final int MOST_LINES = 200;

    private final WebFiles files = WebFiles.shipped();

    @Test
    void a_workbench_is_a_folder_with_a_module_of_that_name() {
        assertThat(files.workbenches()).contains("map");
        assertThat(WebPage.of(files, Cartography.PLAIN).html())
                .contains("data-workbenches=\"" + String.join(" ", files.workbenches()) + "\"");
    }

    @Test
    void the_policy_allows_the_import_map_of_the_page_and_no_other_script_in_it() {
        WebPage page = WebPage.of(files, Cartography.PLAIN);
        String map = page.html().split("<script type=\"importmap\">")[1].split("</script>")[0];
        // sha256- and 44 characters of Base64 for 32 bytes
        assertThat(page.importMapHash()).hasSize(7 + 44).isEqualTo(Digest.source(map));
        assertThat(page.html().split("<script(?! src=)", -1)).hasSize(2);
    }

    @Test
    void every_module_imports_files_that_are_there_and_stays_small() {
        for (String name : ours()) {
            String text = text(name);
            assertThat(text.lines().count()).as(name).isLessThanOrEqualTo(MOST_LINES);
            imports(name).forEach(path -> assertThat(files.file(path))
                    .as(name + " imports " + path)
                    .isPresent());
        }
    }

    /**
     * The desk of proposals has a field beside each thing that the rules say, and the sentence above them; what a search for like names is
     * at is no refusal.
     */
    @Test
    void every_page_tells_what_went_wrong_in_the_words_that_the_shell_finds_for_it() {
        List<String> apart = List.of("shell/server.js", "shell/notice.js", "workbench/names/proposal/steps.js");
        Pattern own = Pattern.compile("\\b(?!search\\b)\\w+\\?*\\.message\\b"
                + "|\\b(broken|failure|refused)(\\.problem\\?*)?\\.findings\\?*\\.map");
        assertThat(ours().stream().filter(name -> !apart.contains(name)))
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(own.matcher(text(name)).find()).as(name).isFalse());
    }

    /** The files that a module imports. */
    private List<String> imports(String name) {
        return IMPORT.matcher(text(name))
                .results()
                .map(found -> found.group(1).startsWith("jieming/")
                        ? found.group(1).substring("jieming/".length())
                        : java.nio.file.Path.of("/" + name)
                                .resolveSibling(found.group(1))
                                .normalize()
                                .toString()
                                .substring(1))
                .toList();
    }

    @Test
    void all_that_the_page_of_the_field_loads_is_kept_for_days_without_network() {
        var kept = FieldPage.kept(files);
        for (String name : kept) {
            assertThat(files.file(name)).as(name).isPresent();
            if (name.matches("(?!lib/).+\\.js")) {
                assertThat(kept).as(name + " imports").containsAll(imports(name));
            }
        }
    }

    private List<String> ours() {
        return files.names().stream()
                .filter(name -> name.matches("(?!lib/).+/.+\\.js"))
                .toList();
    }

    private String text(String name) {
        return new String(files.file(name).orElseThrow(), StandardCharsets.UTF_8);
    }
}
