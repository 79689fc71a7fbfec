package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import ru.nastavnik.Csrf;
import ru.nastavnik.Listeners;
import ru.nastavnik.LockWaits;
import ru.nastavnik.SignIn;
import ru.nastavnik.account.Account;
import ru.nastavnik.decree.Desk;
import ru.nastavnik.meeting.Diary;
import ru.nastavnik.organization.Role;

class MergingTest extends Registers {

    @Autowired
    LockWaits waits;

    @Autowired
    BeanFactory beans;

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    Listeners listeners;

    private static final LocalDate BORN = LocalDate.of(2012, 3, 8);

    @Test
    void findsThoseWhoMayStandTwice() {
        UUID one = mentee("Иванова", "Анна", BORN);
        UUID other = mentee("Ивонова", "Анна", BORN);
        mentee("Иванова", "Инна", BORN);
        mentee("Иванова", "Анна", BORN.plusDays(5));
        mentor("Серов", "Пётр", "химия");
        mentor("Cеров", "Петр", "физика"); // the first letter is Latin
        assertThat(page("/people/doubles")).contains("Ивонова Анна", "Серов Пётр", "Cеров Петр").doesNotContain("Инна");
        assertThat(page("/people/doubles?of=" + one)).contains("Ивонова Анна").doesNotContain("Серов");
        assertThat(page("/people/merging?first=" + one + "&second=" + other)).contains("Иванова", "Ивонова", "Объединить").doesNotContain("Объединить нельзя");
    }

    @Test
    void oneOfTwoStaysWithAllThatBothHad() {
        UUID first = mentee("Иванова", "Анна", BORN);
        UUID second = mentee("Ивонова", "Анна", BORN);
        UUID stays = menteeOf(first);
        UUID goes = menteeOf(second);
        in(() -> {
            mentees.findById(stays).orElseThrow().ask(List.of(asked("химия"), asked("проект")), List.of(forms.findAllByOrderByPosition().get(0)));
            mentees.findById(goes).orElseThrow().ask(List.of(asked("Химия"), asked("олимпиада")), List.of(forms.findAllByOrderByPosition().get(1)));
            lives.move(mentees.findById(goes).orElseThrow(), MenteeState.WAITING, LocalDate.now(), "не нашли");
            consents.save(new Consent(
                    people.findById(second).orElseThrow(), ConsentKind.PERSONAL_DATA, LocalDate.now(), LocalDate.now().plusYears(1), true, "Иванова Вера",
                    curator.getId(), java.time.Instant.now()));
            return null;
        });
        assertThat(merge(first, second).param("take[schoolClass]", "SECOND").param("take[menteeState]", "SECOND").exchange()).hasStatus(HttpStatus.FOUND);
        in(() -> {
            var kept = mentees.findById(stays).orElseThrow();
            assertThat(kept.getRequests()).extracting(Request::topic).containsExactly("химия", "проект", "олимпиада");
            assertThat(kept.getForms()).hasSize(2);
            assertThat(kept.getState()).isEqualTo(MenteeState.WAITING);
            assertThat(kept.getPerson().getName().surname()).isEqualTo("Иванова");
            assertThat(people.findById(second)).isEmpty();
            assertThat(mentees.findById(goes)).isEmpty();
            assertThat(consents.findByPersonIdOrderBySignedOnDescIdDesc(first)).hasSize(1);
            assertThat(jdbc.sql("select deed from journal_entry where what = 'people.journal.merge'").query(String.class).list()).containsExactly("MERGED");
            kept.ask(List.of(), List.of());
            return null;
        });
        assertThat(get("/mentees/" + goes).exchange().getResponse().getRedirectedUrl()).endsWith("/mentees/" + stays);
        assertThat(get("/people/" + second + "/consents").exchange().getResponse().getRedirectedUrl()).endsWith("/people/" + first + "/consents");
        assertThat(page("/mentees/" + stays)).contains("не нашли", "карточки объединены");
        for (String back : List.of("/mentees/" + goes, "/mentees/" + goes + "/edit", "/people/merging?first=" + first + "&second=" + second, "/people/" + second + "/erasure")) {
            assertThat(follow(get(back).exchange())).as(back).hasStatusOk().bodyText().contains("Карточки объединены. Это та, что осталась.");
        }
        assertThat(page("/people/doubles?of=" + second)).contains("Иванова Анна");
    }

    /** Last year's card comes first, and the double of this September is in a pair. */
    @Test
    void whoeverIsInAPairStaysInIt() {
        var diary = new Diary(beans, new Desk(beans, school));
        var teacher = diary.desk.teacher("Серов");
        var pupil = diary.desk.pupil("Иванова");
        diary.pair(20, teacher, pupil);
        UUID candidate = mentor("Серов", "Анна", "химия");
        UUID confirmed = mentee("Иванова", "Пётр", BORN);
        assertThat(page("/people/merging?first=" + confirmed + "&second=" + pupil.getPerson().getId())).doesNotContain("menteeState");
        assertThat(merge(confirmed, pupil.getPerson().getId()).param("take[menteeState]", "FIRST").exchange()).hasStatus(HttpStatus.FOUND);
        assertThat(merge(candidate, teacher.getPerson().getId()).exchange()).hasStatus(HttpStatus.FOUND);
        in(() -> {
            assertThat(mentees.findByPersonId(confirmed).orElseThrow().getState()).isEqualTo(MenteeState.PAIRED);
            assertThat(mentors.findByPersonId(candidate).orElseThrow().getState()).isEqualTo(MentorState.ACTIVE);
            return null;
        });
        assertThat(page("/mentors/" + in(() -> mentors.findByPersonId(candidate).orElseThrow().getId()))).as("what gave way stays readable")
                .containsPattern("(?s)Что не выбрали при объединении.*Состояние.*кандидат");
    }

    @Test
    void whoeverIsInAPairComesOutOfTheArchive() {
        var diary = new Diary(beans, new Desk(beans, school));
        var teacher = diary.desk.teacher("Серов");
        var pupil = diary.desk.pupil("Иванова");
        diary.pair(20, teacher, pupil);
        UUID paired = pupil.getPerson().getId();
        UUID confirmed = mentee("Иванова", "Пётр", BORN);
        in(() -> jdbc.sql("update mentee set archived_on = current_date where person_id = ?").param(paired).update());
        assertThat(merge(paired, confirmed).exchange()).hasStatus(HttpStatus.FOUND);
        in(() -> {
            var card = mentees.findByPersonId(paired).orElseThrow();
            assertThat(card.getState()).isEqualTo(MenteeState.PAIRED);
            assertThat(card.isArchived()).as("one card was open").isFalse();
            return null;
        });
    }

    @Test
    void afterThePairItIsChosenAgain() {
        var diary = new Diary(beans, new Desk(beans, school));
        var pupil = diary.desk.pupil("Иванова");
        UUID paired = pupil.getPerson().getId();
        diary.works(diary.pair(20, diary.desk.teacher("Серов"), pupil), diary.today.minusDays(20), diary.today.minusDays(1));
        UUID confirmed = mentee("Иванова", "Пётр", BORN);
        assertThat(page("/people/merging?first=" + confirmed + "&second=" + paired)).contains("take[menteeState]");
        assertThat(merge(confirmed, paired).exchange()).hasStatus(HttpStatus.FOUND);
        assertThat(in(() -> mentees.findByPersonId(confirmed).orElseThrow().getState())).isEqualTo(MenteeState.CONFIRMED);
    }

    @Test
    void nobodyGoesIntoTheArchiveUnlessThatIsChosen() {
        UUID former = mentee("Серов", "Пётр", BORN);
        UUID present = mentee("Серов", "Пётр", BORN);
        in(() -> jdbc.sql("update mentee set archived_on = current_date, state = 'LEFT' where person_id = ?").param(former).update());
        String second = "name=\"take\\[menteeState]\" value=\"SECOND\" checked";
        assertThat(page("/people/merging?first=" + former + "&second=" + present)).containsPattern(second);
        assertThat(page("/people/merging?first=" + present + "&second=" + former)).contains("take[menteeState]").doesNotContainPattern(second);
    }

    @Test
    void whoeverHasWithdrawnIsMergedWithNobody() {
        UUID first = mentee("Иванова", "Анна", BORN);
        UUID second = mentee("Ивонова", "Анна", BORN);
        in(() -> {
            withdrawing.stop(second, new Demand(Asker.PERSON, "заявление", null), curator.getId());
            return null;
        });
        assertThat(page("/people/merging?first=" + first + "&second=" + second)).contains("Объединить нельзя", "отозвал согласие").doesNotContain("??");
    }

    @Test
    void whatTheOneHasWithdrawnTheOthersPapersDoNotGiveBack() {
        var diary = new Diary(beans, new Desk(beans, school));
        var pupil = diary.desk.pupil("Иванова");
        UUID pair = diary.pair(20, diary.desk.teacher("Серов"), pupil);
        UUID paired = pupil.getPerson().getId();
        UUID other = mentee("Иванова", "Анна", BORN);
        in(() -> {
            jdbc.sql("update consent set signed_on = signed_on - 20 where person_id = ?").param(paired).update();
            sign(paired, ConsentKind.MENTOR_REGISTER, diary.today);
            for (ConsentKind kind : List.of(ConsentKind.PARTICIPATION, ConsentKind.MENTOR_REGISTER)) {
                withdrawing.withdraw(other, sign(other, kind, diary.today.minusDays(9)), "передумали", curator.getId());
            }
            return null;
        });
        assertThat(in(() -> consents.findMissing(List.of(paired), diary.today))).isEmpty();
        assertThat(merge(paired, other).exchange()).hasStatus(HttpStatus.FOUND);
        listeners.settle();
        in(() -> {
            assertThat(consents.findMissing(List.of(paired), diary.today).get(paired)).containsExactly(ConsentKind.PARTICIPATION);
            assertThat(consents.findInForce(List.of(paired), diary.today)).extracting(Consent::getKind).as("one was signed on the day of the withdrawal")
                    .containsExactlyInAnyOrder(ConsentKind.PERSONAL_DATA, ConsentKind.MENTOR_REGISTER);
            assertThat(jdbc.sql("select state from pair where id = ?").param(pair).query(String.class).single()).isNotEqualTo("ACTIVE");
            return null;
        });
    }

    private UUID sign(UUID person, ConsentKind kind, LocalDate day) {
        return consents.saveAndFlush(
                        new Consent(people.findById(person).orElseThrow(), kind, day, day.plusYears(1), true, "Иванова Вера", curator.getId(), Instant.now()))
                .getId();
    }

    @Test
    void theOtherCardMayStayAndFieldsComeFromEither() {
        UUID first = mentee("Иванова", "Анна", BORN);
        UUID second = mentee("Ивонова", "Анна", BORN);
        assertThat(merge(first, second).param("keep", "SECOND").param("take[surname]", "FIRST").exchange()).hasStatus(HttpStatus.FOUND);
        assertThat(in(() -> people.findById(second).orElseThrow().getName().surname())).isEqualTo("Иванова");
        assertThat(in(() -> people.findById(first))).isEmpty();
    }

    @Test
    void aMentorAndAMenteeBecomeOnePersonWithBothCards() {
        UUID teacher = mentor("Серов", "Пётр", "химия");
        UUID pupil = mentee("Серов", "Пётр", BORN);
        UUID card = in(() -> mentors.findByPersonId(teacher).orElseThrow().getId());
        assertThat(merge(pupil, teacher).exchange()).hasStatus(HttpStatus.FOUND);
        assertThat(in(() -> mentors.findById(card).orElseThrow().getPerson().getId())).as("the card keeps its address").isEqualTo(pupil);
        assertThat(page("/mentors/" + card)).contains("Серов Пётр", "карточки объединены");
    }

    @Test
    void competencesAreUnitedAndTheEarliestEntryStays() {
        UUID first = mentor("Серов", "Пётр", "химия");
        UUID second = mentor("Серов", "Петр", "Химия, физика");
        in(() -> jdbc.sql("update mentor set entered_on = date '2020-09-01', capacity = 7 where person_id = ?").param(second).update());
        assertThat(merge(first, second).param("take[capacity]", "SECOND").exchange()).hasStatus(HttpStatus.FOUND);
        in(() -> {
            var kept = mentors.findByPersonId(first).orElseThrow();
            assertThat(kept.getCompetences()).containsExactly("химия", "физика");
            assertThat(kept.getEnteredOn()).isEqualTo("2020-09-01");
            assertThat(kept.getCapacity()).isEqualTo(7);
            return null;
        });
    }

    @Test
    void whatWasNotChosenStaysReadable() throws Exception {
        UUID first = mentor("Серов", "Пётр", "химия");
        UUID second = mentor("Серов", "Петр", "физика");
        in(() -> {
            mentors.findByPersonId(first).orElseThrow().offer(List.of("химия"), "шахматы", null, null, 4, 1, List.of());
            mentors.findByPersonId(second).orElseThrow().offer(List.of("физика"), "походы", null, null, null, 3, List.of());
            lives.move(mentors.findByPersonId(second).orElseThrow(), MentorState.INTERVIEWED, LocalDate.now(), null);
            return jdbc.sql("update person set phone = '+7 900 000-00-' || case id when ? then '01' else '02' end, sex = case id when ? then 'MALE' else 'FEMALE' end")
                    .params(first, first).update();
        });
        UUID card = in(() -> mentors.findByPersonId(first).orElseThrow().getId());
        assertThat(merge(first, second).param("take[interests]", "SECOND").exchange()).hasStatus(HttpStatus.FOUND);
        assertThat(page("/mentors/" + card)).containsPattern(
                "(?s)Что не выбрали при объединении.*Имя.*Петр.*Пол.*женский.*Телефон.*00-02.*Интересы.*шахматы.*Сколько наставляемых.*3.*Состояние.*собеседование.*" + curator.getName());
        assertThat(text(mvc.get().uri(at("/mentors/" + card)).cookie(new Cookie("language", "en")).with(SignIn.as(curator)).exchange()))
                .containsPattern("(?s)Not chosen when merged on.*Sex.*female.*State.*nterviewed");
        UUID third = mentor("Серов", "Пётр", "лепка");
        assertThat(merge(third, first).exchange()).hasStatus(HttpStatus.FOUND);
        assertThat(page("/mentors/" + in(() -> mentors.findByPersonId(third).orElseThrow().getId()))).as("it goes with them").contains("шахматы", "00-01", "00-02");
    }

    /** Nothing is asked for of a card that was never merged. */
    @Test
    void aCardThatWasNeverMergedCostsNoStatement() throws Exception {
        UUID card = in(() -> mentors.findByPersonId(mentor("Серов", "Пётр", "химия")).orElseThrow().getId());
        assertThat(statements.during(() -> page("/mentors/" + card))).noneMatch(sql -> sql.contains("left_out"));
    }

    @Test
    void theRequestThatBothHadIsNotedWithItsDay() {
        UUID first = mentee("Иванова", "Анна", BORN);
        UUID second = mentee("Иванова", "Анна", BORN);
        in(() -> {
            mentees.findByPersonId(first).orElseThrow().ask(List.of(asked("химия")), List.of());
            mentees.findByPersonId(second).orElseThrow().ask(List.of(new Request("Химия", RequestSource.SELF, LocalDate.of(2026, 9, 18), curator.getId())), List.of());
            return null;
        });
        assertThat(merge(first, second).exchange()).hasStatus(HttpStatus.FOUND);
        assertThat(page("/mentees/" + menteeOf(first))).contains("Химия · 18.09.2026 · " + curator.getName());
    }

    @Test
    void oneAccountStaysWithTheRolesOfBoth() {
        UUID first = mentor("Серов", "Пётр", "химия");
        UUID second = mentee("Серов", "Пётр", BORN);
        Account mentors = personas.stranger();
        Account mentees = personas.stranger();
        personas.join(mentors, school, Role.MENTOR, first);
        personas.join(mentees, school, Role.MENTEE, second);
        assertThat(page("/people/merging?first=" + first + "&second=" + second)).contains("Какая учётная запись остаётся");
        assertThat(merge(first, second).param("account", mentees.getId().toString()).param("take[occupation]", "SECOND").param("take[birthDate]", "SECOND").exchange())
                .hasStatus(HttpStatus.FOUND);
        assertThat(jdbc.sql("select role from membership where account_id = ? and organization_id = ? and person_id = ? order by role")
                        .params(mentees.getId(), school.getId(), first).query(String.class).list())
                .containsExactly("MENTEE", "MENTOR");
        assertThat(jdbc.sql("select count(*) from membership where account_id = ?").param(mentors.getId()).query(Integer.class).single()).isZero();
    }

    @Test
    void nothingHappensWhenSomebodySavedMeanwhileOrTheChoiceDoesNotFit() {
        UUID first = mentee("Иванова", "Анна", BORN);
        UUID second = mentee("Ивонова", "Анна", BORN);
        var compared = compared(first, second);
        in(() -> jdbc.sql("update person set version = version + 1 where id = ?").param(second).update());
        assertThat(merge(first, second, compared).exchange()).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Пока вы сравнивали");
        UUID teacher = mentor("Серов", "Пётр", "химия");
        UUID pupil = mentee("Серов", "Пётр", BORN);
        assertThat(merge(pupil, teacher).param("take[birthDate]", "SECOND").exchange()).hasStatus(HttpStatus.CONFLICT).bodyText().contains("выбранное не сочетается");
        assertThat(in(() -> people.count())).isEqualTo(4);
    }

    /** A card alone: its person is as it was. */
    @Test
    void whatSomebodySavedOnACardMeanwhileIsNotLost() {
        UUID stays = mentor("Серов", "Пётр", "химия");
        UUID goes = mentor("Серов", "Петр", "физика");
        var compared = compared(stays, goes);
        in(() -> {
            mentors.findByPersonId(goes).orElseThrow().offer(List.of("физика"), "шахматы", null, null, null, 1, List.of());
            return null;
        });
        assertThat(merge(stays, goes, compared).exchange()).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Пока вы сравнивали", "шахматы");
        assertThat(in(() -> people.count())).isEqualTo(2);
        UUID added = mentee("Серов", "Пётр", BORN);
        var alone = compared(stays, added);
        in(() -> mentors.save(new Mentor(people.findById(added).orElseThrow(), LocalDate.now())));
        assertThat(merge(stays, added, alone).exchange()).as("a card that nobody has compared").hasStatus(HttpStatus.CONFLICT);
    }

    /** The second waits for the card, not while it holds the person that the first wants next. */
    @Test
    void mergingAndWithdrawingAtTheSameMomentWaitForOneAnother() throws Exception {
        UUID first = mentor("Серов", "Пётр", "химия");
        UUID second = mentor("Серов", "Петр", "физика");
        var compared = compared(first, second);
        var merged = new AtomicReference<CompletableFuture<MvcTestResult>>();
        in(() -> {
            mentors.lockByPersonId(second);
            merged.set(CompletableFuture.supplyAsync(() -> merge(first, second, compared).exchange()));
            waits.awaitWaiting(1);
            return people.lockToWithdraw(second);
        });
        assertThat(merged.get().get(20, TimeUnit.SECONDS)).hasStatus(HttpStatus.FOUND);
    }

    /** Whatever the database breaks off. */
    @Test
    void aLockThatIsNotHadIsAConflict() {
        UUID first = mentee("Иванова", "Анна", BORN);
        UUID second = mentee("Ивонова", "Анна", BORN);
        var compared = compared(first, second);
        var merged = new AtomicReference<CompletableFuture<MvcTestResult>>();
        in(() -> {
            people.lockToWithdraw(second);
            merged.set(CompletableFuture.supplyAsync(() -> merge(first, second, compared).exchange()));
            waits.awaitWaiting(1);
            // the other half of a knot: the victim is whoever waited first
            return jdbc.sql("select id from mentee where person_id = ? for update").param(second).query(UUID.class).single();
        });
        assertThat(merged.get().join()).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Пока вы сравнивали");
        assertThat(in(() -> people.count())).isEqualTo(2);
    }

    @Test
    void twoTapsMergeOnce() {
        UUID first = mentee("Иванова", "Анна", BORN);
        UUID second = mentee("Ивонова", "Анна", BORN);
        var compared = compared(first, second);
        var taps = Stream.generate(() -> CompletableFuture.supplyAsync(() -> merge(first, second, compared).exchange().getResponse()))
                .limit(3).toList().stream().map(CompletableFuture::join).toList();
        assertThat(taps).allSatisfy(answer -> {
            assertThat(answer.getStatus()).isEqualTo(302);
            assertThat(answer.getRedirectedUrl()).endsWith("/mentees/" + menteeOf(first));
        });
        assertThat(in(() -> jdbc.sql("select count(*) from merged_person").query(Integer.class).single())).isEqualTo(1);
    }

    @Test
    void anotherSchoolsPersonIsNotThere() {
        UUID first = mentee("Иванова", "Анна", BORN);
        UUID second = mentee("Ивонова", "Анна", BORN);
        var other = personas.school();
        var theirs = personas.curator(other);
        String address = "/o/" + other.getSlug() + "/people/merging";
        assertThat(mvc.get().uri(address + "?first=" + first + "&second=" + second).with(SignIn.as(theirs)).exchange()).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.post().uri(address).with(SignIn.as(theirs)).with(Csrf.asABrowser()).param("first", first.toString()).param("second", second.toString()).exchange())
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(mvc.get().uri("/o/" + other.getSlug() + "/people/doubles?of=" + first).with(SignIn.as(theirs)).exchange()).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(in(() -> people.count())).isEqualTo(2);
    }

    private static Request asked(String topic) {
        return new Request(topic, RequestSource.SELF);
    }

    private UUID mentee(String surname, String name, LocalDate born) {
        return in(() -> mentees.save(new Mentee(person(surname, name, born, Occupation.PUPIL), LocalDate.now())).getPerson().getId());
    }

    private UUID mentor(String surname, String name, String competences) {
        return in(() -> {
            var mentor = mentors.save(new Mentor(person(surname, name, null, Occupation.TEACHER), LocalDate.now()));
            mentor.offer(List.of(competences.split(", ")), null, null, null, null, 1, List.of());
            return mentor.getPerson().getId();
        });
    }

    private Person person(String surname, String name, LocalDate born, Occupation occupation) {
        return people.save(new Person(
                new PersonName(surname, name, "Ильич"), Birth.on(born), Sex.MALE, new Occupied(occupation, null, null, null), new Contacts(null, null, null, null)));
    }

    private UUID menteeOf(UUID person) {
        return in(() -> mentees.findByPersonId(person).orElseThrow().getId());
    }

    private Sent merge(UUID first, UUID second) {
        return merge(first, second, compared(first, second));
    }

    private Sent merge(UUID first, UUID second, MultiValueMap<String, String> compared) {
        return post("/people/merging").param("first", first.toString()).param("second", second.toString()).params(compared);
    }

    /** The versions of people and cards that the page sends along. */
    private MultiValueMap<String, String> compared(UUID first, UUID second) {
        var versions = new LinkedMultiValueMap<String, String>();
        var fields = Pattern.compile("name=\"(versions\\[[-0-9a-f]+])\" value=\"(\\d+)\"").matcher(page("/people/merging?first=" + first + "&second=" + second));
        fields.results().forEach(field -> versions.add(field.group(1), field.group(2)));
        return versions;
    }
}
