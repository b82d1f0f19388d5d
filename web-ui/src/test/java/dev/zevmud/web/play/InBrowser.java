package dev.zevmud.web.play;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import dev.zevmud.runtime.address.TrustedProxies;
import dev.zevmud.runtime.health.Health;
import dev.zevmud.runtime.metrics.Metrics;
import dev.zevmud.web.app.Surroundings;
import dev.zevmud.web.app.WebServer;
import dev.zevmud.web.shared.GameApi;
import dev.zevmud.web.shared.ProxyAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/// The real page in a real browser, with a [ScriptedProxy] behind it.
abstract class InBrowser {

    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private static Playwright playwright;
    private static Browser browser;
    private static ScriptedProxy scripted;
    protected static ScriptedApi api;
    private static Metrics metrics;
    private static WebServer server;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext context;
    protected ScriptedProxy proxy;
    protected Page page;

    @BeforeAll
    static void start() throws Exception {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                                        .setArgs(FLAGS));
        scripted = new ScriptedProxy();
        api = new ScriptedApi();
        metrics = new Metrics("web-ui", "test", false);
        var health = new Health();
        health.serving();
        server =
                WebServer.start(
                        0,
                        new Surroundings(
                                new ProxyAddress(Optional.of(ProxyAddress.uri(scripted.url()))),
                                Optional.of(new GameApi(api.uri())),
                                TrustedProxies.parse("127.0.0.1,::1")),
                        health,
                        metrics.httpRequests());
    }

    @AfterAll
    static void stop() throws Exception {
        playwright.close();
        server.stop();
        scripted.close();
        api.close();
        metrics.close();
    }

    @BeforeEach
    void openContext() {
        proxy = scripted;
        context = browser.newContext(options());
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().contains("WebSocket")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    @AfterEach
    void closeContext() {
        scripted.refuse(false);
        context.close();
        if (!complaints.isEmpty()) {
            throw new AssertionError("the browser complained: " + complaints);
        }
    }

    /// How the browser's window is.
    Browser.NewContextOptions options() {
        return new Browser.NewContextOptions().setViewportSize(1280, 800);
    }

    static String address() {
        return "http://localhost:" + server.port() + "/";
    }

    /// Opens the page and answers its connection.
    Player visit() throws InterruptedException {
        page.navigate(address());
        return welcome();
    }

    /// Answers the next connection as a proxy whose game is there.
    Player welcome() throws InterruptedException {
        var player = proxy.player();
        player.frame("{'type':'status','state':'online'}");
        return player;
    }

    Locator log() {
        return page.getByRole(AriaRole.LOG);
    }

    Locator command() {
        return page.getByLabel("Command", new Page.GetByLabelOptions().setExact(true));
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void type(String line) {
        command().fill(line);
        command().press("Enter");
    }
}
