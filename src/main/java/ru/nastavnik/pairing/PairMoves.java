package ru.nastavnik.pairing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.Lives;
import ru.nastavnik.people.Mentees;
import ru.nastavnik.people.Mentors;

/** Writes steps of pairs and what follows of them: their history, settled petitions, the search for another mentor, the word to other rooms. */
@Component
class PairMoves {

    private final ManyPairs many;
    private final PairHistory history;
    private final Mentors mentors;
    private final Mentees mentees;
    private final Lives lives;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    PairMoves(ManyPairs many, PairHistory history, Mentors mentors, Mentees mentees, Lives lives, JdbcClient jdbc, ApplicationEventPublisher events) {
        this.many = many;
        this.history = history;
        this.mentors = mentors;
        this.mentees = mentees;
        this.lives = lives;
        this.jdbc = jdbc;
        this.events = events;
    }

    /** @param note what made them, for their history; null for none */
    void make(Collection<PairMove> made, String note) {
        if (made.isEmpty()) {
            return;
        }
        LocalDate day = made.stream().map(PairMove::on).max(LocalDate::compareTo).orElseThrow();
        Map<Boolean, List<Pair>> atWork = made.stream().map(PairMove::pair).collect(Collectors.partitioningBy(pair -> pair.getState().isAtWork()));
        many.write(made.stream().map(PairMove::pair).toList());
        made.stream()
                .collect(Collectors.groupingBy(PairMove::kind, Collectors.mapping(move -> move.pair().getId(), Collectors.toList())))
                .forEach((kind, ids) -> history.note(ids, kind.from(), kind.to(), kind.on(), kind.reason(), note));
        bind(made.stream().filter(move -> !move.from().isAtWork()).map(PairMove::pair).filter(pair -> pair.getState().isAtWork()).toList(), day);
        settlePetitions(atWork.get(false), day);
        search(menteesOf(atWork.get(false)), day);
        publish(made.stream().map(move -> move.pair().getId()).collect(Collectors.toSet()), made.stream().map(PairMove::since).min(LocalDate::compareTo).orElseThrow());
    }

    /** People of pairs that work again. */
    private void bind(List<Pair> again, LocalDate day) {
        mentors.findByIdIn(again.stream().map(Pair::getMentorId).collect(Collectors.toSet())).forEach(mentor -> lives.pair(mentor, day));
        mentees.findByIdIn(menteesOf(again)).forEach(mentee -> lives.pair(mentee, day));
    }

    private static Set<UUID> menteesOf(Collection<Pair> pairs) {
        return pairs.stream().flatMap(pair -> pair.menteesToTheLastDay().stream()).collect(Collectors.toSet());
    }

    private void settlePetitions(List<Pair> over, LocalDate day) {
        jdbc.sql("update pair_petition set version = version + 1, settled_on = ? where pair_id = any (?) and settled_on is null")
                .params(day, over.stream().map(Pair::getId).toArray(UUID[]::new))
                .update();
    }

    /** The search for a mentor goes on, unless the mentee has another or has left. */
    void search(Set<UUID> parted, LocalDate day) {
        Set<UUID> paired = jdbc.sql("""
                        select b.mentee_id from pair_mentee b join pair p on p.organization_id = b.organization_id and p.id = b.pair_id
                        where b.mentee_id = any (:mentees) and b.ends_on >= :day and b.left_on is null and p.state in ('ACTIVE', 'PAUSED')""")
                .param("mentees", parted.toArray(UUID[]::new))
                .param("day", day)
                .query(UUID.class)
                .set();
        mentees.findByIdIn(parted.stream().filter(mentee -> !paired.contains(mentee)).toList()).forEach(mentee -> lives.part(mentee, day));
    }

    void publish(Set<UUID> pairs, LocalDate since) {
        events.publishEvent(new PairsChanged(Standing.require().organization(), pairs, since));
    }
}
