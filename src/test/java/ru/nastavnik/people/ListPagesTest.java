package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.organization.Role;

@ApplicationTest
class ListPagesTest {

    private static final String TOPICS = "/settings/topics";

    @Autowired
    BeanFactory beans;

    @Autowired
    Topics topics;

    @Autowired
    Criteria criteria;

    @Autowired
    Mentees mentees;

    Registry registry;

    @BeforeEach
    void found() {
        registry = new Registry(beans);
    }

    @Test
    void aNewSchoolHasStandardListsAndTheSettingsLeadThere() {
        assertThat(names()).isEqualTo(StandardLists.TOPICS);
        registry.run(() -> assertThat(criteria.findAllByOrderByPositionAscIdAsc()).extracting(ListEntry::getName).isEqualTo(StandardLists.CRITERIA));
        assertThat(registry.get("/settings")).bodyText().contains(TOPICS, "/settings/criteria", "/settings/forms");
        assertThat(registry.get(registry.member(Role.DIRECTOR), "/settings")).bodyText().doesNotContain(TOPICS);
        for (String page : List.of(TOPICS, "/settings/criteria", TOPICS + "/" + first())) {
            assertThat(registry.get(page)).hasStatusOk().bodyText().doesNotContain("??");
        }
    }

    @Test
    void aLineIsAddedOnceWhateverItsCase() {
        assertThat(registry.post(TOPICS, Map.of("name", "  Своя   тема "))).hasStatus(HttpStatus.FOUND);
        assertThat(names()).endsWith("Своя тема");
        assertThat(registry.post(TOPICS, Map.of("name", "СВОЯ ТЕМА"))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("уже есть в списке", "СВОЯ ТЕМА");
        assertThat(registry.post(TOPICS, Map.of("name", " "))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(registry.post(TOPICS, Map.of("name", "а".repeat(101)))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void requestsGoByTheNewWordsOfTheirTopic() {
        var asking = registry.mentee("трудности с предметом", "своё");
        assertThat(rename(first(), 0, "Учебные трудности")).hasStatus(HttpStatus.FOUND);
        assertThat(requestsOf(asking)).containsExactly("Учебные трудности", "своё");
        assertThat(rename(first(), 0, "Опоздавшее")).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Учебные трудности", "Опоздавшее");
        assertThat(rename(first(), 1, StandardLists.TOPICS.get(1))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("уже есть в списке");
    }

    @Test
    void linesChangePlacesAndGoToTheArchive() {
        var second = registry.<UUID>call(() -> topics.findAllByOrderByPositionAscIdAsc().get(1).getId());
        registry.post(TOPICS + "/" + second + "/place", Map.of("up", "true"));
        registry.post(TOPICS + "/" + second + "/place", Map.of("up", "true"));
        assertThat(names().subList(0, 2)).containsExactly(StandardLists.TOPICS.get(1), StandardLists.TOPICS.get(0));
        registry.post(TOPICS + "/" + second + "/archiving", Map.of());
        assertThat(registry.get("/mentees/new")).bodyText().contains(StandardLists.TOPICS.get(0)).doesNotContain(StandardLists.TOPICS.get(1));
        registry.post(TOPICS + "/" + second + "/restoration", Map.of());
        assertThat(registry.get("/mentees/new")).bodyText().contains(StandardLists.TOPICS.get(1));
    }

    @Test
    void aTopicInWordsOfItsOwnGoesOnTheListWithOneTap() {
        var asking = registry.mentee("верховая езда", "Выбор профессии");
        assertThat(registry.get("/mentees/" + asking)).bodyText().containsOnlyOnce("Добавить в список тем:");
        registry.post("/mentees/" + asking + "/topics", Map.of("topic", "верховая езда"));
        registry.post("/mentees/" + asking + "/topics", Map.of("topic", "верховая езда"));
        registry.post("/mentees/" + asking + "/topics", Map.of("topic", "о чём не просили"));
        assertThat(names()).endsWith("верховая езда").doesNotContain("о чём не просили").hasSize(StandardLists.TOPICS.size() + 1);
        assertThat(registry.get("/mentees/" + asking)).bodyText().doesNotContain("Добавить в список тем");
        assertThat(registry.post(registry.member(Role.PSYCHOLOGIST), "/mentees/" + asking + "/topics", Map.of("topic", "верховая езда"))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aRequestIsSpelledByTheListAndKeepsWhenAndWhoWroteIt() {
        var asking = registry.mentee();
        assertThat(registry.post("/mentees/" + asking, form(0, "как все успевать", ""))).hasStatus(HttpStatus.FOUND);
        assertThat(registry.get("/mentees/" + asking)).bodyText().contains("Как всё успевать", "кто записал: " + registry.curator.getName());
        var kept = request(asking);
        assertThat(kept.askedOn()).isEqualTo(registry.today);
        assertThat(kept.enteredBy()).isEqualTo(registry.curator.getId());
        assertThat(registry.post("/mentees/" + asking, form(1, "Как всё успевать", registry.today.plusDays(1).toString())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("ещё не наступил");
    }

    @Test
    void aStrangerFindsNoLine() {
        var other = new Registry(beans);
        for (String what : List.of("/archiving", "/restoration", "/place", "")) {
            assertThat(other.post(TOPICS + "/" + first() + what, Map.of("name", "Чужое", "version", "0"))).as(what).hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(names()).isEqualTo(StandardLists.TOPICS);
    }

    private MvcTestResult rename(UUID id, int version, String name) {
        return registry.post(TOPICS + "/" + id, Map.of("version", "" + version, "name", name));
    }

    private Map<String, String> form(int version, String topic, String askedOn) {
        return Map.of(
                "version", "" + version, "personVersion", "0", "person.surname", "Образцов", "person.givenName", "Пётр", "person.birthDate", "2012-03-08",
                "person.sex", "MALE", "person.occupation", "PUPIL", "requests[0].topic", topic, "requests[0].source", "PARENTS", "requests[0].askedOn", askedOn);
    }

    private Request request(UUID mentee) {
        return registry.call(() -> mentees.findById(mentee).orElseThrow().getRequests().get(0));
    }

    private List<String> requestsOf(UUID mentee) {
        return registry.call(() -> mentees.findById(mentee).orElseThrow().getRequests().stream().map(Request::topic).toList());
    }

    private List<String> names() {
        return registry.call(() -> topics.findAllByOrderByPositionAscIdAsc().stream().map(ListEntry::getName).toList());
    }

    private UUID first() {
        return registry.call(() -> topics.findAllByOrderByPositionAscIdAsc().get(0).getId());
    }
}
