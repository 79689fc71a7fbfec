package ru.nastavnik.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.Birth;
import ru.nastavnik.people.Contacts;
import ru.nastavnik.people.Occupation;
import ru.nastavnik.people.Occupied;
import ru.nastavnik.people.People;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonName;
import ru.nastavnik.people.Sex;

@ApplicationTest
class DoublesTest {

    @Autowired
    Doubles doubles;

    @Autowired
    Personas personas;

    @Autowired
    People people;

    @Autowired
    TransactionTemplate transaction;

    Organization school;

    @BeforeEach
    void found() {
        school = personas.school();
        add("Иванова", "Алина", "Петровна", Birth.on(LocalDate.of(2012, 3, 8)), Occupation.PUPIL);
        add("Королёв", "Фёдор", "Ильич", null, Occupation.TEACHER);
    }

    @ParameterizedTest
    @CsvSource({
        "Иванова Алина Петровна, 2012-03-08, SAME",
        "ИВАНОВА алина петровна, 2012-03-08, SAME",
        "Иванова Алина, 2012-03-08, SAME",
        "Ивонова Алина Петровна, 2012-03-08, TYPO",
        "Иванова Алинна Петровна, 2012-03-08, TYPO",
        "Иванова Алина Перовна, 2012-03-08, TYPO",
        "Иванова Алина Петровна, 2012-08-03, DATE",
        "Иванова Алина Петровна, 2012-03-18, DATE",
        "Иванова Алина Петровна, 2021-03-08, DATE",
    })
    void findsAPupil(String name, LocalDate birthDate, Likeness likeness) {
        assertThat(find(name, birthDate, true)).containsExactly(likeness);
    }

    @ParameterizedTest
    @CsvSource({
        "Иванова Арина Петровна, 2012-03-08", // her twin
        "Иванов Пётр Петрович, 2012-03-08", // her twin, too
        "Иванова Алина Петровна, 2010-11-20", // a namesake
        "Иванова Алина Сергеевна, 2012-03-08",
        "Сидорова Алина Петровна, 2012-03-08",
    })
    void takesNobodyForAnother(String name, LocalDate birthDate) {
        assertThat(find(name, birthDate, true)).isEmpty();
    }

    @Test
    void findsAnAdultWithoutABirthDateByTheWholeName() {
        assertThat(find("Королев Федор Ильич", null, false)).containsExactly(Likeness.SAME);
        assertThat(find("Королев Фёдор Ильич", LocalDate.of(1980, 1, 1), false)).containsExactly(Likeness.SAME);
        assertThat(find("Каролёв Фёдор Ильич", null, false)).containsExactly(Likeness.TYPO);
        assertThat(find("Королёв Фёдор", null, false)).containsExactly(Likeness.NAMESAKE);
        assertThat(find("Королёв Фёдор Ильич", LocalDate.of(2012, 1, 1), true)).containsExactly(Likeness.NAMESAKE);
        assertThat(find("Королёв Пётр Ильич", null, false)).isEmpty();
    }

    @Test
    void findsAPupilOfWhomOnlyTheYearIsKnownByTheYear() {
        add("Лунин", "Пётр", "Ильич", Birth.in(2011), Occupation.PUPIL);
        assertThat(find("Лунин Пётр Ильич", LocalDate.of(2011, 5, 9), true)).containsExactly(Likeness.SAME);
        assertThat(find("Лунин Пётр Ильич", null, true)).containsExactly(Likeness.SAME);
        assertThat(find("Лунин Пётр", LocalDate.of(2011, 5, 9), true)).containsExactly(Likeness.NAMESAKE);
        assertThat(find("Лунин Пётр Ильич", LocalDate.of(2012, 12, 31), true)).containsExactly(Likeness.DATE);
        assertThat(find("Лунин Пётр Ильич", LocalDate.of(2014, 12, 31), true)).isEmpty();
        assertThat(find("Лунин Павел Ильич", LocalDate.of(2011, 12, 31), true)).isEmpty();
    }

    @Test
    void looksIntoNoOtherSchool() {
        var other = personas.school();
        Standing.job(other).run(() -> transaction.executeWithoutResult(status ->
                assertThat(doubles.of(new PersonName("Иванова", "Алина", "Петровна"), Birth.on(LocalDate.of(2012, 3, 8)), true)).isEmpty()));
    }

    private List<Likeness> find(String name, LocalDate birthDate, boolean minor) {
        String[] parts = name.split(" ");
        var asked = new PersonName(parts[0], parts[1], parts.length > 2 ? parts[2] : null);
        return Standing.job(school).call(() -> transaction.execute(status -> doubles.of(asked, Birth.on(birthDate), minor).stream().map(Doubles.Found::likeness).toList()));
    }

    private void add(String surname, String givenName, String patronymic, Birth birth, Occupation occupation) {
        Standing.job(school).run(() -> transaction.executeWithoutResult(status -> people.save(new Person(
                new PersonName(surname, givenName, patronymic), birth, Sex.FEMALE, new Occupied(occupation, null, null, null),
                new Contacts(null, null, null, null)))));
    }
}
