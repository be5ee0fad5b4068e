package org.jieming.api.cli;

import java.util.Optional;
import org.jieming.api.style.Backdrop;
import org.jieming.api.style.Cartography;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the map lies on and under which number it may be published: options of {@code serve}. */
final class MapOptions {
    @Option(
            names = "--map-review-number",
            paramLabel = "NUMBER",
            description = "审图号;没有时图上注明内部用图。Number of the map review; without one maps say they are for internal use.")
    private @Nullable String reviewNumber;

    @Option(
            names = "--tianditu-key",
            paramLabel = "KEY",
            description = "天地图密钥,以天地图为底图。Key of 天地图, to lie beneath the map.")
    private @Nullable String tiandituKey;

    @Option(
            names = "--backdrop-url",
            paramLabel = "URL",
            description =
                    "底图瓦片地址:XYZ 的 {z}{x}{y} 或 WMTS 的 {TileMatrix}{TileRow}{TileCol}。Address of tiles beneath the map,"
                            + " XYZ or WMTS.")
    private @Nullable String backdropUrl;

    @Option(
            names = "--backdrop-credit",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "底图来源说明。What is said of where the backdrop comes from.")
    private String credit = "";

    /** The decisions; an address goes before a key. */
    Cartography cartography() {
        Optional<Backdrop> backdrop = Optional.ofNullable(backdropUrl)
                .map(address -> Backdrop.at(address, credit))
                .or(() -> Optional.ofNullable(tiandituKey).map(Backdrop::tianditu));
        return new Cartography(Optional.ofNullable(reviewNumber).filter(number -> !number.isBlank()), backdrop);
    }
}
