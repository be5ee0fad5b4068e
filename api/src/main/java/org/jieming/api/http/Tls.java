package org.jieming.api.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jieming.language.Bilingual;
import org.jieming.language.Malformed;

/**
 * By what the server proves who it is.
 *
 * @param certificate a file of certificates in PEM (RFC 7468), the server's own first
 * @param key a file with its private key in PEM, PKCS #8 and not encrypted
 */
public record Tls(Path certificate, Path key) {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final List<String> KINDS = List.of("RSA", "EC", "Ed25519");

    /**
     * Reads both files.
     *
     * @return a store in memory, its key under the given password
     * @throws Malformed when a file cannot be read as what it should be
     */
    public KeyStore store(String password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("server", privateKey(), password.toCharArray(), chain());
            return store;
        } catch (GeneralSecurityException | IOException unreadable) {
            throw new Malformed(
                    "tls-certificate",
                    certificate.toString(),
                    Bilingual.of(
                            "读不出证书或与私钥不符;应为 PEM 文件",
                            "the certificate cannot be read or is not that of the key; PEM is expected"));
        }
    }

    private Certificate[] chain() throws GeneralSecurityException, IOException {
        try (InputStream in = Files.newInputStream(certificate)) {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificates(in)
                    .toArray(Certificate[]::new);
        }
    }

    private PrivateKey privateKey() throws IOException {
        Matcher pem = KEY.matcher(Files.readString(key));
        if (pem.find()) {
            byte[] bytes = Base64.getMimeDecoder().decode(pem.group(1));
            for (String kind : KINDS) {
                try {
                    return KeyFactory.getInstance(kind).generatePrivate(new PKCS8EncodedKeySpec(bytes));
                } catch (GeneralSecurityException anotherKind) {
                    // a key does not say in the clear of which kind it is
                }
            }
        }
        throw new Malformed(
                "tls-key",
                key.toString(),
                Bilingual.of(
                        "应为未加密的 PKCS #8 私钥(BEGIN PRIVATE KEY);openssl pkcs8 -topk8 -nodes 可转换",
                        "an unencrypted PKCS #8 key (BEGIN PRIVATE KEY) is expected; openssl pkcs8 -topk8 -nodes makes one"));
    }
}
