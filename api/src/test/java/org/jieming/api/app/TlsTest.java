package org.jieming.api.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jieming.api.http.HttpSettings;
import org.jieming.api.http.Listening;
import org.jieming.api.http.Tls;
import org.jieming.api.job.Progress;
import org.jieming.api.store.LiveRegister;
import org.jieming.api.store.MemoryJournal;
import org.jieming.language.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that speaks TLS with a certificate that the JDK's own keytool makes. */
class TlsTest {
    @TempDir
    private Path folder = Path.of("");

    private KeyStore made() throws IOException, InterruptedException, GeneralSecurityException {
        Path file = folder.resolve("made.p12");
        String keytool =
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        Process process = new ProcessBuilder(List.of(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "a",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        "changeit"))
                .redirectErrorStream(true)
                .start();
        assertThat(process.waitFor()).isZero();
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, "changeit".toCharArray());
        }
        return store;
    }

    private Path pem(String name, String label, byte[] bytes) throws IOException {
        return Files.writeString(
                folder.resolve(name),
                "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END "
                        + label + "-----\n");
    }

    @Test
    void it_answers_over_tls_and_its_cookies_are_for_tls_alone() throws Exception {
        KeyStore store = made();
        Tls tls = new Tls(
                pem("cert.pem", "CERTIFICATE", store.getCertificate("a").getEncoded()),
                pem(
                        "key.pem",
                        "PRIVATE KEY",
                        store.getKey("a", "changeit".toCharArray()).getEncoded()));
        Listening listening = Listening.onLoopback(0).speaking(tls);
        LiveRegister register = LiveRegister.open(new MemoryJournal(), Clock.systemUTC(), Progress.SILENT);
        String password = new org.jieming.api.auth.Accounts(register.journal().documents())
                .openFirst()
                .orElseThrow();
        try (Server server = Server.start(register, HttpSettings.onLoopback(0).with(listening))) {
            HttpClient client =
                    HttpClient.newBuilder().sslContext(trusting(store)).build();
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create("https://localhost:" + server.port() + "/session"))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    "{\"account\":\"admin\",\"password\":\"" + password + "\"}"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("; Secure");
        } finally {
            register.close();
        }
    }

    private static SSLContext trusting(KeyStore store) throws GeneralSecurityException, IOException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("a", store.getCertificate("a"));
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @Test
    void a_key_that_is_none_is_named_with_the_way_out() throws IOException {
        Path key = Files.writeString(folder.resolve("key.pem"), "-----BEGIN RSA PRIVATE KEY-----");
        assertThatThrownBy(() -> new Tls(key, key).store("x")).isInstanceOfSatisfying(Malformed.class, malformed -> {
            assertThat(malformed.field()).isEqualTo("tls-key");
            assertThat(malformed.remedy().en()).contains("openssl pkcs8");
        });
    }
}
