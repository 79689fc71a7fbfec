package ru.nastavnik.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static ru.nastavnik.survey.Polled.question;
import static ru.nastavnik.survey.Polled.rating;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.Statements;
import ru.nastavnik.account.Account;
import ru.nastavnik.people.Mentees;
import ru.nastavnik.questionnaire.Scale;
import ru.nastavnik.questionnaire.Meaning;
import ru.nastavnik.questionnaire.Option;
import ru.nastavnik.questionnaire.OptionSource;
import ru.nastavnik.questionnaire.Purpose;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.questionnaire.QuestionKind;
import ru.nastavnik.questionnaire.Respondent;
import ru.nastavnik.questionnaire.Scale;
import ru.nastavnik.questionnaire.Wording;
import ru.nastavnik.sheet.Sheets;

@ApplicationTest
class AnalysisPagesTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    @Autowired
    Statements statements;

    @TempDir
    Path folder;

    Polled polled;

    @BeforeEach
    void ask() {
        polled = new Polled(beans);
    }

    @Test
    void countsEachQuestionByGroups() {
        var round = satisfaction(false);
        for (int i = 1; i <= 4; i++) {
            answer(round, i, i % 2 == 0 ? "8 «А»" : "9 «Б»", String.valueOf(i * 2), "Помогли с химией " + i);
        }
        assertThat(page(round, "?by=SCHOOL_CLASS")).hasStatusOk().bodyText()
                .contains("Ответили 4 человека", "8 «А»", "9 «Б»", "Медиана", "Помогли с химией 3", "Ответ a", "Написали 4 человека");
        var analysis = polled.inSchool(() -> beans.getBean(Analysing.class).of(round, Grouping.SCHOOL_CLASS, null, null));
        var mark = analysis.results().get(0);
        assertThat(mark.columns().get(0).summary().mean()).isEqualTo(5);
        assertThat(mark.columns().get(1).summary().mean()).isEqualTo(6); // 8 «А»: 4 and 8
        assertThat(mark.columns().get(2).summary().mean()).isEqualTo(4);
        assertThat(analysis.results().get(1).columns().get(0).shares().get(0)).isEqualTo(new QuestionResult.Share(4, 100, null));
    }

    @Test
    void anAnonymousRoundIsShownWhenItIsClosedAndInGroupsOfFive() {
        var round = satisfaction(true);
        for (int i = 0; i < 14; i++) {
            answer(round, i, i < 3 ? "8 «А»" : i < 8 ? "8 «Б»" : "9 «А»", "7", "Слова " + i);
        }
        assertThat(page(round, "")).hasStatusOk().bodyText().contains("Опрос анонимный").doesNotContain("Слова 1");
        polled.close(round);
        assertThat(page(round, "")).bodyText().contains("Ответили 14 человек", "Слова 1", "answers.xlsx");
        assertThat(export(round)).hasStatusOk();
    }

    @Test
    void ofASingleHiddenGroupTheNextSmallestIsHiddenToo() {
        var sizes = new LinkedHashMap<String, Integer>();
        sizes.put("8 «А»", 3);
        sizes.put("8 «Б»", 5);
        sizes.put("9 «А»", 6);
        var columns = Columns.groups(new Tally.Counts(sizes, Map.of()), group -> group, true);
        assertThat(columns).extracting(Columns.Column::hidden).containsExactly(true, true, false);
        assertThat(Columns.groups(new Tally.Counts(sizes, Map.of()), group -> group, false)).noneMatch(Columns.Column::hidden);
    }

    @Test
    void theHiddenTogetherAreNeverFew() {
        assertThat(hidden(1, 2, 5, 6)).containsExactly(true, true, true, false);
        assertThat(hidden(1, 1, 1, 1)).containsExactly(true, true, true, true);
        assertThat(hidden(2, 3, 5)).as("five together").containsExactly(true, true, false);
        assertThat(hidden(5, 6)).containsExactly(false, false);
    }

    private static List<Boolean> hidden(int... people) {
        var sizes = new LinkedHashMap<String, Integer>();
        for (int at = 0; at < people.length; at++) {
            sizes.put("группа " + at, people[at]);
        }
        return Columns.groups(new Tally.Counts(sizes, Map.of()), group -> group, true).stream().map(Columns.Column::hidden).toList();
    }

    @Test
    void whatFewOfAGroupSaidToAQuestionDoesNotFollowFromTheOthers() {
        var round = satisfaction(true);
        for (int i = 0; i < 19; i++) {
            var marked = new LinkedHashMap<String, List<String>>(Map.of("mark", List.of("7")));
            if (i != 1 && i != 2) {
                marked.put("some", List.of("a"));
            }
            polled.answer(round, polled.mentee("Номеров"), Side.MENTEE, null, marked);
        }
        group(round, 0, 5, "три ответили", 5, 11, "шесть", 11, 19, "восемь");
        polled.close(round);
        var analysis = polled.inSchool(() -> beans.getBean(Analysing.class).of(round, Grouping.FORM, null, null));
        assertThat(analysis.columns()).extracting(Columns.Column::label).containsExactly(null, "восемь", "три ответили", "шесть");
        assertThat(shown(analysis, 0)).as("all answered").containsExactly(19, 8, 5, 6);
        assertThat(shown(analysis, 1)).as("three and six are hidden, of whom 17 − 8 = 9 are known").containsExactly(17, 8, null, null);
    }

    private static List<Integer> shown(Analysing.Analysis analysis, int question) {
        return analysis.results().get(question).columns().stream().map(cell -> cell == null ? null : cell.people()).toList();
    }

    /** Those first who did not answer the second question. @param groups from, to, form */
    private void group(Round round, Object... groups) {
        var ids = polled.inSchool(() -> beans.getBean(JdbcClient.class).sql("select id from response where round_id = ? order by answers -> 'some' is not null, id")
                .param(round.getId()).query(UUID.class).list());
        for (int at = 0; at < groups.length; at += 3) {
            var these = ids.subList((int) groups[at], (int) groups[at + 1]).toArray(UUID[]::new);
            Object form = groups[at + 2];
            polled.inSchool(() -> beans.getBean(JdbcClient.class).sql("update response set form = :form where id = any(:these)").param("form", form).param("these", these).update());
        }
    }

    @Test
    void besideWordsStandsWhoseSideSpeaksOnlyWhereTheNameIsGivenToo() {
        for (boolean anonymous : List.of(true, false)) {
            var round = satisfaction(anonymous);
            for (int i = 0; i < 6; i++) {
                answer(round, i, null, "7", "Слова " + i);
            }
            polled.close(round);
            var words = polled.inSchool(() -> beans.getBean(Analysing.class).of(round, Grouping.NONE, null, null)).results().get(2);
            assertThat(words.said()).hasSize(6).allMatch(one -> (one.side() == null) == anonymous);
            var page = assertThat(page(round, "")).hasStatusOk().bodyText().contains("Слова 5");
            if (anonymous) {
                page.doesNotContain("<span class=\"sub\">наставляемый</span>");
            } else {
                page.contains("<span class=\"sub\">наставляемый</span>");
            }
        }
    }

    @Test
    void fewerThanFiveWithoutANameAreNotShown() {
        var round = satisfaction(true);
        for (int i = 0; i < 4; i++) {
            answer(round, i, null, "7", "Слова " + i);
        }
        polled.close(round);
        assertThat(page(round, "")).bodyText().contains("Ответили меньше пяти человек").doesNotContain("Слова 1", "answers.xlsx");
        assertThat(export(round)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page(satisfaction(false), "")).as("nobody answered").hasStatusOk().bodyText().doesNotContain("answers.xlsx");
    }

    @Test
    void aQuestionThatFewAnsweredWithoutANameIsNotShownWhateverIsLookedFor() {
        var round = satisfaction(true);
        for (int i = 0; i < 6; i++) {
            polled.answer(round, polled.mentee("Номеров"), Side.MENTEE, null, i < 3
                    ? Map.of("mark", List.of("7"), "some", List.of("b"), "words", List.of("Тайные слова"))
                    : Map.of("mark", List.of("7")));
        }
        polled.close(round);
        assertThat(page(round, "")).hasStatusOk().bodyText().contains("Ответили 6 человек", "На этот вопрос ответили меньше пяти человек").doesNotContain("Тайные");
        for (String words : List.of("тайные", "а")) {
            var analysis = polled.inSchool(() -> beans.getBean(Analysing.class).of(round, Grouping.NONE, null, words));
            assertThat(analysis.results()).extracting(QuestionResult::few).containsExactly(false, true, true, false);
            assertThat(analysis.results().get(2).said()).isEmpty();
            assertThat(analysis.results().get(1).columns().get(0)).isNull();
        }
    }

    @Test
    void wordsAreLookedForOutsideTheAddress() {
        var round = satisfaction(false);
        answer(round, 1, null, "7", "Много химии");
        answer(round, 2, null, "7", "Много 100%");
        var found = mvc.post().uri(address(round, "analysis")).param("words", "100%").with(SignIn.as(polled.curator)).with(Csrf.asABrowser()).exchange();
        assertThat(found).hasStatus(HttpStatus.FOUND).hasRedirectedUrl(address(round, "analysis") + "?by=NONE");
        var session = found.getResponse().getCookie("nastavnik");
        assertThat(mvc.get().uri(address(round, "analysis")).cookie(session).with(SignIn.as(polled.curator)).exchange())
                .bodyText().contains("Много 100%", "показано только то, где есть «100%»", "Найдено: 1 из 2", "Показать всё", "name=\"by\" value=\"NONE\"")
                .doesNotContain("Много химии", "Написал 1 человек");
        assertThat(mvc.get().uri(address(round, "analysis/words?name=words")).cookie(session).with(SignIn.as(polled.curator)).exchange())
                .bodyText().contains("Найдено: 1 из 2");
        mvc.post().uri(address(round, "analysis")).param("words", "физика").cookie(session).with(SignIn.as(polled.curator)).with(Csrf.asABrowser()).exchange();
        assertThat(mvc.get().uri(address(round, "analysis")).cookie(session).with(SignIn.as(polled.curator)).exchange())
                .bodyText().contains("Найдено: 0 из 2").doesNotContain("Ничего не написали");
        mvc.post().uri(address(round, "analysis")).cookie(session).with(SignIn.as(polled.curator)).with(Csrf.asABrowser()).exchange();
        assertThat(mvc.get().uri(address(round, "analysis")).cookie(session).with(SignIn.as(polled.curator)).exchange())
                .bodyText().contains("Много химии", "Написали 2 человека").doesNotContain("показано только то", "Найдено");
    }

    @Test
    void whatWasWrittenBesideAnOpenOptionIsReadAndLookedFor() {
        var open = new Question(
                "open", QuestionKind.ONE, Wording.of("Что ещё?"), null, false, null,
                List.of(new Option("none", Wording.of("Ничего")), new Option("other", Wording.of("Другое"), true)), null, null, null, null);
        for (boolean anonymous : List.of(false, true)) {
            var round = polled.open(Purpose.SATISFACTION, Respondent.MENTEE, anonymous, rating("mark", null), open);
            for (int i = 0; i < 6; i++) {
                polled.answer(round, polled.mentee("Номеров"), Side.MENTEE, null, i < 4
                        ? Map.of("mark", List.of("7"), "open", List.of("other"), "open.own", List.of("Кружок шахмат " + i))
                        : Map.of("mark", List.of("7"), "open", List.of("none")));
            }
            polled.close(round);
            if (anonymous) {
                assertThat(page(round, "")).as("four wrote").hasStatusOk().bodyText().contains("Что ещё?").doesNotContain("Кружок");
                assertThat(page(round, "/words?name=open.own")).hasStatus(HttpStatus.NOT_FOUND);
            } else {
                assertThat(page(round, "")).bodyText().contains("Своими словами", "Кружок шахмат 3");
                assertThat(page(round, "/words?name=open.own")).hasStatusOk().bodyText().contains("Что ещё?", "Кружок шахмат 0");
                var found = polled.inSchool(() -> beans.getBean(Analysing.class).of(round, Grouping.NONE, null, "ШАХМАТ 2")).results().get(1);
                assertThat(found.said()).extracting(Tally.Said::words).containsExactly("Кружок шахмат 2");
                assertThat(found.saidInAll()).isEqualTo(1);
                assertThat(found.wrote()).isEqualTo(4);
            }
        }
    }

    @Test
    void allThatWasWrittenIsReadPageByPage() {
        var round = satisfaction(false);
        answer(round, 0, null, "7", "Слова раз");
        polled.inSchool(() -> beans.getBean(JdbcClient.class).sql("""
                        insert into response (id, version, round_id, side, answers, sent_on, on_paper)
                        select gen_random_uuid(), 0, ?, 'MENTEE', jsonb_build_object('words', jsonb_build_array('Слова ' || n)), current_date, false
                        from generate_series(1, 200) n""").param(round.getId()).update());
        assertThat(page(round, "")).bodyText().contains("Показаны первые 200", "analysis/words?name=words");
        assertThat(page(round, "/words?name=words")).hasStatusOk().bodyText().contains("page=2");
        assertThat(page(round, "/words?name=words&page=2")).hasStatusOk().bodyText().contains("Слова").doesNotContain("page=3");
        assertThat(page(round, "/words?name=words&page=" + Integer.MAX_VALUE)).hasStatusOk();
        assertThat(page(round, "/words?name=words&page=-3")).as("as the first").hasStatusOk().bodyText().contains("page=2").doesNotContain("page=-2");
        assertThat(page(round, "/words?name=mark")).as("no words").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(personas.curator(personas.school()), address(round, "analysis") + "/words?name=words")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page(satisfaction(true), "/words?name=words")).as("not closed yet").hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatIsWrittenInASwotIsOfNoSide() {
        for (Purpose purpose : List.of(Purpose.SWOT, Purpose.OTHER)) {
            var round = polled.open(purpose, Respondent.CURATOR, false, question("words", QuestionKind.LONG_TEXT, null));
            polled.answer(round, polled.mentee("Номеров"), Side.MENTEE, null, Map.of("words", List.of("Слова раз")));
            var page = assertThat(page(round, "/words?name=words")).hasStatusOk().bodyText().contains("Слова раз");
            if (purpose == Purpose.SWOT) {
                page.doesNotContain("<span class=\"sub\">наставляемый</span>");
            } else {
                page.contains("<span class=\"sub\">наставляемый</span>");
            }
        }
    }

    @Test
    void contentmentWithoutNamesSaysThatItIsNotCounted() {
        var content = new Question(
                "mark", QuestionKind.RATING, Wording.of("Довольны ли вы?"), null, true, null, null, Scale.ofTen(Wording.of("нет"), Wording.of("да")), null, null,
                Meaning.SATISFACTION);
        for (boolean anonymous : List.of(true, false)) {
            var round = polled.open(Purpose.SATISFACTION, Respondent.MENTEE, anonymous, content);
            var page = assertThat(get(polled.curator, "/o/" + polled.school.getSlug() + "/surveys/" + round.getId())).hasStatusOk().bodyText();
            if (anonymous) {
                page.contains("В показатели удовлетворённости этот опрос не войдёт");
            } else {
                page.doesNotContain("не войдёт");
            }
        }
        assertThat(get(polled.curator, "/o/" + polled.school.getSlug() + "/surveys/new")).bodyText().contains("лишь по ответам с именами");
    }

    @Test
    void twoRoundsStandSideBySide() {
        var first = satisfaction(false);
        var second = satisfaction(false);
        answer(first, 1, null, "3", "а");
        answer(second, 2, null, "9", "б");
        var analysis = polled.inSchool(() -> beans.getBean(Analysing.class).of(second, Grouping.NONE, first, null));
        assertThat(analysis.results().get(0).columns()).extracting(cell -> cell.summary().mean()).containsExactly(9.0, 3.0);
        assertThat(page(second, "?with=" + first.getId())).hasStatusOk().bodyText().contains("Опрос осени");
        assertThat(page(second, "?with=" + UUID.randomUUID())).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void aStrangerSeesNothing() {
        var round = satisfaction(false);
        var stranger = personas.curator(personas.school());
        assertThat(get(stranger, address(round, "analysis"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(personas.mentor(polled.school), address(round, "analysis"))).hasStatus(HttpStatus.FORBIDDEN);
        assertThat(get(personas.director(polled.school), address(round, "analysis"))).hasStatusOk();
    }

    @Test
    void theStatementsDoNotGrowWithTheAnswers() throws Exception {
        var round = satisfaction(false);
        answer(round, 1, "8 «А»", "7", "раз");
        page(round, "?by=SCHOOL_CLASS");
        int few = statements.during(() -> page(round, "?by=SCHOOL_CLASS")).size();
        for (int i = 0; i < 12; i++) {
            answer(round, i, "8 «" + (char) ('А' + i) + "»", "7", "слова " + i);
        }
        assertThat(statements.during(() -> page(round, "?by=SCHOOL_CLASS"))).hasSize(few);
    }

    @Test
    void beforeAndAfterNamesWhoGotWorse() {
        var before = polled.open(Purpose.BASELINE, Respondent.MENTEE, false, rating("q1", "confidence"));
        var after = polled.open(Purpose.REFLECTION, Respondent.MENTEE, false, rating("q7", "confidence"));
        var better = polled.mentee("Лучшев");
        var worse = polled.mentee("Хужев");
        for (var person : List.of(better, worse)) {
            polled.answer(before, person, Side.MENTEE, null, Map.of("q1", List.of("5")));
        }
        polled.answer(after, better, Side.MENTEE, null, Map.of("q7", List.of("8")));
        polled.answer(after, worse, Side.MENTEE, null, Map.of("q7", List.of("3")));
        String change = "/o/" + polled.school.getSlug() + "/surveys/change";
        String year = "?year=" + polled.today.getYear();
        assertThat(get(polled.curator, change + year)).hasStatusOk().bodyText()
                .contains("Оценка q7", "Хужев", "−2,0", "+0,5", "парный t-критерий Стьюдента", "нецентральное t-распределение").doesNotContain("Лучшев");
        assertThat(get(polled.curator, change + "/" + better + year)).hasStatusOk().bodyText().contains("Лучшев Пётр Макетович", "+3,0");
        assertThat(get(polled.curator, change + "/" + polled.mentee("Никогдаев") + year)).hasStatusOk().bodyText().contains("Анкет до и после нет");
        assertThat(get(polled.curator, change + "/" + UUID.randomUUID() + year)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(personas.curator(personas.school()), change + "/" + better + year)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoFellSteeplyOnOneThingIsNamedThoughTheRestRose() {
        var before = polled.open(Purpose.BASELINE, Respondent.MENTEE, false, rating("q1", "confidence"), rating("q2", "learning"), rating("q3", "friends"));
        var after = polled.open(Purpose.REFLECTION, Respondent.MENTEE, false, rating("q1", "confidence"), rating("q2", "learning"), rating("q3", "friends"));
        var steep = polled.mentee("Обрывов");
        var gentle = polled.mentee("Пологов");
        for (var person : List.of(steep, gentle)) {
            polled.answer(before, person, Side.MENTEE, null, Map.of("q1", List.of("9"), "q2", List.of("3"), "q3", List.of("3")));
        }
        polled.answer(after, steep, Side.MENTEE, null, Map.of("q1", List.of("2"), "q2", List.of("8"), "q3", List.of("9")));
        polled.answer(after, gentle, Side.MENTEE, null, Map.of("q1", List.of("7"), "q2", List.of("8"), "q3", List.of("9")));
        assertThat(get(polled.curator, "/o/" + polled.school.getSlug() + "/surveys/change")).hasStatusOk().bodyText()
                .contains("на треть шкалы", "Обрывов", "+1,3", "Оценка q1: −7").doesNotContain("Пологов", "??");
    }

    @Test
    void ratingsOnDifferentScalesAreNotComparedAndThePageSaysWhich() {
        var before = polled.open(Purpose.BASELINE, Respondent.MENTEE, false, rating("q1", "confidence"), rating("q2", "learning"));
        var after = polled.open(Purpose.REFLECTION, Respondent.MENTEE, false, ofFive("q1", "confidence"), rating("q2", "learning"));
        var person = polled.mentee("Ровнов");
        polled.answer(before, person, Side.MENTEE, null, Map.of("q1", List.of("8"), "q2", List.of("5")));
        polled.answer(after, person, Side.MENTEE, null, Map.of("q1", List.of("4"), "q2", List.of("6")));
        String change = "/o/" + polled.school.getSlug() + "/surveys/change";
        assertThat(get(polled.curator, change)).hasStatusOk().bodyText()
                .contains("разные шкалы: Оценка q1", "(от 1 до 10)", "+1,0", "Ни у кого из ответивших дважды").doesNotContain("−4", "??");
        assertThat(get(polled.curator, change + "/" + person + "?year=" + polled.today.getYear())).hasStatusOk().bodyText()
                .contains("разные шкалы", "+1,0").doesNotContain("−4");
    }

    @Test
    void whoeverAnsweredTwiceOnDifferentScalesDidNotAnswerOnce() {
        var before = polled.open(Purpose.BASELINE, Respondent.MENTEE, false, rating("q1", "confidence"));
        var after = polled.open(Purpose.REFLECTION, Respondent.MENTEE, false, ofFive("q1", "confidence"));
        var person = polled.mentee("Ровнов");
        polled.answer(before, person, Side.MENTEE, null, Map.of("q1", List.of("8")));
        polled.answer(after, person, Side.MENTEE, null, Map.of("q1", List.of("4")));
        assertThat(get(polled.curator, "/o/" + polled.school.getSlug() + "/surveys/change/people")).hasStatusOk().bodyText()
                .contains("Ровнов", "разные шкалы").doesNotContain("второго ответа нет");
    }

    @Test
    void withoutAYearTheLastIsShownInWhichSomebodyWasMeasured() {
        var early = polled.mentee("Ранний");
        var late = polled.mentee("Поздний");
        var baseline = polled.open(Purpose.BASELINE, Respondent.MENTEE, false, rating("q1", "confidence"));
        polled.answer(baseline, early, Side.MENTEE, null, Map.of("q1", List.of("8")));
        polled.inSchool(() -> beans.getBean(JdbcClient.class).sql("update survey_round set first_year = first_year - 3").update());
        var next = polled.open(Purpose.BASELINE, Respondent.MENTEE, false, rating("q1", "confidence"));
        polled.answer(next, late, Side.MENTEE, null, Map.of("q1", List.of("8")));
        polled.inSchool(() -> beans.getBean(JdbcClient.class).sql("update survey_round set first_year = first_year - 1").update());
        int year = polled.today.getYear() - 1;
        String change = "/o/" + polled.school.getSlug() + "/surveys/change";
        assertThat(get(polled.curator, change + "/" + early)).hasStatusOk().bodyText().contains((year - 3) + "/" + (year - 2), ">8<").doesNotContain("Анкет до и после нет");
        assertThat(get(polled.curator, change + "/" + late)).hasStatusOk().bodyText().contains(year + "/" + (year + 1)).doesNotContain("Анкет до и после нет");
        assertThat(get(polled.curator, change + "/people")).hasStatusOk().bodyText().contains(year + "/" + (year + 1), "Поздний").doesNotContain("Ранний");
        assertThat(get(polled.curator, change + "/" + polled.mentee("Никогдаев"))).hasStatusOk().bodyText().contains("Анкет до и после нет");
        assertThat(get(personas.curator(personas.school()), change + "/" + early)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whoeverWithdrewStandsOnNoListAndCountsInTheSums() {
        var before = polled.open(Purpose.BASELINE, Respondent.MENTEE, false, rating("q1", "confidence"));
        var after = polled.open(Purpose.REFLECTION, Respondent.MENTEE, false, rating("q7", "confidence"));
        var gone = polled.mentee("Ушедшев");
        var here = polled.mentee("Оставшев");
        for (var person : List.of(gone, here)) {
            polled.answer(before, person, Side.MENTEE, null, Map.of("q1", List.of("5")));
            polled.answer(after, person, Side.MENTEE, null, Map.of("q7", List.of("3")));
        }
        polled.inSchool(() -> beans.getBean(JdbcClient.class).sql("update person set blocked_on = current_date where id = ?").param(gone).update());
        String change = "/o/" + polled.school.getSlug() + "/surveys/change";
        assertThat(get(polled.curator, change)).hasStatusOk().bodyText().contains("На обе анкеты ответили 2 человека", "Оставшев").doesNotContain("Ушедшев");
        assertThat(get(polled.curator, change + "/people")).hasStatusOk().bodyText().contains("Оставшев", "Есть ответы 1 человека").doesNotContain("Ушедшев", gone.toString());
        assertThat(get(polled.curator, change + "/" + gone)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void mentorAndMenteeInOneAreOneOfThePeople() {
        var round = polled.open(Purpose.BASELINE, Respondent.ANYONE, false, rating("q1", "confidence"));
        var both = polled.mentor("Двоякина");
        polled.answer(round, both, Side.MENTOR, null, Map.of("q1", List.of("5")));
        polled.answer(round, both, Side.MENTEE, null, Map.of("q1", List.of("7")));
        assertThat(get(polled.curator, "/o/" + polled.school.getSlug() + "/surveys/change/people")).hasStatusOk().bodyText()
                .contains("Есть ответы 1 человека", "наставник", "наставляемый");
    }

    @Test
    void ofEachScaleTheChangeIsCountedByItself() {
        var people = List.of(polled.mentee("Первов"), polled.mentee("Второв"));
        for (int at = 0; at < 2; at++) {
            var asked = at == 0 ? rating("q1", "confidence") : ofFive("q1", "confidence");
            for (Purpose purpose : List.of(Purpose.BASELINE, Purpose.REFLECTION)) {
                var round = polled.open(purpose, Respondent.MENTEE, false, asked);
                polled.answer(round, people.get(at), Side.MENTEE, null, Map.of("q1", List.of(purpose == Purpose.BASELINE ? "3" : "5")));
            }
        }
        var part = polled.inSchool(() -> SideChange.of(beans.getBean(Measured.class).of(polled.today.getYear()), Side.MENTEE, Locale.forLanguageTag("ru")));
        assertThat(part.measures()).extracting(SideChange.Line::to, line -> line.change().people()).containsExactly(tuple(5, 1), tuple(10, 1));
        assertThat(part.people()).isEqualTo(2);
        assertThat(part.unlike()).isEmpty();
    }

    @Test
    void twoRoundsOnDifferentScalesDoNotStandSideBySide() {
        var first = polled.open(Purpose.SATISFACTION, Respondent.MENTEE, false, ofFive("mark", null), rating("other", null));
        var second = polled.open(Purpose.SATISFACTION, Respondent.MENTEE, false, rating("mark", null), rating("other", null));
        for (var round : List.of(first, second)) {
            polled.answer(round, polled.mentee("Номеров"), Side.MENTEE, null, Map.of("mark", List.of("4"), "other", List.of("4")));
        }
        var analysis = polled.inSchool(() -> beans.getBean(Analysing.class).of(second, Grouping.NONE, first, null));
        assertThat(analysis.results().get(0).columns().get(1)).isNull();
        assertThat(analysis.results().get(1).columns().get(1)).isNotNull();
        assertThat(page(second, "?with=" + first.getId())).hasStatusOk().bodyText().contains("разные шкалы: Оценка mark").doesNotContain("??");
        assertThat(page(second, "")).bodyText().doesNotContain("разные шкалы");
    }

    private static Question ofFive(String key, String measure) {
        var ten = rating(key, measure);
        return new Question(
                key, ten.kind(), ten.text(), null, true, null, null, new Scale(1, 5, ten.scale().low(), ten.scale().high()), null, measure, null);
    }

    @Test
    void everybodyWhoWasMeasuredIsListedPageByPage() throws Exception {
        var before = polled.open(Purpose.BASELINE, Respondent.MENTEE, false, rating("q1", "confidence"));
        var after = polled.open(Purpose.REFLECTION, Respondent.MENTEE, false, rating("q7", "confidence"));
        var better = polled.mentee("Лучшев");
        polled.answer(before, better, Side.MENTEE, null, Map.of("q1", List.of("5")));
        polled.answer(after, better, Side.MENTEE, null, Map.of("q7", List.of("8")));
        polled.answer(before, polled.mentee("Разов"), Side.MENTEE, null, Map.of("q1", List.of("5")));
        String change = "/o/" + polled.school.getSlug() + "/surveys/change";
        String year = "?year=" + polled.today.getYear();
        String people = change + "/people" + year;
        assertThat(get(polled.curator, change + year)).bodyText().contains(change + "/people");
        int few = statements.during(() -> get(polled.curator, people)).size();
        assertThat(get(polled.curator, people)).hasStatusOk().bodyText()
                .contains(change + "/" + better, "Лучшев Пётр Макетович", "+3,0", "Разов", "второго ответа нет").doesNotContain("page=2");
        for (int i = 0; i < 50; i++) {
            polled.answer(before, polled.mentee("Ещёв"), Side.MENTEE, null, Map.of("q1", List.of("5")));
        }
        assertThat(statements.during(() -> get(polled.curator, people))).hasSize(few);
        assertThat(get(polled.curator, people)).bodyText().contains("Лучшев", "page=2");
        assertThat(get(polled.curator, people + "&page=2")).hasStatusOk().bodyText().doesNotContain("Лучшев", "page=3").containsPattern("Ещёв|Разов");
        assertThat(get(polled.curator, people + "&page=" + Integer.MAX_VALUE)).hasStatusOk();
        var stranger = personas.school();
        assertThat(get(personas.curator(stranger), people)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(personas.curator(stranger), "/o/" + stranger.getSlug() + "/surveys/change/people" + year)).bodyText().doesNotContain("Лучшев");
        var card = polled.inSchool(() -> beans.getBean(Mentees.class).findByPersonId(better).orElseThrow().getId());
        assertThat(get(polled.curator, "/o/" + polled.school.getSlug() + "/mentees/" + card)).bodyText().contains(change + "/" + better);
    }

    @Test
    void allAnswersLeaveAsASpreadsheetWithNames() throws Exception {
        var round = satisfaction(false);
        polled.answer(round, polled.mentee("Образцов"), Side.MENTEE, "8 «А»", Map.of("mark", List.of("7"), "words", List.of("=1+1"), "some", List.of("a", "b")));
        var file = export(round);
        assertThat(file).hasStatusOk();
        assertThat(cells(file)).contains("Дата", "Образцов Пётр Макетович", "8 «А»", "7", "Ответ a; Ответ b", "=1+1");
    }

    @Test
    void whoeverWithdrewIsReadNowhereAndCountsInTheSums() throws Exception {
        var open = new Question(
                "open", QuestionKind.ONE, Wording.of("Что ещё?"), null, false, null,
                List.of(new Option("none", Wording.of("Ничего")), new Option("other", Wording.of("Другое"), true)), null, null, null, null);
        var round = polled.open(Purpose.NEEDS, Respondent.MENTEE, false, rating("mark", null), open, question("words", QuestionKind.LONG_TEXT, null));
        var gone = polled.mentee("Ушедшев");
        for (var person : List.of(gone, polled.mentee("Оставшев"))) {
            String whose = person.equals(gone) ? "Ушедшев" : "Оставшев";
            polled.answer(round, person, Side.MENTEE, whose.equals("Ушедшев") ? "7 «Я»" : "8 «А»", Map.of(
                    "mark", List.of("7"), "open", List.of("other"), "open.own", List.of("Кружок, " + whose), "words", List.of("Дома плохо, " + whose)));
        }
        assertThat(page(round, "")).hasStatusOk().bodyText().contains("Дома плохо, Ушедшев", "Кружок, Ушедшев");
        polled.inSchool(() -> beans.getBean(JdbcClient.class).sql("update person set blocked_on = current_date where id = ?").param(gone).update());
        assertThat(page(round, "")).hasStatusOk().bodyText()
                .contains("Ответили 2 человека", "Дома плохо, Оставшев", "Кружок, Оставшев", "Написал 1 человек").doesNotContain("Ушедшев");
        assertThat(page(round, "/words?name=words")).hasStatusOk().bodyText().contains("Оставшев").doesNotContain("Ушедшев");
        assertThat(page(round, "/words?name=open.own")).hasStatusOk().bodyText().contains("Оставшев").doesNotContain("Ушедшев");
        var file = export(round);
        assertThat(cells(file)).contains("8 «А»", "Дома плохо, Оставшев").doesNotContain("7 «Я»", "Дома плохо, Ушедшев", "Кружок, Ушедшев", "Данные закрыты");
        assertThat(get(polled.curator, "/o/" + polled.school.getSlug() + "/surveys/" + round.getId() + "?all=true")).hasStatusOk().bodyText()
                .contains("Оставшев").doesNotContain("Ушедшев", "Данные закрыты");
    }

    @Test
    void aSpreadsheetWithoutNamesHoldsNothingThatThePageHides() throws Exception {
        var round = satisfaction(true);
        for (int i = 0; i < 8; i++) {
            polled.answer(round, polled.mentee("Номеров"), i < 2 ? Side.MENTOR : Side.MENTEE, null, i < 4
                    ? Map.of("mark", List.of("7"), "words", List.of("Тайные слова"))
                    : Map.of("mark", List.of("7"), "some", List.of("b")));
        }
        answer(round, 1, null, "9", "Слова пятого");
        polled.close(round);
        int before = exports();
        assertThat(cells(export(round))).as("five wrote").contains("Тайные слова", "Слова пятого", "9", "Ответ b").doesNotContain("2.5", "наставник", "наставляемый", "Дата");
        assertThat(exports()).as("the log knows, though nobody can be named").isEqualTo(before + 1);
        polled.inSchool(() -> beans.getBean(JdbcClient.class).sql("delete from response where answers -> 'words' ->> 0 = 'Слова пятого'").update());
        assertThat(cells(export(round))).as("four did, and four chose").contains("7").doesNotContain("Тайные слова", "Ответ b");
    }

    private int exports() {
        return polled.inSchool(() -> beans.getBean(JdbcClient.class)
                .sql("select count(*) from journal_entry where deed = 'EXPORTED' and what = 'survey.journal.answers' and persons = 0").query(Integer.class).single());
    }

    @Test
    void aSpreadsheetTellsNoFormByWhichFewCanBeToldApart() throws Exception {
        var round = satisfaction(true);
        for (int i = 0; i < 13; i++) {
            polled.answer(round, polled.mentee("Номеров"), i < 6 ? Side.MENTOR : Side.MENTEE, null, Map.of("mark", List.of("7")));
        }
        polled.close(round);
        assertThat(cells(export(round))).as("one form").contains("учитель — ученик", "наставник", "наставляемый");
        form(round, "side = 'MENTEE'", null);
        assertThat(cells(export(round))).as("none of seven is known").contains("учитель — ученик", "наставник");
        form(round, "id in (select id from response where side = 'MENTOR' limit 2)", null);
        assertThat(cells(export(round))).as("nine without a form, but two mentors").contains("наставник").doesNotContain("учитель — ученик");
        form(round, "true", "учитель — ученик");
        form(round, "id in (select id from response where side = 'MENTEE' limit 4)", null);
        polled.inSchool(() -> beans.getBean(JdbcClient.class).sql("update response set side = 'CURATOR' where form is null").update());
        assertThat(cells(export(round))).as("the side is hidden, and is those without a form").doesNotContain("наставник", "учитель — ученик");
    }

    @Test
    void besideWordsASpreadsheetTellsNeitherSideNorForm() throws Exception {
        var open = new Question(
                "open", QuestionKind.ONE, Wording.of("Что ещё?"), null, false, null,
                List.of(new Option("none", Wording.of("Ничего")), new Option("other", Wording.of("Другое"), true)), null, null, null, null);
        for (var words : List.of(Map.of("words", List.of("Свои слова")), Map.of("open", List.of("other"), "open.own", List.of("Свои слова")))) {
            var asked = polled.open(Purpose.SATISFACTION, Respondent.MENTEE, true, rating("mark", null), open, question("words", QuestionKind.LONG_TEXT, null));
            for (int i = 0; i < 12; i++) {
                var said = new LinkedHashMap<>(Map.of("mark", List.of("7")));
                if (i < 5) {
                    said.putAll(words);
                }
                polled.answer(asked, polled.mentee("Номеров"), i < 6 ? Side.MENTOR : Side.MENTEE, null, said);
            }
            polled.close(asked);
            assertThat(cells(export(asked))).as("five wrote").contains("7", "Свои слова").doesNotContain("наставник", "наставляемый", "учитель — ученик");
            polled.inSchool(() -> beans.getBean(JdbcClient.class).sql("""
                            update response set answers = answers - 'words' - 'open.own'
                            where id in (select id from response where round_id = ? and (answers -> 'words' is not null or answers -> 'open.own' is not null) limit 1)""")
                    .param(asked.getId()).update());
            assertThat(cells(export(asked))).as("of four, the words are hidden").contains("7", "наставник", "учитель — ученик").doesNotContain("Свои слова");
        }
    }

    @Test
    void aSpreadsheetHidesAQuestionThatFewOfASideOrAFormAnswered() throws Exception {
        var round = satisfaction(true);
        for (int i = 0; i < 14; i++) {
            polled.answer(round, polled.mentee("Номеров"), i < 7 ? Side.MENTOR : Side.MENTEE, null, i < 3
                    ? Map.of("mark", List.of("7"))
                    : Map.of("mark", List.of("7"), "some", List.of("b")));
        }
        polled.close(round);
        assertThat(cells(export(round))).as("four mentors chose").contains("7", "наставник", "наставляемый", "учитель — ученик").doesNotContain("Ответ b");
        form(round, "id in (select id from response where side = 'MENTEE' limit 2)", null);
        assertThat(cells(export(round))).as("but four still stand beside their side").contains("наставник").doesNotContain("учитель — ученик", "Ответ b");
        polled.inSchool(() -> beans.getBean(JdbcClient.class).sql("update response set side = 'MENTEE' where round_id = ?").param(round.getId()).update());
        form(round, "true", "учитель — ученик");
        assertThat(cells(export(round))).as("eleven of one side").contains("наставляемый", "Ответ b");
        form(round, "id in (select id from response where answers -> 'some' is null union all (select id from response where answers -> 'some' is not null limit 4))", "иная");
        assertThat(cells(export(round))).as("four of a form of seven").contains("иная", "учитель — ученик").doesNotContain("Ответ b");
    }

    private void form(Round round, String which, String form) {
        polled.inSchool(() -> beans.getBean(JdbcClient.class).sql("update response set form = :form where round_id = :round and " + which)
                .param("form", form, Types.VARCHAR).param("round", round.getId()).update());
    }

    @Test
    void aSpreadsheetNamesThoseWhoWereChosenThoughTheRoundDoesNotAskThem() throws Exception {
        var whom = new Question("whom", QuestionKind.SEVERAL, Wording.of("С кем?"), null, false, OptionSource.PARTNERS, null, null, null, null, null);
        var round = polled.open(Purpose.SATISFACTION, Respondent.MENTEE, false, whom);
        var met = polled.mentor("Встречная");
        var writer = polled.mentee("Образцов");
        polled.answer(round, writer, Side.MENTEE, null, Map.of("whom", List.of(met.toString())));
        assertThat(cells(export(round))).contains("Встречная Анна Борисовна").doesNotContain(met.toString());
        assertThat(polled.inSchool(() -> beans.getBean(AnswersExport.class).persons(round))).as("for the log").containsExactlyInAnyOrder(writer, met);
    }

    @Test
    void whatDidNotChangeIsSaidInWordsAndYearsCanBeChosen() {
        var before = polled.open(Purpose.BASELINE, Respondent.MENTEE, false, rating("q1", "confidence"));
        var after = polled.open(Purpose.REFLECTION, Respondent.MENTEE, false, rating("q7", "confidence"));
        var same = polled.mentee("Ровнов");
        polled.answer(before, same, Side.MENTEE, null, Map.of("q1", List.of("5")));
        polled.answer(after, same, Side.MENTEE, null, Map.of("q7", List.of("5")));
        String change = "/o/" + polled.school.getSlug() + "/surveys/change";
        int year = polled.today.getYear();
        assertThat(get(polled.curator, change)).as("the last year with answers").hasStatusOk().bodyText().contains("без изменений").doesNotContain("+0,0", "name=\"year\"");
        assertThat(get(polled.curator, change + "/" + same + "?year=" + year)).bodyText().contains("без изменений");
        polled.inSchool(() -> beans.getBean(JdbcClient.class).sql("update survey_round set first_year = first_year - 2").update());
        assertThat(get(polled.curator, change)).bodyText().contains((year - 2) + "/" + (year - 1)).doesNotContain("name=\"year\"");
        assertThat(get(polled.curator, change + "?year=" + year)).hasStatusOk().bodyText().contains("name=\"year\"", "value=\"" + (year - 2) + "\"", "Пока никто не ответил");
    }

    private Round satisfaction(boolean anonymous) {
        return polled.open(
                Purpose.SATISFACTION, Respondent.MENTEE, anonymous, rating("mark", null), question("some", QuestionKind.SEVERAL, null, "a", "b"),
                question("words", QuestionKind.LONG_TEXT, null), question("count", QuestionKind.NUMBER, null));
    }

    private void answer(Round round, int number, String schoolClass, String mark, String words) {
        polled.answer(round, polled.mentee("Номеров" + (char) ('а' + number)), Side.MENTEE, schoolClass, Map.of(
                "mark", List.of(mark), "some", List.of("a"), "words", List.of(words), "count", List.of("2.5")));
    }

    private MvcTestResult page(Round round, String query) {
        return get(polled.curator, address(round, "analysis") + query);
    }

    private MvcTestResult export(Round round) {
        return get(polled.curator, address(round, "answers.xlsx"));
    }

    private MvcTestResult get(Account as, String address) {
        return mvc.get().uri(address).with(SignIn.as(as)).exchange();
    }

    private String address(Round round, String page) {
        return "/o/" + polled.school.getSlug() + "/surveys/" + round.getId() + "/" + page;
    }

    private List<String> cells(MvcTestResult workbook) throws IOException {
        Path file = Files.write(folder.resolve("answers.xlsx"), workbook.getResponse().getContentAsByteArray());
        var cells = new ArrayList<String>();
        Sheets.read(file, "answers.xlsx", row -> cells.addAll(row.cells()));
        return cells;
    }
}
