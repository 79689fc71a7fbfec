package ru.nastavnik.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.account.Account;
import ru.nastavnik.questionnaire.Answers;
import ru.nastavnik.questionnaire.Content;
import ru.nastavnik.questionnaire.Section;
import ru.nastavnik.questionnaire.Wording;

/** The curator copies what was answered on paper. */
@ApplicationTest
class PaperAnswersTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    RoundDesk desk;
    Account curator;
    UUID round;
    UUID first;
    UUID second;
    UUID person;

    @BeforeEach
    void twoAreAsked() {
        desk = new RoundDesk(beans, personas.school());
        curator = personas.curator(desk.school);
        round = desk.open(false, RoundDesk.TWO_SECTIONS);
        second = desk.invite(round, desk.person("Ясенев"), Side.MENTEE);
        person = desk.person("Берёзкин");
        first = desk.invite(round, person, Side.MENTEE);
    }

    @Test
    void oneAfterAnotherByTheirNames() {
        assertThat(get(curator, paper(first))).hasStatusOk().bodyText().contains("Берёзкин Лев", "8 «А»", "без ответа 2 человека", "О встречах", "О вас");
        assertThat(post(curator, paper(first), "a.mark", "8", "go", "next")).hasRedirectedUrl(address(paper(second)));
        assertThat(post(curator, paper(second), "a.mark", "9", "go", "next")).hasRedirectedUrl(address("/surveys/" + round));
        assertThat(desk.response(first)).satisfies(response -> {
            assertThat(response.isSent()).isTrue();
            assertThat(response.isOnPaper()).isTrue();
            assertThat(response.getEnteredBy()).isEqualTo(curator.getId());
            assertThat(response.getAnswers().one("mark")).contains("8");
        });
        assertThat(desk.invitee(first).getAnsweredOn()).isEqualTo(desk.today);
        assertThat(desk.<Integer>call(() -> jdbc.sql("""
                        select count(*) from journal_person p join journal_entry e on e.id = p.entry_id
                        where p.person_id = ? and e.deed = 'CHANGED' and e.what = 'survey.journal.paper' and e.account_id = ?""")
                .params(person, curator.getId())
                .query(Integer.class)
                .single())).isOne();
    }

    @Test
    void aSlipIsPutRightAndAnAnswerOfTheirOwnIsLeftAlone() {
        post(curator, paper(first), "a.mark", "8");
        assertThat(get(curator, paper(first))).bodyText().contains("Уже введено с бумаги").containsPattern("value=\"8\"[^>]*checked");
        assertThat(post(curator, paper(first), "base", base(), "a.mark", "7")).hasRedirectedUrl(address("/surveys/" + round));
        assertThat(desk.response(first).getAnswers().one("mark")).contains("7");
        desk.answered(round, second, "10");
        assertThat(get(curator, paper(second))).hasStatusOk().bodyText().contains("человек ответил сам").doesNotContain("<textarea", "checked");
        assertThat(post(curator, paper(second), "a.mark", "1")).hasStatus(409);
        assertThat(desk.response(second).getAnswers().one("mark")).contains("10");
    }

    @Test
    void twoCuratorsWhoTypeOnePaperSeeBoth() {
        Account other = personas.curator(desk.school);
        String blank = base();
        String page = UUID.randomUUID().toString();
        post(curator, paper(first), "base", blank, "page", page, "a.mark", "8", "a.words", "Хорошо");
        assertThat(post(curator, paper(first), "base", blank, "page", page, "a.mark", "8", "a.words", "Хорошо!")).as("from the same page").hasStatus(302);
        assertThat(post(other, paper(first), "base", blank, "a.mark", "8", "a.words", "Хорошо!")).as("the same paper").hasStatus(302);

        var met = post(other, paper(first), "base", blank, "a.mark", "3", "a.words", "Плохо");
        assertThat(met).hasStatus(409).bodyText()
                .contains("сохранены ещё и из другого окна", "Хорошо!", "Плохо", "Оставить то, что уже сохранено").doesNotContain("??");
        assertThat(desk.response(first).getAnswers().one("mark")).contains("8");
        assertThat(post(other, paper(first), "base", base(), "a.mark", "3", "a.words", "Плохо")).as("what was seen is replaced").hasStatus(302);
        assertThat(desk.response(first).getAnswers().one("words")).contains("Плохо");
    }

    /** Of the page as it is opened now. */
    private String base() {
        var copied = desk.response(first);
        String base = Written.seal(RoundDesk.TWO_SECTIONS.questions(), copied == null ? Answers.NONE : copied.getAnswers());
        assertThat(get(curator, paper(first))).bodyText().contains("name=\"base\" value=\"" + base + "\"");
        return base;
    }

    @Test
    void whatIsWrongComesBackWithAllThatWasTyped() {
        assertThat(post(curator, paper(first), "a.more", "no", "a.words", "Хорошо")).hasStatus(422).bodyText().contains("Ответьте на этот вопрос", "Почему нет?", "Хорошо");
        assertThat(post(curator, paper(first), "a.mark", "12")).hasStatus(422).bodyText().contains("Выберите из предложенного");
        assertThat(desk.response(first)).isNull();
    }

    @Test
    void whatFellAwayOnPaperIsNotMissing() {
        var chain = new Content(List.of(new Section("s1", Wording.of("О встречах"), null, RoundDesk.CHAIN)));
        UUID named = desk.open(false, chain);
        UUID somebody = desk.invite(named, desk.person("Клеверов"), Side.MENTEE);
        assertThat(post(curator, "/surveys/" + named + "/paper/" + somebody, "a.meets", "no", "a.hard", "yes")).hasStatus(302);
        assertThat(desk.response(somebody).getAnswers().values()).containsOnlyKeys("meets");
        assertThat(post(curator, "/surveys/" + desk.open(true, chain) + "/paper", "a.meets", "no", "a.hard", "yes")).hasStatus(302);
    }

    @Test
    void aDraftOfTheirsIsNotShownToTheCurator() {
        desk.call(() -> beans.getBean(Responding.class).save(new Seat(round, first, null, ""), 2, Written.of(RoundDesk.fields("a.words", "Ещё думаю"), null)));
        assertThat(get(curator, paper(first))).hasStatusOk().bodyText().doesNotContain("Ещё думаю");
        post(curator, paper(first), "a.mark", "8");
        assertThat(desk.responses(round)).hasSize(1);
    }

    @Test
    void inAnAnonymousRoundPapersAreOnlyCounted() {
        UUID anonymous = desk.open(true, RoundDesk.TWO_SECTIONS);
        UUID somebody = desk.invite(anonymous, desk.person("Клеверов"), Side.MENTEE);
        String here = "/surveys/" + anonymous + "/paper";
        assertThat(get(curator, here + "/" + somebody)).hasStatus(404);
        assertThat(post(curator, here + "/" + somebody, "a.mark", "8")).hasStatus(404);
        assertThat(get(curator, here)).hasStatusOk().bodyText().contains("введено 0 бумаг", "чья она, не указывают", "reach.js", "data-unsent=").doesNotContain("Клеверов");
        String page = UUID.randomUUID().toString();
        assertThat(post(curator, here, "page", page, "a.mark", "8")).hasRedirectedUrl(address(here));
        assertThat(post(curator, here, "page", page, "a.mark", "8")).hasRedirectedUrl(address(here));
        assertThat(get(curator, here)).bodyText().contains("введена 1 бумага");
        assertThat(desk.responses(anonymous)).singleElement().satisfies(response -> {
            assertThat(response.getSide()).isEqualTo(Side.MENTEE);
            assertThat(response.isOnPaper()).isTrue();
            assertThat(response.getEnteredBy()).isNull();
            assertThat(response.getInviteeId()).isNull();
        });
        assertThat(get(curator, "/surveys/" + round + "/paper")).as("a named round").hasStatus(404);
    }

    @Test
    void papersOfAnAnonymousRoundCountThoughNobodyIsNotedForThem() {
        UUID anonymous = desk.open(true, RoundDesk.ONE_SECTION);
        UUID clover = desk.invite(anonymous, desk.person("Клеверов"), Side.MENTEE);
        desk.invite(anonymous, desk.person("Мятин"), Side.MENTEE);
        String here = "/surveys/" + anonymous;
        post(curator, here + "/paper", "page", UUID.randomUUID().toString(), "a.mark", "8");
        assertThat(get(curator, here)).bodyText().contains("1 из 2 · 50 %", "Клеверов", "Мятин", "вводятся без имён");
        assertThat(desk.<Rate>call(() -> beans.getBean(RoundList.class).current().stream().filter(row -> row.id().equals(anonymous)).findFirst().orElseThrow().rate()))
                .isEqualTo(new Rate(2, 1));

        String note = here + "/invitees/" + clover + "/paper";
        assertThat(post(curator, note)).hasRedirectedUrl(address(here));
        assertThat(post(curator, note)).as("twice").hasRedirectedUrl(address(here));
        assertThat(get(curator, here)).bodyText().contains("1 из 2 · 50 %", "Мятин").doesNotContain("Клеверов");
        assertThat(desk.responses(anonymous)).as("whose it is stands nowhere").singleElement().extracting(Response::getInviteeId).isNull();
        for (int paper = 0; paper < 3; paper++) {
            post(curator, here + "/paper", "page", UUID.randomUUID().toString(), "a.mark", "9");
        }
        assertThat(get(curator, here)).as("never more than were asked").bodyText().contains("2 из 2 · 100 %");
        desk.close(anonymous);
        assertThat(get(curator, here)).as("nobody knows any more which were on paper").bodyText().contains("2 из 2 · 100 %");

        assertThat(post(curator, note)).as("closed").hasRedirectedUrl(address(here));
        assertThat(post(curator, "/surveys/" + round + "/invitees/" + clover + "/paper")).as("a round with names").hasStatus(302);
        assertThat(desk.invitee(first).getAnsweredOn()).isNull();
    }

    @Test
    void papersAreStillEnteredWhenWhoGaveThemIsNoted() {
        UUID anonymous = desk.open(true, RoundDesk.ONE_SECTION);
        UUID clover = desk.invite(anonymous, desk.person("Клеверов"), Side.MENTEE);
        String here = "/surveys/" + anonymous;
        post(curator, here + "/invitees/" + clover + "/paper");
        assertThat(get(curator, here)).bodyText().contains(here + "/paper\"", "Добавить новых").doesNotContain("Напомнить всем", here + "/cards");
        desk.close(anonymous);
        assertThat(get(curator, here)).bodyText().doesNotContain(here + "/paper\"", "Добавить новых");
        desk.answered(round, first, "8");
        desk.answered(round, second, "8");
        assertThat(get(curator, "/surveys/" + round)).as("all have answered by name").bodyText().contains("Добавить новых").doesNotContain("Напомнить всем", "вводятся без имён");
    }

    @Test
    void aNoteOfPaperIsAskedForOnceMoreAndCanBeTakenBack() {
        UUID anonymous = desk.open(true, RoundDesk.ONE_SECTION);
        UUID clover = desk.invite(anonymous, desk.person("Клеверов"), Side.MENTEE);
        String here = "/surveys/" + anonymous;
        String note = here + "/invitees/" + clover + "/paper";
        assertThat(get(curator, here)).bodyText().contains("ответить по ссылке или карточке после этого не получится").containsPattern("Да, ответ на бумаге</span><span[^>]*> Клеверов").doesNotContain("Снять отметку");
        post(curator, note);
        assertThat(get(curator, here + "?all=true")).bodyText().contains("отмечен ответ на бумаге").containsPattern("Снять отметку</span><span[^>]*> Клеверов");
        assertThat(get(personas.director(desk.school), here + "?all=true")).bodyText().contains("отмечен ответ на бумаге").doesNotContain("Снять отметку");

        assertThat(post(personas.director(desk.school), note + "/removal")).hasStatus(403);
        assertThat(post(personas.curator(personas.school()), note + "/removal")).hasStatus(404);
        assertThat(post(curator, "/surveys/" + desk.open(true, RoundDesk.ONE_SECTION) + "/invitees/" + clover + "/paper/removal")).as("of another round").hasStatus(404);
        assertThat(desk.invitee(clover).hasAnswered()).isTrue();
        assertThat(flash(post(curator, note + "/removal"))).isEqualTo("survey.paper.unnoted");
        assertThat(flash(post(curator, note + "/removal"))).as("twice").isEqualTo("survey.paper.unnoted.none");
        assertThat(desk.invitee(clover).hasAnswered()).isFalse();
        desk.answered(anonymous, clover, "8");
        assertThat(desk.responses(anonymous)).hasSize(1);
        assertThat(flash(post(curator, note + "/removal"))).as("what was sent stays").isEqualTo("survey.paper.unnoted.none");
        assertThat(desk.invitee(clover).hasAnswered()).isTrue();
    }

    @Test
    void theDraftOfWhoeverHasBegunGoesWhenTheirPaperIsNotedAllTheSame() {
        UUID anonymous = desk.open(true, RoundDesk.ONE_SECTION);
        UUID clover = desk.invite(anonymous, desk.person("Клеверов"), Side.MENTEE);
        desk.call(() -> beans.getBean(Responding.class).save(new Seat(anonymous, clover, null, ""), 1, Written.of(RoundDesk.fields("a.mark", "8"), null)));
        UUID mint = desk.invite(anonymous, desk.person("Мятин"), Side.MENTEE);
        String here = "/surveys/" + anonymous;
        String note = here + "/invitees/" + clover + "/paper";
        assertThat(get(curator, here)).bodyText().doesNotContain("черновик");
        var asked = post(curator, note);
        assertThat(flash(asked)).isNull();
        assertThat(desk.invitee(clover).hasAnswered()).isFalse();
        assertThat(desk.response(clover)).isNotNull();
        assertThat(mvc.get().uri(address(here)).cookie(asked.getResponse().getCookie("nastavnik")).with(SignIn.as(curator))).bodyText()
                .containsPattern("Клеверов Лев</b>: анкета уже начата.*черновик пропадёт").contains("Отметить, черновик удалить").doesNotContain("Мятин Лев</b>");

        assertThat(flash(post(curator, note, "instead", "true"))).isEqualTo("survey.paper.noted");
        assertThat(flash(post(curator, here + "/invitees/" + mint + "/paper", "instead", "true"))).as("without a draft").isEqualTo("survey.paper.noted");
        assertThat(desk.invitee(clover).hasAnswered()).isTrue();
        assertThat(desk.responses(anonymous)).isEmpty();
        assertThat(mvc.get().uri("/s/" + desk.link(clover))).bodyText().contains("Ответ отмечен на бумаге", "Куратор отметил, что вы ответили на бумаге").doesNotContain("ответы отправлены");
    }

    @Test
    void aNoteOfAClosedRoundStays() {
        UUID anonymous = desk.open(true, RoundDesk.ONE_SECTION);
        UUID clover = desk.invite(anonymous, desk.person("Клеверов"), Side.MENTEE);
        String note = "/surveys/" + anonymous + "/invitees/" + clover + "/paper";
        post(curator, note);
        desk.close(anonymous);
        assertThat(flash(post(curator, note + "/removal"))).isEqualTo("survey.takes-none");
        assertThat(get(curator, "/surveys/" + anonymous + "?all=true")).bodyText().doesNotContain("Снять отметку");
        assertThat(desk.invitee(clover).hasAnswered()).isTrue();
    }

    private static Object flash(MvcTestResult result) {
        return result.getMvcResult().getFlashMap().get("flash");
    }

    @Test
    void nobodyElseCopies() {
        for (String path : new String[] {paper(first), "/surveys/" + round + "/paper"}) {
            assertThat(get(personas.director(desk.school), path)).hasStatus(403);
            assertThat(get(personas.curator(personas.school()), path)).hasStatus(404);
        }
        var elsewhere = personas.school();
        var stranger = personas.curator(elsewhere);
        assertThat(mvc.get().uri("/o/" + elsewhere.getSlug() + paper(first)).with(SignIn.as(stranger))).hasStatus(404);
        UUID other = desk.open(false, RoundDesk.ONE_SECTION);
        assertThat(get(curator, "/surveys/" + other + "/paper/" + first)).as("of another round").hasStatus(404);
    }

    @Test
    void aClosedRoundTakesNoPaper() {
        desk.close(round);
        assertThat(get(curator, paper(first))).hasStatusOk().bodyText().contains("Анкета закрыта");
        assertThat(post(curator, paper(first), "a.mark", "8")).hasStatus(409);
        assertThat(desk.response(first)).isNull();
    }

    private String paper(UUID invitee) {
        return "/surveys/" + round + "/paper/" + invitee;
    }

    private MvcTestResult get(Account as, String path) {
        return mvc.get().uri(address(path)).with(SignIn.as(as)).exchange();
    }

    private MvcTestResult post(Account as, String path, String... fields) {
        var request = mvc.post().uri(address(path)).with(SignIn.as(as)).with(Csrf.asABrowser());
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
        }
        return request.exchange();
    }

    private String address(String path) {
        return "/o/" + desk.school.getSlug() + path;
    }
}
