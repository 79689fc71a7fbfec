package ru.nastavnik.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.server.PathContainer;

class PathTreeTest {

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
        var tree = new PathTree<String>();
        tree.add(pattern, pattern);
        assertThat(tree.possible(PathContainer.parsePath(path)).contains(pattern)).isEqualTo(possible);
    }
}
