package ru.nastavnik.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/o/school-900/mentees?q=%D1%85&state=WAITING", "/o/school-900/mentees/17"})
    void leadsBackWithinTheApplication(String path) {
        assertThat(LocalPath.of("", path)).hasToString(path);
        assertThat(LocalPath.of("/city", path)).hasToString("/city" + path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {
        "", "mentees", "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "https://evil.example/", "https:evil.example",
        "javascript:alert(1)", "/a b", "/\nLocation: x", "/..//evil.example", "/./%zz", "/{x}"
    })
    void leadsNowhereElse(String path) {
        assertThat(LocalPath.of("", path)).hasToString("/");
    }
}
