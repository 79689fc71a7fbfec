package ru.nastavnik.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import ru.nastavnik.Browser;

/**
 * Somebody at a browser of their own, who goes by the words on the page. What they look at is pictured in {@code target/journey} and examined
 * on a desk and on a phone; what the browser complains about (the content security policy, a lost file) fails the journey.
 */
final class Window implements AutoCloseable {

    private static final int DESK = 1280;
    private static final int PHONE = 390;
    private static final Pattern LATIN = Pattern.compile("(?<![\\p{L}\\p{N}./@-])[A-Za-z]{2,}(?![\\p{L}\\p{N}:/@-]|\\.\\p{L})");
    private static final Set<String> KNOWN_LATIN = Set.of(
            "Nastavnik", "English", "Ctrl", "QR", "UTC", "Python", "Excel", "Word", "PDF", "XLSX", "CSV", "JPEG", "PNG", "HEIC",
            "Google", "Authenticator", "FreeOTP");

    private final String address;
    private final String who;
    private final boolean scripts;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    final Page page;

    Window(int port, String who) {
        this(port, who, true);
    }

    /** A browser that runs no script; axe needs one, so that pages are only pictured and read. */
    static Window withoutScripts(int port, String who) {
        return new Window(port, who, false);
    }

    private Window(int port, String who, boolean scripts) {
        this.address = "http://localhost:" + port;
        this.who = who;
        this.scripts = scripts;
        context = Browser.open(DESK, ColorScheme.LIGHT, scripts);
        page = context.newPage();
        page.setDefaultTimeout(10_000);
        page.onConsoleMessage(message -> {
            // The answer to a form with mistakes has an error's status, which Chromium notes here.
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onResponse(response -> {
            if (response.status() >= 500 || response.status() >= 400 && !response.request().isNavigationRequest()) {
                complaints.add(response.status() + " " + response.url());
            }
        });
    }

    Window onAPhone() {
        page.setViewportSize(PHONE, 800);
        return this;
    }

    Window signIn(String name, String password) {
        open("/login");
        fill("Почта или имя для входа", name);
        fill("Пароль", password);
        press("Войти");
        return this;
    }

    /** By the rail, or by the menu of those who have none. */
    void leave() {
        if (page.locator(".menu summary").isVisible()) {
            page.locator(".menu summary").click();
        }
        page.locator("form[action='/logout'] button:visible").click();
    }

    /** The status of the answer. */
    int open(String path) {
        return page.navigate(address + path).status();
    }

    /** What the server answers, not shown. */
    String read(String path) {
        return page.request().get(address + path).text();
    }

    void follow(String words) {
        link(words).first().click(new Locator.ClickOptions().setForce(!scripts));
    }

    Locator link(String words) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(words));
    }

    /** Where no script runs nobody can tell Playwright that the button has come to rest. */
    void press(String words) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(words)).first().click(new Locator.ClickOptions().setForce(!scripts));
    }

    void unfold(String words) {
        page.locator("summary", new Page.LocatorOptions().setHasText(words)).first().click();
    }

    void fill(String label, String value) {
        field(label).fill(value);
    }

    void choose(String label, String option) {
        var words = new Locator.LocatorOptions().setHasText(option);
        field(label).selectOption(field(label).locator("option", words).first().getAttribute("value"));
    }

    /** A box or a circle; what its label says after these words does not matter. */
    void tick(String words) {
        page.getByLabel(words).first().check();
    }

    private Locator field(String label) {
        String plain = label.replaceAll("[.?()]", "\\\\$0"); // the browser reads it, which knows no \\Q
        return page.getByLabel(Pattern.compile("^\\s*" + plain + "\\s*(обязательно)?\\s*$"));
    }

    /** What the page says in its main part. */
    String words() {
        return page.locator("main").innerText();
    }

    /** At once or after a moment: a busy machine answers late. */
    void sees(String... words) {
        for (int look = 0; look < 50 && !Stream.of(words).allMatch(shown()::contains); look++) {
            page.waitForTimeout(100);
        }
        assertThat(shown()).contains(words);
    }

    /** A page may lead on by itself while it is read, and takes with it what reads it: then the next one is read. */
    private String shown() {
        for (int look = 0; look < 20; look++) {
            try {
                return words() + page.locator(".notices").allInnerTexts();
            } catch (PlaywrightException e) {
                if (!e.getMessage().contains("context was destroyed")) {
                    throw e;
                }
                page.waitForTimeout(100);
            }
        }
        throw new AssertionError("The page of the " + who + " does not come to rest: " + page.url());
    }

    /** The way of the invitation that is shown, without the server. */
    String invitation() {
        var link = new Page.LocatorOptions().setHasText(Pattern.compile("/invitations/."));
        return URI.create(page.locator("dd", link).first().innerText().strip()).getPath();
    }

    /** Where they are, without the server. */
    String path() {
        return page.url().substring(address.length());
    }

    /** Pictures and examines the page that is open, at both widths; axe sees it once. */
    void looks(String name) {
        onAPhone();
        picture(name + "-" + PHONE);
        Browser.assertInShape(page);
        page.setViewportSize(DESK, 800);
        picture(name + "-" + DESK);
        examine();
    }

    /** On a phone alone, with axe. */
    void looksOnAPhone(String name) {
        onAPhone();
        picture(name + "-" + PHONE);
        examine();
    }

    /** With -Djourney.pictures: a picture of each page costs a minute of the whole run. */
    private void picture(String name) {
        if (System.getProperty("journey.pictures") == null) {
            return;
        }
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target/journey", name + ".png")));
    }

    private void examine() {
        if (scripts) {
            Browser.assertFit(page);
        } else {
            Browser.assertInShape(page);
        }
        String all = page.locator("body").innerText();
        assertThat(all).as("a text is missing on " + page.url()).doesNotContain("??", "{0");
        if ("ru".equals(page.locator("html").getAttribute("lang"))) {
            assertThat(LATIN.matcher(all).results().map(found -> found.group()).filter(word -> !KNOWN_LATIN.contains(word)))
                    .as("not Russian on " + page.url())
                    .isEmpty();
        }
        assertThat(complaints).as("what the browser of the " + who + " complains about").isEmpty();
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("what the browser of the " + who + " complains about").isEmpty();
    }
}
