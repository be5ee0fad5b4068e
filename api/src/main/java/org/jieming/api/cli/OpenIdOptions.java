package org.jieming.api.cli;

import java.net.URI;
import java.util.Optional;
import org.jieming.api.auth.OpenIdProvider;
import org.jieming.language.Malformed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Where the organisation signs its people in, if here too: options of {@code serve}. */
final class OpenIdOptions {
    @Option(
            names = "--openid-issuer",
            paramLabel = "URL",
            description = "单位统一身份认证(OpenID Connect)的地址。Where the organisation signs its people in.")
    private @Nullable URI issuer;

    @Option(
            names = "--openid-client",
            paramLabel = "ID",
            defaultValue = "jieming",
            description = "本服务在该处的名称,默认 ${DEFAULT-VALUE}。What this service is called there.")
    private String client = "";

    @Option(
            names = "--openid-secret",
            paramLabel = "SECRET",
            defaultValue = "",
            description = "本服务在该处的密钥,宜写入配置文件。By which it knows this service; best kept in the file of settings.")
    private String secret = "";

    @Option(
            names = "--openid-claim",
            paramLabel = "CLAIM",
            defaultValue = OpenIdProvider.USUAL_CLAIM,
            description = "其声明中作为账户名的一项,默认 ${DEFAULT-VALUE}。What of its statement is the account here.")
    private String claim = "";

    /** @throws ParameterException when the address is none that keeps secrets */
    Optional<OpenIdProvider> provider(CommandLine command) {
        try {
            return Optional.ofNullable(issuer).map(address -> new OpenIdProvider(address, client, secret, claim));
        } catch (Malformed malformed) {
            throw new ParameterException(
                    command,
                    "--openid-issuer: " + malformed.remedy().zh() + " "
                            + malformed.remedy().en());
        }
    }
}
