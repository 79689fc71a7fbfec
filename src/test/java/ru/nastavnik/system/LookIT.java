package ru.nastavnik.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import ru.nastavnik.Browser;

/** The guide in a real browser; pictures go to {@code target/look}. */
@SpringBootTest(classes = StyleGuide.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class LookIT {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"1280, LIGHT", "390, DARK"})
    void everyPartIsFitForAllEyesAndThumbs(int width, ColorScheme scheme) {
        try (var context = Browser.open(width, scheme)) {
            var page = context.newPage();
            var complaints = new ArrayList<String>();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    complaints.add(message.text());
                }
            });
            for (String path : new String[] {"/styleguide/plain", "/styleguide/hand", "/nowhere", "/styleguide"}) {
                page.navigate("http://localhost:" + port + path);
                check(page, path, width, scheme);
            }
            page.fill("#surname", "Слишком длинная фамилия");
            page.fill("#hours", "пять");
            page.click("main form:has(#surname) button");
            check(page, "errors", width, scheme);
            assertThat(page.evaluate("document.activeElement.getAttribute('role')")).isEqualTo("alert");
            page.click("#errors a >> nth=0");
            assertThat(page.url()).endsWith("#hours");
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void themeAndLanguageAreSwitchedWithoutAScriptAndOnAPhoneToo() {
        try (var context = Browser.open(390, ColorScheme.LIGHT)) {
            var page = context.newPage();
            page.navigate("http://localhost:" + port + "/styleguide?q=1");
            page.click(".menu summary");
            check(page, "menu", 390, ColorScheme.LIGHT);
            page.click(".menu button[value=dark]");
            assertThat(page.url()).endsWith("/styleguide?q=1");
            assertThat(ground(page)).isEqualTo("rgb(19, 26, 33)");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(ground(page)).as("on paper").isEqualTo("rgb(255, 255, 255)");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
            page.click(".menu summary");
            page.click(".menu button[value=en]");
            assertThat(page.locator(".menu summary").textContent()).isEqualTo("Menu");
        }
    }

    private static Object ground(Page page) {
        return page.evaluate("getComputedStyle(document.body).backgroundColor");
    }

    private static void check(Page page, String name, int width, ColorScheme scheme) {
        var file = Path.of("target/look", name.replace('/', '-') + "-" + width + "-" + scheme + ".png");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
        Browser.assertFit(page);
    }
}
