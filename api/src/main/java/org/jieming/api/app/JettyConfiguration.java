package org.jieming.api.app;

import io.javalin.compression.Brotli;
import io.javalin.compression.CompressionStrategy;
import io.javalin.compression.Gzip;
import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.ThreadLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jieming.api.http.HttpSettings;
import org.jieming.api.http.JettyErrors;
import org.jieming.api.metric.Metrics;
import org.jieming.api.resource.map.KeptTiles;

/** How the machinery beneath the menu is set up: threads and who may hold them, limits, compression, and what stands before it. */
final class JettyConfiguration {
    /** Requests worked on at once; readers hold no locks, so a few per core are enough. */
    private static final int MOST_THREADS = 64;

    private static final int LEAST_THREADS = 8;
    /**
     * Of those, what one address may hold: by bodies that come byte by byte, answers that are not taken, or whatever waits. Its other
     * requests wait without a thread.
     */
    private static final int MOST_THREADS_OF_ONE = MOST_THREADS / 4;

    private static final int BROTLI_LEVEL = 4;
    private static final int GZIP_LEVEL = 6;

    private JettyConfiguration() {}

    /** Sets it up. */
    static void of(JavalinConfig config, HttpSettings settings, Metrics metrics, KeptTiles kept) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = settings.limits().bodyBytes();
        config.http.compressionStrategy = new CompressionStrategy(new Brotli(BROTLI_LEVEL), new Gzip(GZIP_LEVEL));
        config.jetty.host = settings.listening().host();
        config.jetty.port = settings.listening().port();
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
        config.jetty.modifyServer(server -> {
            server.setErrorHandler(new JettyErrors());
            server.insertHandler(shared(settings));
            server.insertHandler(kept);
            GracefulHandler graceful = new GracefulHandler();
            server.insertHandler(graceful);
            metrics.gauge(
                    "jieming_http_requests_in_flight", "Requests being answered", graceful::getCurrentRequestCount);
            server.setStopTimeout(settings.limits().farewell().toMillis());
        });
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setIdleTimeout(settings.limits().idle().toMillis());
            http.setRequestHeaderSize(settings.limits().headerBytes());
        });
    }

    private static ThreadLimitHandler shared(HttpSettings settings) {
        ThreadLimitHandler shared = settings.behindProxy()
                ? new ThreadLimitHandler(HttpHeader.X_FORWARDED_FOR.asString())
                : new ThreadLimitHandler();
        shared.setThreadLimit(MOST_THREADS_OF_ONE);
        return shared;
    }
}
