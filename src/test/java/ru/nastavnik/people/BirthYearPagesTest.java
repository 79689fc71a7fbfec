package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Csrf;
import ru.nastavnik.Personas;
import ru.nastavnik.SignIn;
import ru.nastavnik.account.Account;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Standing;

/** A pupil of whom the school knows no more than the year of birth; in that year some had turned fourteen on the day of the test, and some had not. */
@ApplicationTest
@RecordApplicationEvents
class BirthYearPagesTest {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Personas personas;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    People people;

    @Autowired
    Mentees mentees;

    @Autowired
    SealedPeople sealing;

    @Autowired
    ApplicationEvents events;

    Organization school;
    Account curator;
    LocalDate today;
    String year;

    @BeforeEach
    void found() {
        school = personas.school();
        curator = personas.curator(school);
        today = LocalDate.now(school.getTimeZone());
        year = Integer.toString(today.getYear() - 14);
        assertThat(enter("/mentees", year)).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void theCardSaysTheYearAndNoDay() {
        assertThat(get("/mentees/" + mentee().getId())).bodyText().contains(year + " г.").doesNotContain("31 декабря", "31.12.");
        assertThat(get("/mentees/" + mentee().getId() + "/edit")).bodyText().contains("value=\"" + year + "\"");
    }

    @Test
    void theListSaysTheYearAndNoDay() {
        post("/registers/mentees/columns", "columns", "BIRTH_DATE");
        assertThat(get("/mentees")).bodyText().contains(year + " г.").doesNotContain("31.12.");
    }

    @Test
    void bothSignAsLongAsTheYearLeavesItOpen() {
        UUID person = mentee().getPerson().getId();
        boolean open = !today.equals(today.withDayOfYear(today.lengthOfYear()));
        if (open) {
            assertThat(get("/people/" + person + "/consents")).bodyText().contains("Известен только год рождения");
        }
        assertThat(get("/people/" + person + "/consents/papers?kind=PERSONAL_DATA")).bodyText().contains("Мы: ", "«___» ______________ " + year + " г.").doesNotContain("31 декабря " + year);
        assertThat(consent(person, null, "Образцова Вера Ильинична")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Нужна подпись самого участника");
        assertThat(consent(person, "true", "")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("впишите, кто подписал");
        assertThat(consent(person, "true", "Образцова Вера Ильинична")).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void theCuratorReplacesTheYearByADate() {
        assertThat(enter("/mentees/" + mentee().getId(), "8 марта " + year)).hasStatus(HttpStatus.FOUND);
        assertThat(mentee().getPerson().getBirth()).isEqualTo(Birth.on(LocalDate.of(Integer.parseInt(year), 3, 8)));
    }

    @Test
    void aMendedDateIsToldForItDecidesWhoHadToSign() {
        String card = "/mentees/" + mentee().getId();
        long told = events.stream(RegisterChanged.class).count();
        assertThat(enter(card, year)).hasStatus(HttpStatus.FOUND);
        assertThat(events.stream(RegisterChanged.class)).as("nothing is another").hasSize((int) told);
        assertThat(enter(card, "8 марта " + year)).hasStatus(HttpStatus.FOUND);
        assertThat(events.stream(RegisterChanged.class)).hasSize((int) told + 1);
    }

    @Test
    void sealedAndOpenedItIsAYearAgain() {
        UUID person = mentee().getPerson().getId();
        in(() -> sealing.open(person, sealing.seal(person, today)));
        assertThat(mentee().getPerson().getBirth()).isEqualTo(Birth.in(Integer.parseInt(year)));
    }

    @Test
    void underLockItIsWhatItWas() {
        UUID person = mentee().getPerson().getId();
        var known = new ArrayList<Birth>();
        in(() -> known.add(sealing.birth(sealing.seal(person, today))));
        in(() -> known.add(sealing.birth(sealing.seal(person, today))));
        in(() -> known.add(sealing.birth("{\"surname\": \"Образцов\", \"birth_date\": \"2012-03-08\"}")));
        assertThat(known).containsExactly(Birth.in(Integer.parseInt(year)), null, Birth.on(LocalDate.of(2012, 3, 8)));
    }

    @Test
    void whatIsNoDateComesBackAsItWasTyped() {
        assertThat(enter("/mentees", "весной")).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("value=\"весной\"", "или только год");
    }

    private MvcTestResult enter(String path, String born) {
        var known = path.equals("/mentees") ? null : mentee();
        return post(
                path, "person.surname", "Образцов", "person.givenName", "Пётр", "person.birthDate", born, "person.sex", "MALE", "person.occupation", "PUPIL",
                "version", known == null ? "" : "" + known.getVersion(), "personVersion", known == null ? "" : "" + known.getPerson().getVersion());
    }

    private MvcTestResult consent(UUID person, String signedByPerson, String representative) {
        return post(
                "/people/" + person + "/consents", "kinds", "PERSONAL_DATA", "signedOn", today.toString(), "validUntil", today.plusYears(1).toString(),
                "signedByPerson", signedByPerson == null ? "" : signedByPerson, "representative", representative);
    }

    private Mentee mentee() {
        var found = new Mentee[1];
        in(() -> {
            found[0] = mentees.findAll().get(0);
            found[0].getPerson().getName();
        });
        return found[0];
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri("/o/" + school.getSlug() + path).with(SignIn.as(curator)).exchange();
    }

    private MvcTestResult post(String path, String... parameters) {
        var request = mvc.post().uri("/o/" + school.getSlug() + path).with(Csrf.asABrowser()).with(SignIn.as(curator));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private void in(Runnable work) {
        Standing.job(school).run(() -> transaction.executeWithoutResult(status -> work.run()));
    }
}
