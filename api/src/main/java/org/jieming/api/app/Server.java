package org.jieming.api.app;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jieming.api.auth.Gate;
import org.jieming.api.http.HttpSettings;
import org.jieming.api.http.JettyErrors;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Problems;
import org.jieming.api.intake.Imports;
import org.jieming.api.job.Jobs;
import org.jieming.api.resource.Resources;
import org.jieming.api.store.LiveRegister;
import org.jieming.api.store.StoreUnavailable;
import org.jieming.api.web.WebApp;

/** The HTTP server around one register: starts, tells its port, stops. The register is opened and closed by whoever owns it. */
public final class Server implements AutoCloseable {
    /** Requests worked on at once; readers hold no locks, so a few per core are enough. */
    private static final int MOST_THREADS = 64;

    private static final int LEAST_THREADS = 8;
    private static final int IDLE_MILLIS = 30_000;
    private static final int HEADER_BYTES = 64 << 10;

    private final Javalin javalin;
    private final Jobs jobs;
    private final Imports imports;

    private Server(Javalin javalin, Jobs jobs, Imports imports) {
        this.javalin = javalin;
        this.jobs = jobs;
        this.imports = imports;
    }

    /** Serves a register; returns once the port answers. */
    public static Server start(LiveRegister register, HttpSettings settings) {
        WebApp app = new WebApp();
        Jobs jobs = Jobs.open(register.clock());
        Imports imports = Resources.imports(register, jobs, settings);
        Gate gate = new Gate(register.journal().documents(), register.clock());
        jobs.everyMinute(gate::sweep);
        Menu menu = Resources.menu(register, jobs, imports, gate, settings, app::page);
        Javalin javalin = Javalin.create(config -> {
            configure(config, settings);
            Problems.register(config, StoreUnavailable.class, Server::unavailable);
            menu.serve(config, settings, () -> register.now().number().toString(), gate);
            app.serve(config);
        });
        return new Server(javalin.start(), jobs, imports);
    }

    private static void configure(JavalinConfig config, HttpSettings settings) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.maxRequestSize = settings.largestBody();
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.jetty.threadPool = new QueuedThreadPool(MOST_THREADS, LEAST_THREADS);
        config.jetty.modifyServer(server -> server.setErrorHandler(new JettyErrors()));
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setIdleTimeout(IDLE_MILLIS);
            http.setRequestHeaderSize(HEADER_BYTES);
        });
    }

    private static Problem unavailable(StoreUnavailable broken) {
        return Problem.of(
                        ProblemType.STORE_UNAVAILABLE,
                        "存储暂时无法访问,未写入任何内容,请稍后再试",
                        "The store cannot be reached; nothing was written, try again shortly")
                .header("Retry-After", "5");
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    /** Finishes what is being answered and stops listening; calls long works off and removes their files. */
    @Override
    public void close() {
        javalin.stop();
        jobs.close();
        imports.close();
    }
}
