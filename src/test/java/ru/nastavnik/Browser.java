package ru.nastavnik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One Chromium a JVM. Where none is installed the journeys are skipped, unless CI=true: there they must run. */
public final class Browser {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
            "--disable-sync");

    private Browser() {}

    public static BrowserContext open(int width, ColorScheme scheme) {
        return open(width, scheme, true);
    }

    /** @param scripts false for a browser that runs none */
    public static BrowserContext open(int width, ColorScheme scheme, boolean scripts) {
        var chromium = executable();
        assumeTrue(chromium.isPresent() || "true".equals(System.getenv("CI")), "no Chromium on the PATH");
        return Running.of(chromium.orElseThrow(() -> new AssertionError("CI=true asks for the journeys, and no Chromium is on the PATH"))).newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setJavaScriptEnabled(scripts)
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                .setLocale("ru-RU"));
    }

    /** Nothing for axe to find, nothing that makes the page scroll sideways, and on a phone nothing too small for a thumb. */
    public static void assertFit(Page page) {
        assertAccessible(page);
        assertInShape(page);
    }

    private static void assertAccessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as("axe on " + page.url())
                .map(rule -> rule.getId() + ": " + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
    }

    /** All but axe, which takes its time. */
    public static void assertInShape(Page page) {
        assertThat(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as("sideways scroll of " + page.url())
                .isEqualTo(0);
        assertThat((List<?>) page.evaluate("""
                innerWidth > 900 ? [] : [...document.querySelectorAll('button, .btn, summary, select, textarea, .form-control, .item')]
                  .filter(e => e.offsetParent && e.getBoundingClientRect().height < 43.5).map(e => e.outerHTML.slice(0, 120))"""))
                .as("too small for a thumb on " + page.url())
                .isEmpty();
    }

    private static Optional<Path> executable() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .flatMap(folder -> List.of("chromium", "chromium-browser", "google-chrome").stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static final class Running {

        private static com.microsoft.playwright.Browser browser;

        private static synchronized com.microsoft.playwright.Browser of(Path executable) {
            if (browser == null) {
                browser = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
                        .chromium()
                        .launch(new BrowserType.LaunchOptions().setExecutablePath(executable).setArgs(ARGUMENTS));
            }
            return browser;
        }
    }
}
