package org.jieming.api.app;

import io.javalin.Javalin;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.jieming.api.auth.Gate;
import org.jieming.api.auth.OpenIdProvider;
import org.jieming.api.exchange.Scratch;
import org.jieming.api.http.HttpSettings;
import org.jieming.api.http.Menu;
import org.jieming.api.http.Problem;
import org.jieming.api.http.ProblemType;
import org.jieming.api.http.Problems;
import org.jieming.api.http.RequestLog;
import org.jieming.api.intake.Imports;
import org.jieming.api.job.Jobs;
import org.jieming.api.metric.Metrics;
import org.jieming.api.resource.LocalLaw;
import org.jieming.api.resource.intake.IntakeResources;
import org.jieming.api.resource.map.KeptTiles;
import org.jieming.api.store.LiveRegister;
import org.jieming.api.store.OutcomeUnknown;
import org.jieming.api.store.StoreUnavailable;
import org.jieming.api.style.Cartography;
import org.jieming.api.web.WebApp;
import org.jieming.language.Bilingual;
import org.jieming.register.LegalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP server around one register: starts, tells its port, stops. The register is opened and closed by whoever owns it. */
public final class Server implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    private final Javalin javalin;
    private final Jobs jobs;
    private final Imports imports;
    private final Scratch workspace;
    private final Runnable preparing;

    private Server(Javalin javalin, Jobs jobs, Imports imports, Scratch workspace, Runnable preparing) {
        this.javalin = javalin;
        this.jobs = jobs;
        this.imports = imports;
        this.workspace = workspace;
        this.preparing = preparing;
    }

    private static void prepare(LiveRegister register, Prepared prepared, HttpSettings settings) {
        LocalDate today = LegalTime.day(register.clock().instant());
        prepared.make(register.now(), today, settings.restrictedPoints());
    }

    /** Prepares the index of names, today's map and the land of divisions beside everything else, so that the first who asks for them does not wait. */
    public void prepare() {
        Thread thread = new Thread(preparing, "preparing");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Serves a register; returns once the port answers.
     *
     * @throws CannotListen when the port is taken
     * @throws StoreUnavailable when files cannot be kept in the workspace
     */
    public static Server start(LiveRegister register, HttpSettings settings) {
        return start(register, settings, LocalTables.shipped(), Cartography.PLAIN, Optional.empty());
    }

    /**
     * Serves a register under the tables of the place, with what was decided about its map.
     *
     * @param provider where the organisation signs its people in, if here too
     * @throws StoreUnavailable when files cannot be kept in the workspace
     */
    public static Server start(
            LiveRegister register,
            HttpSettings settings,
            LocalTables tables,
            Cartography decided,
            Optional<OpenIdProvider> provider) {
        Scratch workspace = workspace(settings.workspace());
        try {
            return start(register, settings.workingIn(workspace.folder()), tables, decided, provider, workspace);
        } catch (RuntimeException failed) {
            close(workspace);
            throw failed;
        }
    }

    private static Server start(
            LiveRegister register,
            HttpSettings settings,
            LocalTables tables,
            Cartography decided,
            Optional<OpenIdProvider> provider,
            Scratch workspace) {
        LocalLaw law = tables.law();
        WebApp app = new WebApp(decided);
        Jobs jobs = Jobs.open(register.clock());
        Imports imports = IntakeResources.imports(register, jobs, settings);
        Gate gate = new Gate(register.journal().documents(), register.clock(), provider);
        jobs.everyMinute(gate::sweep);
        jobs.everyMinute(() -> law.names().of(register.now()));
        Metrics metrics = new Metrics(version());
        Prepared prepared = Resources.unprepared(register, law);
        KeptTiles kept = new KeptTiles(register, prepared.map(), settings, metrics::answered);
        Menu menu = Resources.menu(register, jobs, imports, gate, settings, metrics, prepared, decided, law, app::page);
        Javalin javalin = Javalin.create(config -> {
            JettyConfiguration.of(config, settings, metrics, kept);
            settings.listening().tls().ifPresent(tls -> SecureConnector.listen(config, settings.listening(), tls));
            Problems.register(config, StoreUnavailable.class, Server::unavailable);
            RequestLog.keep(config, settings, metrics::answered);
            menu.serve(config, settings, () -> register.now().number().toString(), gate);
            app.serve(config);
        });
        try {
            return new Server(javalin.start(), jobs, imports, workspace, () -> prepare(register, prepared, settings));
        } catch (JavalinBindException taken) {
            jobs.close();
            throw new CannotListen(settings.listening(), taken);
        }
    }

    private static Scratch workspace(Path folder) {
        try {
            return Scratch.in(folder);
        } catch (IOException cannot) {
            throw new StoreUnavailable(
                    Bilingual.of("无法写入临时文件夹 " + folder, "cannot write to the folder for files under way, " + folder),
                    cannot);
        }
    }

    private static void close(Scratch workspace) {
        try {
            workspace.close();
        } catch (IOException stays) {
            LOG.warn("{} cannot be removed", workspace.folder(), stays);
        }
    }

    private static String version() {
        return Optional.ofNullable(Server.class.getPackage().getImplementationVersion())
                .orElse("0");
    }

    private static Problem unavailable(StoreUnavailable broken) {
        if (broken instanceof OutcomeUnknown unknown) {
            return Problem.of(ProblemType.OUTCOME_UNKNOWN, unknown.sentence());
        }
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

    /** Takes no new requests, finishes what is being answered within the limit, and stops listening; then calls long works off and removes their files. */
    @Override
    public void close() {
        javalin.stop();
        jobs.close();
        imports.close();
        close(workspace);
    }
}
