package org.jieming.api.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jieming.api.app.StoreLocation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where the register is kept and how it is set up: the options every command shares. */
@Command
final class StoreOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "数据目录,内含 register.gpkg,默认 ${DEFAULT-VALUE}。Folder that holds register.gpkg.",
            defaultValue = "register")
    private Path data = Path.of("register");

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = "改用 PostGIS,例如 jdbc:postgresql://host/db?user=…。Keep the register in PostGIS instead.")
    private @Nullable String databaseUrl;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "配置文件,默认为数据目录中的 " + Configuration.FILE + "(如有)。File of settings; " + Configuration.FILE
                    + " in the data folder if there is one.")
    private @Nullable Path config;

    /** The options as far as they stand among the arguments of any command; whatever is wrong is told by whoever reads them all. */
    static StoreOptions among(String[] arguments, IDefaultValueProvider defaults) {
        StoreOptions options = new StoreOptions();
        try {
            new CommandLine(options)
                    .setUnmatchedArgumentsAllowed(true)
                    .setDefaultValueProvider(defaults)
                    .parseArgs(arguments);
        } catch (ParameterException toldLater) {
            return new StoreOptions();
        }
        return options;
    }

    StoreLocation location() {
        return new StoreLocation(data, Optional.ofNullable(databaseUrl));
    }

    /** The file of settings, which need not exist unless it was named. */
    Path configuration() {
        return config == null ? data.resolve(Configuration.FILE) : config;
    }

    boolean namesConfiguration() {
        return config != null;
    }
}
