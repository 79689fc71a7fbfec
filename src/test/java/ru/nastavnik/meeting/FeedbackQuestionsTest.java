package ru.nastavnik.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.meeting.MeetingKind.*;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.Statements;
import ru.nastavnik.account.Account;
import ru.nastavnik.decree.Desk;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentor;
import ru.nastavnik.questionnaire.Condition;
import ru.nastavnik.questionnaire.Content;
import ru.nastavnik.questionnaire.Option;
import ru.nastavnik.questionnaire.Purpose;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.questionnaire.QuestionKind;
import ru.nastavnik.questionnaire.Questionnaire;
import ru.nastavnik.questionnaire.Questionnaires;
import ru.nastavnik.questionnaire.Respondent;
import ru.nastavnik.questionnaire.Section;
import ru.nastavnik.questionnaire.Wording;

/** By what questionnaires people are asked how their meetings were, and what becomes of the answers. */
@ApplicationTest
class FeedbackQuestionsTest {

    private static final String QUESTIONS = "/meetings/questions";

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Statements statements;

    @Autowired
    Feedbacks feedbacks;

    @Autowired
    FeedbackForms forms;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    Diary diary;
    Mentor teacher;
    Mentee pupil;
    Account mentee;
    Account curator;
    UUID pair;
    UUID meeting;

    @BeforeEach
    void open() {
        diary = new Diary(beans);
        teacher = diary.desk.teacher("Примерова");
        pupil = diary.desk.pupil("Образцов");
        mentee = diary.account(Role.MENTEE, pupil.getPerson().getId());
        curator = diary.desk.curator;
        pair = diary.pair(20, teacher, pupil);
        meeting = diary.meeting(pair, ACQUAINTANCE, 10);
    }

    @Test
    void theLibrarysIsAskedWithoutAnybodyDoingAnythingAndTakenOverWithTheFirstAnswer() {
        assertThat(get(mentee, "/my/meetings/" + meeting)).hasStatusOk().bodyText().contains("чего не хватило", "value=\"library\"");
        assertThat(count()).as("looking keeps nothing").isZero();
        assertThat(send(meeting, "library", "8", "9", "Понял")).hasStatus(HttpStatus.FOUND);
        assertThat(count()).isEqualTo(1);
        UUID asked = feedback().getQuestionnaireId();
        UUID second = diary.meeting(pair, PLANNING, 5);
        assertThat(get(mentee, "/my/meetings/" + second)).bodyText().contains("value=\"" + asked + "\"");
        assertThat(send(second, "library", "8", "9", "Понял")).as("by a page that was opened before").hasStatus(HttpStatus.FOUND);
        assertThat(count()).as("once").isEqualTo(1);
        assertThat(get(curator, "/pairs/" + pair + "/meetings")).bodyText().contains("Польза: 8 из 10 · комфорт: 9 из 10", "Что было важным, чего не хватило?", "Понял");
    }

    @Test
    void aCopyThatAsksMoreIsChosenAndAsked() {
        UUID own = published("Наш отзыв", withMore(library()));
        assertThat(get(curator, QUESTIONS)).hasStatusOk().bodyText().contains("Обратная связь наставляемого о встрече", "Наш отзыв", "своя, редакция 1").doesNotContain("Выбрать нельзя");
        assertThat(choose("own:" + own)).hasRedirectedUrl(address(QUESTIONS));
        assertThat(get(curator, QUESTIONS)).bodyText().containsPattern("value=\"own:" + own + "\"[^>]*checked");
        assertThat(get(mentee, "/my")).bodyText().contains("Встретитесь ещё?", "Почему нет?", "value=\"" + own + "\"");
        assertThat(post(mentee, "/my/meetings/" + meeting + "/feedback", "asked", own, "a.usefulness", "8", "a.comfort", "9", "a.words", "Понял"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ответьте на этот вопрос", "href=\"#a.again\"", "Понял")
                .containsPattern("value=\"8\"[^>]*checked");
        assertThat(post(mentee, "/my/meetings/" + meeting + "/feedback", "asked", own, "a.usefulness", "8", "a.comfort", "9", "a.again", "yes", "a.why", "Не спрашивали", "a.topics", "b", "a.words", "Понял"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(feedback().getAnswers().values()).as("what falls away is not kept").containsOnlyKeys("usefulness", "comfort", "again", "topics", "words");
        for (Account reader : List.of(mentee, curator)) {
            String page = reader == mentee ? "/my/meetings/" + meeting : "/pairs/" + pair + "/meetings";
            assertThat(get(reader, page)).bodyText().contains("8 из 10", "Встретитесь ещё?", "Да", "Химия", "Понял").doesNotContain("Почему нет?");
        }
        Account mentor = diary.account(Role.MENTOR, teacher.getPerson().getId());
        assertThat(get(mentor, "/my/meetings/" + meeting)).as("the other side is asked as before").bodyText().contains("о чём договорились").doesNotContain("Встретитесь ещё?", "Химия");
    }

    @Test
    void oneWithoutTheRatingsCannotBeChosenAndSaysWhy() {
        UUID without = published("Без оценки", content -> changed(content, question -> question.key().equals("comfort") ? null : question));
        UUID optional = published("Необязательная", content -> changed(content, question -> question.key().equals("comfort") ? optional(question) : question));
        assertThat(get(curator, QUESTIONS))
                .bodyText()
                .contains("Выбрать нельзя", "Без оценки", "Нет вопроса с оценкой «Насколько комфортно было»", "должна быть обязательной")
                .doesNotContain("value=\"own:" + without, "value=\"own:" + optional);
        assertThat(choose("own:" + without)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("эту анкету выбрать нельзя", "Нет вопроса с оценкой", "mentee-error");
        assertThat(jdbcCount("select count(*) from feedback_questionnaire")).isZero();
    }

    @Test
    void whatIsNotThereCannotBeChosen() {
        UUID draft = diary.desk.call(() -> questionnaires.save(questionnaire("Недописанная", Respondent.MENTEE, library())).getId());
        UUID ofMentors = published("Для наставников", Respondent.MENTOR, library());
        var stranger = new Diary(beans);
        UUID theirs = stranger.desk.call(() -> {
            var one = questionnaire("Чужая", Respondent.MENTEE, library());
            one.publish(stranger.today);
            return questionnaires.save(one).getId();
        });
        for (String value : List.of("own:" + draft, "own:" + ofMentors, "own:" + theirs, "own:", "ready:needs-pupils", "ready:meeting-mentor", "чепуха")) {
            assertThat(choose(value)).as(value).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Этой анкеты больше нет");
        }
        assertThat(get(curator, QUESTIONS)).bodyText().doesNotContain("Чужая", "Недописанная").contains("Для наставников");
        assertThat(jdbcCount("select count(*) from feedback_questionnaire")).isZero();
    }

    @Test
    void anAuthoritysIsTakenOverWhenItIsChosen() {
        var personas = beans.getBean(Personas.class);
        var city = personas.authority();
        diary = new Diary(beans, new Desk(beans, personas.schoolBelow(city)));
        curator = diary.desk.curator;
        UUID shared = Standing.job(city).call(() -> transaction.execute(status -> {
            var one = questionnaire("Отзыв города", Respondent.MENTEE, withMore(library()).apply(library()));
            one.publish(diary.today);
            one.share(true);
            return questionnaires.save(one).getId();
        }));
        assertThat(get(curator, QUESTIONS)).hasStatusOk().bodyText().contains("Отзыв города", city.getShortName());
        assertThat(choose("offered:" + shared)).hasStatus(HttpStatus.FOUND);
        diary.desk.run(() -> assertThat(forms.now(Side.MENTEE)).satisfies(form -> {
            assertThat(form.questionnaire()).isNotEqualTo(shared);
            assertThat(form.content().question("again")).isPresent();
        }));
        assertThat(get(curator, "/questionnaires/library/meeting-mentee")).hasStatusOk().bodyText().contains(address(QUESTIONS));
        assertThat(get(curator, "/questionnaires/" + shared)).hasStatusOk().bodyText().contains(address(QUESTIONS));
    }

    @Test
    void oneForAnyoneCanBeChosenForBothSides() {
        UUID own = published("Для всех", Respondent.ANYONE, library());
        assertThat(post(curator, QUESTIONS, "mentor", "own:" + own, "mentee", "own:" + own)).hasStatus(HttpStatus.FOUND);
        diary.desk.run(() -> assertThat(Stream.of(Side.values()).map(forms::now).map(FeedbackForm::questionnaire)).containsOnly(own));
    }

    @Test
    void aFormThatIsBegunStaysWithItsEdition() {
        UUID first = published("Наш отзыв", withMore(library()));
        choose("own:" + first);
        assertThat(post(mentee, "/my/meetings/" + meeting + "/draft", "asked", first, "a.usefulness", "7", "a.again", "no", "a.why", "Некогда")).hasStatus(HttpStatus.FOUND);
        UUID opened = diary.meeting(pair, PLANNING, 5);
        UUID second = nextEdition(first, content -> changed(content, question -> question.key().equals("again") || question.key().equals("why") ? null : question));
        assertThat(get(mentee, "/my/meetings/" + meeting)).bodyText().contains("value=\"" + first + "\"", "Почему нет?", "Некогда");
        assertThat(get(mentee, "/my/meetings/" + opened)).as("not begun").bodyText().contains("value=\"" + second + "\"").doesNotContain("Почему нет?");
        assertThat(post(mentee, "/my/meetings/" + meeting + "/feedback", "asked", first, "a.usefulness", "7", "a.comfort", "8", "a.again", "no", "a.why", "Некогда")).hasStatus(HttpStatus.FOUND);
        assertThat(post(mentee, "/my/meetings/" + opened + "/feedback", "asked", first, "a.usefulness", "7", "a.comfort", "8", "a.again", "no", "a.why", "Из старой страницы"))
                .as("sent by a page that was opened before the new edition")
                .hasStatus(HttpStatus.FOUND);
        diary.desk.run(() -> assertThat(feedbacks.findAll()).hasSize(2).allMatch(one -> one.getQuestionnaireId().equals(first)));
        assertThat(get(curator, "/pairs/" + pair + "/meetings")).bodyText().contains("Почему нет?", "Некогда", "Из старой страницы");
        assertThat(get(curator, QUESTIONS)).bodyText().contains("своя, редакция 2").containsPattern("value=\"own:" + second + "\"[^>]*checked");
    }

    @Test
    void anEditionThatDoesNotFitIsNotAskedAndTheCuratorIsTold() {
        UUID first = published("Наш отзыв", withMore(library()));
        choose("own:" + first);
        nextEdition(first, content -> changed(content, question -> question.key().equals("usefulness") ? null : question));
        assertThat(get(mentee, "/my")).bodyText().contains("value=\"library\"").doesNotContain("Встретитесь ещё?");
        assertThat(get(curator, QUESTIONS)).bodyText().contains("Новая редакция анкеты «Наш отзыв» для встреч не подходит", "Выбрать нельзя").containsPattern("value=\"ready:meeting-mentee\"[^>]*checked");
        assertThat(get(curator, "")).bodyText().contains("Выбрать анкету о встречах", address(QUESTIONS));
        UUID fit = nextEdition(first, content -> withMore(library()).apply(content));
        assertThat(get(curator, "")).bodyText().doesNotContain("Выбрать анкету о встречах");
        assertThat(get(mentee, "/my")).bodyText().contains("value=\"" + fit + "\"", "Встретитесь ещё?");
        diary.desk.run(() -> questionnaires.own(fit).orElseThrow().withdraw());
        assertThat(get(mentee, "/my")).bodyText().contains("value=\"library\"");
        assertThat(get(curator, QUESTIONS)).bodyText().contains("Анкету «Наш отзыв» отозвали");
        assertThat(choose("ready:meeting-mentee")).hasStatus(HttpStatus.FOUND);
        assertThat(get(curator, QUESTIONS)).bodyText().doesNotContain("отозвали");
    }

    @Test
    void anEditionForOtherPeopleIsNotAsked() {
        UUID first = published("Наш отзыв", withMore(library()));
        choose("own:" + first);
        diary.desk.run(() -> {
            var former = questionnaires.own(first).orElseThrow();
            var next = former.next(2);
            next.describe(Wording.of("Наш отзыв"), Purpose.MEETING, Respondent.MENTOR);
            next.publish(diary.today);
            former.withdraw();
            questionnaires.save(next);
        });
        assertThat(get(mentee, "/my")).bodyText().contains("value=\"library\"");
        assertThat(get(curator, QUESTIONS)).bodyText().contains("для встреч не подходит");
    }

    @Test
    void theNextEditionOfTheLibrarysOwnIsAskedByItself() {
        send(meeting, "library", "8", "9", "Понял");
        UUID taken = feedback().getQuestionnaireId();
        UUID second = nextEdition(taken, withMore(library()));
        UUID planning = diary.meeting(pair, PLANNING, 5);
        assertThat(get(mentee, "/my/meetings/" + planning)).bodyText().contains("value=\"" + second + "\"", "Встретитесь ещё?");
        assertThat(send(planning, "library", "8", "9", "Со старой страницы")).hasStatus(HttpStatus.FOUND);
        assertThat(count()).as("the withdrawn edition is not taken over again").isEqualTo(2);
        assertThat(choose("ready:meeting-mentee")).hasStatus(HttpStatus.FOUND);
        UUID regular = diary.meeting(pair, REGULAR, 4);
        assertThat(get(mentee, "/my/meetings/" + regular)).as("the library's, chosen again").bodyText().doesNotContain("Встретитесь ещё?");
    }

    @Test
    void aMadeUpFormIsPassedOver() {
        UUID draft = diary.desk.call(() -> questionnaires.save(questionnaire("Черновик", Respondent.MENTEE, library())).getId());
        UUID round = published("Потребности", Respondent.MENTEE, library(), Purpose.NEEDS);
        for (String asked : List.of(draft.toString(), round.toString(), UUID.randomUUID().toString(), "чепуха", "")) {
            assertThat(post(mentee, "/my/meetings/" + meeting + "/draft", "asked", asked, "a.words", "Понял", "a.nothing", "x")).as(asked).hasStatus(HttpStatus.FOUND);
            assertThat(List.of(draft, round)).doesNotContain(feedback().getQuestionnaireId());
            assertThat(feedback().getAnswers()).isEqualTo(Diary.answers(null, null, "Понял"));
        }
    }

    @Test
    void whatWasAnsweredToTheFormerFormIsReadAsBefore() {
        diary.sendAsMentee(meeting, pupil.getPerson().getId(), 6);
        UUID draft = diary.meeting(pair, PLANNING, 5);
        post(mentee, "/my/meetings/" + draft + "/draft", "asked", "library", "a.words", "Ещё думаю");
        diary.desk.run(() -> jdbc.sql("update feedback set questionnaire_id = null").update());
        assertThat(get(mentee, "/my/meetings/" + meeting)).bodyText().contains("6 из 10", "Всё получилось");
        assertThat(get(curator, "/pairs/" + pair + "/meetings")).bodyText().contains("6 из 10", "Всё получилось");
        assertThat(get(mentee, "/my/meetings/" + draft)).bodyText().contains("Ещё думаю", "value=\"library\"");
        assertThat(get(curator, "/meetings/feedback")).bodyText().contains("Всё получилось");
    }

    @Test
    void whatIsSaidOfMeetingsStandsSideBySide() throws Exception {
        choose("own:" + published("Наш отзыв", withMore(library())));
        post(mentee, "/my/meetings/" + meeting + "/feedback", "a.usefulness", "8", "a.comfort", "9", "a.again", "no", "a.why", "Некогда", "a.words", "Слово ученика");
        diary.sendAsMentor(meeting, 5);
        var page = get(curator, "/meetings/feedback");
        assertThat(page)
                .hasStatusOk()
                .bodyText()
                .contains("Отправлено 2 формы", "Насколько полезной была встреча?", "Встретитесь ещё?", "Химия", "Слово ученика", "Некогда", "Всё получилось", "Что делали и о чём договорились?")
                .containsSubsequence("Медиана", "6,5", "5", "8");
        var few = statements.during(() -> get(curator, "/meetings/feedback"));
        for (int n = 0; n < 4; n++) {
            diary.sendAsMentor(diary.meeting(pair, n == 0 ? PLANNING : REGULAR, 8 - n), 7);
        }
        assertThat(statements.during(() -> assertThat(get(curator, "/meetings/feedback")).bodyText().contains("Отправлено 6 форм"))).hasSameSizeAs(few);
        assertThat(get(curator, "/meetings/feedback?from=" + diary.today.minusDays(400) + "&to=" + diary.today.minusDays(300))).hasStatusOk().bodyText().contains("За это время форм нет");
        assertThat(get(curator, "/meetings/feedback?from=" + diary.today + "&to=" + diary.today.minusDays(3))).hasStatusOk().bodyText().contains("позже последнего");
        assertThat(get(curator, "/meetings/feedback?from=вчера&to=0026-99-99")).hasStatusOk().bodyText().contains("Отправлено 6 форм");
        assertThat(get(new Diary(beans).desk.curator, "/meetings/feedback")).as("a stranger").hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void oneLooksForWordsInWhatWasSaid() {
        post(mentee, "/my/meetings/" + meeting + "/feedback", "a.usefulness", "8", "a.comfort", "9", "a.words", "Слово ученика");
        diary.sendAsMentor(meeting, 5);

        var sought = post(curator, "/meetings/feedback", "words", "ученика", "from", diary.today.minusDays(30), "to", diary.today);

        assertThat(sought).hasRedirectedUrl(address("/meetings/feedback?from=" + diary.today.minusDays(30) + "&to=" + diary.today));
        var found = mvc.get().uri(address("/meetings/feedback")).cookie(sought.getResponse().getCookie("nastavnik")).with(SignIn.as(curator)).exchange();
        assertThat(found).bodyText()
                .contains("value=\"ученика\"", "Слово ученика", "Отправлено 2 формы", "показано только то, где есть «ученика»", "Найдено: 0 из 1")
                .doesNotContain("Всё получилось");
        assertThat(get(curator, "/meetings/feedback")).as("another session").bodyText().contains("Слово ученика", "Всё получилось");
    }

    @Test
    void whatOnlyAFormerEditionOfferedIsCountedToo() {
        UUID first = published("Наш отзыв", withMore(library()));
        choose("own:" + first);
        post(mentee, "/my/meetings/" + meeting + "/feedback", "asked", first, "a.usefulness", "8", "a.comfort", "9", "a.again", "yes", "a.topics", "b", "a.words", "Понял");
        UUID second = nextEdition(first, content -> changed(content, question -> question.key().equals("topics")
                ? new Question(
                        "topics", QuestionKind.ONE, Wording.of("О чём говорили?"), null, false, null,
                        List.of(new Option("a", Wording.of("Физика")), new Option("c", Wording.of("Музыка"))), null, null, null, null)
                : question));
        UUID planning = diary.meeting(pair, PLANNING, 5);
        post(mentee, "/my/meetings/" + planning + "/feedback", "asked", second, "a.usefulness", "8", "a.comfort", "9", "a.again", "yes", "a.topics", "c", "a.words", "Понял");
        assertThat(get(curator, "/meetings/feedback")).hasStatusOk().bodyText().contains("Отправлено 2 формы").containsSubsequence("О чём говорили?", "Физика", "Музыка", "Химия");
    }

    @Test
    void editionsTakeNoMoreStatements() throws Exception {
        UUID edition = published("Наш отзыв", withMore(library()));
        choose("own:" + edition);
        List<Integer> counts = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            UUID held = n == 0 ? meeting : diary.meeting(pair, n == 1 ? PLANNING : REGULAR, 8 - n);
            assertThat(post(mentee, "/my/meetings/" + held + "/feedback", "asked", edition, "a.usefulness", "8", "a.comfort", "9", "a.again", "yes", "a.words", "Слово " + n)).hasStatus(HttpStatus.FOUND);
            counts.add(statements.during(() -> assertThat(get(curator, "/meetings/feedback")).hasStatusOk()).size());
            edition = nextEdition(edition, content -> content);
        }
        assertThat(counts).as("of one, two, three editions").containsOnly(counts.get(0));
        assertThat(statements.during(() -> get(curator, "/meetings/feedback"))).as("words are not counted").filteredOn(sql -> sql.contains("jsonb_each")).hasSize(2);
    }

    @Test
    void thePageMakesUpAKeyForEachCopySoThatItIsMadeOnce() {
        assertThat(get(curator, QUESTIONS)).bodyText()
                .containsPattern("library/meeting-mentor/copy\"[^>]*>(<input[^>]*>)*<input type=\"hidden\" name=\"key\" value=\"[0-9a-f-]{36}\"")
                .containsPattern("library/meeting-mentee/copy\"[^>]*>(<input[^>]*>)*<input type=\"hidden\" name=\"key\" value=\"[0-9a-f-]{36}\"");
    }

    @Test
    void everyPageIsInEnglishToo() {
        published("Без оценки", content -> changed(content, question -> question.key().equals("comfort") ? null : question));
        send(meeting, "library", "8", "9", "Word");
        for (String path : List.of(QUESTIONS, "/meetings/feedback")) {
            var page = mvc.get().uri(address(path)).cookie(new Cookie("language", "en")).with(SignIn.as(curator)).exchange();
            assertThat(page).as(path).hasStatusOk().bodyText().contains("lang=\"en\"").doesNotContain("??", "{0", "Встреч");
        }
    }

    private Content library() {
        return forms.library(Side.MENTEE).content();
    }

    /** With three questions more, of which one is asked after an answer alone. */
    private static UnaryOperator<Content> withMore(Content library) {
        var again = new Question("again", QuestionKind.YES_NO, Wording.of("Встретитесь ещё?"), null, true, null, null, null, null, null, null);
        var why = new Question("why", QuestionKind.SHORT_TEXT, Wording.of("Почему нет?"), null, true, null, null, null, new Condition("again", List.of("no")), null, null);
        var topics = new Question(
                "topics", QuestionKind.ONE, Wording.of("О чём говорили?"), null, false, null,
                List.of(new Option("a", Wording.of("Физика")), new Option("b", Wording.of("Химия"))), null, null, null, null);
        return content -> {
            var questions = new ArrayList<>(library.questions());
            questions.addAll(List.of(again, why, topics));
            return new Content(List.of(new Section("meeting", Wording.of("Встреча"), null, questions)));
        };
    }

    private static Content changed(Content content, UnaryOperator<Question> change) {
        var questions = content.questions().stream().flatMap(question -> Stream.ofNullable(change.apply(question))).toList();
        return new Content(List.of(new Section("meeting", Wording.of("Встреча"), null, questions)));
    }

    private static Question optional(Question of) {
        return new Question(of.key(), of.kind(), of.text(), of.help(), false, of.source(), of.options(), of.scale(), of.condition(), of.measure(), of.meaning());
    }

    private static Questionnaire questionnaire(String title, Respondent whom, Content content) {
        return new Questionnaire(Wording.of(title), Purpose.MEETING, whom, content);
    }

    private UUID published(String title, UnaryOperator<Content> change) {
        return published(title, Respondent.MENTEE, change.apply(library()));
    }

    private UUID published(String title, Respondent whom, Content content) {
        return published(title, whom, content, Purpose.MEETING);
    }

    private UUID published(String title, Respondent whom, Content content, Purpose purpose) {
        return diary.desk.call(() -> {
            var one = new Questionnaire(Wording.of(title), purpose, whom, content);
            one.publish(diary.today);
            return questionnaires.save(one).getId();
        });
    }

    /** As the curator makes it in the editor. */
    private UUID nextEdition(UUID of, UnaryOperator<Content> change) {
        return diary.desk.call(() -> {
            var former = questionnaires.own(of).orElseThrow();
            var published = questionnaires.findPublished(diary.desk.school.getId(), former.getFamily(), UUID.randomUUID());
            var next = former.next(questionnaires.lastEdition(diary.desk.school.getId(), former.getFamily()) + 1);
            next.ask(change.apply(former.getContent()));
            next.publish(diary.today);
            published.forEach(Questionnaire::withdraw);
            return questionnaires.save(next).getId();
        });
    }

    private Feedback feedback() {
        return diary.desk.call(() -> feedbacks.findByMeetingIdAndPersonId(meeting, pupil.getPerson().getId()).orElseThrow());
    }

    private int count() {
        return jdbcCount("select count(*) from questionnaire where organization_id = '" + diary.desk.school.getId() + "'");
    }

    private int jdbcCount(String sql) {
        return diary.desk.call(() -> jdbc.sql(sql).query(Integer.class).single());
    }

    private MvcTestResult choose(String value) {
        return post(curator, QUESTIONS, "mentee", value);
    }

    private MvcTestResult send(UUID meeting, String asked, String usefulness, String comfort, String words) {
        return post(mentee, "/my/meetings/" + meeting + "/feedback", "asked", asked, "a.usefulness", usefulness, "a.comfort", comfort, "a.words", words);
    }

    private MvcTestResult get(Account account, String path) {
        return mvc.get().uri(address(path)).with(SignIn.as(account)).exchange();
    }

    private MvcTestResult post(Account account, String path, Object... fields) {
        var request = mvc.post().uri(address(path)).with(Csrf.asABrowser()).with(SignIn.as(account));
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i].toString(), fields[i + 1].toString());
        }
        return request.exchange();
    }

    private String address(String path) {
        return "/o/" + diary.desk.school.getSlug() + path;
    }
}
