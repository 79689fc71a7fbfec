package ru.nastavnik.system;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.system.PathFirstMapping.isPossible;
import static ru.nastavnik.system.PathFirstMapping.outline;
import static ru.nastavnik.system.PathFirstMapping.words;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import ru.nastavnik.ApplicationTest;

@ApplicationTest
class PathFirstMappingTest {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @ParameterizedTest
    @CsvSource({
        "/o/{slug}/mentees, /o/school-1/mentees, true",
        "/o/{slug}/mentees, /o/school-1/mentors, false",
        "/o/{slug}/mentees, /s/school-1/mentees, false",
        "/o/{slug}/mentees, /o/school-1, false",
        "/o/{slug}/mentees/{id}.pdf, /o/school-1/mentees/7.pdf, true",
        "/o/{slug}/имена, /o/school-1/%D0%B8%D0%BC%D0%B5%D0%BD%D0%B0, true",
        "/o/{slug}/mentees, /o/school-1/mentees;a=b, true",
        "/assets/**, /assets/look/look.css, true",
        "/assets/**, /look/look.css, false",
        "/x/{y:[a/b]+}/z, /x/a/b, true",
        "/{*all}, /whatever/it/is, true",
        "/, /, true"
    })
    void passesOverWhatThePathCannotBe(String pattern, String path, boolean possible) {
        assertThat(isPossible(outline(pattern), words(PathContainer.parsePath(path)))).isEqualTo(possible);
    }

    @Test
    void takesThePlaceOfTheUsualOneAndPassesOverNothingThatSpringWouldFind() {
        assertThat(mapping).isInstanceOf(PathFirstMapping.class);
        var patterns = mapping.getHandlerMethods().keySet().stream().flatMap(info -> info.getPatternValues().stream()).distinct().toList();
        assertThat(patterns).hasSizeGreaterThan(200);
        for (String pattern : patterns) {
            var path = PathContainer.parsePath(pattern.replaceAll("\\{([^{}]|\\{[^}]*})*}", "2026").replace("**", "a/b"));
            PathPattern spring = PathPatternParser.defaultInstance.parse(pattern);
            assertThat(patterns).filteredOn(other -> PathPatternParser.defaultInstance.parse(other).matches(path)).as(pattern).contains(spring.getPatternString())
                    .allMatch(other -> isPossible(outline(other), words(path)));
        }
    }
}
