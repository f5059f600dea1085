package org.dialia.cli;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The machine's own Chromium, without a window. It is never downloaded: {@code DIALIA_CHROMIUM}
 * names it, or it lies in one of its usual places.
 */
final class Chromium implements AutoCloseable {

  private static final String NAMED_BY = "DIALIA_CHROMIUM";

  private static final List<String> USUAL =
      List.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/usr/bin/google-chrome-stable",
          "/snap/bin/chromium",
          "/Applications/Chromium.app/Contents/MacOS/Chromium",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
          "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe");

  private final Playwright driver;
  private final Browser browser;

  private Chromium(Playwright driver, Browser browser) {
    this.driver = driver;
    this.browser = browser;
  }

  static Chromium start() {
    Playwright driver =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    Browser browser =
        driver
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable())
                    .setHeadless(true)
                    // A container's root may not make a sandbox; the pages are our own.
                    .setChromiumSandbox(false)
                    .setArgs(
                        List.of(
                            "--disable-gpu",
                            "--disable-quic",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--disable-component-update",
                            "--disable-sync")));
    return new Chromium(driver, browser);
  }

  private static Path executable() {
    return Optional.ofNullable(System.getenv(NAMED_BY))
        .map(Path::of)
        .or(() -> USUAL.stream().map(Path::of).filter(Files::isExecutable).findFirst())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "no Chromium in "
                        + USUAL
                        + "; install one, or name one with "
                        + NAMED_BY
                        + "=/path/to/chromium"));
  }

  /** Opens a page from disk in a window of its own, with an empty profile. */
  Window open(Path file, Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options);
    Window window = new Window(context.newPage(), new ArrayList<>(), new ArrayList<>());
    Page page = window.page();
    page.onRequest(request -> window.requests().add(request.url()));
    page.onPageError(error -> window.complaints().add("error: " + error));
    page.onConsoleMessage(
        message -> window.complaints().add("console " + message.type() + ": " + message.text()));
    page.onDialog(
        dialog -> {
          window.complaints().add("dialog: " + dialog.message());
          dialog.dismiss();
        });
    page.navigate(file.toUri().toString());
    return window;
  }

  @Override
  public void close() {
    driver.close();
  }

  /**
   * One page in its window, and what happened there.
   *
   * @param page the page
   * @param requests all that was asked for, the page itself first
   * @param complaints all that the console, a broken script or a dialog said
   */
  record Window(Page page, List<String> requests, List<String> complaints)
      implements AutoCloseable {

    /** The strings that a script evaluates to. */
    List<String> strings(String script) {
      return ((List<?>) page.evaluate(script)).stream().map(String::valueOf).toList();
    }

    @Override
    public void close() {
      page.context().close();
    }
  }
}
