package ru.nastavnik.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;
import ru.nastavnik.Statements;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.ProgrammeYears;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.YearState;
import ru.nastavnik.questionnaire.Purpose;

@ApplicationTest
class RoundPagesTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    Personas personas;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Statements statements;

    SurveyDesk desk;

    @BeforeEach
    void open() {
        desk = new SurveyDesk(beans);
    }

    @Test
    void anEmptyListSaysWhatToDoFirstAndWhichSurveysAreDue() {
        assertThat(desk.get("")).hasStatusOk().bodyText()
                .contains("Опросов пока не было", "Провести опрос", "Опросы года", "Запросы наставляемых", "new?purpose=NEEDS")
                .doesNotContain("??");
        assertThat(desk.get(personas.member(desk.school, Role.COUNCIL), "")).hasStatusOk().bodyText()
                .contains("Опросов пока не было").doesNotContain("new?purpose", "surveys/new");
    }

    @Test
    void aQuestionnaireOfTheLibraryIsAskedInThreeSteps() {
        desk.mentee("Лукошкин", "8 «А»");
        assertThat(desk.get("/new?purpose=NEEDS")).hasStatusOk().bodyText()
                .contains("Библиотека", "value=\"ready:needs-pupils\"", "selected", "Все наставляемые", "class:8 «А»", "Кто угодно по открытой ссылке")
                .contains("Письма не отправляются")
                .doesNotContain("??");
        var planned = desk.post("", form("ready:needs-pupils", "class:8 «А»", false));
        assertThat(planned).hasStatus(HttpStatus.FOUND);
        UUID id = made(planned);
        var round = desk.round(id);
        assertThat(round.getState()).isEqualTo(RoundState.OPEN);
        assertThat(round.getTitle()).as("of the questionnaire").isNotBlank();
        assertThat(desk.invitees(id)).hasSize(1);
        assertThat(desk.get("/" + id)).hasStatusOk().bodyText().contains("Лукошкин", "0 из 1", "Класс: 8 «А»", "Раздайте карточки или ссылки").doesNotContain("??", "Напомнить всем");
        assertThat(desk.get("")).bodyText().contains(round.getTitle(), "идёт", "0 из 1").doesNotContain("Опросов пока не было", "??");
    }

    @Test
    void whatIsSentTwiceIsOneRoundAndAnotherFromTheSamePageIsAnother() throws Exception {
        desk.mentee("Лукошкин", "8 «А»");
        assertThat(desk.get("/new")).bodyText().containsPattern("name=\"page\" value=\"[0-9a-f-]{36}\"");
        var form = new HashMap<>(form("ready:needs-pupils", "mentees", false));
        form.put("page", UUID.randomUUID().toString());
        Callable<UUID> send = () -> made(desk.post("", form));
        var threads = Executors.newFixedThreadPool(4);
        try {
            var rounds = new HashSet<UUID>();
            for (var done : threads.invokeAll(Collections.nCopies(4, send))) {
                rounds.add(done.get());
            }
            assertThat(rounds).singleElement().satisfies(round -> assertThat(desk.invitees(round)).hasSize(1));
            form.put("title", "Ещё раз");
            assertThat(rounds).doesNotContain(made(desk.post("", form)));
        } finally {
            threads.shutdownNow();
        }
        assertThat(desk.call(() -> beans.getBean(Rounds.class).count())).isEqualTo(2);
        form.put("page", "не ключ");
        form.put("days.closesOn", "");
        assertThat(desk.post("", form)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().containsPattern("name=\"page\" value=\"[0-9a-f-]{36}\"");
    }

    @Test
    void aLaterDayIsPlannedChangedAndRemoved() {
        desk.mentee("Лукошкин", "8 «А»");
        String own = "own:" + desk.questionnaire(Purpose.OTHER);
        var form = new HashMap<>(form(own, "mentees", true));
        form.put("days.opensOn", desk.today.plusDays(3).toString());
        UUID id = made(desk.post("", form));
        assertThat(desk.round(id).getState()).isEqualTo(RoundState.PLANNED);
        assertThat(desk.get("/" + id)).hasStatusOk().bodyText().contains("запланирован", "1 человек", "Открыть сейчас").doesNotContain("Лукошкин", "??");
        assertThat(desk.get("/" + id + "/edit")).hasStatusOk().bodyText().contains("Изменить опрос", own);
        form.put("title", "Как дела?");
        form.put("version", "0");
        assertThat(desk.post("/" + id, form)).hasStatus(HttpStatus.FOUND);
        assertThat(desk.round(id).getTitle()).isEqualTo("Как дела?");
        form.put("title", "Что нового?");
        assertThat(desk.post("/" + id, form)).as("by another curator meanwhile").hasStatus(HttpStatus.CONFLICT).bodyText().contains("Как дела?", "Что нового?").doesNotContain("??");
        assertThat(desk.post("/" + id + "/removal", Map.of("version", "0"))).hasStatus(HttpStatus.CONFLICT);
        assertThat(desk.post("/" + id + "/removal", Map.of("version", "1"))).hasRedirectedUrl(desk.address(""));
        assertThat(desk.get("/" + id)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoHasAnotherViewKeepsWhomAPlannedRoundAsks() {
        desk.mentee("Лукошкин", "8 «А»");
        desk.run(() -> jdbc.sql("""
                        insert into saved_view (id, account_id, register, name, filter, words, is_default)
                        values (gen_random_uuid(), ?, 'MENTEES', 'Мои', 'sort=NAME', null, false)""").param(desk.curator.getId()).update());
        String whom = "view:MENTEES?sort=NAME";
        var form = new HashMap<>(form("own:" + desk.questionnaire(Purpose.OTHER), whom, false));
        form.putAll(opening(desk.today.plusDays(3)));
        UUID id = made(desk.post("", form));
        var colleague = personas.curator(desk.school);
        assertThat(desk.get("/" + id + "/edit")).hasStatusOk().bodyText().containsPattern(option(whom, "Мои")).doesNotContain("Как выбрано сейчас");
        assertThat(desk.get(colleague, "/" + id + "/edit")).hasStatusOk().bodyText().containsPattern(option(whom, "Как выбрано сейчас")).doesNotContain("??");
        form.put("title", "");
        form.put("days.closesOn", "");
        form.put("version", "0");
        assertThat(desk.post(colleague, "/" + id, form)).as("something is wrong elsewhere").hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText().containsPattern(option(whom, "Как выбрано сейчас"));
        form.putAll(opening(desk.today.plusDays(4)));
        assertThat(desk.post(colleague, "/" + id, form)).hasStatus(HttpStatus.FOUND);
        assertThat(desk.round(id).getOpensOn()).isEqualTo(desk.today.plusDays(4));
        assertThat(Audiences.value(desk.round(id).getAudience())).isEqualTo(whom);
        assertThat(desk.post(colleague, "/" + desk.planned(Purpose.OTHER, "mentees", false, desk.today.plusDays(4)), form)).as("of another round")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String option(String value, String label) {
        return "value=\"" + Pattern.quote(value) + "\"[^>]*selected[^>]*>" + label;
    }

    @Test
    void aRoundBelongsToTheYearOfTheDayOnWhichItOpens() {
        desk.mentee("Лукошкин", "8 «А»");
        int running = ProgrammeYear.firstYearOf(desk.today) - 1;
        desk.run(() -> {
            var year = new ProgrammeYear(running);
            year.become(YearState.RUNNING);
            beans.getBean(ProgrammeYears.class).save(year);
        });
        var form = new HashMap<>(form("own:" + desk.questionnaire(Purpose.OTHER), "mentees", false));
        assertThat(desk.round(made(desk.post("", form))).getFirstYear()).as("at once").isEqualTo(running);

        LocalDate september = LocalDate.of(running + 2, 9, 3);
        form.putAll(opening(september));
        UUID id = made(desk.post("", form));
        UUID other = made(desk.post("", form));
        assertThat(desk.round(id).getFirstYear()).isEqualTo(running + 2);
        form.putAll(opening(september.minusDays(3)));
        form.put("version", "0");
        assertThat(desk.post("/" + id, form)).hasStatus(HttpStatus.FOUND);
        assertThat(desk.round(id).getFirstYear()).isEqualTo(running + 1);
        assertThat(desk.post("/" + other + "/opening", Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(desk.round(other).getFirstYear()).as("brought forward").isEqualTo(running);

        LocalDate tomorrow = desk.today.plusDays(1);
        form.putAll(opening(tomorrow));
        UUID soon = made(desk.post("", form));
        assertThat(desk.post("/" + soon + "/opening", Map.of())).hasStatus(HttpStatus.FOUND);
        int ofTomorrow = ProgrammeYear.firstYearOf(tomorrow);
        assertThat(desk.round(soon).getFirstYear()).as("a day earlier in the same year").isEqualTo(ofTomorrow == running + 1 ? ofTomorrow : running);
    }

    private static Map<String, String> opening(LocalDate day) {
        return Map.of("days.opensOn", day.toString(), "days.remindsOn", "", "days.closesOn", day.plusDays(14).toString());
    }

    @Test
    void theDaysOfAnOpenRoundChangeAndItsWaysInWithThem() {
        desk.mentee("Лукошкин", "8 «А»");
        UUID id = desk.open(Purpose.NEEDS, "mentees", false);
        String secret = desk.call(() -> beans.getBean(Entries.class).link(desk.invitees(id).get(0), desk.today.plusDays(14)));
        int version = desk.round(id).getVersion();
        assertThat(desk.get("/" + id + "/edit")).hasStatusOk().bodyText().contains("Изменить дни").doesNotContain("name=\"whom\"", "??");
        var days = Map.of("version", "" + version, "opensOn", desk.today.toString(), "remindsOn", "", "closesOn", desk.today.plusDays(30).toString());
        assertThat(desk.post("/" + id + "/days", days)).hasStatus(HttpStatus.FOUND);
        assertThat(desk.round(id).getClosesOn()).isEqualTo(desk.today.plusDays(30));
        assertThat(desk.call(() -> jdbc.sql("select expires_on from survey_entry where round_id = ?").param(id).query(LocalDate.class).single())).isEqualTo(desk.today.plusDays(30));
        assertThat(beans.getBean(Entries.class).find(secret)).isPresent();
        assertThat(desk.post("/" + id + "/days", days)).hasStatus(HttpStatus.CONFLICT);
        var past = Map.of("version", "" + (version + 1), "opensOn", desk.today.toString(), "closesOn", desk.today.minusDays(1).toString());
        assertThat(desk.post("/" + id + "/days", past)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(desk.post("/" + id, form("own:" + desk.round(id).getQuestionnaireId(), "mentors", false))).as("an open one is not changed").hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void aReminderSetForTodayGoesToday() {
        desk.mentee("Лукошкин", "8 «А»");
        UUID id = desk.open(Purpose.NEEDS, "mentees", false);
        String today = desk.today.toString();
        var days = new HashMap<>(Map.of("version", "" + desk.round(id).getVersion(), "opensOn", today, "remindsOn", today, "closesOn", today));
        assertThat(desk.post("/" + id + "/days", days)).hasStatus(HttpStatus.FOUND);
        assertThat(desk.round(id).getRemindedOn()).isEqualTo(desk.today);
        assertThat(desk.invitees(id)).extracting(Invitee::getRemindedOn).containsExactly(desk.today);
    }

    @Test
    void whatMeasuresChangeBearsNamesAndSaysWhy() {
        desk.mentee("Лукошкин", "8 «А»");
        for (UUID asked : new UUID[] {desk.questionnaire(Purpose.BASELINE), desk.questionnaire(Purpose.OTHER, "confidence")}) {
            assertThat(desk.post("", form("own:" + asked, "mentees", true))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText()
                    .contains("сравниваются по именам").doesNotContain("??");
            assertThat(desk.post("", form("own:" + asked, "anyone", false))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(desk.post("", form("own:" + asked, "mentees", false))).hasStatus(HttpStatus.FOUND);
        }
        assertThat(desk.post("", form("own:" + desk.questionnaire(Purpose.PREFERENCE), "mentees", true))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText()
                .contains("подбирают пары");
    }

    @Test
    void whatDoesNotFitIsSaidAtItsField() {
        UUID foreign = new SurveyDesk(beans).questionnaire(Purpose.OTHER);
        assertThat(desk.post("", Map.of())).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Заполните это поле").doesNotContain("??");
        assertThat(desk.post("", form("own:" + foreign, "mentees", false))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Этой анкеты больше нет");
        assertThat(desk.post("", form("nonsense", "mentees", false))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Этой анкеты больше нет");
        assertThat(desk.post("", form("ready:needs-pupils", "class:9 «Ю»", false))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Такой группы больше нет");
        var past = new HashMap<>(form("ready:needs-pupils", "mentees", false));
        past.put("days.opensOn", desk.today.minusDays(1).toString());
        past.put("days.remindsOn", desk.today.plusDays(40).toString());
        assertThat(desk.post("", past)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Этот день уже прошёл", "Напомнить можно между").doesNotContain("??");
        past.put("days.closesOn", "завтра");
        assertThat(desk.post("", past)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Введите дату");
    }

    @Test
    void thePageTellsTheRateBySideAndClass() {
        IntStream.range(0, 3).forEach(n -> desk.mentee("Лукошкин" + n, "8 «А»"));
        desk.mentee("Васильков", "10 «Б»");
        desk.mentor("Пуговкина");
        UUID id = desk.open(Purpose.NEEDS, "participants", false);
        desk.invitees(id).stream().filter(one -> "8 «А»".equals(one.getTraits().schoolClass())).limit(2).forEach(one -> desk.answer(one, "Химия"));
        assertThat(desk.get("/" + id)).hasStatusOk().bodyText()
                .contains("2 из 5 · 40 %", "2 из 3 · 66 %", "0 из 1", "Наставники", "Без класса", "Васильков", "Пуговкина", "/paper/")
                .doesNotContain("??");
        assertThat(desk.get("/" + id + "?schoolClass=8 «А»&all=true")).hasStatusOk().bodyText().contains("Лукошкин0", "ответ есть").doesNotContain("Пуговкина Анна Борисовна");
        assertThat(desk.get(personas.member(desk.school, Role.COUNCIL), "/" + id)).hasStatusOk().bodyText().contains("Васильков").doesNotContain("/cards", "/reminder", "/paper/");
    }

    @Test
    void theRatesAreFetchedAnewWhileItIsOpenAndNameNobodyOfTheList() {
        desk.mentee("Лукошкин", "8 «А»");
        desk.mentee("Васильков", "10 «Б»");
        UUID id = desk.open(Purpose.NEEDS, "mentees", false);
        assertThat(desk.get("/" + id)).bodyText().contains("data-live=\"/o/" + desk.school.getSlug() + "/surveys/" + id + "/rates", "data-answered=\"0\"", "/live.js", "data-live-stale");
        desk.answer(desk.invitees(id).get(0), "Химия");
        assertThat(desk.get("/" + id + "/rates?schoolClass=8 «А»&all=true")).hasStatusOk().bodyText()
                .contains("1 из 2", "data-answered=\"1\"", "schoolClass=10").doesNotContain("Лукошкин", "<html", "??");
        desk.close(id);
        assertThat(desk.get("/" + id + "/rates")).hasStatusOk().bodyText().contains("1 из 2").doesNotContain("data-live");
        assertThat(desk.get("/" + id)).bodyText().doesNotContain("/live.js", "data-live=");
        UUID anyone = desk.open(Purpose.OTHER, "anyone", true);
        assertThat(desk.get("/" + anyone + "/rates")).hasStatusOk().bodyText().contains("data-live", "data-answered=\"0\"");
        assertThat(desk.get("/" + desk.planned(Purpose.NEEDS, "mentees", false, desk.today.plusDays(3)) + "/rates")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoWithdrewIsNeitherWaitedForNorHandedACard() {
        UUID answered = desk.mentee("Ответов", "8 «А»");
        UUID gone = desk.mentee("Ушедший", "8 «А»");
        desk.mentee("Лукошкин", "8 «А»");
        UUID id = desk.open(Purpose.NEEDS, "mentees", false);
        var invitees = desk.invitees(id).stream().collect(Collectors.toMap(Invitee::getPersonId, Function.identity()));
        desk.answer(invitees.get(answered), "Химия");
        desk.run(() -> jdbc.sql("update person set blocked_on = current_date where id = any (?)").param(new UUID[] {answered, gone}).update());
        assertThat(desk.get("/" + id)).hasStatusOk().bodyText().contains("1 из 2", "Лукошкин").doesNotContain("1 из 3", "Ушедший");
        assertThat(desk.get("")).bodyText().contains("1 из 2");
        assertThat(desk.post("/" + id + "/cards", Map.of())).hasStatusOk().bodyText().contains("Лукошкин").doesNotContain("Ушедший");
        UUID invitee = invitees.get(gone).getId();
        assertThat(desk.post("/" + id + "/invitees/" + invitee + "/card", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(desk.post("/" + id + "/invitees/" + invitee + "/link", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(desk.call(() -> beans.getBean(PaperPile.class).find(id, invitee))).isEmpty();
        assertThat(desk.call(() -> beans.getBean(Reminding.class).remind(beans.getBean(Rounds.class).lock(id).orElseThrow(), desk.today))).isEqualTo(1);
    }

    @Test
    void anAnonymousRoundSaysNothingOfFewerThanFive() {
        IntStream.range(0, 5).forEach(n -> desk.mentee("Лукошкин" + n, "8 «А»"));
        IntStream.range(0, 4).forEach(n -> desk.mentee("Васильков" + n, "10 «Б»"));
        UUID id = desk.open(Purpose.OTHER, "mentees", true);
        assertThat(desk.get("/" + id)).hasStatusOk().bodyText()
                .contains("0 из 9", "0 из 5", "Группы меньше пяти", "ответы хранятся отдельно от имён").doesNotContain("0 из 4", "??");
    }

    @Test
    void cardsAreShownOnceByClassAndNewOnesReplaceThem() {
        desk.mentee("Лукошкин", "8 «А»");
        desk.mentee("Васильков", "10 «Б»");
        UUID id = desk.open(Purpose.NEEDS, "mentees", false);
        assertThat(desk.post("/" + id + "/cards", Map.of())).hasStatusOk().bodyText()
                .contains("Лукошкин", "Васильков", "8 «А»", "10 «Б»", "data:image/svg+xml", "/s").containsPattern("[2-9A-Z]{4}-[2-9A-Z]{4}").doesNotContain("??");
        assertThat(desk.post("/" + id + "/cards", Map.of("schoolClass", "8 «А»"))).hasStatusOk().bodyText().contains("Лукошкин").doesNotContain("Васильков");
        assertThat(desk.count("select count(*) from survey_entry where round_id = ?", id)).isEqualTo(2);
        assertThat(desk.get("/" + id)).bodyText().contains("карточка есть");
        assertThat(desk.count("select count(*) from journal_entry where deed = 'PRINTED' and organization_id = ?", desk.school.getId())).isEqualTo(2);
        desk.close(id);
        assertThat(desk.post("/" + id + "/cards", Map.of())).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void aLinkIsForOnePersonOrForAnyone() {
        desk.mentee("Лукошкин", "8 «А»");
        UUID named = desk.open(Purpose.NEEDS, "mentees", false);
        UUID open = desk.open(Purpose.OTHER, "anyone", true);
        UUID invitee = desk.invitees(named).get(0).getId();
        assertThat(desk.post("/" + named + "/invitees/" + invitee + "/link", Map.of())).hasStatusOk().bodyText().contains("Лукошкин").containsPattern("/s/[2-9A-Z]{26}\"");
        assertThat(desk.post("/" + open + "/link", Map.of())).hasStatusOk().bodyText().contains("Для любого").containsPattern("/s/[2-9A-Z]{26}\"").doesNotContain("??");
        assertThat(desk.post("/" + named + "/link", Map.of())).as("it asks people on a list").hasStatus(HttpStatus.CONFLICT);
        assertThat(desk.post("/" + open + "/invitees/" + invitee + "/link", Map.of())).as("of another round").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(desk.get("/" + open)).hasStatusOk().bodyText().contains("Ответов пока нет").doesNotContain("Кто не ответил", "??");
    }

    @Test
    void oneButtonRemindsAndASecondTimeSaysSo() {
        desk.mentee("Лукошкин", "8 «А»");
        UUID id = desk.open(Purpose.NEEDS, "mentees", false);
        assertThat(flash(desk.post("/" + id + "/reminder", Map.of()))).containsEntry("flash", "survey.reminded").containsEntry("flashOf", 1);
        assertThat(flash(desk.post("/" + id + "/reminder", Map.of()))).containsEntry("flash", "survey.reminded.none");
        assertThat(desk.get("/" + id)).bodyText().contains("Сегодня уже напомнили", "напомнили ").doesNotContain("Напомнить всем");
        assertThat(desk.post("/" + id + "/closing", Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(flash(desk.post("/" + id + "/reminder", Map.of()))).containsEntry("flash", "survey.takes-none");
        assertThat(desk.get("/" + id)).hasStatusOk().bodyText().contains("завершён").doesNotContain("/cards", "??");
        assertThat(desk.get("")).bodyText().contains("Завершённые");
    }

    @Test
    void anotherSchoolsRoundIsNotThere() {
        var theirs = new SurveyDesk(beans);
        theirs.mentee("Лукошкин", "8 «А»");
        UUID id = theirs.open(Purpose.NEEDS, "mentees", false);
        UUID invitee = theirs.invitees(id).get(0).getId();
        for (String page : new String[] {"", "/edit", "/rates"}) {
            assertThat(desk.get("/" + id + page)).hasStatus(HttpStatus.NOT_FOUND);
        }
        for (String deed : new String[] {"/opening", "/closing", "/reminder", "/newcomers", "/cards", "/link", "/invitees/" + invitee + "/card", "/invitees/" + invitee + "/link",
            "/invitees/" + invitee + "/letter"}) {
            assertThat(desk.post("/" + id + deed, Map.of())).as(deed).hasStatus(HttpStatus.NOT_FOUND);
        }
        UUID ours = desk.open(Purpose.NEEDS, "mentees", false);
        assertThat(desk.post("/" + ours + "/invitees/" + invitee + "/link", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(theirs.get(theirs.curator, "/" + id)).hasStatusOk();
    }

    @Test
    void pagesTakeAsManyStatementsForManyAsForFew() throws Exception {
        desk.mentee("Лукошкин", "8 «А»");
        UUID few = desk.open(Purpose.NEEDS, "class:8 «А»", false);
        desk.get("/" + few);
        desk.get("");
        int pageOfFew = statements.during(() -> assertThat(desk.get("/" + few)).hasStatusOk()).size();
        int listOfFew = statements.during(() -> assertThat(desk.get("")).hasStatusOk()).size();
        IntStream.range(0, 60).forEach(n -> desk.mentee("Васильков" + n, (n % 9 + 1) + " «Б»"));
        UUID many = desk.open(Purpose.NEEDS, "mentees", false);
        IntStream.range(1, 8).forEach(n -> desk.open(Purpose.OTHER, "class:" + n + " «Б»", n % 2 == 0));
        assertThat(statements.during(() -> assertThat(desk.get("/" + many)).hasStatusOk().bodyText().contains("Дальше"))).hasSizeLessThanOrEqualTo(pageOfFew);
        assertThat(statements.during(() -> assertThat(desk.get("")).hasStatusOk())).hasSizeLessThanOrEqualTo(listOfFew + 1);
    }

    private Map<String, String> form(String questionnaire, String whom, boolean anonymous) {
        return Map.of(
                "questionnaire", questionnaire, "whom", whom, "anonymous", "" + anonymous, "days.opensOn", desk.today.toString(),
                "days.remindsOn", desk.today.plusDays(7).toString(), "days.closesOn", desk.today.plusDays(14).toString());
    }

    private static Map<String, Object> flash(MvcTestResult result) {
        return result.getMvcResult().getFlashMap();
    }

    private static UUID made(MvcTestResult result) {
        String url = result.getResponse().getRedirectedUrl();
        return UUID.fromString(url.substring(url.lastIndexOf('/') + 1));
    }
}
