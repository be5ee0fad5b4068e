package org.jieming.api.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jieming.api.Tools;
import org.jieming.api.app.Birth;
import org.jieming.api.app.Server;
import org.jieming.api.app.StoreLocation;
import org.jieming.api.auth.Accounts;
import org.jieming.api.http.HttpSettings;
import org.jieming.api.job.Progress;
import org.jieming.api.resource.Officers;
import org.jieming.api.store.LiveRegister;
import org.jieming.register.Descriptor;
import org.jieming.register.ItemId;
import org.jieming.register.ItemType;
import org.jieming.register.KeyValue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A page in a real Chromium, over the seeds; every test ends with an empty console and no request to another server. */
abstract class InBrowser {
    /** The first administrator of the register. */
    static final String ADMINISTRATOR = Accounts.FIRST;

    /** A condition is waited for this long on a machine that does other work, too. */
    private static final double PATIENCE_MILLIS = 20_000;

    /** The server itself waits some seconds for the names before it answers that they are not filed yet. */
    private static final int MOST_TRIES = 30;

    private static final int WIDE = 1280;
    private static final int HIGH = 800;
    /** OpenLayers 10.7 finds what lies under a click by reading a canvas of its own; Chromium advises another way. */
    private static final String ADVICE_TO_OPENLAYERS = "willReadFrequently";

    private static final List<Path> CHROMIUM =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));

    static final List<String> SWITCHES = List.of("--no-sandbox", "--disable-gpu", "--disable-background-networking");

    @TempDir
    private static Path folder = Path.of("");

    static LiveRegister register;

    /** The password of the first administrator. */
    static String password;

    static Server server;
    private static Playwright playwright;
    static Browser browser;

    /** What the console complains of. */
    final List<String> complaints = new CopyOnWriteArrayList<>();

    private final List<String> asked = new CopyOnWriteArrayList<>();
    BrowserContext context;
    Page page;

    @BeforeAll
    static void start() {
        Optional<Path> chromium = chromium();
        Tools.goOnIf(chromium.isPresent(), "the program 'chromium' is not installed");
        register = new StoreLocation(folder, Optional.empty()).openRegister(Progress.SILENT);
        Birth.ifNew(register, Progress.SILENT);
        password = new Accounts(register.journal().documents()).openFirst().orElseThrow();
        server = Server.start(register, HttpSettings.onLoopback(0));
        awaitNames();
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow())
                        .setArgs(SWITCHES));
    }

    /** The program, where it is installed. */
    static Optional<Path> chromium() {
        return CHROMIUM.stream().filter(Files::isExecutable).findFirst();
    }

    /** A page that searches sooner is told to wait, and the browser complains of the answer. */
    private static void awaitNames() {
        HttpRequest search =
                HttpRequest.newBuilder(URI.create(home() + "search?q=a")).build();
        try {
            int status = 0;
            for (int tries = 0; status != 200 && tries < MOST_TRIES; tries++) {
                status = HttpClient.newHttpClient()
                        .send(search, HttpResponse.BodyHandlers.discarding())
                        .statusCode();
            }
            assertThat(status).isEqualTo(200);
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @AfterAll
    static void stop() {
        Stream.<AutoCloseable>of(playwright, server, register).forEach(InBrowser::close);
    }

    private static void close(AutoCloseable open) {
        try {
            if (open != null) {
                open.close();
            }
        } catch (Exception broken) {
            throw new IllegalStateException(broken);
        }
    }

    @BeforeEach
    void open() {
        visit(WIDE, HIGH);
    }

    /** Opens the page anew in a window of a size. */
    final void visit(int width, int height) {
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(width, height));
        page = context.newPage();
        page.onConsoleMessage(message -> {
            boolean advice = message.text().contains(ADVICE_TO_OPENLAYERS);
            if (List.of("error", "warning").contains(message.type()) && !advice) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> asked.add(request.url()));
        page.navigate(home());
        assertThat(page.locator("#rail button", byText("地图"))).isVisible();
    }

    /** The address of the page. */
    static String home() {
        return "http://127.0.0.1:" + server.port() + "/";
    }

    @AfterEach
    void nothing_was_complained_about_and_nobody_else_was_asked() {
        context.close();
        assertThat(complaints).isEmpty();
        assertThat(asked).isNotEmpty().allMatch(InBrowser::isOfThePage);
    }

    /** Of the server, or made by the page itself in the browser. */
    private static boolean isOfThePage(String url) {
        return url.startsWith(home()) || url.startsWith("blob:" + home()) || url.startsWith("data:");
    }

    static Page.LocatorOptions byText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    /** Finds an item by its name and opens its card. */
    final void find(String text) {
        page.locator("#query").fill(text);
        page.waitForSelector("#hits [role=option]");
        page.locator("#query").press("ArrowDown");
        page.locator("#query").press("Enter");
        page.waitForSelector("#card h2");
    }

    /** Waits until the map shows what it should. */
    final void drawn() {
        page.waitForFunction("() => document.body.dataset.map === 'drawn'");
    }

    /** Opens the page at a part of the address. */
    final void go(String part) {
        page.navigate("about:blank");
        page.navigate(home() + "#" + part);
        drawn();
    }

    /** The county of a code of six digits. */
    static ItemId county(String code) {
        var key = List.of(Descriptor.of(ItemType.DIVISION).property("code").orElseThrow());
        return register.now().withKey(ItemType.DIVISION, key, new KeyValue(List.of(code + "000000"))).stream()
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The workbench of rounds, as somebody. */
    final void rounds(String account) {
        signIn(account, Officers.PASSWORD);
        page.locator("#rail [name=boundaries]").click();
        page.locator("[data-panel=rounds]").click();
    }

    /** Signs in through the dialog. */
    final void signIn(String account, String secret) {
        page.locator("#account button").click();
        page.locator("#sign-in [name=account]").fill(account);
        page.locator("#sign-in [name=password]").fill(secret);
        page.locator("#sign-in .primary").click();
    }

    /** Where a place is seen on the page, once the map stands still. */
    final double[] pixel(double longitude, double latitude) {
        Object at = page.evaluate(
                "async (place) => { const { map, view } = await import('jieming/map/map.js');"
                        + " while (view.getAnimating()) { await new Promise(requestAnimationFrame); }"
                        + " map.renderSync(); const box = map.getTargetElement().getBoundingClientRect();"
                        + " const [x, y] = map.getPixelFromCoordinate(ol.proj.fromLonLat(place));"
                        + " return [box.left + x, box.top + y]; }",
                List.of(longitude, latitude));
        return ((List<?>) at)
                .stream().mapToDouble(each -> ((Number) each).doubleValue()).toArray();
    }
}
