package org.jieming.api.cli;

import java.nio.file.Path;
import org.jieming.api.app.StoreLocation;
import picocli.CommandLine.Option;

/** Where the register is kept: the options every command shares. */
final class StoreOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "数据目录,内含 register.gpkg,默认 ${DEFAULT-VALUE}。Folder that holds register.gpkg.",
            defaultValue = "register")
    private Path data = Path.of("register");

    StoreLocation location() {
        return new StoreLocation(data);
    }
}
