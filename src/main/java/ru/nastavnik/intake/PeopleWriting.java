package ru.nastavnik.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.intake.Handling.Refusal;
import ru.nastavnik.intake.ImportRows.Kept;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.journal.LastDeeds;
import ru.nastavnik.people.Enrolment;
import ru.nastavnik.people.Enrolment.Task;
import ru.nastavnik.people.Enrolment.Written;
import ru.nastavnik.people.PersonName;
import ru.nastavnik.people.Retraction;

/** Writes the rows of a list of people into the registers, and takes them back. */
@Component
class PeopleWriting {

    private final JdbcClient jdbc;
    private final ImportRows rows;
    private final PeopleEntries entries;
    private final Enrolment enrolment;
    private final Retraction retraction;
    private final Journal journal;
    private final LastDeeds lastDeeds;

    PeopleWriting(
            JdbcClient jdbc, ImportRows rows, PeopleEntries entries, Enrolment enrolment, Retraction retraction, Journal journal, LastDeeds lastDeeds) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.entries = entries;
        this.enrolment = enrolment;
        this.retraction = retraction;
        this.journal = journal;
        this.lastDeeds = lastDeeds;
    }

    void write(Import list, IntConsumer progress) {
        var persons = new HashSet<UUID>();
        int[] done = {0};
        rows.each(list.getId(), "choice <> 'SKIP'", portion -> {
            var tasks = portion.stream().map(this::task).toList();
            var written = enrolment.write(list.getKind().register(), tasks, null);
            keep(list.getId(), portion, written);
            written.forEach(one -> persons.add(one.person()));
            done[0] += portion.size();
            progress.accept(done[0]);
        });
        journal.done(Deed.IMPORTED, list.getKind() == ImportKind.MENTORS ? "intake.journal.mentors" : "intake.journal.mentees", persons);
        enrolment.changed();
    }

    private Task task(Kept row) {
        var entry = entries.read(row);
        return row.choice() == Choice.ADD ? new Task(null, entry) : new Task(row.target(), row.targetVersion(), row.cardVersion(), entry);
    }

    /** Of a row that is written only what an undoing needs is kept. */
    private void keep(UUID list, List<Kept> portion, List<Written> written) {
        jdbc.sql("""
                        update import_row r set target = u.person, target_version = u.version, card_version = u.card, before = cast(u.before as jsonb),
                          entry = null, lacks = null, surname = null, given_name = null, patronymic = null, birth_date = null, birth_year_only = null,
                          withdrawn = '{}', withdrawn_on = null
                        from unnest(cast(:numbers as int[]), cast(:persons as uuid[]), cast(:versions as int[]), cast(:cards as int[]), cast(:befores as text[]))
                          as u (number, person, version, card, before)
                        where r.import_id = :list and r.number = u.number""")
                .param("list", list)
                .param("numbers", portion.stream().map(Kept::number).toArray(Integer[]::new))
                .param("persons", written.stream().map(Written::person).toArray(UUID[]::new))
                .param("versions", written.stream().map(Written::personVersion).toArray(Integer[]::new))
                .param("cards", written.stream().map(Written::cardVersion).toArray(Integer[]::new))
                .param("befores", written.stream().map(Written::before).toArray(String[]::new))
                .update();
    }

    Optional<Refusal> takeBack(Import list) {
        var register = list.getKind().register();
        var written = written(list);
        retraction.hold(written);
        var hindrances = retraction.hindrances(register, written);
        if (!hindrances.none()) {
            return Optional.of(new Refusal(hindrances.changed().size(), hindrances.tied().size()));
        }
        journal.done(Deed.CHANGED, "intake.journal.undone", written.stream().map(Written::person).collect(Collectors.toSet()));
        retraction.retract(register, written);
        enrolment.changed();
        return Optional.empty();
    }

    private List<Written> written(Import list) {
        return jdbc.sql("select target, target_version, card_version, before from import_row where import_id = :list order by number")
                .param("list", list.getId())
                .query((row, number) -> new Written(
                        row.getObject("target", UUID.class), row.getInt("target_version"), row.getInt("card_version"), row.getString("before")))
                .list();
    }

    /** The rows because of which it cannot be taken back. */
    List<HinderedRow> hindered(Import list) {
        var hindrances = retraction.hindrances(list.getKind().register(), written(list));
        var hindered = Stream.concat(hindrances.changed().stream(), hindrances.tied().stream()).distinct().toList();
        var deeds = lastDeeds.since(list.getFinishedAt(), hindered);
        // whoever became one with somebody else meanwhile stands there now
        return jdbc.sql("""
                        select r.number, r.target, p.surname, p.given_name, p.patronymic, c.id as card
                        from import_row r left join merged_person m on m.person_id = r.target
                          left join person p on p.id = coalesce(m.kept_person_id, r.target) left join %s c on c.person_id = p.id
                        where r.import_id = :list and r.target = any(:hindered) order by r.number limit :most"""
                        .formatted(list.getKind() == ImportKind.MENTORS ? "mentor" : "mentee"))
                .param("list", list.getId())
                .param("hindered", hindered.toArray(UUID[]::new))
                .param("most", HinderedRow.MOST)
                .query((row, number) -> {
                    String card = row.getString("card");
                    String name = row.getString("surname") == null
                            ? null
                            : new PersonName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic")).full();
                    var deed = deeds.get(row.getObject("target", UUID.class));
                    return new HinderedRow(
                            row.getInt("number"), name, card == null ? null : list.getKind().getPlace() + "/" + card, deed == null ? null : deed.by(),
                            deed == null ? null : deed.at());
                })
                .list();
    }
}
