package ru.nastavnik.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.annotation.AnnotationAwareOrderComparator;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.ViewResolver;
import ru.nastavnik.ApplicationTest;

@ApplicationTest
class RedirectResolverTest {

    @Autowired
    List<ViewResolver> all;

    @Test
    void isAskedFirst() {
        assertThat(all.stream().sorted(AnnotationAwareOrderComparator.INSTANCE).findFirst()).containsInstanceOf(RedirectResolver.class);
    }

    private final RedirectResolver resolver = new RedirectResolver();

    @Test
    void leadsToAPageOfTheApplicationWhereverItStands() throws Exception {
        var request = new MockHttpServletRequest();
        request.setContextPath("/nastavnik");
        var response = new MockHttpServletResponse();
        resolver.resolveViewName("redirect:/o/school-1/mentees?state=PAIRED", Locale.ROOT).render(null, request, response);
        assertThat(response.getStatus()).isEqualTo(302);
        assertThat(response.getHeader("Location")).isEqualTo("/nastavnik/o/school-1/mentees?state=PAIRED");
    }

    @Test
    void leavesTemplatesToTheOthers() {
        assertThat(resolver.resolveViewName("people/register", Locale.ROOT)).isNull();
    }
}
