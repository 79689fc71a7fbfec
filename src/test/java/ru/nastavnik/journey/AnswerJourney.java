package ru.nastavnik.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import ru.nastavnik.Personas;
import ru.nastavnik.account.Account;
import ru.nastavnik.account.Accounts;
import ru.nastavnik.organization.Role;
import ru.nastavnik.survey.RoundDesk;
import ru.nastavnik.survey.Side;

/** A questionnaire on a pupil's phone: by the code of a card without any script, and by a link while the network comes and goes. */
@InTheCity
class AnswerJourney {

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    @Autowired
    Personas personas;

    @Autowired
    Accounts accounts;

    private RoundDesk desk;
    private UUID round;

    @BeforeEach
    void aRoundIsOpen() {
        desk = new RoundDesk(beans, personas.school());
        round = desk.open(false, RoundDesk.TWO_SECTIONS);
        desk.invite(round, desk.person("Наставникова"), Side.MENTOR);
    }

    @Test
    void byTheCodeOfACardWithoutAnyScript() {
        String code = desk.card(desk.invite(round, desk.person("Ромашкин"), Side.MENTEE));
        try (var pupil = Window.withoutScripts(port, "pupil").onAPhone()) {
            pupil.open("/s");
            pupil.looksOnAPhone("s1-code");
            pupil.fill("Код с карточки", code.toLowerCase().replace('-', ' '));
            pupil.press("Перейти к анкете");
            pupil.sees("Ромашкин Лев", "Анкета именная", "Раздел 1 из 2", "Отвечайте, если это относится к вашему ответу выше");
            pupil.looksOnAPhone("s2-first-section");
            pupil.press("Дальше");
            pupil.sees("Раздел 2 из 2");
            pupil.looksOnAPhone("s3-second-section");
            pupil.page.locator("select").first().selectOption("2");
            tick(pupil, "Наставникова Лев");
            pupil.fill("Что ещё хотите сказать?", "Спасибо наставнику");
            pupil.press("Проверить и отправить");
            pupil.sees("Осталось ответить");
            pupil.looksOnAPhone("s4-missing");
            pupil.follow("Насколько полезны встречи?");
            rate(pupil, "a.mark", 9);
            pupil.press("Дальше");
            pupil.press("Проверить и отправить");
            pupil.sees("Всё готово к отправке");
            pupil.looksOnAPhone("s5-ready");
            pupil.press("Отправить ответы");
            pupil.sees("Спасибо, ответы отправлены", "по этой же ссылке");
            pupil.looksOnAPhone("s6-thanks");
            pupil.follow("Изменить ответы");
            assertThat(pupil.page.locator("[id='a.mark-9']")).isChecked();
        }
    }

    @Test
    void theNetworkIsLostInTheMiddleAndNothingElse() {
        String link = "/s/" + desk.link(desk.invite(round, desk.person("Клеверов"), Side.MENTEE));
        try (var pupil = new Window(port, "pupil").onAPhone()) {
            pupil.open(link);
            var status = pupil.page.locator("[data-draft-status]");
            var why = pupil.page.getByLabel("Почему нет?");
            assertThat(why).isHidden();
            rate(pupil, "a.mark", 4);
            assertThat(status).containsText("Сохранено в");
            tick(pupil, "Нет");
            assertThat(why).isVisible();
            assertThat(pupil.page.getByText("Отвечайте, если это относится")).isHidden();
            pupil.page.context().setOffline(true);
            why.fill("Мало времени");
            assertThat(status).containsText("Нет связи");
            pupil.press("Дальше");
            assertThat(status).containsText("пока не отправлено");
            assertThat(why).hasValue("Мало времени");
            pupil.looksOnAPhone("s7-offline");
            pupil.page.context().setOffline(false);
            assertThat(status).containsText("Сохранено в");
            pupil.open(link + "?at=1");
            assertThat(why).hasValue("Мало времени");
            pupil.press("Дальше");
            pupil.sees("Раздел 2 из 2");
            ranks(pupil);
            pupil.looksOnAPhone("s8-ranked");
            pupil.press("Проверить и отправить");
            pupil.sees("Всё готово к отправке", "Без ответа остались 2 вопроса");
            pupil.looksOnAPhone("s9-ready");
            pupil.press("Отправить ответы");
            pupil.sees("Спасибо, ответы отправлены");
            pupil.looksOnAPhone("s10-thanks");
        }
    }

    /** By the buttons that the script adds. */
    private static void ranks(Window pupil) {
        pupil.press("Поднять выше: Общее дело");
        pupil.press("Поднять выше: Отдых");
        pupil.press("Поднять выше: Отдых");
        assertThat(pupil.page.locator(".ranked").first()).containsText("Отдых");
        assertThat(pupil.page.locator(".ranked select").first()).hasValue("1");
        assertThat(pupil.page.locator("[data-draft-status]")).containsText("Сохранено в");
    }

    @Test
    void otherWaysLookAsTheyShould() {
        var curator = accounts.save(new Account("Эскизова Ольга Листовна", "answer-curator@example.org", null));
        personas.join(curator, desk.school, Role.CURATOR, null);
        personas.withPassword(curator);
        desk.invite(round, curator);
        UUID onPaper = desk.invite(round, desk.person("Берёзкин"), Side.MENTEE);
        try (var anybody = new Window(port, "anybody")) {
            anybody.open("/s/" + desk.anyone(round));
            anybody.looks("s11-open-link");
            anybody.open("/s/AAAA-BBBB");
            anybody.sees("Ссылка не открывается");
            anybody.looks("s12-unknown");
        }
        try (var window = new Window(port, "curator").signIn("answer-curator@example.org", Personas.PASSWORD)) {
            window.open("/o/" + desk.school.getSlug() + "/my/surveys");
            window.looks("s13-own");
            window.open("/o/" + desk.school.getSlug() + "/surveys/" + round + "/paper/" + onPaper);
            window.looks("s14-paper");
            window.open("/o/" + desk.school.getSlug() + "/surveys/" + desk.open(true, RoundDesk.TWO_SECTIONS) + "/paper");
            window.looks("s15-paper-count");
        }
    }

    /** Anywhere in its frame: the label covers the box itself. */
    private static void tick(Window window, String words) {
        window.page.getByLabel(words, new Page.GetByLabelOptions().setExact(true)).check(new Locator.CheckOptions().setForce(true));
    }

    private static void rate(Window window, String question, int rating) {
        window.page.locator("label").filter(new Locator.FilterOptions().setHas(window.page.locator("[id='" + question + "-" + rating + "']"))).click(new Locator.ClickOptions().setForce(true));
    }
}
