package ru.nastavnik.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = StyleGuide.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc
class LookTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Assets assets;

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource({"/styleguide, ru", "/styleguide/plain, ru", "/styleguide/hand, ru", "/styleguide, en"})
    void everyFragmentRendersWithoutAMissingMessage(String path, String language) throws Exception {
        String page = page(path, new Cookie("language", language));
        assertThat(page).contains("<html lang=\"" + language + "\"").doesNotContain("??").doesNotContain("th:").contains("</html>");
    }

    @Test
    void errorsAreListedInTheOrderOfTheFormAndTiedToTheirFields() throws Exception {
        String page = text(mvc.post().uri("/styleguide").with(csrf())
                .param("surname", "Слишком длинная фамилия").param("email", "криво").param("password", "abc")
                .param("birthDate", "2999-01-01").param("hours", "0").param("form", "").param("kinds", "").exchange());
        assertThat(linksOf(page)).containsExactly(
                "#surname", "#email", "#password", "#birthDate", "#hours", "#form", "#sex", "#kinds");
        assertThat(page)
                .contains("Фамилия: Слишком длинно: можно не больше 12 знаков", "Нужно от 8 до 64 знаков", "Введите число не меньше 1")
                .contains("Выберите хотя бы один вариант", "Две записи спорят между собой", "Слишком длинная фамилия\"")
                .containsPattern("id=\"email\" aria-describedby=\"email-error\" aria-invalid=\"true\"")
                .contains("id=\"email-error\"")
                .contains("role=\"alert\" tabindex=\"-1\" autofocus");
    }

    @Test
    void aFieldThatCannotBeReadKeepsWhatWasTypedAndHidesNoOtherError() throws Exception {
        String page = text(mvc.post().uri("/styleguide").with(csrf())
                .param("surname", "").param("birthDate", "2012-03-08").param("hours", "пять").param("email", "a@b.ru").exchange());
        assertThat(page).contains("Введите целое число цифрами", "value=\"пять\"", "value=\"a@b.ru\"", "value=\"2012-03-08\"");
        assertThat(linksOf(page)).startsWith("#hours").contains("#surname", "#sex");
    }

    @Test
    void whatWasDoneIsSaidAfterTheRedirect() throws Exception {
        var saved = mvc.post().uri("/styleguide").with(csrf())
                .param("surname", "Эскизова").param("password", "12345678").param("birthDate", "2012-03-08").param("hours", "4")
                .param("form", "pupil-pupil").param("sex", "MALE").param("kinds", "group").exchange();
        assertThat(saved).hasStatus3xxRedirection().hasRedirectedUrl("/styleguide");
        String page = text(mvc.get().uri("/styleguide").flashAttrs(saved.getMvcResult().getFlashMap()).exchange());
        assertThat(page).contains("Записано: Эскизова");
    }

    @ParameterizedTest
    @ValueSource(strings = {"look.css", "dark.css", "favicon.svg", "bootstrap/bootstrap.min.css", "fonts/OFL.txt",
        "fonts/golos-text-cyrillic-wght-normal.woff2"})
    void assetsAreKeptForGood(String name) {
        assertThat(mvc.get().uri(assets.prefix() + "/" + name)).hasStatusOk()
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/000000000000/look.css", "/look.css", "/assets/look.css", "/assets/../application.yml"})
    void nothingElseIsAnAsset(String path) throws Exception {
        assertThat(get(path).statusCode()).isBetween(400, 404);
    }

    @Test
    void everyLinkedAssetIsThere() throws Exception {
        var links = Pattern.compile("(?:href|src)=\"(/assets/[^\"]+)\"").matcher(page("/styleguide"));
        assertThat(links.results().map(result -> result.group(1)).distinct()).hasSize(4)
                .allSatisfy(link -> assertThat(mvc.get().uri(link)).hasStatusOk());
        assertThat(mvc.get().uri("/favicon.ico")).hasStatusOk();
    }

    @Test
    void aThemeIsChosenAndKept() throws Exception {
        var chosen = mvc.post().uri("/theme").with(csrf()).param("theme", "dark").param("back", "/styleguide?q=1").exchange();
        assertThat(chosen).hasStatus(303).hasHeader("Location", "/styleguide?q=1");
        assertThat(chosen.getResponse().getHeader("Set-Cookie"))
                .startsWith("theme=dark").contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(page("/styleguide", new Cookie("theme", "dark"))).containsPattern("dark.css\"\\s+media=\"screen\"");
        assertThat(page("/styleguide", new Cookie("theme", "light"))).doesNotContain("dark.css");
        assertThat(page("/styleguide", new Cookie("theme", "\"><script>"))).contains("media=\"screen and (prefers-color-scheme: dark)\"");
    }

    @Test
    void aLanguageIsChosenAndTheBrowsersOwnIsNotAsked() throws Exception {
        var chosen = mvc.post().uri("/language").with(csrf()).param("language", "en").param("back", "https://evil.example").exchange();
        assertThat(chosen).hasStatus(303).hasHeader("Location", "/").cookies().hasValue("language", "en");
        assertThat(text(mvc.get().uri("/styleguide").header("Accept-Language", "de").exchange())).contains("<html lang=\"ru\"");
        assertThat(page("/styleguide", new Cookie("language", "fr"))).contains("<html lang=\"ru\"");
        assertThat(page("/styleguide", new Cookie("language", "%$#"))).contains("<html lang=\"ru\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/status/400, 400, Запрос не понят", "/forbidden, 403, Нет доступа", "/nowhere, 404, Такой страницы нет", "/status/409, 409, Запись уже",
        "/lost-update, 409, Запись уже", "/deadlock, 409, Запись уже", "/built-upon, 409, Запись уже", "/broken, 500, У нас что-то сломалось", "/status/418, 418, Не получилось",
        "/status/eleven, 404, Такой страницы нет", "/a;b, 400, Запрос не понят"
    })
    void errorsAreInOurLookAndTellNothingOfTheInside(String path, int status, String title) throws Exception {
        var answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("<h1>" + title, "look.css").doesNotContain("??", "secret", "Exception", "\tat ", "Whitelabel", "<form");
        assertSafe(answer.headers().map().toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /a|b HTTP/1.1", "GET /%zz HTTP/1.1", "GET / HTTP/9.9", "TRACE / HTTP/1.1", "FOO / HTTP/1.1", "GET long HTTP/1.1"})
    void whatTheContainerRefusesIsInOurLookToo(String line) throws IOException {
        String answer = raw(line.replace("long", "/" + "a".repeat(20_000)));
        assertThat(answer).containsPattern("HTTP/1.1 [45]\\d\\d").contains("look.css", "<h1>").doesNotContain("Tomcat", "HTTP Status", "<style");
        assertSafe(answer);
    }

    /** Without a token it goes no further, but for that the parameters are read. */
    @Test
    void aFormWithARowForEachPairOfABigDecreeIsRead() throws Exception {
        String rows = IntStream.range(0, 20_000).mapToObj(at -> "rows%5B" + at + "%5D.pair=1").collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/styleguide"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(rows))
                .build();
        assertThat(HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode()).isEqualTo(403);
    }

    private static void assertSafe(String headers) {
        assertThat(headers.toLowerCase()).contains("content-security-policy", "default-src 'none'", "nosniff", "x-frame-options", "no-store");
    }

    private static List<String> linksOf(String page) {
        String summary = page.substring(page.indexOf("id=\"errors\""), page.indexOf("id=\"conflict\""));
        return Pattern.compile("href=\"(#[^\"]+)\"").matcher(summary).results().map(result -> result.group(1)).toList();
    }

    private String page(String path, Cookie... cookies) throws Exception {
        var request = mvc.get().uri(path);
        return text((cookies.length == 0 ? request : request.cookie(cookies)).exchange());
    }

    private static String text(MvcTestResult result) throws Exception {
        assertThat(result).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    private HttpResponse<String> get(String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).header("Accept", "text/html").build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private String raw(String line) throws IOException {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write((line + "\r\nHost: localhost\r\nAccept: text/html\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
