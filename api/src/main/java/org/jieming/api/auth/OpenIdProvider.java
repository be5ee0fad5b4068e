package org.jieming.api.auth;

import java.net.URI;
import java.util.Set;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * Where the organisation signs its people in (OpenID Connect Core 1.0), and as what this service is known there.
 *
 * @param issuer its address, under which {@code /.well-known/openid-configuration} lies
 * @param client what it calls this service
 * @param secret by which it knows this service
 * @param claim what of its statement is the account here, for example {@code preferred_username}
 */
public record OpenIdProvider(URI issuer, String client, String secret, String claim) {
    /** The statement that most providers make of what people sign in with (section 5.1). */
    public static final String USUAL_CLAIM = "preferred_username";

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    /** @throws Malformed when the address could be overheard or names no place */
    public OpenIdProvider {
        boolean isSecret = "https".equals(issuer.getScheme())
                || "http".equals(issuer.getScheme()) && THIS_MACHINE.contains(issuer.getHost());
        if (!isSecret || issuer.getHost() == null) {
            throw new Malformed(
                    "openid-issuer",
                    issuer.toString(),
                    Bilingual.of("统一身份认证的地址须以 https:// 开头", "the issuer is an address that begins with https://"));
        }
    }
}
