package ru.nastavnik.questionnaire;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.Csrf;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.account.Account;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;

/** A school below an authority, with its curator at the pages of questionnaires. */
final class Workshop {

    private static final Pattern ID = Pattern.compile("/questionnaires/([0-9a-f-]{36})");

    private final BeanFactory beans;
    final Personas personas;
    final Organization city;
    final Organization school;
    final Account curator;

    Workshop(BeanFactory beans) {
        this.beans = beans;
        personas = beans.getBean(Personas.class);
        city = personas.authority();
        school = personas.schoolBelow(city);
        curator = personas.member(school, Role.CURATOR);
    }

    UUID draft(Content content) {
        return in(school, () -> questionnaires().save(new Questionnaire(Wording.of("Запросы"), Purpose.NEEDS, Respondent.MENTEE, content)).getId());
    }

    UUID published(Organization organization, boolean shared) {
        return in(organization, () -> {
            var one = questionnaires().save(new Questionnaire(new Wording("Мнение", "Opinion"), Purpose.OTHER, Respondent.ANYONE, Samples.whole()));
            one.publish(organization.today(beans.getBean(Clock.class)));
            one.share(shared);
            return one.getId();
        });
    }

    Questionnaire read(UUID id) {
        return in(school, () -> questionnaires().findById(id).orElseThrow());
    }

    Content content(UUID id) {
        return read(id).getContent();
    }

    int version(UUID id) {
        return read(id).getVersion();
    }

    Questionnaires questionnaires() {
        return beans.getBean(Questionnaires.class);
    }

    /** As somebody of the organization, who sees what the authority above offers; a job does not. */
    <T> T in(Organization organization, Supplier<T> work) {
        var above = organization.getParentId() == null ? List.of(organization.getId()) : List.of(organization.getId(), organization.getParentId());
        var standing = new Standing(
                organization.getId(), organization.getSlug(), organization.getShortName(), organization.getKind(), organization.getTimeZone(), null,
                Set.of(), Set.of(), above, List.of(organization.getId()), false);
        return standing.call(() -> beans.getBean(TransactionTemplate.class).execute(status -> work.get()));
    }

    MvcTestResult get(String path) {
        return get(curator, school, path);
    }

    MvcTestResult get(Account account, Organization organization, String path) {
        return mvc().get().uri("/o/" + organization.getSlug() + "/questionnaires" + path).with(SignIn.as(account)).exchange();
    }

    /** @param fields names and values, in turn */
    MvcTestResult post(String path, Object... fields) {
        return post(curator, school, path, fields);
    }

    MvcTestResult post(Account account, Organization organization, String path, Object... fields) {
        var request = mvc().post().uri("/o/" + organization.getSlug() + "/questionnaires" + path);
        for (int at = 0; at < fields.length; at += 2) {
            request.param((String) fields[at], fields[at + 1].toString());
        }
        return request.with(Csrf.asABrowser()).with(SignIn.as(account)).exchange();
    }

    /** The questionnaire that a redirect leads to. */
    static UUID led(MvcTestResult result) {
        var found = ID.matcher(String.valueOf(result.getResponse().getRedirectedUrl()));
        if (!found.find()) {
            throw new AssertionError(result.getResponse().getStatus() + " " + result.getResponse().getRedirectedUrl());
        }
        return UUID.fromString(found.group(1));
    }

    private MockMvcTester mvc() {
        return beans.getBean(MockMvcTester.class);
    }
}
