package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.IntStream;
import java.util.regex.Pattern;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.CompletableFuture;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.Csrf;
import ru.nastavnik.LockWaits;
import ru.nastavnik.SignIn;

/** Somebody who is typed and resembles one who is there is asked about, before one person stands in a register twice. */
class LookalikesTest extends Registers {

    @Autowired
    Newcomers newcomers;

    @Autowired
    LockWaits waits;

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
        UUID shown = personOf(pupil("Иванова", "Анна", BORN, "8 «А»", null));
        assertThat(adds("Ивонова", BORN)).bodyText().contains("name=\"shown\" value=\"" + shown + "\"");
        assertThat(adding("Ивонова", BORN).param("another", "true").param("shown", shown.toString()).exchange()).hasStatus(HttpStatus.FOUND);
        assertThat(page("/mentees")).contains("Ивонова Анна", "Иванова Анна", "проект по химии");
    }

    @Test
    void whoeverCameInWhileOthersWereComparedIsAskedAbout() {
        UUID shown = personOf(pupil("Иванова", "Анна", BORN, "8 «А»", null));
        pupil("Иванова", "Анна", BORN, "8 «Б»", null);
        assertThat(adding("Ивонова", BORN).param("another", "true").param("shown", shown.toString()).exchange())
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("8 «А»", "8 «Б»", "value=\"Ивонова\"", "value=\"проект по химии\"");
        assertThat(in(() -> people.count())).isEqualTo(2);
    }

    /** Neither has seen the other's when it began. */
    @Test
    void ofTwoWhoTypeTheSameAtOnceTheSecondIsAsked() {
        var sent = List.of("Иванова", "Ивонова").stream().map(surname -> CompletableFuture.supplyAsync(() -> adds(surname, BORN))).toList();
        assertThat(sent.stream().map(CompletableFuture::join).map(answer -> answer.getResponse().getStatus())).containsExactlyInAnyOrder(302, 409);
        assertThat(in(() -> people.count())).isEqualTo(1);
    }

    /** Lists come in by the same door. */
    @Test
    void whoeverTypesWaitsForAListAndSeesWhomItBrought() {
        var sent = new AtomicReference<CompletableFuture<MvcTestResult>>();
        in(() -> {
            newcomers.hold();
            sent.set(CompletableFuture.supplyAsync(() -> adds("Иванова", BORN)));
            waits.awaitWaiting(1);
            return pupilHere("Ивонова");
        });
        assertThat(sent.get().join()).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Ивонова Анна");
        assertThat(in(() -> people.count())).isEqualTo(1);
    }

    @Test
    void whoeverTypesWhileALongListIsWrittenGetsTheFormBackSoon() {
        String key = key(page("/mentees/new"));
        var answer = in(() -> {
            newcomers.hold();
            return CompletableFuture.supplyAsync(() -> adding("Иванова", BORN).param("key", key).exchange()).join();
        });
        assertThat(answer)
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("сейчас в реестр загружается список", "value=\"Иванова\"", "value=\"проект по химии\"", key)
                .doesNotContain("Похоже");
        assertThat(in(() -> people.count())).isZero();
        assertThat(adding("Иванова", BORN).param("key", key).exchange()).as("a minute later").hasStatus(HttpStatus.FOUND);
    }

    @Test
    void aPageSentTwiceMakesOnePersonAndLeadsToTheirCard() {
        String key = key(page("/mentees/new"));
        var taps = Stream.generate(() -> CompletableFuture.supplyAsync(() -> adding("Иванова", BORN).param("key", key).exchange().getResponse()))
                .limit(3).toList().stream().map(CompletableFuture::join).toList();
        UUID card = in(() -> mentees.findAll().get(0).getId());
        assertThat(taps).allSatisfy(answer -> assertThat(answer.getRedirectedUrl()).endsWith("/mentees/" + card));
        assertThat(in(() -> people.count())).isEqualTo(1);
        assertThat(adding("Виноградова", BORN).param("key", key).exchange()).as("one went back and typed another").hasStatus(HttpStatus.FOUND);
        assertThat(in(() -> people.count())).isEqualTo(2);
        assertThat(key(text(adding("Ивонова", BORN).param("key", key).exchange()))).as("the page that asks is the same page").isEqualTo(key);
    }

    @Test
    void aSaveCostsAsManyStatementsHoweverManyAreThere() throws Exception {
        int few = statements.during(() -> adds("Виноградова", BORN)).size();
        IntStream.range(0, 30).forEach(n -> pupil("Иванова", "Анна", BORN.plusDays(n), "8 «А»", null));
        assertThat(statements.during(() -> assertThat(adds("Одуванчикова", BORN.plusYears(2))).hasStatus(HttpStatus.FOUND))).hasSize(few);
    }

    private static String key(String page) {
        var key = Pattern.compile("name=\"key\" value=\"([-0-9a-f]{36})\"").matcher(page);
        assertThat(key.find()).isTrue();
        return key.group(1);
    }

    private UUID pupilHere(String surname) {
        return mentees.save(new Mentee(
                        people.save(new Person(
                                new PersonName(surname, "Анна", null), Birth.on(BORN), Sex.FEMALE, new Occupied(Occupation.PUPIL, null, null, null),
                                new Contacts(null, null, null, null))),
                        LocalDate.now()))
                .getId();
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
    void theCardOfAKnownPersonSentTwiceIsMadeOnce() {
        UUID person = in(() -> mentors.save(new Mentor(
                                people.save(new Person(
                                        new PersonName("Иванова", "Анна", null), Birth.on(BORN), Sex.FEMALE, new Occupied(Occupation.PUPIL, null, null, null),
                                        new Contacts(null, null, null, null))),
                                LocalDate.now()))
                        .getPerson()
                        .getId());
        var taps = Stream.generate(() -> CompletableFuture.supplyAsync(() -> ofKnown(person).param("personVersion", "0").exchange().getResponse()))
                .limit(3).toList().stream().map(CompletableFuture::join).toList();
        UUID card = in(() -> mentees.findByPersonId(person).orElseThrow().getId());
        assertThat(taps).allSatisfy(answer -> assertThat(answer.getRedirectedUrl()).endsWith("/mentees/" + card));
        assertThat(ofKnown(person).param("personVersion", "0").exchange()).as("once more, when all is saved").hasStatus(HttpStatus.FOUND);
        assertThat(in(() -> jdbc.sql("select count(*) from life_event where register = 'MENTEE'").query(Integer.class).single())).isEqualTo(1);

        assertThat(ofKnown(person).param("requests[1].topic", "физика").param("personVersion", "0").exchange()).as("another form").hasStatus(HttpStatus.CONFLICT);
        assertThat(ofKnown(person).param("requests[1].topic", "физика").param("personVersion", version(person)).exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("уже есть среди наставляемых", "value=\"физика\"");
    }

    private String version(UUID person) {
        return in(() -> Integer.toString(people.findById(person).orElseThrow().getVersion()));
    }

    private Sent ofKnown(UUID person) {
        return adding("Иванова", BORN).param("known", person.toString());
    }

    @Test
    void whoeverHasWithdrawnComesBackWithANewConsentAndSomebodyElseAtAWord() {
        UUID gone = personOf(pupil("Королёва", "Анна", BORN, "5 «Щ»", "Королёва Вера Ильинична"));
        withdraws(gone);
        assertThat(adds("Королева", BORN))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("уже отозвал согласие", "Отзыв " + DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("ru")).format(LocalDate.now(school.getTimeZone())), "value=\"Королева\"")
                .contains("name=\"otherThan\" value=\"" + gone + "\">", ": это другой человек", "/people/" + gone + "/consents\">Подписано новое согласие")
                .doesNotContain("Похоже, этот человек уже есть", "5 «Щ»", "Вера Ильинична");
        assertThat(adding("Королева", BORN).param("another", "true").exchange()).as("said of those who are there").hasStatus(HttpStatus.CONFLICT);
        assertThat(in(() -> mentees.count())).isEqualTo(1);
        assertThat(adding("Королева", BORN).param("otherThan", gone.toString()).exchange()).hasStatus(HttpStatus.FOUND);
        assertThat(page("/mentees")).contains("Королева Анна", "проект по химии");
        assertThat(adds("Королева", BORN.minusYears(2).plusDays(40))).as("a namesake of another age").hasStatus(HttpStatus.FOUND);
    }

    @Test
    void whoResemblesOneAndHasTheNameOfOneWhoWithdrewIsAskedBoth() {
        UUID gone = personOf(pupil("Королёва", "Анна", BORN, "8 «А»", null));
        withdraws(gone);
        UUID shown = personOf(pupil("Каролёва", "Анна", BORN, "8 «Б»", null));
        assertThat(adding("Королёва", BORN).param("otherThan", gone.toString()).exchange())
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("Похоже, этот человек уже есть", "8 «Б»", "name=\"otherThan\" value=\"" + gone + "\" checked=\"checked\"");
        assertThat(adding("Королёва", BORN).param("another", "true").param("shown", shown.toString()).exchange()).hasStatus(HttpStatus.CONFLICT);
        assertThat(adding("Королёва", BORN).param("another", "true").param("shown", shown.toString()).param("otherThan", gone.toString()).exchange())
                .hasStatus(HttpStatus.FOUND);
    }

    @Test
    void whatWasSaidOfThoseWhoResembleStaysWhileTheFormIsMended() {
        UUID gone = personOf(pupil("Королёва", "Анна", BORN, "8 «А»", null));
        withdraws(gone);
        UUID shown = personOf(pupil("Каролёва", "Анна", BORN, "8 «Б»", null));
        String[] said = {"name=\"otherThan\" value=\"" + gone + "\"", "name=\"shown\" value=\"" + shown + "\"", "name=\"another\" value=\"true\""};
        assertThat(saying(gone, shown).param("person.email", "не почта").exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(said)
                .doesNotContain("Похоже");
        var busy = in(() -> {
            newcomers.hold();
            return CompletableFuture.supplyAsync(() -> saying(gone, shown).exchange()).join();
        });
        assertThat(busy).hasStatus(HttpStatus.CONFLICT).bodyText().contains("сейчас в реестр загружается список").contains(said);
        assertThat(text(adding("Королёва", BORN).param("otherThan", gone.toString()).exchange())).as("asked about the other, it is the button that says so")
                .containsOnlyOnce("name=\"otherThan\"").containsOnlyOnce("name=\"another\"").contains("<button class=\"btn btn-primary\" form=\"card\" name=\"another\"");
    }

    private Sent saying(UUID gone, UUID shown) {
        return adding("Королёва", BORN).param("otherThan", gone.toString()).param("shown", shown.toString()).param("another", "true");
    }

    private void withdraws(UUID person) {
        assertThat(post("/people/" + person + "/erasure").param("asker", "REPRESENTATIVE").param("paper", "заявление № 1").exchange()).hasStatus(HttpStatus.FOUND);
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
