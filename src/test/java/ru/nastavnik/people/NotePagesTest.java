package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.account.Account;
import ru.nastavnik.organization.Role;

@ApplicationTest
class NotePagesTest {

    private static final String SECRET = "боится отвечать у доски";

    @Autowired
    BeanFactory beans;

    @Autowired
    PsychologistNotes notes;

    Registry registry;
    Account psychologist;
    UUID mentee;

    @BeforeEach
    void found() {
        registry = new Registry(beans);
        psychologist = registry.member(Role.PSYCHOLOGIST);
        mentee = registry.mentee();
    }

    @Test
    void onlyPsychologistsReadAndWriteThem() {
        assertThat(write(psychologist, SECRET)).hasStatus(HttpStatus.FOUND);
        assertThat(registry.get(psychologist, "/mentees/" + mentee)).bodyText().contains(SECRET);
        assertThat(registry.get(registry.member(Role.PSYCHOLOGIST), "/notes")).hasStatusOk().bodyText().contains(SECRET);
        for (Account other : new Account[] {registry.curator, registry.member(Role.DIRECTOR), registry.member(Role.COUNCIL)}) {
            assertThat(registry.get(other, "/mentees/" + mentee)).hasStatusOk().bodyText().doesNotContain(SECRET, "Заметки психолога");
            assertThat(registry.get(other, "/notes")).hasStatus(HttpStatus.FORBIDDEN);
            assertThat(write(other, "чужое")).hasStatus(HttpStatus.FORBIDDEN);
        }
    }

    @Test
    void theyStayReadableWhenAPairIsFoundButTheCardIsClosed() {
        write(psychologist, SECRET);
        registry.put(mentee, MenteeState.PAIRED);
        assertThat(registry.get(psychologist, "/mentees/" + mentee)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(write(psychologist, "ещё одна")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(registry.get(psychologist, "/notes")).bodyText().contains(SECRET).doesNotContain("/mentees/" + mentee);
    }

    @Test
    void oneTakesAwayOnesOwnOnly() {
        write(psychologist, SECRET);
        UUID id = registry.call(() -> notes.findAll().get(0).getId());
        assertThat(registry.post(registry.member(Role.PSYCHOLOGIST), "/notes/" + id + "/removal", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(new Registry(beans).post(psychologist, "/notes/" + id + "/removal", Map.of())).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(registry.post(psychologist, "/notes/" + id + "/removal", Map.of())).hasStatus(HttpStatus.FOUND);
        assertThat(registry.<Long>call(() -> notes.count())).isZero();
    }

    @Test
    void anEmptyOrEndlessNoteComesBack() {
        assertThat(write(psychologist, " ")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().doesNotContain("??");
        assertThat(write(psychologist, "а".repeat(4001))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void pagesOfNotesFollowOneAnother() {
        for (int n = 0; n < 30; n++) {
            write(psychologist, "заметка № " + n + ".");
        }
        var first = registry.get(psychologist, "/notes");
        assertThat(first).bodyText().contains("заметка № 29.", "заметка № 5.").doesNotContain("заметка № 4.");
        UUID last = registry.call(() -> beans.getBean(NoteBook.class).page(null).next());
        assertThat(registry.get(psychologist, "/notes?after=" + last)).bodyText().contains("заметка № 4.", "заметка № 0.").doesNotContain("заметка № 5.");
    }

    @Test
    void aPsychologistNotesSupportAndAnotherSchoolDoesNot() {
        var offer = Map.of("offeredOn", registry.today.toString(), "offeredBy", "Психолог Эскизова");
        assertThat(registry.post(psychologist, "/mentees/" + mentee + "/support", offer)).hasStatus(HttpStatus.FOUND);
        assertThat(registry.get("/mentees/" + mentee)).bodyText().contains("Психолог Эскизова");
        assertThat(new Registry(beans).post("/mentees/" + mentee + "/support", offer)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(registry.post(psychologist, "/mentees/" + mentee + "/support", Map.of("offeredOn", registry.today.plusDays(1).toString())))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("ещё не наступил");
    }

    private MvcTestResult write(Account as, String text) {
        return registry.post(as, "/mentees/" + mentee + "/notes", Map.of("text", text));
    }
}
