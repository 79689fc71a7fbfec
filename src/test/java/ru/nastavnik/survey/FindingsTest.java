package ru.nastavnik.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.survey.Polled.question;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.Listeners;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.Statements;
import ru.nastavnik.account.Account;
import ru.nastavnik.account.Standings;
import ru.nastavnik.account.WaitsForMe.Waiting;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentees;
import ru.nastavnik.people.MentoringForm;
import ru.nastavnik.people.MentoringForms;
import ru.nastavnik.people.Mentors;
import ru.nastavnik.people.Occupation;
import ru.nastavnik.people.People;
import ru.nastavnik.people.Request;
import ru.nastavnik.questionnaire.Meaning;
import ru.nastavnik.questionnaire.OptionSource;
import ru.nastavnik.questionnaire.Purpose;
import ru.nastavnik.questionnaire.Question;
import ru.nastavnik.questionnaire.QuestionKind;
import ru.nastavnik.questionnaire.Respondent;
import ru.nastavnik.questionnaire.Wording;

@ApplicationTest
class FindingsTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    @Autowired
    Listeners listeners;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Statements statements;

    @Autowired
    Findings findings;

    @Autowired
    Mentors mentors;

    @Autowired
    Mentees mentees;

    Polled polled;

    @BeforeEach
    void ask() {
        polled = new Polled(beans);
    }

    @Test
    void whatAMentorOffersGoesOntoTheCardOnlyWhenTheCuratorSaysSo() {
        var round = offer();
        var mentor = polled.mentor("Примерова", "химия");
        send(round, mentor, Side.MENTOR, Map.of(
                "what", List.of("физика, химия"), "hours", List.of("6"), "ages", List.of("a11_13", "a14_15"), "interests", List.of("шахматы")));
        assertThat(competences(mentor)).containsExactly("химия");
        assertThat(page(polled.curator, round)).hasStatusOk().bodyText().contains("Примерова Анна Борисовна", "химия, физика", "шахматы");

        assertThat(decide(round, "TAKE", ids(round))).hasStatus(HttpStatus.FOUND);
        polled.inSchool(() -> {
            var card = mentors.findByPersonId(mentor).orElseThrow();
            assertThat(card.getCompetences()).containsExactly("химия", "физика");
            assertThat(card.getHoursMonthly()).isEqualTo(6);
            assertThat(card.getPreferredAgeFrom()).isEqualTo(11);
            assertThat(card.getPreferredAgeTo()).isEqualTo(15);
            assertThat(card.getInterests()).isEqualTo("шахматы");
            return null;
        });
        assertThat(page(polled.curator, round)).bodyText().contains("Переносить нечего");
    }

    @Test
    void moreHoursThanThereAreAreAProblemNotFewerHours() {
        var round = offer();
        var mentor = polled.mentor("Примерова", "химия");
        send(round, mentor, Side.MENTOR, Map.of("hours", List.of("4294967300")));
        assertThat(page(polled.curator, round)).hasStatusOk().bodyText().contains("Примерова", "200", "Что перенести нельзя")
                .doesNotContainPattern("name=\"chosen\"[^>]*checked");
        decide(round, "TAKE", ids(round));
        polled.inSchool(() -> {
            assertThat(mentors.findByPersonId(mentor).orElseThrow().getHoursMonthly()).isNull();
            return null;
        });
    }

    @Test
    void whatCannotBeTakenOverCanBeLeft() {
        var round = offer();
        send(round, polled.mentor("Примерова", "химия"), Side.MENTOR, Map.of("hours", List.of("0")));
        decide(round, "TAKE", ids(round));
        assertThat(page(polled.curator, round)).hasStatusOk().bodyText().containsPattern("name=\"chosen\"").doesNotContainPattern("name=\"chosen\"[^>]*disabled");
        decide(round, "LEAVE", ids(round));
        assertThat(page(polled.curator, round)).bodyText().contains("Переносить нечего");
        assertThat(waiting()).extracting(Waiting::message).doesNotContain("survey.waits.findings");
    }

    @Test
    void aNeedBecomesARequestOfTheCardAndIsNotAskedTwice() {
        var round = needs();
        var mentee = polled.mentee("Образцов");
        send(round, mentee, Side.MENTEE, Map.of("topics", List.of("x", "y")));
        decide(round, "TAKE", ids(round));
        assertThat(requests(mentee)).containsExactlyInAnyOrder("Ответ x", "Ответ y");
        send(round, mentee, Side.MENTEE, Map.of("topics", List.of("x", "y")));
        assertThat(ids(round)).isEmpty();
    }

    @Test
    void formsThatSomebodyNamesAreAddedToThoseOfTheCard() {
        var form = new Question("forms", QuestionKind.SEVERAL, Wording.of("Какие формы?"), null, false, OptionSource.FORMS, null, null, null, null, Meaning.FORMS);
        var round = polled.open(Purpose.NEEDS, Respondent.MENTEE, false, form);
        var mentee = polled.mentee("Образцов");
        var all = polled.inSchool(() -> beans.getBean(MentoringForms.class).findAllByOrderByPosition()).stream()
                .filter(one -> one.getMentees().contains(Occupation.PUPIL)).toList();
        polled.inSchool(() -> {
            mentees.findByPersonId(mentee).orElseThrow().ask(List.of(), List.of(all.get(0)));
            return null;
        });
        send(round, mentee, Side.MENTEE, Map.of("forms", List.of(all.get(1).getId().toString())));
        assertThat(page(polled.curator, round)).as("before and after").bodyText().contains(all.get(0).getName() + ", " + all.get(1).getName());
        decide(round, "TAKE", ids(round));
        assertThat(polled.inSchool(() -> mentees.findByPersonId(mentee).orElseThrow().getForms().stream().map(MentoringForm::getName).toList()))
                .containsExactlyInAnyOrder(all.get(0).getName(), all.get(1).getName());
    }

    @Test
    void aQuestionnaireForAnyoneProposesToTheCardOfTheSideThatAnswered() {
        var round = polled.open(
                Purpose.OTHER, Respondent.ANYONE, false, question("hours", QuestionKind.NUMBER, Meaning.HOURS),
                question("topics", QuestionKind.SEVERAL, Meaning.REQUESTS, "x", "y"));
        var mentor = polled.mentor("Примерова", "химия");
        var both = polled.mentor("Двоякина", "физика");
        polled.inSchool(() -> mentees.save(new Mentee(beans.getBean(People.class).findById(both).orElseThrow(), polled.today)));
        send(round, mentor, Side.MENTOR, Map.of("hours", List.of("6")));
        publish(round, polled.answer(round, both, Side.MENTOR, null, Map.of("hours", List.of("5"))));
        publish(round, polled.answer(round, both, Side.MENTEE, null, Map.of("topics", List.of("x"))));
        assertThat(mvc.get().uri("/o/" + polled.school.getSlug() + "/surveys/" + round.getId()).with(SignIn.as(polled.curator)).exchange())
                .hasStatusOk().bodyText().contains("Из ответов — в карточки: 3");
        assertThat(waiting()).filteredOn(one -> one.message().equals("survey.waits.findings")).singleElement().satisfies(one -> {
            assertThat(one.href()).isEqualTo(address(round));
            assertThat(one.reasonFigures()).containsExactly(3);
        });

        decide(round, "TAKE", ids(round));
        polled.inSchool(() -> {
            assertThat(mentors.findByPersonId(mentor).orElseThrow().getHoursMonthly()).isEqualTo(6);
            assertThat(mentors.findByPersonId(both).orElseThrow().getHoursMonthly()).isEqualTo(5);
            return null;
        });
        assertThat(requests(both)).containsExactly("Ответ x");
        assertThat(waiting()).extracting(Waiting::message).doesNotContain("survey.waits.findings");
    }

    @Test
    void aQuestionnaireThatProposesNothingOfItsSideHasNoLinkUnlessSomebodyElseAnswered() {
        var round = polled.open(Purpose.NEEDS, Respondent.MENTEE, false, question("hours", QuestionKind.NUMBER, Meaning.HOURS));
        send(round, polled.mentee("Образцов"), Side.MENTEE, Map.of("hours", List.of("6")));
        String here = "/o/" + polled.school.getSlug() + "/surveys/" + round.getId();
        assertThat(mvc.get().uri(here).with(SignIn.as(polled.curator)).exchange()).hasStatusOk().bodyText().doesNotContain("/findings");
        publish(round, polled.answer(round, polled.mentor("Примерова"), Side.MENTOR, null, Map.of("hours", List.of("6"))));
        assertThat(mvc.get().uri(here).with(SignIn.as(polled.curator)).exchange()).hasStatusOk().bodyText().contains(here + "/findings");
        assertThat(mvc.get().uri(address(offer()).replace("/findings", "")).with(SignIn.as(polled.curator)).exchange()).as("of mentors")
                .hasStatusOk().bodyText().contains("/findings");
    }

    @Test
    void formsNamedAsAMentorAndAsAMenteeAreTwoProposals() {
        var form = new Question("forms", QuestionKind.SEVERAL, Wording.of("Какие формы?"), null, false, OptionSource.FORMS, null, null, null, null, Meaning.FORMS);
        var round = polled.open(Purpose.OTHER, Respondent.ANYONE, false, form);
        var person = polled.mentor("Двоякина", "физика");
        polled.inSchool(() -> mentees.save(new Mentee(beans.getBean(People.class).findById(person).orElseThrow(), polled.today)));
        var forms = polled.inSchool(() -> beans.getBean(MentoringForms.class).findAllByOrderByPosition()).stream()
                .filter(one -> one.getMentors().contains(Occupation.TEACHER) && one.getMentees().contains(Occupation.TEACHER)).toList();
        publish(round, polled.answer(round, person, Side.MENTOR, null, Map.of("forms", List.of(forms.get(0).getId().toString()))));
        publish(round, polled.answer(round, person, Side.MENTEE, null, Map.of("forms", List.of(forms.get(1).getId().toString()))));
        decide(round, "TAKE", ids(round));
        assertThat(polled.inSchool(() -> mentors.findByPersonId(person).orElseThrow().getForms().stream().map(MentoringForm::getName).toList()))
                .containsExactly(forms.get(0).getName());
        assertThat(polled.inSchool(() -> mentees.findByPersonId(person).orElseThrow().getForms().stream().map(MentoringForm::getName).toList()))
                .containsExactly(forms.get(1).getName());
    }

    @Test
    void whatTheCardSaysAlreadyLeavesWithTheFirstDecision() {
        var round = offer();
        var mentor = polled.mentor("Примерова", "химия");
        send(round, mentor, Side.MENTOR, Map.of("what", List.of("химия")));
        assertThat(page(polled.curator, round)).hasStatusOk().bodyText().contains("Ещё 1 ответ повторяет", ids(round).get(0)).doesNotContain("Примерова");
        decide(round, "LEAVE", ids(round));
        assertThat(page(polled.curator, round)).bodyText().contains("Переносить нечего");
    }

    @Test
    void whatTheCardSaysAlreadyIsSettledWithoutAWrite() throws Exception {
        var round = offer();
        var mentor = polled.mentor("Примерова", "химия");
        send(round, mentor, Side.MENTOR, Map.of("what", List.of("химия")));
        assertThat(page(polled.curator, round)).bodyText().containsPattern("name=\"known\"[^>]*" + ids(round).get(0)).doesNotContain("name=\"chosen\"");
        int version = version(mentor);
        assertThat(decide(round, "TAKE", List.of(), ids(round)).getMvcResult().getFlashMap().get("flash")).isEqualTo("survey.findings.settled");
        assertThat(version(mentor)).isEqualTo(version);
        assertThat(ids(round)).isEmpty();
        assertThat(changes(mentor)).as("the log says nothing of a change").isZero();

        send(round, mentor, Side.MENTOR, Map.of("what", List.of("химия"), "interests", List.of("шахматы")));
        decide(round, "TAKE", ids(round), List.of());
        assertThat(changes(mentor)).isOne();
    }

    @Test
    void manyThatAreKnownTakeNoMoreStatementsThanOne() throws Exception {
        var one = offer();
        send(one, polled.mentor("Примерова", "химия"), Side.MENTOR, Map.of("what", List.of("химия")));
        var many = offer();
        for (int n = 0; n < 6; n++) {
            publish(many, polled.answer(many, polled.mentor("Примерова", "химия"), Side.MENTOR, null, Map.of("what", List.of("химия"))));
        }
        var known = ids(many);
        assertThat(known).hasSize(6);
        int few = statements.during(() -> decide(one, "TAKE", List.of(), ids(one))).size();
        assertThat(statements.during(() -> decide(many, "TAKE", List.of(), ids(many)))).hasSizeLessThanOrEqualTo(few);
        assertThat(ids(many)).isEmpty();
    }

    @Test
    void whatIsNotKnownAnyMoreIsNotWrittenUnseen() {
        var round = offer();
        var mentor = polled.mentor("Примерова", "химия");
        send(round, mentor, Side.MENTOR, Map.of("what", List.of("химия")));
        var shown = ids(round);
        polled.inSchool(() -> {
            mentors.findByPersonId(mentor).orElseThrow().offer(List.of("физика"), null, null, null, null, 2, List.of());
            return null;
        });
        assertThat(decide(round, "TAKE", List.of(), shown).getMvcResult().getFlashMap().get("flash")).isEqualTo("survey.findings.nothing");
        assertThat(competences(mentor)).containsExactly("физика");
        assertThat(ids(round)).as("it is a proposal now").isEqualTo(shown);
    }

    private int version(UUID person) {
        return polled.inSchool(() -> mentors.findByPersonId(person).orElseThrow().getVersion());
    }

    private int changes(UUID person) {
        return polled.inSchool(() -> beans.getBean(JdbcClient.class).sql("""
                        select count(*) from journal_person p join journal_entry e on e.id = p.entry_id
                        where p.person_id = ? and e.deed = 'CHANGED' and e.what = 'survey.journal.findings'""").param(person).query(Integer.class).single());
    }

    @Test
    void whoeverLeftTheRegisterIsProposedNothing() {
        var round = needs();
        var mentee = polled.mentee("Образцов");
        send(round, mentee, Side.MENTEE, Map.of("topics", List.of("x")));
        polled.inSchool(() -> beans.getBean(JdbcClient.class).sql("update mentee set archived_on = current_date where person_id = ?").param(mentee).update());
        assertThat(page(polled.curator, round)).bodyText().contains("Переносить нечего");
        assertThat(waiting()).extracting(Waiting::message).doesNotContain("survey.waits.findings");
    }

    @Test
    void whatIsLeftStaysLeftUntilSomethingElseIsSaid() {
        var round = needs();
        var mentee = polled.mentee("Образцов");
        send(round, mentee, Side.MENTEE, Map.of("topics", List.of("x")));
        decide(round, "LEAVE", ids(round));
        assertThat(requests(mentee)).isEmpty();
        assertThat(ids(round)).isEmpty();
        send(round, mentee, Side.MENTEE, Map.of("topics", List.of("y")));
        assertThat(ids(round)).hasSize(1);
    }

    @Test
    void whatIsTakenBackBeforeItWasDecidedIsProposedNoMore() {
        var round = offer();
        var mentor = polled.mentor("Примерова", "химия");
        send(round, mentor, Side.MENTOR, Map.of("what", List.of("физика"), "interests", List.of("шахматы")));
        var ids = ids(round);
        assertThat(ids).hasSize(2);
        send(round, mentor, Side.MENTOR, Map.of("what", List.of("физика")));
        assertThat(ids(round)).hasSize(1);
        decide(round, "TAKE", ids);
        polled.inSchool(() -> {
            assertThat(mentors.findByPersonId(mentor).orElseThrow().getInterests()).isNull();
            return null;
        });
        assertThat(competences(mentor)).containsExactly("химия", "физика");
        send(round, mentor, Side.MENTOR, Map.of());
        assertThat(competences(mentor)).as("what was decided stays").containsExactly("химия", "физика");
        assertThat(polled.inSchool(() -> findings.findAll()).stream().filter(one -> one.getState() == Finding.State.TAKEN)).hasSize(1);
    }

    @Test
    void aDoubledDecisionChangesNothing() {
        var round = needs();
        var mentee = polled.mentee("Образцов");
        send(round, mentee, Side.MENTEE, Map.of("topics", List.of("x")));
        var ids = ids(round);
        decide(round, "TAKE", ids);
        assertThat(decide(round, "LEAVE", ids)).hasStatus(HttpStatus.FOUND);
        assertThat(requests(mentee)).hasSize(1);
    }

    @Test
    void onlyTheCuratorOfTheSchoolDecides() {
        var round = needs();
        assertThat(page(personas.curator(personas.school()), round)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(page(personas.director(polled.school), round)).hasStatus(HttpStatus.FORBIDDEN);
    }

    private Round offer() {
        return polled.open(
                Purpose.OFFER, Respondent.MENTOR, false, question("what", QuestionKind.SHORT_TEXT, Meaning.COMPETENCES),
                question("hours", QuestionKind.NUMBER, Meaning.HOURS), question("ages", QuestionKind.SEVERAL, Meaning.AGES, "a11_13", "a14_15"),
                question("interests", QuestionKind.SHORT_TEXT, Meaning.INTERESTS));
    }

    private Round needs() {
        return polled.open(Purpose.NEEDS, Respondent.MENTEE, false, question("topics", QuestionKind.SEVERAL, Meaning.REQUESTS, "x", "y"),
                question("more", QuestionKind.SHORT_TEXT, null));
    }

    /** Answers, once more too. */
    private void send(Round round, UUID person, Side side, Map<String, List<String>> answers) {
        polled.inSchool(() -> {
            beans.getBean(Responses.class).ofPerson(person).forEach(beans.getBean(Responses.class)::delete);
            beans.getBean(Responses.class).flush();
            var invitees = beans.getBean(Invitees.class);
            invitees.findByRoundId(round.getId()).forEach(invitees::delete);
            return null;
        });
        publish(round, polled.answer(round, person, side, null, answers));
    }

    private void publish(Round round, UUID response) {
        polled.inSchool(() -> {
            events.publishEvent(new ResponseSent(polled.school.getId(), round.getId(), response));
            return null;
        });
        listeners.settle();
    }

    private List<Waiting> waiting() {
        return beans.getBean(Standings.class).find(polled.curator.getId(), polled.school.getSlug()).orElseThrow()
                .call(() -> beans.getBean(TransactionTemplate.class).execute(status -> beans.getBean(SurveyWaits.class).waiting()));
    }

    private List<String> ids(Round round) {
        return polled.inSchool(() -> findings.findWaiting(round.getId())).stream().map(one -> one.getId().toString()).toList();
    }

    private List<String> competences(UUID person) {
        return polled.inSchool(() -> mentors.findByPersonId(person).orElseThrow().getCompetences());
    }

    private List<String> requests(UUID person) {
        return polled.inSchool(() -> mentees.findByPersonId(person).orElseThrow().getRequests().stream().map(Request::topic).toList());
    }

    private MvcTestResult page(Account as, Round round) {
        return mvc.get().uri(address(round)).with(SignIn.as(as)).exchange();
    }

    private MvcTestResult decide(Round round, String decision, List<String> chosen) {
        return decide(round, decision, chosen, List.of());
    }

    private MvcTestResult decide(Round round, String decision, List<String> chosen, List<String> known) {
        var request = mvc.post().uri(address(round)).param("decision", decision).with(SignIn.as(polled.curator)).with(Csrf.asABrowser());
        chosen.forEach(id -> request.param("chosen", id));
        known.forEach(id -> request.param("known", id));
        return request.exchange();
    }

    private String address(Round round) {
        return "/o/" + polled.school.getSlug() + "/surveys/" + round.getId() + "/findings";
    }
}
