package ru.nastavnik.decree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.Csrf;
import ru.nastavnik.SignIn;
import ru.nastavnik.account.Account;

/** What people of a desk's school open and send; paths follow {@code /o/{slug}}. */
public class DeskPages {

    private final MockMvcTester mvc;
    private final Desk desk;

    public DeskPages(BeanFactory beans, Desk desk) {
        this.mvc = beans.getBean(MockMvcTester.class);
        this.desk = desk;
    }

    public MvcTestResult get(Account account, String path) {
        return mvc.get().uri(address(path)).with(SignIn.as(account)).exchange();
    }

    /** @param parameters names and values by turns */
    public MvcTestResult post(Account account, String path, Object... parameters) {
        var request = mvc.post().uri(address(path)).with(Csrf.asABrowser()).with(SignIn.as(account));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i].toString(), parameters[i + 1].toString());
        }
        return request.exchange();
    }

    private String address(String path) {
        return "/o/" + desk.school.getSlug() + path;
    }

    /** Of the decree that the answer leads to. */
    static UUID decreeIn(MvcTestResult redirected) {
        String url = redirected.getResponse().getRedirectedUrl();
        assertThat(url).isNotNull();
        return UUID.fromString(url.replaceAll(".*/decrees/([^/]+).*", "$1"));
    }
}
