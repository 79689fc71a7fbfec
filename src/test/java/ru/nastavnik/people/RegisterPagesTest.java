package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import ru.nastavnik.SignIn;
import ru.nastavnik.organization.Role;

class RegisterPagesTest extends Registers {

    @Test
    void addsAMenteeWithRequests() {
        var answer = post("/mentees")
                .param("person.surname", " Образцов ")
                .param("person.givenName", "Пётр")
                .param("person.birthDate", "2012-03-08")
                .param("person.sex", "MALE")
                .param("person.occupation", "PUPIL")
                .param("person.schoolClass", "8 «А»")
                .param("requests[0].topic", "проект по химии")
                .param("requests[0].source", "CLASS_TEACHER")
                .param("requests[1].topic", "")
                .param("requests[1].source", "SELF")
                .exchange();
        assertThat(answer).hasStatus(HttpStatus.FOUND);
        assertThat(page("/mentees")).contains("Образцов Пётр", "8 «А»", "проект по химии", "классный руководитель", "ждёт пары");
    }

    @Test
    void sendsAWrongFormBackWithAllThatWasTyped() {
        var answer = post("/mentees")
                .param("person.surname", "")
                .param("person.givenName", "Пётр")
                .param("person.birthDate", "завтра")
                .param("person.sex", "MALE")
                .param("person.occupation", "PUPIL")
                .param("person.email", "не почта")
                .param("requests[0].topic", "проект по химии")
                .exchange();
        assertThat(answer)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Проверьте, пожалуйста", "Заполните это поле", "Введите дату", "не почта", "проект по химии", "value=\"Пётр\"");
        assertThat(page("/mentees")).contains("Здесь появятся наставляемые");
    }

    /** The unreadable field comes last: what stands before it must survive too. */
    @Test
    void anUnreadableNumberLosesNothingThatWasTyped() {
        var form = mentor("TEACHER", null);
        form.set("capacity", "три");
        form.set("person.email", "не почта");
        form.set("person.schoolClass", "");
        assertThat(post("/mentors").params(form).exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("value=\"три\"", "value=\"Примерова\"", "не почта", "Введите целое число", "химия; олимпиады", "name@school.ru");
    }

    @Test
    void aNulInATextIsRefusedAndNothingBreaks() {
        var form = mentor("TEACHER", null);
        form.set("person.post", "учитель\0химии");
        assertThat(post("/mentors").params(form).exchange()).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void asksTheBirthDateOfAPupilAndNotOfATeacher() {
        assertThat(post("/mentors").params(mentor("PUPIL", null)).exchange()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("от возраста зависит");
        assertThat(post("/mentors").params(mentor("TEACHER", null)).exchange()).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void aNewMenteeLearnsWhereTheyAreEntered() {
        assertThat(page("/mentees/new")).containsPattern("value=\"PUPIL\"[^>]*selected");
        school = personas.college();
        curator = personas.curator(school);
        assertThat(page("/mentees/new")).containsPattern("value=\"STUDENT\"[^>]*selected");
    }

    @Test
    void findsByPartsOfWordsWhateverTheCaseAndWithoutDots() {
        addPupil("Королёв", "Фёдор", "10 «А»");
        addPupil("Макетов", "Пётр", "8 «Б»");
        var answer = post("/mentees/search").param("words", "КОРОЛЕВ фед 10").exchange();
        assertThat(answer).hasStatus(HttpStatus.FOUND);
        assertThat(answer.getResponse().getRedirectedUrl()).doesNotContain("КОРОЛЕВ").doesNotContain("%D0");
        var found = get("/mentees?sort=NAME").exchange();
        assertThat(found).bodyText().contains("Королёв Фёдор").doesNotContain("Макетов");
    }

    @Test
    void aPercentSignIsNoWildcard() {
        addPupil("Королёв", "Фёдор", "10 «А»");
        var answer = post("/mentees/search").param("words", "%").exchange();
        assertThat(get("/mentees?sort=NAME").exchange()).bodyText().contains("Никого не нашлось");
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetitionInEveryOrder() {
        for (int n = 0; n < 60; n++) {
            addPupil("Образцов", "Пётр", (n % 11 + 1) + " «А»");
        }
        for (RegisterOrder order : RegisterOrder.values()) {
            var seen = new ArrayList<UUID>();
            UUID after = null;
            do {
                var page = in(() -> register.page(RegisterKind.MENTEES, filter(order, afterOf(seen)), null, LocalDate.now()));
                page.rows().forEach(row -> seen.add(row.id()));
                after = page.next();
            } while (after != null);
            assertThat(seen).as(order.name()).hasSize(60).doesNotHaveDuplicates();
        }
    }

    @Autowired
    Register register;

    private static UUID afterOf(List<UUID> seen) {
        return seen.isEmpty() ? null : seen.get(seen.size() - 1);
    }

    private static RegisterFilter filter(RegisterOrder order, UUID after) {
        return new RegisterFilter(null, null, null, null, null, null, null, order, after);
    }

    @Test
    void classesStandInTheirNaturalOrder() {
        addPupil("Абзацев", "Лев", "10 «А»");
        addPupil("Яблоков", "Лев", "9 «Б»");
        var page = in(() -> register.page(RegisterKind.MENTEES, filter(RegisterOrder.SCHOOL_CLASS, null), null, LocalDate.now()));
        assertThat(page.rows()).extracting(RegisterRow::schoolClass).containsExactly("9 «Б»", "10 «А»");
    }

    @Test
    void aLostUpdateShowsBothVersionsAndKeepsWhatWasTyped() {
        var id = addPupil("Образцов", "Пётр", "8 «А»");
        assertThat(edit(id, 0, 0, "9 «А»").exchange()).hasStatus(HttpStatus.FOUND);
        var conflict = edit(id, 0, 0, "8 «Б»").exchange();
        assertThat(conflict).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Сохранено сейчас", "9 «А»", "8 «Б»");
        assertThat(conflict).bodyText()
                .contains("name=\"personVersion\" value=\"1\"", "name=\"person.schoolClass\" value=\"9 «А»\"", "name=\"person.schoolClass\" value=\"8 «Б»\"")
                .contains("name=\"person.surname\" value=\"Образцов\"");
        assertThat(edit(id, 0, 1, "8 «Б»").exchange()).hasStatus(HttpStatus.FOUND);
        assertThat(page("/mentees/" + id)).contains("8 «Б»");
    }

    @Test
    void onlyACorrectionThatChangesAFigureHasThemCountedAnew() throws Exception {
        var id = addPupil("Образцов", "Пётр", "8 «А»");
        assertThat(heard(edit(id, 0, 0, "9 «А»"))).isFalse();
        assertThat(heard(edit(id, 0, 1, "9 «А»").param("requests[0].topic", "химия").param("requests[0].source", "SELF"))).isTrue();
        var card = mentor("TEACHER", null);
        UUID mentor = created(post("/mentors").params(card).exchange());
        card.set("version", "0");
        card.set("personVersion", "0");
        card.set("competences", "физика");
        assertThat(heard(post("/mentors/" + mentor).params(card))).isFalse();
        card.set("version", "1");
        card.set("capacity", "3");
        assertThat(heard(post("/mentors/" + mentor).params(card))).isTrue();
        card.set("version", "2");
        card.set("person.occupation", "PARENT");
        assertThat(heard(post("/mentors/" + mentor).params(card))).isTrue();
        card.set("personVersion", "1");
        card.set("person.workplace", "Завод «Образец»");
        assertThat(heard(post("/mentors/" + mentor).params(card))).isTrue();
    }

    private boolean heard(Sent correction) throws Exception {
        var sent = statements.during(() -> assertThat(correction.exchange()).hasStatus(HttpStatus.FOUND));
        return sent.stream().anyMatch(sql -> sql.startsWith("INSERT INTO EVENT_PUBLICATION"));
    }

    private static UUID created(MvcTestResult answer) {
        String at = answer.getResponse().getRedirectedUrl();
        return UUID.fromString(at.substring(at.lastIndexOf('/') + 1));
    }

    @Test
    void onePersonMayBeBothAndOnceEach() {
        var id = addPupil("Образцов", "Пётр", "8 «А»");
        UUID person = in(() -> mentees.findById(id).orElseThrow().getPerson().getId());
        var form = mentor("PUPIL", "2012-03-08");
        form.set("known", person.toString());
        form.set("personVersion", "0");
        assertThat(post("/mentors").params(form).exchange()).hasStatus(HttpStatus.FOUND);
        form.set("personVersion", "1");
        form.set("capacity", "7");
        assertThat(post("/mentors").params(form).exchange()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("уже есть среди наставников");
        assertThat(in(() -> people.count())).isEqualTo(1);
    }

    @Test
    void extraFieldsChangeNothing() {
        var id = addPupil("Образцов", "Пётр", "8 «А»");
        assertThat(edit(id, 0, 0, "9 «А»")
                        .param("state", "PAIRED")
                        .param("id", UUID.randomUUID().toString())
                        .param("person.id", UUID.randomUUID().toString())
                        .param("organizationId", UUID.randomUUID().toString())
                        .param("enteredOn", "2000-01-01")
                        .exchange())
                .hasStatus(HttpStatus.FOUND);
        var mentee = in(() -> mentees.findById(id).orElseThrow());
        assertThat(mentee.getState()).isEqualTo(MenteeState.CONFIRMED);
        assertThat(mentee.getEnteredOn()).isAfter(LocalDate.of(2020, 1, 1));
    }

    @Test
    void oddAddressesAndFieldsAreAnswered() {
        assertThat(get("/mentors?state=WAITING").exchange()).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(get("/mentees?state=NONE").exchange()).hasStatus(HttpStatus.BAD_REQUEST);
        var form = mentor("TEACHER", null);
        form.set("requests[5].topic", "химия");
        assertThat(post("/mentees").params(form).exchange()).hasStatus(HttpStatus.FOUND);
        form.set("requests[100000].topic", "химия");
        assertThat(post("/mentees").params(form).exchange()).hasStatus(HttpStatus.BAD_REQUEST);
        var person = personOf(addPupil("Образцов", "Пётр", LocalDate.now().minusYears(12)));
        assertThat(consent(person, null, "Образцова Вера").param("kinds", "").exchange()).hasStatus(HttpStatus.FOUND);
        for (String day : List.of("0026-09-01", "+999999999-01-01")) {
            assertThat(post("/people/" + person + "/consents")
                            .param("kinds", "PARTICIPATION").param("signedOn", day).param("validUntil", "2027-01-01").exchange())
                    .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @Test
    void archivesAndRestores() {
        var id = addPupil("Образцов", "Пётр", "8 «А»");
        post("/mentees/" + id + "/archiving").exchange();
        assertThat(page("/mentees")).doesNotContain("Образцов");
        assertThat(get("/mentees?archived=true").exchange()).bodyText().contains("Образцов");
        post("/mentees/" + id + "/restoration").exchange();
        assertThat(page("/mentees")).contains("Образцов");
    }

    @Test
    void consentsAskForTheSignersOfTheAge() {
        var young = personOf(addPupil("Образцов", "Пётр", LocalDate.now().minusYears(12)));
        assertThat(consent(young, null, "").exchange()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("впишите, кто подписал");
        assertThat(consent(young, null, "Образцова Вера Ильинична").exchange()).hasStatus(HttpStatus.FOUND);
        var senior = personOf(addPupil("Макетов", "Пётр", LocalDate.now().minusYears(15)));
        assertThat(consent(senior, null, "Макетова Вера Ильинична").exchange()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Нужна подпись самого участника");
        assertThat(consent(senior, "true", "").exchange()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("впишите, кто подписал");
        assertThat(consent(senior, "true", "Макетова Вера Ильинична").exchange()).hasStatus(HttpStatus.FOUND);
        assertThat(page("/people/" + senior + "/consents")).contains("Макетова Вера Ильинична");
    }

    @Test
    void aWithdrawnConsentIsOverAtOnceAndStaysOnRecord() {
        var id = addPupil("Образцов", "Пётр", LocalDate.now().minusYears(12));
        var person = personOf(id);
        consent(person, null, "Образцова Вера Ильинична").exchange();
        assertThat(in(() -> consents.findMissing(List.of(person), LocalDate.now())).get(person)).hasSize(1);
        assertThat(page("/mentees/" + id)).contains("mark done").contains("mark late");
        UUID consent = in(() -> consents.findByPersonIdOrderBySignedOnDescIdDesc(person)).get(0).getId();
        assertThat(post("/people/" + person + "/consents/" + consent + "/withdrawal").param("reason", "передумали").exchange()).hasStatus(HttpStatus.FOUND);
        assertThat(page("/people/" + person + "/consents")).contains("отозвано", "передумали");
        assertThat(get("/mentees/" + id).exchange()).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(in(() -> consents.findMissing(List.of(person), LocalDate.now())).get(person)).hasSize(2);
    }

    @Test
    void aPsychologistSeesThoseWhoWaitAndNobodyElse() {
        var waiting = addPupil("Образцов", "Пётр", "8 «А»");
        var paired = addPupil("Макетов", "Лев", "8 «А»");
        in(() -> {
            mentees.findById(paired).orElseThrow().pair();
            return null;
        });
        var psychologist = personas.member(school, Role.PSYCHOLOGIST);
        assertThat(get("/mentees", psychologist).exchange()).bodyText().contains("Образцов").doesNotContain("Макетов");
        assertThat(get("/mentees?state=PAIRED", psychologist).exchange()).bodyText().doesNotContain("Макетов");
        assertThat(get("/mentees/" + waiting, psychologist).exchange()).hasStatusOk();
        assertThat(get("/mentees/" + paired, psychologist).exchange()).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get("/mentors", psychologist).exchange()).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void anotherSchoolsCardIsNotThere() {
        var other = personas.school();
        var theirs = personas.curator(other);
        var id = addPupil("Образцов", "Пётр", "8 «А»");
        var person = personOf(id);
        for (String address : List.of("/mentees/" + id, "/mentees/" + id + "/edit", "/people/" + person + "/consents", "/mentors/new?known=" + person)) {
            assertThat(mvc.get().uri("/o/" + other.getSlug() + address).with(SignIn.as(theirs)).exchange()).as(address).hasStatus(HttpStatus.NOT_FOUND);
            assertThat(mvc.get().uri("/o/" + school.getSlug() + address).with(SignIn.as(theirs)).exchange()).as(address).hasStatus(HttpStatus.NOT_FOUND);
        }
    }

    @Test
    void everyPageOfTheRegistersOpens() {
        var id = addPupil("Образцов", "Пётр", "8 «А»");
        UUID mentor = in(() -> mentors.save(new Mentor(people.save(RegistersPersistenceTest.teacher()), LocalDate.now())).getId());
        for (String address : List.of(
                "/mentees", "/mentees/new", "/mentees/" + id, "/mentees/" + id + "/edit", "/mentors", "/mentors/new", "/mentors/" + mentor,
                "/mentors/" + mentor + "/edit", "/mentors/new?known=" + personOf(id), "/people/" + personOf(id) + "/consents")) {
            assertThat(page(address)).as(address).doesNotContain("??").contains("</html>");
        }
    }

    @Test
    void statementsStayTheSameHoweverManyRowsThereAre() throws Exception {
        var first = addPupil("Образцов", "Пётр", "8 «А»");
        UUID mentor = in(() -> mentors.save(new Mentor(people.save(RegistersPersistenceTest.teacher()), LocalDate.now())).getId());
        var addresses = List.of("/mentees", "/mentors", "/mentees/" + first, "/mentors/" + mentor, "/people/" + personOf(first) + "/consents", "");
        var few = new ArrayList<Integer>();
        addresses.forEach(this::page); // the session learns where one is
        for (String address : addresses) {
            few.add(statements.during(() -> page(address)).size());
        }
        for (int n = 0; n < 30; n++) {
            addPupil("Макетов", "Лев", "9 «Б»");
            in(() -> mentors.save(new Mentor(people.save(RegistersPersistenceTest.teacher()), LocalDate.now())));
        }
        in(() -> {
            mentees.findById(first).orElseThrow().ask(
                    IntStream.range(0, 9).mapToObj(n -> new Request("запрос " + n, RequestSource.SELF)).toList(), forms.findAll());
            return null;
        });
        for (int n = 0; n < 5; n++) {
            follow(consent(personOf(first), "true", "Образцова Вера Ильинична").exchange()); // takes the message of the form, too
        }
        for (int n = 0; n < addresses.size(); n++) {
            String address = addresses.get(n);
            assertThat(statements.during(() -> page(address))).as(address).hasSize(few.get(n)).hasSizeLessThan(26);
        }
    }

    private MultiValueMap<String, String> mentor(String occupation, String birthDate) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("person.surname", "Примерова");
        form.add("person.givenName", "Анна");
        form.add("person.sex", "FEMALE");
        form.add("person.occupation", occupation);
        form.add("capacity", "2");
        form.add("competences", "химия; олимпиады");
        if (birthDate != null) {
            form.add("person.birthDate", birthDate);
        }
        return form;
    }

    private Sent edit(UUID id, int version, int personVersion, String schoolClass) {
        return post("/mentees/" + id)
                .param("version", "" + version)
                .param("personVersion", "" + personVersion)
                .param("person.surname", "Образцов")
                .param("person.givenName", "Пётр")
                .param("person.birthDate", "2012-03-08")
                .param("person.sex", "MALE")
                .param("person.occupation", "PUPIL")
                .param("person.schoolClass", schoolClass);
    }

    private Sent consent(UUID person, String signedByPerson, String representative) {
        var request = post("/people/" + person + "/consents")
                .param("kinds", "PERSONAL_DATA")
                .param("signedOn", LocalDate.now().minusDays(1).toString())
                .param("validUntil", LocalDate.now().plusMonths(9).toString())
                .param("representative", representative);
        return signedByPerson == null ? request : request.param("signedByPerson", signedByPerson);
    }

    private UUID addPupil(String surname, String name, String schoolClass) {
        return pupil(surname, name, LocalDate.of(2012, 3, 8), schoolClass, null);
    }

    private UUID addPupil(String surname, String name, LocalDate birth) {
        return pupil(surname, name, birth, "8 «А»", null);
    }
}
