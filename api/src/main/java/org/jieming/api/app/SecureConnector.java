package org.jieming.api.app;

import io.javalin.config.JavalinConfig;
import java.util.UUID;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jieming.api.http.Listening;
import org.jieming.api.http.Tls;

/** Lets the server speak TLS. Names are not checked against the certificate here: offices call servers by address. */
final class SecureConnector {
    private SecureConnector() {}

    static void listen(JavalinConfig config, Listening listening, Tls tls) {
        String password = UUID.randomUUID().toString();
        SslContextFactory.Server context = new SslContextFactory.Server();
        context.setKeyStore(tls.store(password));
        context.setKeyStorePassword(password);
        config.jetty.addConnector((server, http) -> {
            http.addCustomizer(new SecureRequestCustomizer(false));
            ServerConnector connector = new ServerConnector(
                    server, new SslConnectionFactory(context, "http/1.1"), new HttpConnectionFactory(http));
            connector.setHost(listening.host());
            connector.setPort(listening.port());
            return connector;
        });
    }
}
