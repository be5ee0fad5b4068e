package org.jieming.api.cli;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jieming.language.Nearest;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * What options are set to when they are not given: by the environment ({@code --database-url} by {@code
 * JIEMING_DATABASE_URL}), or else by a file of properties in UTF-8 ({@code database-url = …}). The options of the program
 * are the only list of keys. Read once; a key that is none is refused, because a misspelt setting that is ignored is
 * found when it is too late.
 */
final class Configuration implements IDefaultValueProvider {
    /** Looked for in the data folder when no other file is named. */
    static final String FILE = "jieming.properties";

    private static final String PREFIX = "JIEMING_";
    private static final String COMMAND = "serve";
    /** Level and form of the log, read by {@code logback.xml} and by the log itself. */
    private static final List<String> LOG = List.of("log", "log-form");

    private final Map<String, String> values;

    private Configuration(Map<String, String> values) {
        this.values = values;
    }

    /**
     * Reads file and environment.
     *
     * @param program the program with all its commands
     * @param arguments what it is called with; they may name the file or the folder where it is
     * @throws ParameterException for a key that no option has, and when the file named cannot be read
     */
    static Configuration read(CommandLine program, Map<String, String> environment, String... arguments) {
        Map<String, String> own = ofEnvironment(environment);
        TreeSet<String> everywhere = new TreeSet<>(LOG);
        program.getSubcommands().values().forEach(command -> everywhere.addAll(keys(command)));
        refuseUnknown(program, "环境变量 environment", own.keySet(), everywhere, Configuration::variable);

        StoreOptions store = StoreOptions.among(arguments, new Configuration(own));
        Map<String, String> values = new TreeMap<>();
        Path file = store.configuration();
        if (store.namesConfiguration() || Files.exists(file)) {
            values.putAll(ofFile(program, file));
        }
        List<String> lasting = keys(program.getSubcommands().get(COMMAND));
        refuseUnknown(program, file.toString(), values.keySet(), lasting, key -> key);
        values.putAll(own);
        return new Configuration(values);
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option && isKey(option) ? values.get(key(option)) : null;
    }

    private static Map<String, String> ofEnvironment(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(PREFIX))
                .collect(Collectors.toMap(
                        entry -> entry.getKey()
                                .substring(PREFIX.length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'),
                        Map.Entry::getValue));
    }

    private static Map<String, String> ofFile(CommandLine program, Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new ParameterException(
                    program,
                    "无法读取配置文件(UTF-8)" + file + " / cannot read the configuration file in UTF-8: " + unreadable);
        }
        Map<String, String> values = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(key -> values.put(key, properties.getProperty(key).strip()));
        return values;
    }

    private static void refuseUnknown(
            CommandLine program,
            String where,
            Collection<String> given,
            Collection<String> known,
            java.util.function.UnaryOperator<String> written) {
        for (String key : given) {
            if (!known.contains(key)) {
                String nearest = written.apply(Nearest.to(key, known).orElseThrow());
                throw new ParameterException(
                        program,
                        where + ":没有“" + written.apply(key) + "”这一项,最接近的是 " + nearest + " / no such key '"
                                + written.apply(key) + "', the nearest is '" + nearest + "'");
            }
        }
    }

    private static List<String> keys(CommandLine command) {
        return command.getCommandSpec().options().stream()
                .filter(Configuration::isKey)
                .map(Configuration::key)
                .toList();
    }

    private static boolean isKey(OptionSpec option) {
        return !option.usageHelp() && !option.versionHelp();
    }

    private static String key(OptionSpec option) {
        return option.longestName().substring(2);
    }

    private static String variable(String key) {
        return PREFIX + key.toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
