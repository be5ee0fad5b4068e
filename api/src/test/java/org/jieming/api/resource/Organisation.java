package org.jieming.api.resource;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.jieming.api.auth.OpenIdProvider;

/** An organisation that signs its people in over OpenID Connect, on a free port, with a key of its own. */
final class Organisation implements AutoCloseable {
    private static final String CLIENT = "jieming";
    private static final String SECRET = "between us two";

    private final HttpServer server;
    private final RSAKey key;
    private RSAKey signing;
    private final Map<String, Map<String, String>> waiting = new HashMap<>();

    Organisation() throws IOException, JOSEException {
        key = new RSAKeyGenerator(2048).keyID("k1").generate();
        signing = key;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, 200, metadata()));
        server.createContext("/keys", exchange -> answer(exchange, 200, new JWKSet(key.toPublicJWK()).toString()));
        server.createContext("/token", this::token);
        server.start();
    }

    private String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    OpenIdProvider provider() {
        return new OpenIdProvider(URI.create(base()), CLIENT, SECRET, OpenIdProvider.USUAL_CLAIM);
    }

    private String metadata() {
        return "{\"issuer\":\"" + base() + "\",\"authorization_endpoint\":\"" + base()
                + "/authorize\",\"token_endpoint\":\"" + base() + "/token\",\"jwks_uri\":\"" + base()
                + "/keys\",\"response_types_supported\":[\"code\"],\"subject_types_supported\":[\"public\"],"
                + "\"id_token_signing_alg_values_supported\":[\"RS256\"]}";
    }

    /** Somebody types her password at the organisation; the address to which it then sends her browser. */
    String signIn(String who, String departure) {
        Map<String, String> asked = query(URI.create(departure).getRawQuery());
        String code = "code-" + waiting.size();
        asked.put("who", who);
        waiting.put(code, asked);
        return asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state") + "&iss=" + base();
    }

    /** Signs from now on with a key that it does not publish, under the name of the one that it does. */
    void signWithAnotherKey() throws JOSEException {
        signing = new RSAKeyGenerator(2048).keyID("k1").generate();
    }

    private void token(HttpExchange exchange) throws IOException {
        Map<String, String> form = query(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String credentials = "Basic "
                + Base64.getEncoder()
                        .encodeToString((CLIENT + ":" + SECRET.replace(" ", "+")).getBytes(StandardCharsets.UTF_8));
        Map<String, String> asked = waiting.remove(form.get("code"));
        boolean proven = asked != null
                && credentials.equals(exchange.getRequestHeaders().getFirst("Authorization"))
                && challenge(form.get("code_verifier")).equals(asked.get("code_challenge"))
                && asked.get("redirect_uri").equals(form.get("redirect_uri"));
        if (!proven) {
            answer(exchange, 400, "{\"error\":\"invalid_grant\"}");
            return;
        }
        answer(
                exchange,
                200,
                "{\"access_token\":\"a\",\"token_type\":\"Bearer\",\"id_token\":\"" + statement(asked) + "\"}");
    }

    private String statement(Map<String, String> asked) {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(base())
                .audience(CLIENT)
                .subject("42")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .claim("nonce", asked.get("nonce"))
                .claim("preferred_username", asked.get("who"))
                .build();
        SignedJWT statement = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k1").build(), claims);
        try {
            statement.sign(new RSASSASigner(signing));
        } catch (JOSEException broken) {
            throw new IllegalStateException(broken);
        }
        return statement.serialize();
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> query(String text) {
        Map<String, String> values = new HashMap<>();
        for (String pair : text.split("&")) {
            String[] both = pair.split("=", 2);
            values.put(both[0], URLDecoder.decode(both[1], StandardCharsets.UTF_8));
        }
        return values;
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
