package ru.nastavnik.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;
import ru.nastavnik.Statements;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Standing;

@ApplicationTest
class QuestionnairePersistenceTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Autowired
    Personas personas;

    @Autowired
    Questionnaires questionnaires;

    @Autowired
    Editions editions;

    @Autowired
    Statements statements;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    Organization school;

    @BeforeEach
    void found() {
        school = personas.school();
    }

    @Test
    void keepsAllThatIsAsked() {
        var id = saved().getId();
        assertThat(inSchool(() -> questionnaires.findById(id).orElseThrow())).satisfies(one -> {
            assertThat(one.getContent()).isEqualTo(Samples.whole());
            assertThat(one.getTitle()).isEqualTo(new Wording("Запросы", "Needs"));
            assertThat(one.isDraft()).isTrue();
        });
    }

    @Test
    void aPublishedOneNeverChangesNotEvenInTheDatabase() {
        var id = inSchool(() -> {
            var one = questionnaires.save(draft());
            one.publish(TODAY);
            return one.getId();
        });
        assertThatIllegalStateException().isThrownBy(() -> inSchool(() -> {
            questionnaires.findById(id).orElseThrow().ask(Content.EMPTY);
            return null;
        }));
        assertThatThrownBy(() -> inSchool(() -> jdbc.sql("update questionnaire set content = '{}' where id = ?").param(id).update()))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> inSchool(() -> jdbc.sql("update questionnaire set state = 'DRAFT', published_on = null where id = ?").param(id).update()))
                .isInstanceOf(DataIntegrityViolationException.class);
        inSchool(() -> {
            questionnaires.findById(id).orElseThrow().withdraw();
            return null;
        });
        assertThat(inSchool(() -> questionnaires.findById(id).orElseThrow().getState())).isEqualTo(QuestionnaireState.WITHDRAWN);
    }

    @Test
    void aFamilyHasOneDraftAtATime() {
        var one = saved();
        assertThatThrownBy(() -> inSchool(() -> questionnaires.saveAndFlush(one.next(2)))).isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void noOtherSchoolSeesIt() {
        var id = saved().getId();
        assertThat(in(personas.school(), () -> questionnaires.findById(id))).isEmpty();
    }

    @Test
    void whatAPublishedOneAsksIsReadOnceAndStaysBehindTheWall() throws Exception {
        var id = inSchool(() -> {
            var one = questionnaires.save(draft());
            one.publish(TODAY);
            return one.getId();
        });
        var asked = inSchool(() -> editions.get(id));
        assertThat(asked).isEqualTo(new Editions.Edition(Purpose.NEEDS, Respondent.MENTEE, Samples.whole()));
        assertThat(reading(id)).isEmpty();
        assertThatThrownBy(() -> in(personas.school(), () -> editions.get(id))).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> Standing.visitor(school).call(() -> transaction.execute(status -> editions.get(id)))).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void whatADraftAsksIsReadEachTime() throws Exception {
        var id = saved().getId();
        inSchool(() -> editions.get(id));
        assertThat(reading(id)).hasSize(1);
        inSchool(() -> {
            questionnaires.findById(id).orElseThrow().ask(Content.EMPTY);
            return null;
        });
        assertThat(inSchool(() -> editions.get(id)).content()).isEqualTo(Content.EMPTY);
    }

    private List<String> reading(UUID id) throws Exception {
        return statements.during(() -> inSchool(() -> editions.get(id))).stream().filter(sql -> sql.contains("from questionnaire")).toList();
    }

    @Test
    void anUnfinishedOneIsNotPublished() {
        var empty = new Questionnaire(Wording.of("Пустая"), Purpose.OTHER, Respondent.ANYONE, Content.EMPTY);
        assertThatIllegalStateException().isThrownBy(() -> empty.publish(TODAY));
    }

    private Questionnaire saved() {
        return inSchool(() -> questionnaires.save(draft()));
    }

    private static Questionnaire draft() {
        return new Questionnaire(new Wording("Запросы", "Needs"), Purpose.NEEDS, Respondent.MENTEE, Samples.whole());
    }

    private <T> T inSchool(Supplier<T> work) {
        return in(school, work);
    }

    private <T> T in(Organization organization, Supplier<T> work) {
        return Standing.job(organization).call(() -> transaction.execute(status -> work.get()));
    }
}
