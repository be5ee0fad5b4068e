package org.jieming.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a setting comes from, seen by where a register is looked for. */
class ConfigurationTest {
    @TempDir
    private Path folder = Path.of("");

    private final StringWriter err = new StringWriter();

    @Test
    void an_option_goes_before_the_environment_and_that_before_the_file() throws IOException {
        Path file = Files.writeString(folder.resolve("设置.properties"), "data = " + folder.resolve("by-file") + "\n");
        Map<String, String> both = Map.of(
                "JIEMING_CONFIG",
                file.toString(),
                "JIEMING_DATA",
                folder.resolve("by-environment").toString());

        assertThat(lookedFor(Map.of(), "--config", file.toString())).contains("by-file");
        assertThat(lookedFor(both)).contains("by-environment").doesNotContain("by-file");
        assertThat(lookedFor(both, "--data", folder.resolve("by-option").toString()))
                .contains("by-option")
                .doesNotContain("by-environment");
    }

    @Test
    void the_file_in_the_data_folder_is_read_unasked() throws IOException {
        Files.writeString(folder.resolve(Configuration.FILE), "# 端口\nport=80x80\n", StandardCharsets.UTF_8);

        assertThat(run(Map.of(), "serve", "--data", folder.toString())).isEqualTo(Complaints.USAGE);
        assertThat(err.toString()).contains("--port").contains("80x80");
    }

    @ParameterizedTest
    @CsvSource({"prot = 1, prot, port", "Host = x, Host, host", "behind_proxy = true, behind_proxy, behind-proxy"})
    void a_key_of_the_file_that_is_none_is_refused_with_the_nearest(String line, String key, String nearest)
            throws IOException {
        Files.writeString(folder.resolve(Configuration.FILE), line);

        assertThat(verify(Map.of(), "--data", folder.toString())).isEqualTo(Complaints.USAGE);
        assertThat(err.toString()).contains("“" + key + "”").contains("the nearest is '" + nearest + "'");
    }

    @Test
    void a_variable_that_is_none_is_refused_with_the_nearest() {
        assertThat(verify(Map.of("JIEMING_DTAA", "x", "PATH", "y"))).isEqualTo(Complaints.USAGE);
        assertThat(err.toString()).contains("JIEMING_DTAA").contains("'JIEMING_DATA'");
        assertThat(err.toString()).contains("help: jieming --help");
    }

    @Test
    void a_file_that_was_named_must_be_there() {
        assertThat(verify(Map.of(), "--config", folder.resolve("nowhere").toString()))
                .isEqualTo(Complaints.USAGE);
        assertThat(err.toString()).contains("nowhere");
    }

    @ParameterizedTest
    @CsvSource({"verify --dta x, --data", "serve --prot 1, --port", "verfy, verify"})
    void a_misspelt_word_of_the_call_is_answered_with_the_nearest(String call, String nearest) {
        assertThat(run(Map.of(), call.split(" "))).isEqualTo(Complaints.USAGE);
        assertThat(err.toString()).contains("the nearest is: " + nearest);
    }

    private int verify(Map<String, String> environment, String... options) {
        List<String> words = new ArrayList<>(List.of("verify"));
        words.addAll(List.of(options));
        return run(environment, words.toArray(String[]::new));
    }

    private int run(Map<String, String> environment, String... words) {
        return Jieming.run(new PrintWriter(new StringWriter()), new PrintWriter(err, true), environment, words);
    }

    /** Where a register is missed that is not there. */
    private String lookedFor(Map<String, String> environment, String... options) {
        err.getBuffer().setLength(0);
        assertThat(verify(environment, options)).isEqualTo(Complaints.ENVIRONMENT);
        return err.toString();
    }
}
