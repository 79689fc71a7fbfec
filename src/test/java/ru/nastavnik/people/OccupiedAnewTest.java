package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.nastavnik.people.Occupation.EMPLOYER;
import static ru.nastavnik.people.Occupation.TEACHER;

import org.junit.jupiter.api.Test;

class OccupiedAnewTest {

    private final Person person = person(new Occupied(TEACHER, null, null, "учитель химии"));

    @Test
    void aNewPersonIsNotOccupiedAnew() {
        assertThat(person.isOccupiedAnew()).isFalse();
    }

    @Test
    void anotherPostIsTheSameWork() {
        describe(new Occupied(TEACHER, null, null, "учитель физики"));
        assertThat(person.isOccupiedAnew()).isFalse();
    }

    @Test
    void anotherOccupationIsNot() {
        describe(new Occupied(EMPLOYER, null, null, null));
        assertThat(person.isOccupiedAnew()).isTrue();
    }

    @Test
    void anotherWorkplaceIsNot() {
        describe(new Occupied(TEACHER, "другая школа", null, "учитель химии"));
        assertThat(person.isOccupiedAnew()).isTrue();
    }

    private static Person person(Occupied occupied) {
        return new Person(new PersonName("Примерова", "Анна", null), null, Sex.FEMALE, occupied, new Contacts(null, null, null, null));
    }

    private void describe(Occupied occupied) {
        person.describe(person.getName(), null, Sex.FEMALE, occupied, person.getContacts());
    }
}
