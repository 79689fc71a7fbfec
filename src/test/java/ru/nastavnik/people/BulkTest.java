package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.Csrf;
import ru.nastavnik.LockWaits;
import ru.nastavnik.SignIn;
import ru.nastavnik.organization.Role;

class BulkTest extends Registers {

    @Autowired
    Withdrawing withdrawing;

    @Autowired
    LockWaits waits;

    @Test
    void movesThoseWhoWereChosenAfterAskingOnceMore() {
        UUID one = pupil("Первый", 12, null);
        UUID other = pupil("Второй", 12, null);
        assertThat(follow(ask("MOVE", one, other).exchange())).hasStatusOk().bodyText().contains("Новое состояние", "Выбрано: 2 человека");
        assertThat(ask("MOVE", one, other).param("detailed", "true").exchange()).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("Выберите новое состояние");
        assertThat(ask("MOVE", one, other).param("detailed", "true").param("state", "LEFT").exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(follow(ask("MOVE", one, other).param("detailed", "true").param("state", "WAITING").param("reason", "нет наставника").exchange())).hasStatusOk().bodyText()
                .contains("Подходит: 2 человека", "Изменить состояние");
        assertThat(states()).containsOnly("CONFIRMED");
        assertThat(change("MOVE", one, other).param("state", "WAITING").param("reason", "наставника нет").exchange()).hasStatus(HttpStatus.FOUND);
        assertThat(states()).containsOnly("WAITING");
        assertThat(jdbc(() -> jdbc.sql("select count(*) from life_event where reason = 'наставника нет'"))).isEqualTo(2);
    }

    @Test
    void doesNothingWhenItDoesNotFitOneAndSaysWhom() {
        UUID one = pupil("Первый", 12, null);
        UUID archived = pupil("Архивный", 12, null);
        in(() -> {
            mentees.findById(archived).orElseThrow().archive(LocalDate.now());
            return null;
        });
        assertThat(follow(ask("ARCHIVE", one, archived).exchange())).hasStatusOk().bodyText()
                .contains("Не подходит: 1 человек", "Архивный Лев", "уже в архиве", "Продолжить с теми, кому подходит: 1");
        assertThat(change("ARCHIVE", one, archived).exchange()).hasStatus(HttpStatus.CONFLICT).bodyText().contains("Ничего не сделано");
        assertThat(in(() -> mentees.findById(one).orElseThrow().isArchived())).isFalse();
        assertThat(change("ARCHIVE", one).exchange()).hasStatus(HttpStatus.FOUND);
        assertThat(in(() -> mentees.findById(one).orElseThrow().isArchived())).isTrue();
    }

    @Test
    void fitsNobodyWhoHasWithdrawn() {
        UUID one = pupil("Первый", 12, null);
        UUID gone = pupil("Отозванный", 19, null);
        withdraw(gone);
        assertThat(follow(ask("MOVE", one, gone).param("detailed", "true").param("state", "CONFIRMED").exchange())).hasStatusOk().bodyText()
                .contains("Данные закрыты", "согласие отозвано", "/people/" + personOf(gone) + "/consents");
        assertThat(change("MOVE", gone).param("state", "CONFIRMED").exchange()).hasStatus(HttpStatus.CONFLICT);
        assertThat(consenting(change("CONSENT", gone)).exchange()).hasStatus(HttpStatus.CONFLICT).bodyText().contains("согласие отозвано");
        in(() -> {
            assertThat(mentees.findById(gone).orElseThrow()).returns(MenteeState.LEFT, Mentee::getState).returns(true, Mentee::isArchived);
            assertThat(consents.count()).isZero();
            return null;
        });
    }

    @Test
    void givesNothingBackThatWasWithdrawnAfterTheSignature() {
        UUID adult = pupil("Взрослый", 19, null);
        assertThat(consenting(change("CONSENT", adult)).exchange()).hasStatus(HttpStatus.FOUND);
        in(() -> {
            UUID participation = consents.findAll().stream().filter(paper -> paper.getKind() == ConsentKind.PARTICIPATION).findFirst().orElseThrow().getId();
            withdrawing.withdraw(personOf(adult), participation, null, curator.getId());
            return null;
        });
        assertThat(change("CONSENT", adult).param("kinds", "PARTICIPATION").param("signedOn", LocalDate.now().minusDays(1).toString())
                .param("validUntil", LocalDate.now().plusMonths(6).toString()).exchange())
                .hasStatus(HttpStatus.CONFLICT).bodyText().contains("отозвано позже этой подписи");
    }

    @Test
    void waitsForAWithdrawalAndThenDoesNothing() throws Exception {
        UUID gone = pupil("Отозванный", 19, null);
        UUID person = personOf(gone);
        var changed = new AtomicReference<CompletableFuture<MvcTestResult>>();
        in(() -> {
            mentees.lockByPersonId(person);
            people.lockToWithdraw(person);
            changed.set(CompletableFuture.supplyAsync(() -> consenting(change("CONSENT", gone)).exchange()));
            waits.awaitWaiting(1);
            withdrawing.stop(person, new Demand(Asker.PERSON, "заявление", null), curator.getId());
            return null;
        });
        assertThat(changed.get().get(20, TimeUnit.SECONDS)).hasStatus(HttpStatus.CONFLICT).bodyText().contains("согласие отозвано");
        assertThat(in(() -> consents.count())).isZero();
    }

    private void withdraw(UUID mentee) {
        UUID person = personOf(mentee);
        in(() -> {
            withdrawing.stop(person, new Demand(Asker.PERSON, "заявление", null), curator.getId());
            return null;
        });
    }

    @Test
    void entersConsentsOfThoseWhoseRightSignersAreKnown() {
        UUID young = pupil("Юный", 12, "Юная Вера");
        UUID alone = pupil("Одинокий", 12, null);
        UUID senior = pupil("Старший", 16, "Старшая Вера");
        UUID adult = pupil("Взрослый", 19, null);
        assertThat(follow(ask("CONSENT", young).exchange())).hasStatusOk().bodyText().contains(LocalDate.now().toString().substring(0, 4));
        assertThat(follow(consenting(ask("CONSENT", young, alone, senior, adult).param("detailed", "true")).exchange())).hasStatusOk().bodyText()
                .contains("Не подходит: 1 человек", "Одинокий Лев", "нужна подпись законного представителя", "Подходит: 3 человека");
        assertThat(consenting(change("CONSENT", young, senior, adult)).exchange()).hasStatus(HttpStatus.FOUND);
        assertThat(in(() -> consents.findAll().stream().filter(Consent::isRightlySigned).count())).isEqualTo(6);
        assertThat(follow(consenting(ask("CONSENT", young).param("detailed", "true")).exchange())).bodyText().contains("уже внесено");
        in(() -> jdbc.sql("update consent set signed_by_person = false where person_id = (select person_id from mentee where id = ?)").param(senior).update());
        assertThat(follow(consenting(ask("CONSENT", senior).param("detailed", "true")).exchange())).as("a paper that counts nowhere").bodyText()
                .contains("Подходит: 1 человек").doesNotContain("уже внесено");
        assertThat(consenting(change("CONSENT", young)).param("kinds", "PUBLICATION").exchange()).as("marked on each one's own paper")
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(ask("CONSENT", young).param("detailed", "true").param("signedOn", LocalDate.now().plusDays(2).toString()).exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains("в будущем", "Отметьте, на что");
    }

    private static Sent consenting(Sent request) {
        return request.param("kinds", "PERSONAL_DATA", "PARTICIPATION").param("signedOn", LocalDate.now().toString())
                .param("validUntil", LocalDate.now().plusMonths(6).toString());
    }

    @Test
    void eachPageCanBeComeBackToAndReloaded() {
        UUID one = pupil("Первый", 12, null);
        String details = ask("MOVE", one).exchange().getResponse().getRedirectedUrl();
        String token = details.substring(details.lastIndexOf('/') + 1);
        var waiting = ask("MOVE", one).param("token", token).param("detailed", "true").param("state", "WAITING").param("reason", "нет наставника");
        String preview = waiting.exchange().getResponse().getRedirectedUrl();
        assertThat(preview).isEqualTo(details + "/preview");
        for (int times = 0; times < 2; times++) {
            assertThat(visit(details)).as("what was typed is there").bodyText().contains("нет наставника", "Новое состояние");
            assertThat(visit(preview)).bodyText().contains("Подходит: 1 человек", "Первый Лев");
        }
        assertThat(follow(change("MOVE", one).param("token", token).param("state", "WAITING").param("reason", "нет наставника").exchange()))
                .bodyText()
                .contains("Состояние изменено");
        for (String page : List.of(details, preview)) {
            assertThat(follow(visit(page))).as("back after it was done").hasStatusOk().bodyText().contains("Это уже сделано");
        }
        assertThat(states()).containsExactly("WAITING");
    }

    @Test
    void whatOneHasChosenIsNotSeenByAnother() {
        String preview = ask("ARCHIVE", pupil("Первый", 12, null)).exchange().getResponse().getRedirectedUrl();
        assertThat(mvc.get().uri(preview).with(SignIn.as(personas.curator(school))).exchange()).hasStatus(HttpStatus.FOUND);
    }

    private MvcTestResult visit(String uri) {
        return get(uri.substring(at("").length())).exchange();
    }

    @Test
    void takesAllThatMatchTheFilter() {
        IntStream.range(0, 30).forEach(n -> pupil("Макетов", 12, null));
        pupil("Эскизов", 17, null);
        page("/mentees?schoolClass=12 «А»");
        assertThat(follow(post("/registers/mentees/bulk").param("deed", "ARCHIVE").param("all", "true").exchange())).bodyText().contains("Подходит: 30 человек").doesNotContain("Эскизов");
    }

    @Test
    void takesThoseAlikeWhereTheListShowsThem() {
        pupil("Иванова", 12, null);
        pupil("Эскизов", 12, null);
        post("/mentees/search").param("words", "Ивонова").exchange();
        assertThat(page("/mentees?sort=NAME")).contains("похожие", "Иванова Лев");
        assertThat(follow(post("/registers/mentees/bulk").param("deed", "ARCHIVE").param("all", "true").exchange())).bodyText()
                .contains("Подходит: 1 человек", "Иванова Лев").doesNotContain("Эскизов");
    }

    @Test
    void aFormThatIsSentTwiceWorksOnceAndIsAnsweredTheSame() {
        UUID one = pupil("Первый", 12, "Первая Вера");
        String token = UUID.randomUUID().toString();
        var taps = Stream.generate(() -> CompletableFuture.supplyAsync(
                        () -> consenting(change("CONSENT", one)).param("token", token).exchange().getResponse().getStatus()))
                .limit(3).toList().stream().map(CompletableFuture::join).toList();
        assertThat(taps).containsOnly(302);
        assertThat(in(() -> consents.count())).isEqualTo(2);
    }

    @Test
    void invitesManyOnOnePageAndTheNewerCardsCount() {
        UUID one = pupil("Первый", 12, null);
        UUID other = pupil("Второй", 12, null);
        var account = personas.stranger();
        personas.join(account, school, Role.MENTEE, personOf(other));
        assertThat(follow(ask("INVITE", one, other).exchange())).bodyText().contains("доступ уже есть", "Первый Лев", "Продолжить с теми");
        var cards = invite(one, other);
        assertThat(cards).contains("Карточка для входа: Первый Лев", "1 карточка").doesNotContain("Второй");
        invite(one, other);
        assertThat(jdbc.sql("select count(*) from invitation where organization_id = ? and revoked_at is null").param(school.getId()).query(Integer.class).single()).isEqualTo(1);
        var other1 = personas.school();
        assertThat(mvc.post().uri("/o/" + other1.getSlug() + "/accounts/invitations/group").with(SignIn.as(personas.curator(other1))).with(Csrf.asABrowser())
                        .param("role", "MENTEE").param("persons", personOf(one).toString()).exchange())
                .as("of another school").hasStatus(HttpStatus.FOUND);
    }

    private String invite(UUID... cards) {
        String persons = String.join(",", Stream.of(cards).map(card -> personOf(card).toString()).toList());
        var answer = mvc.post().uri("/o/" + school.getSlug() + "/accounts/invitations/group").with(SignIn.as(curator)).with(Csrf.asABrowser())
                .param("role", "MENTEE").param("persons", persons).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void twoWhoAreOneAreSentToBeCompared() {
        UUID one = pupil("Первый", 12, null);
        UUID other = pupil("Второй", 12, null);
        assertThat(ask("MERGE", one, other).exchange().getResponse().getRedirectedUrl()).contains("/people/merging?first=");
        assertThat(ask("MERGE", one).exchange().getResponse().getRedirectedUrl()).contains("/mentees");
        assertThat(change("MERGE", one).exchange()).hasStatus(HttpStatus.FOUND);
    }

    @Test
    void anotherSchoolsCardIsNobody() {
        UUID one = pupil("Первый", 12, null);
        var other = personas.school();
        var theirs = personas.curator(other);
        var answer = mvc.post().uri("/o/" + other.getSlug() + "/registers/mentees/bulk").with(SignIn.as(theirs)).with(Csrf.asABrowser())
                .param("deed", "ARCHIVE").param("chosen", one.toString()).exchange();
        assertThat(answer.getResponse().getRedirectedUrl()).endsWith("/mentees?sort=NAME");
        mvc.post().uri("/o/" + other.getSlug() + "/registers/mentees/bulk/changes").with(SignIn.as(theirs)).with(Csrf.asABrowser())
                .param("deed", "ARCHIVE").param("chosen", one.toString()).exchange();
        assertThat(in(() -> mentees.findById(one).orElseThrow().isArchived())).isFalse();
    }

    @Test
    void readingStatementsStayTheSameHoweverManyAreChosen() throws Exception {
        UUID one = pupil("Первый", 12, "Вера");
        var many = Stream.concat(Stream.of(one), IntStream.range(0, 20).mapToObj(n -> pupil("Макетов", 12, "Вера"))).toArray(UUID[]::new);
        for (String deed : List.of("ARCHIVE", "INVITE", "CONSENT")) {
            int few = statements.during(() -> follow(consenting(ask(deed, one).param("detailed", "true")).exchange())).size();
            assertThat(statements.during(() -> follow(consenting(ask(deed, many).param("detailed", "true")).exchange()))).as(deed).hasSize(few);
        }
    }

    private Sent ask(String deed, UUID... cards) {
        return post("/registers/mentees/bulk").param("deed", deed).param("chosen", Stream.of(cards).map(UUID::toString).toArray(String[]::new));
    }

    private Sent change(String deed, UUID... cards) {
        return post("/registers/mentees/bulk/changes").param("deed", deed).param("chosen", String.join(",", Stream.of(cards).map(UUID::toString).toList()));
    }

    private List<String> states() {
        return in(() -> mentees.findAll().stream().map(mentee -> mentee.getState().name()).toList());
    }

    private int jdbc(Supplier<JdbcClient.StatementSpec> sql) {
        return in(() -> sql.get().query(Integer.class).single());
    }

    private UUID pupil(String surname, int age, String representative) {
        return pupil(surname, "Лев", LocalDate.now().minusYears(age).minusDays(40), age + " «А»", representative);
    }
}
