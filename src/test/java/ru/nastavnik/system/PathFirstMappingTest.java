package ru.nastavnik.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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

    @Test
    void takesThePlaceOfTheUsualOneAndPassesOverNothingThatSpringWouldFind() {
        assertThat(mapping).isInstanceOf(PathFirstMapping.class);
        var patterns = mapping.getHandlerMethods().keySet().stream().flatMap(info -> info.getPatternValues().stream()).distinct().toList();
        assertThat(patterns).hasSizeGreaterThan(200);
        var tree = new PathTree<String>();
        patterns.forEach(pattern -> tree.add(pattern, pattern));
        for (String pattern : patterns) {
            var path = PathContainer.parsePath(pattern.replaceAll("\\{([^{}]|\\{[^}]*})*}", "2026").replace("**", "a/b"));
            PathPattern spring = PathPatternParser.defaultInstance.parse(pattern);
            var meant = patterns.stream().filter(other -> PathPatternParser.defaultInstance.parse(other).matches(path)).toList();
            assertThat(meant).as(pattern).contains(spring.getPatternString());
            assertThat(tree.possible(path)).as(pattern).containsAll(meant).hasSizeLessThan(20);
        }
    }
}
