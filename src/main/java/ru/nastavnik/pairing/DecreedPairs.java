package ru.nastavnik.pairing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.people.CardPair;
import ru.nastavnik.people.WorkingPairs;

/** Tells the registers whom a decree binds still, and with whom. */
@Repository
class DecreedPairs implements WorkingPairs {

    private static final String BIND = """
            select exists (
              select from pair_mentee b join pair p on p.organization_id = b.organization_id and p.id = b.pair_id
              where b.%s = :id and p.works_from is not null and b.ends_on >= :day)""";

    private final JdbcClient jdbc;
    private final PairLines lines;
    private final Journal journal;

    DecreedPairs(JdbcClient jdbc, PairLines lines, Journal journal) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.journal = journal;
    }

    @Override
    public boolean bindMentor(UUID mentor, LocalDate day) {
        return bind("mentor_id", mentor, day);
    }

    @Override
    public boolean bindMentee(UUID mentee, LocalDate day) {
        return bind("mentee_id", mentee, day);
    }

    @Override
    public List<CardPair> ofMentor(UUID mentor) {
        var pairs = lines.ofMentor(mentor);
        journal.seen("pairing.journal.mentees", pairs.stream().flatMap(pair -> pair.mentees().stream()).map(PairLine.Member::personId).collect(Collectors.toSet()));
        return pairs.stream().map(DecreedPairs::onCard).toList();
    }

    private static CardPair onCard(PairLine pair) {
        var partners = pair.mentees().stream()
                .map(mentee -> new CardPair.Partner(
                        mentee.id(), mentee.name().inShort(), Optional.ofNullable(mentee.occupied().schoolClass()).orElse(mentee.occupied().post())))
                .toList();
        return new CardPair(
                pair.id(), partners, "pairing.state." + pair.state(), pair.state().mark(), pair.period().startsOn(), pair.period().endsOn());
    }

    private boolean bind(String whom, UUID id, LocalDate day) {
        return jdbc.sql(BIND.formatted(whom)).param("id", id).param("day", day).query(Boolean.class).single();
    }
}
