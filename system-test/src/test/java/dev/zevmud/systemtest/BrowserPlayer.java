package dev.zevmud.systemtest;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;

/// Somebody at the web page, in Chromium.
final class BrowserPlayer implements Player {

    private final Playwright playwright = Playwright.create();
    private final Page page;

    BrowserPlayer(int port) {
        Browser browser =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                                        .setArgs(
                                                List.of(
                                                        "--no-sandbox",
                                                        "--disable-gpu",
                                                        "--disable-quic",
                                                        "--disable-background-networking",
                                                        "--disable-component-update",
                                                        "--disable-sync")));
        page =
                browser.newPage(
                        new Browser.NewPageOptions()
                                .setViewportSize(1280, 800)
                                .setColorScheme(ColorScheme.DARK));
        page.navigate("http://localhost:" + port + "/");
    }

    Page page() {
        return page;
    }

    private Locator log() {
        return page.getByRole(AriaRole.LOG);
    }

    /// The line in which commands are typed; while a password is asked for, it is a password field.
    private Locator input() {
        return page.locator("#command");
    }

    @Override
    public void type(String line) {
        input().fill(line);
        input().press("Enter");
    }

    /// Line by line: of what is out of view, and therefore not laid out, the browser tells no text
    /// as a whole.
    @Override
    public String screen() {
        return String.join("\n", log().locator(".line").allTextContents());
    }

    @Override
    public String prompt() {
        return page.locator("#prompt").innerText();
    }

    void picture(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    /// Playwright's own messages must be handled while it waits.
    @Override
    public void pause() {
        page.waitForTimeout(20);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
