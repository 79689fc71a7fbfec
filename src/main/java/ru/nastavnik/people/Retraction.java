package ru.nastavnik.people;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes back what {@link Enrolment} wrote, as long as nobody built on it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Retraction {

    /** As many cards are restored at a time. */
    private static final int PORTION = 500;

    private final JdbcClient jdbc;
    private final Ties ties;
    private final Holdings holdings;
    private final Snapshots snapshots;
    private final Cards cards;
    private final CardLocks locks;
    private final EntityManager entities;

    Retraction(
            JdbcClient jdbc, Ties ties, Holdings holdings, Snapshots snapshots, Cards cards, CardLocks locks, EntityManager entities) {
        this.jdbc = jdbc;
        this.ties = ties;
        this.holdings = holdings;
        this.snapshots = snapshots;
        this.cards = cards;
        this.locks = locks;
        this.entities = entities;
    }

    /**
     * Why something cannot be taken back.
     *
     * @param changed people whose card somebody changed, or removed, since
     * @param tied new people or cards that a consent, a pair, an account or the like refers to
     */
    public record Hindrances(List<UUID> changed, List<UUID> tied) {

        public boolean none() {
            return changed.isEmpty() && tied.isEmpty();
        }
    }

    /** To be called before the {@link #hindrances} are looked for that decide: nobody builds on it any more then until the transaction ends. */
    public void hold(List<Enrolment.Written> written) {
        locks.hold(written.stream().map(Enrolment.Written::person).collect(Collectors.toSet()));
    }

    public Hindrances hindrances(Enrolment.Register register, List<Enrolment.Written> written) {
        var parts = Parts.of(written, snapshots);
        var tied = Stream.concat(ties.ofNewPeople(register, parts.people()).stream(), ties.ofNewCards(register, parts.cards()).stream()).toList();
        return new Hindrances(changed(register, written), tied);
    }

    private List<UUID> changed(Enrolment.Register register, List<Enrolment.Written> written) {
        return jdbc.sql("""
                        select w.person from unnest(cast(:persons as uuid[]), cast(:versions as int[]), cast(:cards as int[])) as w (person, version, card)
                        where not exists (
                          select from person p join %s c on c.organization_id = p.organization_id and c.person_id = p.id
                          where p.id = w.person and p.version = w.version and c.version = w.card)"""
                        .formatted(Ties.table(register)))
                .param("persons", written.stream().map(Enrolment.Written::person).toArray(UUID[]::new))
                .param("versions", written.stream().map(Enrolment.Written::personVersion).toArray(Integer[]::new))
                .param("cards", written.stream().map(Enrolment.Written::cardVersion).toArray(Integer[]::new))
                .query(UUID.class)
                .list();
    }

    /** Removes the new and restores the old. To be called when they are held and there are no {@link #hindrances}. */
    public void retract(Enrolment.Register register, List<Enrolment.Written> written) {
        var parts = Parts.of(written, snapshots);
        remove(register, List.copyOf(parts.people()), true);
        remove(register, List.copyOf(parts.cards()), false);
        var changed = List.copyOf(parts.before().keySet());
        for (int from = 0; from < changed.size(); from += PORTION) {
            var lists = cards.lists();
            var held = holdings.of(register, changed.subList(from, Math.min(changed.size(), from + PORTION)));
            held.forEach((id, holding) -> parts.before().get(id).restore(holding, lists));
            entities.flush();
            entities.clear();
        }
    }

    private void remove(Enrolment.Register register, List<UUID> persons, boolean whole) {
        String card = Ties.table(register);
        String ofThese = "in (select id from %1$s where person_id = any(:persons))".formatted(card);
        remove("delete from %1$s_form where %1$s_id %2$s".formatted(card, ofThese), persons);
        if (register == Enrolment.Register.MENTEES) {
            remove("delete from request where mentee_id " + ofThese, persons);
        }
        remove("delete from %s where person_id = any(:persons)".formatted(card), persons);
        remove("delete from life_event where person_id = any(:persons) and register = '%s'".formatted(card.toUpperCase(Locale.ROOT)), persons);
        if (whole) {
            remove("delete from person where id = any(:persons)", persons);
        }
    }

    private void remove(String sql, List<UUID> persons) {
        jdbc.sql(sql).param("persons", persons.toArray(UUID[]::new)).update();
    }

    /** @param people who are wholly new; {@code cards}: persons of whom only the card is; {@code before}: what to restore, by person */
    private record Parts(Collection<UUID> people, Collection<UUID> cards, Map<UUID, Snapshots.Snapshot> before) {

        static Parts of(List<Enrolment.Written> written, Snapshots snapshots) {
            var before = new HashMap<UUID, Snapshots.Snapshot>();
            written.stream().filter(one -> one.before() != null).forEach(one -> before.put(one.person(), snapshots.read(one.before())));
            return new Parts(
                    written.stream().filter(one -> one.before() == null).map(Enrolment.Written::person).collect(Collectors.toSet()),
                    before.keySet().stream().filter(person -> !before.get(person).hadCard()).collect(Collectors.toSet()),
                    before);
        }
    }
}
