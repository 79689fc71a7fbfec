package ru.nastavnik.survey;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.PersonName;

/** How many of each pair and group have answered, of those whom a round asks: whoever is in several counts in each. Two statements. */
@Component
class PairRates {

    /** Of whom but one is asked, the list of names says all. */
    private static final int SMALLEST = 2;

    private final List<Couples> couples;
    private final JdbcClient jdbc;

    PairRates(List<Couples> couples, JdbcClient jdbc) {
        this.couples = couples;
        this.jdbc = jdbc;
    }

    /** @param persons whom the name names */
    record OfPair(String name, Rate rate, Set<UUID> persons) {}

    private record Asked(UUID person, Side side, UUID pair, String name, boolean answered) {}

    /** By the names of those of the pair who are asked, the mentor first; those first of whom most are silent. */
    List<OfPair> of(Round round) {
        Map<UUID, Set<Asked>> pairs = new LinkedHashMap<>();
        var asked = asked(round);
        asked.stream().filter(one -> one.pair() != null).forEach(one -> pairs.computeIfAbsent(one.pair(), pair -> new LinkedHashSet<>()).add(one));
        var working = couples.stream()
                .flatMap(room -> room.during(round.getOpensOn(), round.getClosesOn()).stream())
                .collect(Collectors.groupingBy(
                        partner -> new As(partner.person(), partner.side()), Collectors.mapping(Couples.Partner::pair, Collectors.toList())));
        for (Asked one : asked) {
            working.getOrDefault(new As(one.person(), one.side()), List.of())
                    .forEach(pair -> pairs.computeIfAbsent(pair, none -> new LinkedHashSet<>()).add(one));
        }
        int smallest = round.isAnonymous() ? Round.SMALLEST_GROUP : SMALLEST;
        return pairs.entrySet().stream()
                .filter(pair -> pair.getValue().size() >= smallest)
                .sorted(Map.Entry.comparingByKey())
                .map(pair -> group(pair.getValue()))
                .sorted(Comparator.comparing(group -> -group.rate().getWaiting()))
                .toList();
    }

    private record As(UUID person, Side side) {}

    private static OfPair group(Set<Asked> pair) {
        var members = new ArrayList<>(pair);
        members.sort(Comparator.comparing(one -> one.side() != Side.MENTOR));
        return new OfPair(
                members.stream().map(Asked::name).collect(Collectors.joining(" — ")),
                new Rate(pair.size(), (int) pair.stream().filter(Asked::answered).count()),
                members.stream().map(Asked::person).collect(Collectors.toSet()));
    }

    private List<Asked> asked(Round round) {
        return jdbc.sql("""
                        select i.person_id, i.side, i.pair_id, i.answered_on is not null as answered, p.surname, p.given_name, p.patronymic
                        from invitee i join person p on p.organization_id = i.organization_id and p.id = i.person_id
                        where i.round_id = :round and p.blocked_on is null order by p.surname, p.given_name, p.id""")
                .param("round", round.getId())
                .query((row, index) -> new Asked(
                        row.getObject("person_id", UUID.class), Side.valueOf(row.getString("side")), row.getObject("pair_id", UUID.class),
                        new PersonName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic")).inShort(),
                        row.getBoolean("answered")))
                .list();
    }
}
