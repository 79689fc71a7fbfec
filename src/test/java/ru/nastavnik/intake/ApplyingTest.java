package ru.nastavnik.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import ru.nastavnik.LockWaits;
import ru.nastavnik.SignIn;
import ru.nastavnik.people.Birth;
import ru.nastavnik.people.Consent;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.Consents;
import ru.nastavnik.people.Contacts;
import ru.nastavnik.people.Occupation;
import ru.nastavnik.people.Occupied;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonName;
import ru.nastavnik.people.Sex;

/** All of a list or nothing of it, twice at once, cut off, and back again. */
class ApplyingTest extends Lists {

    private static final String ONE = HEADING + "1\tОбразцов Пётр Ильич\t08.03.2012\t8а\t\tхимия\tродители\n";

    @Autowired
    Consents consents;

    @Autowired
    LockWaits waits;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void undoesWhatWasAdded() {
        var id = applied(ImportKind.MENTEES, rows(30, "8а"));
        assertThat(count("person")).isEqualTo(30);
        post("/imports/" + id + "/undoing");
        assertThat(page(id)).bodyText().contains("Загрузка отменена");
        for (String table : new String[] {"person", "mentee", "request", "mentee_form", "life_event", "import_row"}) {
            assertThat(count(table)).as(table).isZero();
        }
    }

    @Test
    void undoesWhatWasChanged() {
        applied(ImportKind.MENTEES, ONE);
        var id = applied(ImportKind.MENTEES, HEADING + "1\tОбразцов Пётр Ильич\t08.03.2012\t9б\t89000000001\tфизика\tсам\n2\tЭскизов Лев Ильич\t08.03.2012\t9б\t\t\t\n");
        assertThat(person("Образцов").getOccupied().schoolClass()).isEqualTo("9 «Б»");
        post("/imports/" + id + "/undoing");
        assertThat(count("person")).isEqualTo(1);
        var person = person("Образцов");
        assertThat(person.getOccupied().schoolClass()).isEqualTo("8 «А»");
        assertThat(person.getContacts().phone()).isNull();
        inSchool(() -> {
            assertThat(mentees.findByPersonId(person.getId()).orElseThrow().getRequests()).extracting("topic").containsExactly("химия");
            return null;
        });
    }

    @Test
    void takesTheCardAwayFromWhoeverWasThereBefore() {
        applied(ImportKind.MENTEES, ONE);
        var id = check(ImportKind.MENTORS, "ФИО\tДата рождения\tКласс\tКомпетенции\nОбразцов Пётр Ильич\t08.03.2012\t8а\tхимия\n");
        assertThat(page(id)).bodyText().contains("внести и в этот реестр");
        apply(id);
        assertThat(count("mentor")).isEqualTo(1);
        assertThat(count("person")).isEqualTo(1);
        post("/imports/" + id + "/undoing");
        assertThat(count("mentor")).isZero();
        assertThat(count("mentee")).isEqualTo(1);
    }

    @Test
    void doesNotUndoWhatSomebodyChanged() {
        var id = applied(ImportKind.MENTEES, rows(3, "8а"));
        inSchool(() -> {
            var person = people.findAll().get(0);
            person.describe(person.getName(), person.getBirth(), person.getSex(), new Occupied(Occupation.PUPIL, null, "10 «Б»", null), person.getContacts());
            return null;
        });
        assertThat(undone(id)).contains("1 запись с тех пор изменили", "в журнале не отмечено");
        assertThat(count("person")).isEqualTo(3);
    }

    @Test
    void saysWhichRowsSomebodyChangedAndWhoItWas() {
        var id = applied(ImportKind.MENTEES, rows(3, "8а"));
        var changed = inSchool(() -> mentees.findByPersonId(person("Образцовааб").getId()).orElseThrow().getId());
        var colleague = personas.director(school);
        assertThat(post(
                        "/mentees/" + changed, "person.surname", "Образцовааб", "person.givenName", "Пётр", "person.patronymic", "Ильич", "person.birthDate",
                        "02.01.2010", "person.sex", "MALE", "person.occupation", "PUPIL", "person.schoolClass", "10б", "version", "0", "personVersion", "0"))
                .hasStatus(HttpStatus.FOUND);
        assertThat(undone(id))
                .contains("1 запись с тех пор изменили", "Из-за этих строк", "/mentees/" + changed + "\">Образцовааб Пётр Ильич", curator.getName() + ", ")
                .containsPattern("<td[^>]*>3</td>\\s*<th scope=\"row\">")
                .doesNotContain("Образцовааа", "Образцовааc", colleague.getName(), "в журнале не отмечено");
        assertThat(page(id)).as("only right after the refusal").bodyText().doesNotContain("Образцовааб");
    }

    /** The undoing has begun to wait before the save ends: it looks for hindrances only when it holds the card. */
    @Test
    void doesNotUndoWhatSomebodyIsSavingAtThatMoment() {
        var id = applied(ImportKind.MENTEES, rows(3, "8а"));
        var refused = new AtomicReference<CompletableFuture<String>>();
        inSchool(() -> {
            jdbc.sql("update mentee set version = version + 1 where person_id = ?").param(person("Образцовааб").getId()).update();
            refused.set(CompletableFuture.supplyAsync(() -> undone(id)));
            waits.awaitWaiting(1);
            return null;
        });
        assertThat(refused.get().join()).contains("1 запись с тех пор изменили");
        assertThat(count("mentee")).isEqualTo(3);
    }

    /** The save comes between the look for hindrances and the removal: it waits, and nobody is told that it is kept. */
    @Test
    void aSaveWaitsForTheUndoing() {
        var id = applied(ImportKind.MENTEES, ONE);
        var card = inSchool(() -> mentees.findByPersonId(person("Образцов").getId()).orElseThrow().getId());
        var undone = new AtomicReference<CompletableFuture<MvcTestResult>>();
        var saved = new AtomicReference<CompletableFuture<MvcTestResult>>();
        inSchool(() -> {
            jdbc.sql("select topic from request where mentee_id = ? for update").param(card).query(String.class).single();
            undone.set(CompletableFuture.supplyAsync(() -> post("/imports/" + id + "/undoing")));
            waits.awaitWaiting(1);
            saved.set(CompletableFuture.supplyAsync(() -> post(
                    "/mentees/" + card, "person.surname", "Образцов", "person.givenName", "Пётр", "person.patronymic", "Ильич", "person.birthDate",
                    "08.03.2012", "person.sex", "MALE", "person.occupation", "PUPIL", "person.schoolClass", "10в", "version", "0", "personVersion", "0")));
            waits.awaitWaiting(2);
            return null;
        });
        assertThat(undone.get().join()).hasStatus(HttpStatus.FOUND);
        assertThat(page(id)).bodyText().contains("Загрузка отменена");
        assertThat(saved.get().join()).as("there is no such card").hasStatus(HttpStatus.NOT_FOUND);
        assertThat(count("person")).isZero();
    }

    @Test
    void saysThatACardIsGone() {
        var id = applied(ImportKind.MENTEES, ONE);
        inSchool(() -> {
            jdbc.sql("delete from mentee_form").update();
            jdbc.sql("delete from request").update();
            jdbc.sql("delete from mentee").update();
            return jdbc.sql("delete from life_event").update();
        });
        inSchool(() -> jdbc.sql("delete from person").update());
        assertThat(undone(id)).contains("1 запись с тех пор изменили", "Карточки уже нет");
    }

    @Test
    void doesNotUndoWhatSomethingRefersTo() {
        var id = applied(ImportKind.MENTEES, rows(3, "8а"));
        inSchool(() -> {
            var pupil = people.findAll().get(0);
            return consents.save(new Consent(
                    pupil, ConsentKind.PARTICIPATION, LocalDate.of(2026, 9, 1), LocalDate.of(2027, 8, 31), true, "Примерова Анна", curator.getId(),
                    Instant.now()));
        });
        assertThat(undone(id)).contains("К 1 новой карточке уже добавлены", "Образцовааа Пётр Ильич");
        assertThat(count("person")).isEqualTo(3);
    }

    @Test
    void twoListsAtOnceMakeNoDoubles() {
        var one = check(ImportKind.MENTEES, rows(20, "8а"));
        var other = check(ImportKind.MENTEES, rows(20, "8а"));
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> post("/imports/" + one + "/confirmation")),
                        CompletableFuture.runAsync(() -> post("/imports/" + other + "/confirmation")))
                .join();
        listeners.settle();
        assertThat(count("person")).isEqualTo(20);
        var late = page(one).getResponse().getStatus() == 200 && stateOf(one).equals("CHECKED") ? one : other;
        assertThat(page(late)).bodyText().contains("реестр изменился", "Проверить ещё раз");
        post("/imports/" + late + "/check");
        assertThat(page(late)).bodyText().contains("Без изменений: 20").doesNotContain("реестр изменился");
    }

    @Test
    void whoeverCameInMeanwhileStopsIt() {
        var id = check(ImportKind.MENTEES, ONE);
        inSchool(() -> people.save(new Person(
                new PersonName("Образцов", "Петр", "Ильич"), Birth.on(LocalDate.of(2012, 3, 8)), Sex.MALE, new Occupied(Occupation.PUPIL, null, "8 «А»", null),
                new Contacts(null, null, null, null))));
        apply(id);
        assertThat(page(id)).bodyText().contains("реестр изменился");
        assertThat(count("person")).isEqualTo(1);
        assertThat(count("mentee")).isZero();
    }

    @Test
    void whoeverWithdrewMeanwhileStopsItAndIsHeldBack() {
        applied(ImportKind.MENTEES, ONE);
        var id = check(ImportKind.MENTEES, ONE.replace("08.03.2012", "18.11.2010").replace("8а", "9а"));
        post("/imports/" + id + "/choices", "rows", "NEW", "choice-2", "SKIP");
        post("/imports/" + id + "/choices", "rows", "NEW", "choice-2", "ADD");
        inSchool(() -> jdbc.sql("update person set birth_date = '2010-11-18'").update());
        withdraws("Образцов");
        apply(id);
        assertThat(page(id)).bodyText().contains("реестр изменился", "Проверить ещё раз");
        post("/imports/" + id + "/check");
        assertThat(page(id)).as("it was chosen before").bodyText().contains("отозвал согласие", "Новых нет", "пропустим 1 строку");
        post("/imports/" + id + "/choices", "rows", "DOUBLE", "choice-2", "ADD");
        apply(id);
        assertThat(person("Образцов").getOccupied().schoolClass()).isEqualTo("9 «А»");
    }

    /** The list has looked already, and waits for a row of its first portion. */
    @Test
    void whoeverWithdrawsWhileALongListIsWrittenStopsIt() {
        int many = ImportRows.PORTION + 1;
        applied(ImportKind.MENTEES, rows(many, "8а"));
        var id = check(ImportKind.MENTEES, rows(many, "9а"));
        String last = rows(many, "9а").lines().skip(many).findFirst().orElseThrow().split("[\t ]")[1];
        UUID person = person(last).getId();
        inSchool(() -> {
            jdbc.sql("select id from person where surname = 'Образцовааа' for update").query(UUID.class).single();
            CompletableFuture.runAsync(() -> confirm(id)).join();
            waits.awaitWaiting(1);
            CompletableFuture.runAsync(() -> withdraws(last)).join();
            return null;
        });
        listeners.settle();
        assertThat(page(id)).bodyText().contains("реестр изменился", "Проверить ещё раз");
        assertThat(inSchool(() -> people.findById(person).orElseThrow()))
                .satisfies(sealed -> assertThat(sealed.getName().full()).isEqualTo("Данные закрыты"))
                .satisfies(sealed -> assertThat(sealed.getBirth()).isNull());
        assertThat(person("Образцовааа").getOccupied().schoolClass()).as("all of it or nothing").isEqualTo("8 «А»");
    }

    @Test
    void whatFailsInTheMiddleLeavesNothing() {
        var id = check(ImportKind.MENTEES, rows(1500, "8а"));
        inSchool(() -> jdbc.sql("update import_row set entry = jsonb_set(cast(entry as jsonb), '{surname}', '\"\"') where import_id = ? and number = 1400").param(id).update());
        apply(id);
        assertThat(count("person")).isZero();
        assertThat(page(id)).bodyText().contains("Загрузить не получилось, ничего не записано");
        inSchool(() -> jdbc.sql("update import_row set entry = jsonb_set(cast(entry as jsonb), '{surname}', '\"Починенный\"') where import_id = ? and number = 1400").param(id).update());
        apply(id);
        assertThat(count("person")).isEqualTo(1500);
    }

    /** The event stays until it was heard to the end: a machine that comes back begins again. */
    @Test
    void whatComesTwiceIsDoneOnce() {
        var id = applied(ImportKind.MENTEES, ONE);
        confirmed(id);
        assertThat(count("person")).isEqualTo(1);
        assertThat(stateOf(id)).isEqualTo("APPLIED");
    }

    @Test
    void stopsWhenItIsTold() {
        var id = check(ImportKind.MENTEES, rows(30, "8а"));
        inSchool(() -> jdbc.sql("update import set state = 'APPLYING', version = version + 1 where id = ?").param(id).update());
        assertThat(get("/imports/" + id)).hasHeader("Refresh", "2").bodyText().contains("Записано 0 из 30", "Остановить");
        post("/imports/" + id + "/cancellation");
        assertThat(get("/imports/" + id)).bodyText().contains("Останавливаем на 0 из 30");
        confirmed(id);
        assertThat(count("person")).isZero();
        assertThat(page(id)).bodyText().contains("Загрузка остановлена, ничего не записано");
        apply(id);
        assertThat(count("person")).isEqualTo(30);
    }

    @Test
    void twoRowsOfOneCardAreNotWrittenBoth() {
        applied(ImportKind.MENTEES, ONE);
        var id = check(ImportKind.MENTEES, HEADING + "1\tОбразцов Пётр Ильич\t08.03.2012\t9а\t\t\t\n2\tОбразцев Пётр Ильич\t08.03.2012\t9б\t\t\t\n");
        post("/imports/" + id + "/choices", "rows", "DOUBLE", "choice-3", "UPDATE");
        var refused = post("/imports/" + id + "/confirmation");
        Map<String, Object> flash = refused.getMvcResult().getFlashMap();
        assertThat(flash).containsEntry("refused", "import.refused.colliding").containsEntry("refusedOf", "2, 3");
    }

    @Test
    void takesDownWhoDidItAndToWhom() {
        applied(ImportKind.MENTEES, ONE);
        assertThat(jdbc(() -> jdbc.sql("select count(*) from journal_entry where deed = 'IMPORTED' and account_id = ? and persons = 1")
                        .param(curator.getId())
                        .query(Integer.class)
                        .single()))
                .isEqualTo(1);
        assertThat(jdbc(() -> jdbc.sql("select noted_by from life_event").query(UUID.class).single())).isEqualTo(curator.getId());
        assertThat(count("import_row where entry is not null or surname is not null")).as("nothing more is kept than an undoing needs").isZero();
    }

    private void confirmed(UUID id) {
        inSchool(() -> {
            events.publishEvent(new ImportConfirmed(school.getId(), id, curator.getId()));
            return null;
        });
        listeners.settle();
    }

    private String stateOf(UUID id) {
        return jdbc(() -> jdbc.sql("select state from import where id = ?").param(id).query(String.class).single());
    }
}
