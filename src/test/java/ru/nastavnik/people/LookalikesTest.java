package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.Csrf;
import ru.nastavnik.SignIn;

/** Somebody who is typed and resembles one who is there is asked about, before one person stands in a register twice. */
class LookalikesTest extends Registers {

    private static final LocalDate BORN = LocalDate.of(2012, 3, 8);

    @Test
    void oneWhoIsThereIsShownBesideWhatWasTyped() {
        UUID card = pupil("Иванова", "Анна", BORN, "8 «А»", null);
        assertThat(adds("Ивонова", BORN))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Похоже, этот человек уже есть", "Иванова Анна", "8 «А»", "/mentees/" + card + "\"", "Это тот же человек", "Другой человек, сохранить")
                .contains("value=\"Ивонова\"", "value=\"проект по химии\"");
        assertThat(in(() -> mentees.count())).isEqualTo(1);
    }

    @Test
    void anotherPersonIsSavedAtAWord() {
        pupil("Иванова", "Анна", BORN, "8 «А»", null);
        assertThat(adding("Ивонова", BORN).param("another", "true").exchange()).hasStatus(HttpStatus.FOUND);
        assertThat(page("/mentees")).contains("Ивонова Анна", "Иванова Анна", "проект по химии");
    }

    @Test
    void whoResemblesNobodyIsSavedAtOnce() {
        pupil("Иванова", "Анна", BORN, "8 «А»", null);
        assertThat(adds("Виноградова", BORN)).hasStatus(HttpStatus.FOUND);
        assertThat(adds("Иванова", BORN.plusYears(3).plusDays(5))).as("a namesake of another age").hasStatus(HttpStatus.FOUND);
    }

    @Test
    void theSamePersonGetsACardInTheOtherRegisterAfterTheTwoWereCompared() {
        UUID person = personOf(pupil("Иванова", "Анна", LocalDate.now().minusYears(16), "10 «А»", "Иванова Вера Ильинична"));
        assertThat(addingAMentor().exchange()).hasStatus(HttpStatus.CONFLICT).bodyText().contains("name=\"known\" value=\"" + person);
        assertThat(addingAMentor().param("known", person.toString()).exchange())
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Сведения об этом человеке уже есть", "10 «А»", "11 «А»", "value=\"робототехника\"")
                .as("what is known and was not typed is not asked about, and stays")
                .contains("<input type=\"hidden\" name=\"person.representativeName\" value=\"Иванова Вера Ильинична\">")
                .doesNotContain("кто-то другой");
        assertThat(addingAMentor().param("known", person.toString()).param("personVersion", "0").exchange()).hasStatus(HttpStatus.FOUND);
        assertThat(in(() -> people.count())).isEqualTo(1);
        assertThat(in(() -> mentors.findByPersonId(person).orElseThrow().getCompetences())).containsExactly("робототехника");
    }

    @Test
    void aWrongFormIsMendedFirst() {
        pupil("Иванова", "Анна", BORN, "8 «А»", null);
        assertThat(adding("Иванова", BORN).param("person.email", "не почта").exchange()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().doesNotContain("Похоже");
    }

    @Test
    void whoStandsInAnotherSchoolIsNotShown() {
        pupil("Иванова", "Анна", BORN, "8 «А»", null);
        var other = personas.school();
        var answer = mvc.post().uri("/o/" + other.getSlug() + "/mentees").with(SignIn.as(personas.curator(other))).with(Csrf.asABrowser())
                .param("person.surname", "Иванова").param("person.givenName", "Анна").param("person.birthDate", BORN.toString())
                .param("person.sex", "FEMALE").param("person.occupation", "PUPIL").exchange();
        assertThat(answer).hasStatus(HttpStatus.FOUND);
    }

    private MvcTestResult adds(String surname, LocalDate birth) {
        return adding(surname, birth).exchange();
    }

    private Sent adding(String surname, LocalDate birth) {
        return post("/mentees").param("person.surname", surname).param("person.givenName", "Анна").param("person.birthDate", birth.toString())
                .param("person.sex", "FEMALE").param("person.occupation", "PUPIL").param("person.schoolClass", "7 «Б»").param("requests[0].topic", "проект по химии");
    }

    private Sent addingAMentor() {
        return post("/mentors").param("person.surname", "Иванова").param("person.givenName", "Анна").param("person.birthDate", LocalDate.now().minusYears(16).toString())
                .param("person.sex", "MALE").param("person.occupation", "PUPIL").param("person.schoolClass", "11 «А»")
                .param("competences", "робототехника").param("capacity", "1");
    }
}
