package ru.nastavnik.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class MessagesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    /** Official papers are in Russian, whatever language their reader's pages are in: those with a Word template, and these. */
    private static final Set<String> PAPERS = Set.of("decree/print.html", "decree/readers-print.html", "people/papers.html", "people/act.html", "people/consent.html");

    /** A script of our own, in a file of its own. */
    private static final Pattern OWN_SCRIPT = Pattern.compile("<script defer th:src=\"@\\{\\$\\{assets \\+ '/[a-z]+\\.js'}}\"></script>");

    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

    @Test
    void bothLanguagesHaveTheSameKeysWithTheSameArguments() throws IOException {
        Properties russian = load("/messages.properties");
        Properties english = load("/messages_en.properties");
        assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(russian.keySet());
        for (String key : russian.stringPropertyNames()) {
            assertThat(russian.getProperty(key)).as(key).isNotBlank();
            assertThat(arguments(english.getProperty(key))).as(key).isEqualTo(arguments(russian.getProperty(key)));
        }
    }

    @Test
    void noKeyIsWrittenTwice() throws IOException {
        for (String file : Set.of("messages.properties", "messages_en.properties")) {
            var keys = Files.readAllLines(Path.of("src/main/resources", file)).stream()
                    .filter(line -> line.contains("=") && !line.startsWith("#"))
                    .map(line -> line.substring(0, line.indexOf('=')));
            assertThat(keys).doesNotHaveDuplicates();
        }
    }

    @Test
    void templatesHoldNoTextOfTheirOwnAndNothingThatThePolicyForbids() throws IOException {
        try (var files = Files.walk(TEMPLATES)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String markup = COMMENT.matcher(Files.readString(file)).replaceAll("").replaceAll(OWN_SCRIPT.pattern(), "");
                if (!isPaper(TEMPLATES.relativize(file).toString())) {
                    assertThat(markup).as(file.toString()).doesNotContainPattern("[а-яА-ЯёЁ]");
                }
                assertThat(markup).as(file.toString()).doesNotContainPattern("(?i)<script|<style|\\sstyle=|th:style|\\son[a-z]+=|javascript:");
            }
        }
    }

    private static boolean isPaper(String template) {
        return PAPERS.contains(template) || Files.exists(TEMPLATES.resolveSibling(template.replace(".html", ".docx")));
    }

    @ParameterizedTest
    @CsvSource({"1, 1 человек", "2, 2 человека", "5, 5 человек", "11, 11 человек", "21, 21 человек", "850, 850 человек"})
    void pluralsAreRussian(int number, String text) {
        assertThat(people(number, Languages.RUSSIAN)).isEqualTo(text);
    }

    @Test
    void datesAreWrittenInTheLanguageOfThePage() {
        LocaleContextHolder.setLocale(Languages.RUSSIAN);
        try {
            var messages = new IcuMessageSource(new Dates());
            assertThat(messages.getMessage("error.time", new Object[] {LocalDate.of(2026, 11, 22)}, Languages.RUSSIAN))
                    .isEqualTo("Время: 22 ноября 2026");
            assertThat(new Dates().brief(LocalDate.of(2026, 11, 2))).isEqualTo("02.11.2026");
            LocaleContextHolder.setLocale(Locale.ENGLISH);
            assertThat(new Dates().day(LocalDate.of(2026, 11, 22))).isEqualTo("22 November 2026");
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private static String people(int number, Locale locale) {
        var messages = new IcuMessageSource(new Dates());
        messages.setBasename("styleguide");
        return messages.getMessage("styleguide.people", new Object[] {number}, locale);
    }

    private static Set<String> arguments(String text) {
        var pattern = new MessagePattern(text);
        var names = new TreeSet<String>();
        for (int i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME || part.getType() == MessagePattern.Part.Type.ARG_NUMBER) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }

    private static Properties load(String name) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(MessagesTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
