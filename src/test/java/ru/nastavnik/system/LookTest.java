package ru.nastavnik.system;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = StyleGuide.class)
@AutoConfigureMockMvc
class LookTest {

    @Autowired
    MockMvcTester mvc;

    @Test
    void everyFragmentRenders() throws Exception {
        String page = body("/styleguide");
        assertThat(page).doesNotContain("??").doesNotContain("th:");
    }

    private String body(String path) throws Exception {
        return mvc.get().uri(path).exchange().getResponse().getContentAsString();
    }
}
