package org.jieming.api.auth;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Signing in where the organisation signs in: the authorization code flow of OpenID Connect Core 1.0 section 3.1 with PKCE
 * (RFC 7636). What must be remembered between leaving and coming back stays with the browser, so that any server may
 * receive her. Nobody gets an account by it: who comes must have one here, with roles that an administrator gave.
 */
public final class SingleSignOn {
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int MOST_KEY_BYTES = 1 << 20;

    private final OpenIdProvider provider;
    private volatile @Nullable OIDCProviderMetadata metadata;

    SingleSignOn(OpenIdProvider provider) {
        this.provider = provider;
    }

    /**
     * Somebody on her way to the provider.
     *
     * @param address where she is sent
     * @param remembered what her browser keeps meanwhile: it ties the answer to her
     */
    public record Departure(URI address, String remembered) {}

    /**
     * Sends somebody to the provider.
     *
     * @param home where she is to come back to
     * @throws Problem 503 when the provider does not answer
     */
    public Departure depart(URI home) {
        State state = new State();
        Nonce nonce = new Nonce();
        CodeVerifier verifier = new CodeVerifier();
        URI address = new AuthenticationRequest.Builder(
                        ResponseType.CODE, new Scope("openid", "profile"), new ClientID(provider.client()), home)
                .endpointURI(metadata().getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .build()
                .toURI();
        return new Departure(address, String.join("~", state.getValue(), nonce.getValue(), verifier.getValue()));
    }

    /**
     * Receives somebody who comes back, and tells what the provider says her account is.
     *
     * @param code by which the provider tells who she is, once
     * @param state what she was sent away with, as the provider returned it
     * @param remembered what her browser kept
     * @throws Problem 401 when it does not fit together, 503 when the provider does not answer
     */
    String arrive(URI home, String code, String state, String remembered) {
        String[] kept = remembered.split("~", -1);
        if (kept.length != 3 || !org.jieming.api.auth.Secret.same(kept[0], state)) {
            throw Refusals.signOnFailed();
        }
        try {
            TokenResponse answer = OIDCTokenResponseParser.parse(
                    tokenRequest(home, new AuthorizationCode(code), new CodeVerifier(kept[2]))
                            .send());
            if (!answer.indicatesSuccess()) {
                throw Refusals.signOnFailed();
            }
            return account(answer, new Nonce(kept[1]));
        } catch (IOException unreachable) {
            throw unavailable();
        } catch (GeneralException | BadJOSEException | JOSEException | IllegalArgumentException doesNotFit) {
            throw Refusals.signOnFailed();
        }
    }

    private HTTPRequest tokenRequest(URI home, AuthorizationCode code, CodeVerifier verifier) {
        HTTPRequest request = new TokenRequest.Builder(
                        metadata().getTokenEndpointURI(),
                        new ClientSecretBasic(new ClientID(provider.client()), new Secret(provider.secret())),
                        new AuthorizationCodeGrant(code, home, verifier))
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(PATIENCE_MILLIS);
        request.setReadTimeout(PATIENCE_MILLIS);
        return request;
    }

    /** Section 3.1.3.7: issuer, audience, signature (RS256), times and nonce are checked before a word is believed. */
    private String account(TokenResponse answer, Nonce nonce)
            throws IOException, GeneralException, BadJOSEException, JOSEException {
        IDTokenValidator validator = new IDTokenValidator(
                metadata().getIssuer(),
                new ClientID(provider.client()),
                JWSAlgorithm.RS256,
                metadata().getJWKSetURI().toURL(),
                new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MOST_KEY_BYTES));
        var token = answer.toSuccessResponse().getTokens().toOIDCTokens().getIDToken();
        return Optional.ofNullable(validator.validate(token, nonce).getStringClaim(provider.claim()))
                .orElseThrow(Refusals::signOnFailed);
    }

    /** What the provider publishes of itself, read when first needed and again only when that failed. */
    private OIDCProviderMetadata metadata() {
        OIDCProviderMetadata known = metadata;
        if (known == null) {
            try {
                known = OIDCProviderMetadata.resolve(new Issuer(provider.issuer()), PATIENCE_MILLIS, PATIENCE_MILLIS);
            } catch (GeneralException | IOException unreachable) {
                throw unavailable();
            }
            metadata = known;
        }
        return known;
    }

    private static Problem unavailable() {
        return Problem.of(
                        ProblemType.PROVIDER_UNAVAILABLE,
                        "统一身份认证没有应答;请稍后再试,或用账户和密码登录",
                        "The organisation's sign-on does not answer; try again later, or sign in with account and password")
                .header("Retry-After", "30");
    }
}
