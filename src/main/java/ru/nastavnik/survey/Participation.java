package ru.nastavnik.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.PersonName;

/** Response rates of a round: of all, by side, by class, by pair. Three statements at most. */
@Component
class Participation {

    private final JdbcClient jdbc;

    Participation(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param name of the group; null for those who are in none */
    record Group(String name, Rate rate) {}

    record OfSide(Side side, Rate rate) {}

    /** @param silent of whom it is not noted that they have answered: whom a reminder reaches */
    record Rates(Rate all, int silent, List<OfSide> sides, List<Group> classes, List<Group> pairs) {

        /** Groups of one kind tell nothing that the whole does not. */
        Rates {
            sides = sides.size() < 2 ? List.of() : sides;
            classes = classes.stream().allMatch(group -> group.name() == null) ? List.of() : classes;
        }

        static final Rates NONE = new Rates(new Rate(0, 0), 0, List.of(), List.of(), List.of());
    }

    private record Counted(boolean bySide, boolean byClass, boolean byPair, String side, String schoolClass, UUID pair, Rate rate) {}

    Rates of(Round round) {
        List<Counted> counted = jdbc.sql("""
                        select grouping(i.side) = 0 as by_side, grouping(i.school_class) = 0 as by_class, grouping(i.pair_id) = 0 as by_pair,
                          i.side, i.school_class, i.pair_id, count(*) as invited, count(i.answered_on) as answered
                        from invitee i where i.round_id = :round
                        group by grouping sets ((), (i.side), (i.school_class), (i.pair_id))
                        order by i.side desc, i.school_class collate natural_order nulls last, count(*) - count(i.answered_on) desc, i.pair_id""")
                .param("round", round.getId())
                .query(Participation::counted)
                .list();
        int smallest = round.isAnonymous() ? Round.SMALLEST_GROUP : 1;
        var all = Rates.NONE.all();
        var sides = new ArrayList<OfSide>();
        var classes = new ArrayList<Group>();
        var pairs = new LinkedHashMap<UUID, Rate>();
        for (Counted group : counted) {
            boolean shown = group.rate().invited() >= smallest;
            if (group.bySide()) {
                if (shown) {
                    sides.add(new OfSide(Side.valueOf(group.side()), group.rate()));
                }
            } else if (group.byClass()) {
                if (shown) {
                    classes.add(new Group(group.schoolClass(), group.rate()));
                }
            } else if (group.byPair()) {
                if (shown && group.pair() != null) {
                    pairs.put(group.pair(), group.rate());
                }
            } else {
                all = group.rate();
            }
        }
        int silent = all.getWaiting();
        return new Rates(round.isAnonymous() ? withPapers(round) : all, silent, sides, classes, named(round, pairs));
    }

    /** Those too who have answered on paper, where nobody is noted for it. */
    private Rate withPapers(Round round) {
        return jdbc.sql("select n.invited, n.answered from survey_round r " + Answered.OF_ROUND + " where r.id = :round")
                .param("round", round.getId())
                .query((row, index) -> new Rate(row.getInt("invited"), row.getInt("answered")))
                .single();
    }

    private static Counted counted(ResultSet row, int index) throws SQLException {
        return new Counted(
                row.getBoolean("by_side"), row.getBoolean("by_class"), row.getBoolean("by_pair"), row.getString("side"), row.getString("school_class"),
                row.getObject("pair_id", UUID.class), new Rate(row.getInt("invited"), row.getInt("answered")));
    }

    /** By the names of those of the pair who are asked, the mentor first. */
    private List<Group> named(Round round, Map<UUID, Rate> pairs) {
        if (pairs.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<String>> names = new LinkedHashMap<>();
        jdbc.sql("""
                        select i.pair_id, p.surname, p.given_name, p.patronymic
                        from invitee i join person p on p.organization_id = i.organization_id and p.id = i.person_id
                        where i.round_id = :round and i.pair_id is not null order by i.side desc, p.surname, p.given_name, p.id""")
                .param("round", round.getId())
                .query(row -> {
                    var name = new PersonName(row.getString("surname"), row.getString("given_name"), row.getString("patronymic"));
                    names.computeIfAbsent(row.getObject("pair_id", UUID.class), pair -> new ArrayList<>()).add(name.inShort());
                });
        return pairs.entrySet().stream().map(pair -> new Group(String.join(" — ", names.getOrDefault(pair.getKey(), List.of())), pair.getValue())).toList();
    }
}
