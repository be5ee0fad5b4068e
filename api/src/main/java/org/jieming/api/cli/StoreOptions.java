package org.jieming.api.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jieming.api.app.StoreLocation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the register is kept: the options every command shares. */
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

    StoreLocation location() {
        return new StoreLocation(data, Optional.ofNullable(databaseUrl));
    }
}
