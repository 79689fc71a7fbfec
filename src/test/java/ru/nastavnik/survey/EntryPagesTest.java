package ru.nastavnik.survey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.Personas;
import ru.nastavnik.decree.Desk;
import ru.nastavnik.people.Eraser;
import ru.nastavnik.people.People;
import ru.nastavnik.people.Person;
import ru.nastavnik.questionnaire.Condition;
import ru.nastavnik.questionnaire.Content;
import ru.nastavnik.questionnaire.Purpose;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.questionnaire.QuestionKind;
import ru.nastavnik.questionnaire.Section;
import ru.nastavnik.questionnaire.Wording;

/** Answering without an account: by a personal link, the code of a card, or the open link. */
@ApplicationTest
class EntryPagesTest {

    private static int addresses;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    private final String address = "10.1." + addresses / 250 + "." + ++addresses % 250;
    RoundDesk desk;
    UUID round;
    UUID invitee;
    String link;

    @BeforeEach
    void aRoundIsOpen() {
        desk = new RoundDesk(beans, personas.school());
        round = desk.open(false, RoundDesk.TWO_SECTIONS);
        invitee = desk.invite(round, desk.person("Ромашкин"), Side.MENTEE);
        link = "/s/" + desk.link(invitee);
    }

    @Test
    void aLinkOpensTheFirstSectionAndTellsWhoseItIsAndWhoSeesIt() {
        var page = get(link);
        assertThat(page).hasStatusOk().headers().hasValue("X-Robots-Tag", "noindex, nofollow").hasValue("Cache-Control", "no-store").hasValue("Referrer-Policy", "same-origin");
        assertThat(page).bodyText().contains("Ромашкин Лев", "Анкета именная", "Раздел 1 из 2", "Насколько полезны встречи?", "Школа № 1").doesNotContain("О вас");
        assertThat(page.getResponse().getCookie("nastavnik")).as("a session").isNull();
    }

    @Test
    void aRoundThatMeasuresChangeSaysWhyItAsksForTheName() {
        UUID baseline = desk.open(false, RoundDesk.ONE_SECTION, Purpose.BASELINE);
        assertThat(get("/s/" + desk.link(desk.invite(baseline, desk.person("Клеверов"), Side.MENTEE)))).bodyText().contains("такие же вопросы задают");
        var mark = RoundDesk.ONE_SECTION.questions().get(0);
        var measured = new Question(mark.key(), mark.kind(), mark.text(), null, true, null, null, mark.scale(), null, "use", null);
        for (Purpose purpose : new Purpose[] {Purpose.INTERIM, Purpose.SATISFACTION}) {
            UUID named = desk.open(false, new Content(List.of(section("s1", List.of(measured)))), purpose);
            assertThat(get("/s/" + desk.link(desk.invite(named, desk.person("Клеверов"), Side.MENTEE)))).as("one measured question of it").bodyText().contains("такие же вопросы задают");
        }
        assertThat(get(link)).as("nothing is measured").bodyText().doesNotContain("такие же вопросы задают");
    }

    @Test
    void aSectionIsSavedAsItIsLeftAndTheLastPageSaysWhatWasLeftOut() {
        assertThat(save(1, "a.more", "yes", "go", "next")).hasRedirectedUrl(link + "?at=2");
        assertThat(save(2, "a.words", "Спасибо", "a.order.deed", "1", "go", "next")).hasRedirectedUrl(link + "/check");
        assertThat(get(link + "/check")).bodyText().contains("Осталось ответить", "Насколько полезны встречи?", "href=\"" + link + "?at=1#a.mark\"").doesNotContain("Почему нет?");
        assertThat(post(link + "/sending")).hasRedirectedUrl(link + "/check");
        assertThat(save(1, "a.more", "yes", "a.mark", "8", "go", "next")).hasRedirectedUrl(link + "?at=2");
        assertThat(get(link + "/check")).bodyText().contains("Всё готово к отправке", "Без ответа остался 1 вопрос", "С кем хотели бы");
        assertThat(post(link + "/sending")).hasRedirectedUrl(link);
        assertThat(get(link)).hasStatusOk().bodyText().contains("Спасибо, ответы отправлены", "Изменить ответы");
        assertThat(desk.response(invitee)).satisfies(response -> {
            assertThat(response.getSentOn()).isEqualTo(desk.today);
            assertThat(response.getAnswers().one("mark")).contains("8");
            assertThat(response.getAnswers().of("order")).containsExactly("deed");
        });
        assertThat(desk.invitee(invitee).getAnsweredOn()).isEqualTo(desk.today);
    }

    @Test
    void aDraftTellsByTheClockOfTheSchoolWhenItWasSaved() {
        save(1, "a.mark", "8");
        var saved = desk.response(invitee).getSavedAt().atZone(desk.school.getTimeZone());
        assertThat(get(link)).bodyText().contains("Черновик сохранён", saved.format(DateTimeFormatter.ofPattern(", HH:mm")));
    }

    @Test
    void whatWasAnsweredBeforeAnotherAnswerMadeItFallAwayIsNotSent() {
        save(1, "a.mark", "8", "a.more", "no", "a.why", "Некогда");
        save(1, "a.mark", "8", "a.more", "yes", "a.why", "Некогда");
        post(link + "/sending");
        assertThat(desk.response(invitee).getAnswers().of("why")).isEmpty();
    }

    @Test
    void aChangeOfWhatWasSentBringsBackWhatFellAwayAndSaysWhatIsMissing() {
        UUID apart = desk.open(false, new Content(List.of(section("s1", RoundDesk.CHAIN.subList(0, 2)), section("s2", RoundDesk.CHAIN.subList(2, 3)))));
        UUID told = desk.invite(apart, desk.person("Клеверов"), Side.MENTEE);
        String here = "/s/" + desk.link(told);
        String page = page();
        post(here + "/sections/1", "page", page, "a.meets", "yes", "a.hard", "yes", "go", "next");
        post(here + "/sections/2", "page", page, "base", base(here + "?at=2"), "a.what", "Контрольные", "go", "next");
        assertThat(post(here + "/sending")).hasRedirectedUrl(here);
        post(here + "/sections/1", "page", page, "base", base(here + "?at=1"), "a.meets", "yes", "a.hard", "no", "go", "next");
        assertThat(desk.response(told).getAnswers().values()).containsOnlyKeys("meets", "hard");
        assertThat(get(here)).bodyText().contains("Спасибо").doesNotContain("на которые нужно ответить", "Что именно трудно?");
        assertThat(get(here + "?at=2")).bodyText().contains("name=\"shown\" value=\"\"").doesNotContain("Что именно трудно?");
        String base = base(here + "?at=2");
        post(here + "/sections/2", "page", page(), "base", base, "shown", "", "go", "next");
        assertThat(desk.response(told).getWritten().one("what")).as("what was not shown is not emptied").contains("Контрольные");
        post(here + "/sections/1", "page", page, "base", base(here + "?at=1"), "a.meets", "yes", "a.hard", "yes", "go", "next");
        assertThat(desk.response(told).getAnswers().one("what")).contains("Контрольные");
        assertThat(post(here + "/sections/2", "page", page(), "base", base, "shown", "", "go", "next")).as("an old page of it").hasRedirectedUrl(here);
        assertThat(desk.response(told).getAnswers().one("what")).contains("Контрольные");
        assertThat(get(here + "?at=2")).bodyText().contains("name=\"shown\" value=\"a.what\"", "Контрольные");

        UUID silent = desk.invite(apart, desk.person("Васильков"), Side.MENTEE);
        String there = "/s/" + desk.link(silent);
        post(there + "/sections/1", "page", page, "a.meets", "no", "go", "next");
        assertThat(post(there + "/sending")).hasRedirectedUrl(there);
        post(there + "/sections/1", "page", page, "base", base(there + "?at=1"), "a.meets", "yes", "a.hard", "yes", "go", "next");
        assertThat(get(there)).bodyText().contains("на которые нужно ответить", "Изменить ответы можно до", "href=\"" + there + "?at=2#a.what\"", "Что именно трудно?");
        post(there + "/sections/2", "page", page, "base", base(there + "?at=2"), "a.what", "Контрольные", "go", "next");
        assertThat(get(there)).bodyText().doesNotContain("на которые нужно ответить");
    }

    @Test
    void whatFellAwayGoesWhenTheRoundCloses() {
        String page = page();
        post(link + "/sections/1", "page", page, "a.mark", "8", "a.more", "no", "a.why", "Некогда", "go", "next");
        post(link + "/sending");
        post(link + "/sections/1", "page", page, "a.mark", "8", "a.more", "yes", "a.why", "Некогда", "go", "next");
        desk.close(round);
        assertThat(desk.response(invitee).getWritten().values()).containsOnlyKeys("mark", "more");
    }

    @Test
    void wordsThatFellAwayAreErasedWithTheRest() {
        UUID person = desk.person("Клеверов");
        UUID told = desk.invite(round, person, Side.MENTEE);
        String here = "/s/" + desk.link(told);
        String page = page();
        post(here + "/sections/1", "page", page, "a.mark", "8", "a.more", "no", "a.why", "Некогда", "go", "next");
        post(here + "/sending");
        post(here + "/sections/1", "page", page, "a.mark", "8", "a.more", "yes", "a.why", "Некогда", "go", "next");
        assertThat(desk.response(told).getWritten().one("why")).contains("Некогда");
        desk.call(() -> {
            Person gone = beans.getBean(People.class).findById(person).orElseThrow();
            return beans.getBean(SurveyEraser.class).erase(new Eraser.Subject(person, gone.getName(), gone.getBirth()));
        });
        assertThat(desk.response(told).getWritten().values()).containsOnlyKeys("mark", "more");
    }

    /** The hidden field still bears its answer, and a browser sends it. */
    @Test
    void whatFellAwayDecidesNothingAnyMore() {
        UUID apart = desk.open(false, new Content(List.of(section("s1", RoundDesk.CHAIN.subList(0, 2)), section("s2", RoundDesk.CHAIN.subList(2, 3)))));
        String here = "/s/" + desk.link(desk.invite(apart, desk.person("Клеверов"), Side.MENTEE));
        post(here + "/sections/1", "a.meets", "yes", "a.hard", "yes", "go", "next");
        assertThat(get(here + "/check")).bodyText().contains("Что именно трудно?").doesNotContain("Отправить ответы");
        String page = UUID.randomUUID().toString();
        post(here + "/sections/1", "page", page, "base", base(here + "?at=1"), "a.meets", "no", "a.hard", "yes", "go", "next");
        assertThat(get(here + "?at=2")).bodyText().doesNotContain("Что именно трудно?");
        assertThat(get(here + "/check")).bodyText().contains("Отправить ответы").doesNotContain("Что именно трудно?", "Бывает трудно?");
        assertThat(post(here + "/sending")).hasRedirectedUrl(here);
        assertThat(desk.responses(apart)).singleElement().satisfies(one -> assertThat(one.getAnswers().values()).containsOnlyKeys("meets"));
    }

    @Test
    void whatFellAwayOnOnePageIsNeitherMissingNorWrong() {
        var number = new Question("often", QuestionKind.NUMBER, Wording.of("Сколько раз?"), null, false, null, null, null, new Condition("hard", List.of("yes")), null, null);
        UUID single = desk.open(false, new Content(List.of(section("s1", Stream.concat(RoundDesk.CHAIN.stream(), Stream.of(number)).toList()))));
        String here = "/s/" + desk.link(desk.invite(single, desk.person("Клеверов"), Side.MENTEE));
        assertThat(post(here + "/sections/1", "a.meets", "yes", "a.hard", "yes", "a.often", "много", "go", "send")).hasStatus(422).bodyText()
                .contains("Ответьте на этот вопрос", "Впишите число");
        assertThat(post(here + "/sections/1", "base", base(here + "?at=1"), "a.meets", "no", "a.hard", "yes", "a.often", "много", "go", "send")).hasRedirectedUrl(here);
        String open = "/s/" + desk.anyone(single);
        assertThat(post(open + "/sending", "a.meets", "yes", "a.hard", "yes")).hasStatus(422);
        assertThat(post(open + "/sending", "a.meets", "no", "a.hard", "yes", "a.often", "много")).hasRedirectedUrl(open + "/thanks");
        assertThat(desk.responses(single)).hasSize(2).allSatisfy(one -> assertThat(one.getAnswers().values()).containsOnlyKeys("meets"));
    }

    private static Section section(String key, List<Question> questions) {
        return new Section(key, Wording.of("Раздел " + key), null, questions);
    }

    @Test
    void aSentAnswerIsChangedUntilTheRoundClosesButNeverMadeIncomplete() {
        save(1, "a.mark", "8");
        post(link + "/sending");
        assertThat(get(link + "?at=1")).bodyText().contains("Ответы уже отправлены").containsPattern("value=\"8\"[^>]*checked");
        assertThat(saveAs(page(), base(link + "?at=1"), 1, "a.mark", "")).hasStatus(422).bodyText().contains("Проверьте", "Ответьте на этот вопрос");
        assertThat(desk.response(invitee).getAnswers().one("mark")).contains("8");
        assertThat(saveAs(page(), base(link + "?at=1"), 1, "a.mark", "9")).hasRedirectedUrl(link + "?at=2");
        assertThat(desk.response(invitee).getAnswers().one("mark")).contains("9");
        desk.close(round);
        assertThat(save(1, "a.mark", "1")).hasStatus(409).bodyText().contains("Анкета закрыта", "не сохранено", "Вы на неё ответили");
        assertThat(desk.response(invitee).getAnswers().one("mark")).contains("9");
    }

    @Test
    void aSingleSectionIsSentAtOnce() {
        UUID single = desk.open(false, RoundDesk.ONE_SECTION);
        UUID other = desk.invite(single, desk.person("Клеверов"), Side.MENTEE);
        String here = "/s/" + desk.link(other);
        assertThat(get(here)).bodyText().contains("Отправить ответы").doesNotContain("Раздел 1");
        var refused = post(here + "/sections/1", "a.more", "no", "go", "send");
        assertThat(refused).hasStatus(422).bodyText().contains("Ответьте на этот вопрос");
        assertThat(desk.response(other).isSent()).isFalse();
        assertThat(desk.response(other).getAnswers().one("more")).as("kept all the same").contains("no");
        assertThat(post(here + "/sections/1", "a.mark", "7", "a.more", "yes", "go", "send", "base", base(refused))).hasRedirectedUrl(here);
        assertThat(desk.response(other).isSent()).isTrue();
    }

    @Test
    void anAnswerOutsideTheScaleIsRefusedAndTheRestIsKept() {
        assertThat(save(1, "a.mark", "11", "a.more", "yes")).hasStatus(422).bodyText().contains("Выберите из предложенного");
        assertThat(desk.response(invitee).getAnswers().values()).containsOnlyKeys("more");
        assertThat(save(2, "a.whom", UUID.randomUUID().toString(), "a.order.talk", "1", "a.order.deed", "1")).hasStatus(422).bodyText().contains("Два ответа стоят на одном месте");
    }

    @Test
    void theScriptSavesWhileOneTypesAndIsToldInALine() {
        assertThat(keep(page(), "", 1, "a.mark", "8")).hasStatusOk().bodyText().startsWith("Сохранено в");
        assertThat(keep(page(), base(link + "?at=1"), 1, "a.mark", "80")).hasStatus(422).bodyText().contains("Сохранено не всё", "Насколько полезны");
        desk.close(round);
        assertThat(keep(page(), "", 1, "a.mark", "8")).hasStatus(409).bodyText().isEqualTo("Не сохранено: анкета уже закрыта");
    }

    @Test
    void twoBrowsersAreToldOfEachOtherAndNothingIsLost() {
        String shown = base(link + "?at=2");
        assertThat(saveAs("5f0e6b1e-0000-4000-8000-000000000001", shown, 2, "a.words", "С телефона")).hasRedirectedUrl(link + "/check");
        var conflict = saveAs("5f0e6b1e-0000-4000-8000-000000000002", shown, 2, "a.words", "С компьютера");
        assertThat(conflict).hasStatus(409).bodyText().contains("сохранены ещё и из другого окна", "С телефона", "С компьютера");
        assertThat(desk.response(invitee).getAnswers().one("words")).contains("С телефона");
        assertThat(keep("5f0e6b1e-0000-4000-8000-000000000002", shown, 2, "a.words", "С компьютера")).hasStatus(409).bodyText().contains("в другом окне");
        assertThat(saveAs(page(), base(conflict), 2, "a.words", "С компьютера")).as("knowingly").hasRedirectedUrl(link + "/check");
        assertThat(desk.response(invitee).getAnswers().one("words")).contains("С компьютера");
    }

    @Test
    void aPageIsNoOtherToItselfHoweverOftenItSaves() {
        String self = page();
        String shown = base(link + "?at=2");
        keep(self, shown, 2, "a.words", "Спа");
        keep(self, shown, 2, "a.words", "Спасибо");
        assertThat(saveAs(self, shown, 2, "a.words", "Спасибо!")).hasRedirectedUrl(link + "/check");
    }

    @Test
    void aCardsCodeIsTypedInAnyWay() {
        String code = desk.card(invitee);
        assertThat(get("/s")).hasStatusOk().bodyText().contains("Код с карточки");
        assertThat(post("/s", "code", " " + code.toLowerCase().replace("-", " "))).hasRedirectedUrl("/s/" + code);
        assertThat(get("/s/" + code)).hasStatusOk().bodyText().contains("Ромашкин");
        assertThat(post("/s", "code", "AAAA-BBBB")).hasStatus(422).bodyText().contains("С таким кодом анкеты нет");
    }

    @Test
    void aMadeUpAnExpiredAndAForgottenLinkLookTheSame() {
        String expired = "/s/" + desk.link(desk.invite(round, desk.person("Клеверов"), Side.MENTEE), desk.today.minusDays(1));
        String old = "/s/" + desk.card(invitee);
        String renewed = "/s/" + desk.card(invitee);
        String madeUp = text(get("/s/ABCDEFGHJKMNPQRSTUVWXYZ234"));
        assertThat(get("/s/ABCDEFGHJKMNPQRSTUVWXYZ234")).hasStatus(404);
        for (String other : new String[] {expired, old, "/s/zzz", "/s/%D0%B0%D0%B1", "/s/" + "A".repeat(3000)}) {
            assertThat(get(other)).as(other).hasStatus(404);
            assertThat(bare(text(get(other)), other)).as(other).isEqualTo(bare(madeUp, "/s/ABCDEFGHJKMNPQRSTUVWXYZ234"));
            assertThat(post(other + "/sections/1", "a.mark", "8")).as(other).hasStatus(404);
            assertThat(post(other + "/sending")).as(other).hasStatus(404);
        }
        assertThat(get(renewed)).hasStatusOk();
    }

    @Test
    void whoHasWithdrawnTheirConsentIsAskedNothingAnyMore() {
        save(1, "a.mark", "8");
        desk.call(() -> jdbc.sql("update person set blocked_on = current_date where id = ?").param(desk.invitee(invitee).getPersonId()).update());
        assertThat(get(link)).hasStatus(404).bodyText().contains("Ссылка не открывается").doesNotContain("Ромашкин");
        assertThat(post(link + "/sections/1", "a.mark", "9")).hasStatus(404);
        assertThat(post(link + "/sending")).hasStatus(404);
        assertThat(desk.response(invitee).isSent()).isFalse();
    }

    @Test
    void nobodyComesIntoAnothersQuestionnaireByTheirOwnLink() {
        var elsewhere = new RoundDesk(beans, personas.school());
        UUID foreign = elsewhere.invite(elsewhere.open(false, RoundDesk.TWO_SECTIONS), elsewhere.person("Клеверов"), Side.MENTEE);
        String theirs = "/s/" + elsewhere.link(foreign);
        assertThat(get(theirs)).bodyText().contains("Клеверов").doesNotContain("Ромашкин");
        assertThat(post(theirs + "/sections/1", "a.mark", "3", "invitee", invitee.toString(), "round", round.toString())).hasRedirectedUrl(theirs + "?at=2");
        assertThat(desk.response(invitee)).isNull();
    }

    @Test
    void aRoundWhoseDayHasPassedIsOverBeforeAnybodyClosesIt() {
        save(1, "a.mark", "8");
        desk.passed(round);
        assertThat(get(link)).hasStatusOk().bodyText().contains("Анкета закрыта", "скажите куратору");
        assertThat(get(link + "/check")).hasStatusOk().bodyText().contains("Анкета закрыта");
        assertThat(post(link + "/sending")).hasStatus(409);
        assertThat(desk.invitee(invitee).hasAnswered()).isFalse();
    }

    @Test
    void guessesAreSlowedAndThenOneWaits() {
        for (int guess = 0; guess < 30; guess++) {
            assertThat(get("/s/AAAA-BBB" + "23456789ABCDEFGHJKMNPQRSTUVWXYZ".charAt(guess))).hasStatus(404);
        }
        assertThat(get("/s/AAAA-BBBB")).hasStatus(429).headers().containsHeader("Retry-After");
        assertThat(post("/s", "code", "AAAA-BBBB")).hasStatus(429);
    }

    @Test
    void aMegabyteOfTextIsRefusedUnread() {
        var refused = post(link + "/sections/2", "a.words", "а".repeat(1_000_000));
        assertThat(refused).hasStatus(413);
        assertThat(desk.response(invitee)).isNull();
        assertThat(mvc.get().uri("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 413).requestAttr(RequestDispatcher.ERROR_REQUEST_URI, link)
                        .with(request -> told(request, refused)).accept(MediaType.TEXT_HTML).exchange())
                .bodyText().contains("принимает до 512 КБ").doesNotContain("8 МБ");
    }

    /** What the error page finds in the request that was refused. */
    private static MockHttpServletRequest told(MockHttpServletRequest request, MvcTestResult refused) {
        Collections.list(refused.getRequest().getAttributeNames()).stream().filter(name -> name.startsWith("ru.nastavnik"))
                .forEach(name -> request.setAttribute(name, refused.getRequest().getAttribute(name)));
        return request;
    }

    @Test
    void tooLongAnAnswerComesBackWithAllThatWasTyped() {
        assertThat(save(2, "a.words", "а".repeat(6_000), "a.order.rest", "1")).hasStatus(422).bodyText().contains("Слишком длинный ответ", "а".repeat(6_000));
        assertThat(desk.response(invitee).getAnswers().values()).containsOnlyKeys("order");
    }

    @Test
    void partnersAreThoseOfTheOtherSideOfTheRound() {
        UUID mentor = desk.person("Наставникова");
        desk.invite(round, mentor, Side.MENTOR);
        desk.invite(round, desk.person("Клеверов"), Side.MENTEE);
        assertThat(get(link + "?at=2")).bodyText().contains("Наставникова Лев").doesNotContain("Клеверов");
        save(2, "a.whom", mentor.toString());
        assertThat(desk.response(invitee).getAnswers().of("whom")).containsExactly(mentor.toString());
    }

    @Test
    void amongTooManyToShowThoseOfOnesOwnPairsStandFirst() {
        var decrees = new Desk(beans, desk.school);
        var mentor = decrees.teacher("Яблокова");
        var mentee = decrees.pupil("Ясенев");
        decrees.approve(decrees.submitted(decrees.pair(mentor, mentee)).getId());
        String ofMentee = "/s/" + desk.link(desk.invite(round, mentee.getPerson().getId(), Side.MENTEE)) + "?at=2";
        String ofMentor = "/s/" + desk.link(desk.invite(round, mentor.getPerson().getId(), Side.MENTOR)) + "?at=2";
        assertThat(get(ofMentee)).bodyText().doesNotContain("скажите о нём куратору");
        IntStream.range(0, 100).forEach(n -> {
            desk.invite(round, desk.person("Примеров"), Side.MENTOR);
            desk.invite(round, desk.person("Примеров"), Side.MENTEE);
        });
        assertThat(get(ofMentee)).bodyText().contains("скажите о нём куратору").containsSubsequence("Яблокова Анна", "Примеров Лев");
        assertThat(get(ofMentor)).bodyText().contains("скажите о нём куратору").containsSubsequence("Ясенев Пётр", "Примеров Лев");
        assertThat(get(link + "?at=2")).as("by names").bodyText().contains("Примеров Лев").doesNotContain("Яблокова");
    }

    @Test
    void theOpenLinkAsksAllAtOnceAndASecondSendIsTheSameAnswer() {
        String open = "/s/" + desk.anyone(round);
        assertThat(get(open)).hasStatusOk().bodyText().contains("Имя не спрашиваем", "О встречах", "О вас").doesNotContain("С кем хотели бы работать?\n<div class=\"form-check\"");
        assertThat(post(open + "/sending", "page", page(), "a.more", "yes")).hasStatus(422).bodyText().contains("Ответьте на этот вопрос");
        String page = page();
        assertThat(post(open + "/sending", "page", page, "a.mark", "8", "a.words", "Спасибо")).hasRedirectedUrl(open + "/thanks");
        assertThat(post(open + "/sending", "page", page, "a.mark", "8", "a.words", "Спасибо")).hasRedirectedUrl(open + "/thanks");
        assertThat(get(open + "/thanks")).hasStatusOk().bodyText().contains("Спасибо", "ещё одну анкету");
        assertThat(post(open + "/sections/1", "a.mark", "8")).hasStatus(404);
        assertThat(get(open + "/check")).hasStatus(404);
        assertThat(desk.responses(round)).singleElement().satisfies(response -> {
            assertThat(response.getSide()).isEqualTo(Side.ANYONE);
            assertThat(response.getInviteeId()).isNull();
            assertThat(response.getSavedAt()).isNull();
        });
        desk.close(round);
        assertThat(post(open + "/sending", "page", page(), "a.mark", "8")).hasStatus(409).bodyText().contains("Анкета закрыта");
    }

    @Test
    void anAnonymousAnswerIsSentForGood() {
        UUID anonymous = desk.open(true, RoundDesk.TWO_SECTIONS);
        UUID somebody = desk.invite(anonymous, desk.person("Клеверов"), Side.MENTEE);
        String here = "/s/" + desk.link(somebody);
        assertThat(get(here)).bodyText().contains("Анкета анонимная", "изменить ответы после отправки нельзя");
        post(here + "/sections/1", "a.mark", "8");
        assertThat(get(here + "/check")).bodyText().contains("После отправки изменить ответы нельзя");
        assertThat(post(here + "/sending")).hasRedirectedUrl(here);
        assertThat(post(here + "/sending")).as("once more").hasRedirectedUrl(here);
        assertThat(get(here + "?at=1")).bodyText().contains("Спасибо", "изменить их уже нельзя").doesNotContain("Изменить ответы");
        assertThat(post(here + "/sections/1", "a.mark", "1")).hasRedirectedUrl(here);
        assertThat(desk.responses(anonymous)).singleElement().satisfies(response -> {
            assertThat(response.getInviteeId()).isNull();
            assertThat(response.getAnswers().one("mark")).contains("8");
        });
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(URI.create(uri)).with(this::from).exchange();
    }

    private MockHttpServletRequest from(MockHttpServletRequest request) {
        request.setRemoteAddr(address);
        return request;
    }

    private MvcTestResult save(int section, String... fields) {
        return post(link + "/sections/" + section, with(fields, "base", base(link + "?at=" + section), "page", page()));
    }

    private MvcTestResult saveAs(String page, String base, int section, String... fields) {
        return post(link + "/sections/" + section, with(fields, "base", base, "page", page));
    }

    private MvcTestResult keep(String page, String base, int section, String... fields) {
        var request = mvc.post().uri(link + "/sections/" + section).header("X-Draft", "script").with(this::from).with(Csrf.asABrowser());
        String[] all = with(fields, "base", base, "page", page);
        for (int at = 0; at < all.length; at += 2) {
            request.param(all[at], all[at + 1]);
        }
        return request.exchange();
    }

    private static String[] with(String[] fields, String... more) {
        return Stream.concat(Arrays.stream(fields), Arrays.stream(more)).toArray(String[]::new);
    }

    private MvcTestResult post(String uri, String... fields) {
        var request = mvc.post().uri(URI.create(uri)).with(this::from).with(Csrf.asABrowser());
        int length = 0;
        for (int at = 0; at < fields.length; at += 2) {
            request.param(fields[at], fields[at + 1]);
            length += fields[at + 1].length();
        }
        return (length < 512 * 1024 ? request : request.content(new byte[length])).exchange();
    }

    private String base(String uri) {
        return base(get(uri));
    }

    private static String base(MvcTestResult page) {
        var found = Pattern.compile("name=\"base\" value=\"(\\w+)\"").matcher(text(page));
        return found.find() ? found.group(1) : "";
    }

    /** Without what differs from request to request. */
    private static String bare(String page, String address) {
        return page.replace(address, "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "").replaceAll("name=\"back\" value=\"[^\"]*\"", "");
    }

    private static String page() {
        return UUID.randomUUID().toString();
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
