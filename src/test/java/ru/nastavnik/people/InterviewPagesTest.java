package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.organization.Role;

@ApplicationTest
class InterviewPagesTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    Interviews interviews;

    @Autowired
    Criteria criteria;

    Registry registry;
    UUID mentor;
    String address;

    @BeforeEach
    void found() {
        registry = new Registry(beans);
        mentor = registry.mentor();
        address = "/mentors/" + mentor + "/interviews";
    }

    @Test
    void aRecommendationMovesACandidateOnInTheSameStep() {
        assertThat(registry.get(address + "/new")).hasStatusOk().bodyText().contains("Мотивация", registry.curator.getName(), "сразу перевести").doesNotContain("??");
        assertThat(registry.post(address, filled("RECOMMENDED"))).hasStatus(HttpStatus.FOUND);
        assertThat(registry.stateOfMentor(mentor)).isEqualTo(MentorState.INTERVIEWED);
        for (Role role : List.of(Role.DIRECTOR, Role.COUNCIL)) {
            assertThat(registry.get(registry.member(role), "/mentors/" + mentor)).as(role.name()).bodyText()
                    .contains("рекомендован", "говорит с подростками на равных", "в среднем 4,5 из 5", "Возьмём.").doesNotContain("Записать собеседование");
        }
    }

    @Test
    void theCardOffersTheNextStepFirst() {
        assertThat(registry.get("/mentors/" + mentor)).bodyText()
                .containsPattern("btn btn-primary\"[^>]*/interviews/new").doesNotContainPattern("btn-primary\"[^>]*/pairs/new").contains("/pairs/new");
        registry.post(address, filled("RECOMMENDED"));
        assertThat(registry.get("/mentors/" + mentor)).bodyText().containsPattern("btn btn-primary\"[^>]*step=TRAINED#state").contains("Отметить обучение");
        assertThat(registry.get("/mentors/" + mentor + "?step=TRAINED")).bodyText().containsPattern("<details class=\"act\" open").containsPattern("value=\"TRAINED\"[^>]*checked");
        assertThat(registry.get("/mentors/" + mentor + "?step=LEFT%22%3E")).as("no step at all").hasStatusOk().bodyText().doesNotContain("LEFT\">");
        assertThat(registry.get(registry.member(Role.DIRECTOR), "/mentors/" + mentor)).bodyText().doesNotContain("step=TRAINED");
    }

    @Test
    void withoutTheTickOrWithAnotherDecisionNothingMoves() {
        var form = filled("RECOMMENDED");
        form.remove("advance");
        registry.post(address, form);
        form.put("interviewer", "Другая");
        form.put("decision", "NOT_RECOMMENDED");
        form.put("advance", "true");
        registry.post(address, form);
        assertThat(registry.stateOfMentor(mentor)).isEqualTo(MentorState.CANDIDATE);
        assertThat(registry.get("/mentors/" + mentor)).bodyText().contains("не рекомендован");
    }

    @Test
    void aSecondTapIsNotASecondTalk() {
        registry.post(address, filled("LATER"));
        assertThat(registry.post(address, filled("LATER"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("уже записано");
        assertThat(registry.<Long>call(() -> interviews.count())).isEqualTo(1);
    }

    @Test
    void whatIsTypedWrongComesBack() {
        for (var wrong : Map.of("ratings[0].rating", "6", "ratings[1].rating", "отлично", "heldOn", registry.today.plusDays(1).toString(), "interviewer", " ", "decision", "").entrySet()) {
            var form = filled("RECOMMENDED");
            form.put(wrong.getKey(), wrong.getValue());
            assertThat(registry.post(address, form)).as(wrong.getKey()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Возьмём.").doesNotContain("??");
        }
        assertThat(registry.<Long>call(() -> interviews.count())).isZero();
    }

    @Test
    void aCorrectionKeepsOnlyWhatWasTypedAndAnOldOneIsAConflict() {
        registry.post(address, filled("LATER"));
        UUID id = registry.call(() -> interviews.findAll().get(0).getId());
        assertThat(registry.get(address + "/" + id)).hasStatusOk().bodyText().contains("говорит с подростками на равных");
        var form = filled("NOT_RECOMMENDED");
        form.put("version", "0");
        form.put("ratings[0].rating", "");
        assertThat(registry.post(address + "/" + id, form)).hasStatus(HttpStatus.FOUND);
        assertThat(registry.post(address + "/" + id, form)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("только что изменил");
        registry.run(() -> assertThat(interviews.findByMentorIdOrderByHeldOnDescIdDesc(mentor)).singleElement().satisfies(kept -> {
            assertThat(kept.getDecision()).isEqualTo(InterviewDecision.NOT_RECOMMENDED);
            assertThat(kept.getRatings()).extracting(CriterionRating::rating).containsExactly(5);
        }));
    }

    @Test
    void aCriterionOfAnotherSchoolIsNotTaken() {
        var other = new Registry(beans);
        var form = filled("LATER");
        form.put("ratings[0].criterion", other.<UUID>call(() -> criteria.findAll().get(0).getId()).toString());
        assertThat(registry.post(address, form)).hasStatus(HttpStatus.FOUND);
        registry.run(() -> assertThat(interviews.findByMentorIdOrderByHeldOnDescIdDesc(mentor).get(0).getRatings()).hasSize(1));
    }

    @Test
    void aStrangerFindsNothingAndAMentorOfAnotherCardNeither() {
        registry.post(address, filled("LATER"));
        UUID id = registry.call(() -> interviews.findAll().get(0).getId());
        var other = new Registry(beans);
        assertThat(other.get(address + "/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(other.post(address, filled("LATER"))).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(registry.get("/mentors/" + registry.mentor() + "/interviews/" + id)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(registry.post(registry.member(Role.COUNCIL), address, filled("LATER"))).hasStatus(HttpStatus.FORBIDDEN);
    }

    private Map<String, String> filled(String decision) {
        List<UUID> asked = registry.call(() -> criteria.findAllByOrderByPositionAscIdAsc().stream().map(Criterion::getId).toList());
        var form = new HashMap<String, String>();
        form.put("heldOn", registry.today.minusDays(1).toString());
        form.put("interviewer", "Примерова Анна");
        form.put("decision", decision);
        form.put("note", "Возьмём.");
        form.put("advance", "true");
        form.put("ratings[0].criterion", asked.get(0).toString());
        form.put("ratings[0].rating", "4");
        form.put("ratings[1].criterion", asked.get(2).toString());
        form.put("ratings[1].rating", "5");
        form.put("ratings[1].note", "говорит с подростками на равных");
        form.put("ratings[2].criterion", asked.get(3).toString());
        return form;
    }
}
