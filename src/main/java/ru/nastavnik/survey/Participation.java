package ru.nastavnik.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Response rates of a round: of all, by side, by class; {@link PairRates} has them by pair. As many statements for many as for few. */
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
    record Rates(Rate all, int silent, List<OfSide> sides, List<Group> classes) {

        /** Groups of one kind tell nothing that the whole does not. */
        Rates {
            sides = sides.size() < 2 ? List.of() : sides;
            classes = classes.stream().allMatch(group -> group.name() == null) ? List.of() : classes;
        }

        static final Rates NONE = new Rates(new Rate(0, 0), 0, List.of(), List.of());
    }

    private record Counted(boolean bySide, boolean byClass, String side, String schoolClass, Rate rate) {}

    Rates of(Round round) {
        List<Counted> counted = jdbc.sql("""
                        select grouping(i.side) = 0 as by_side, grouping(i.school_class) = 0 as by_class,
                          i.side, i.school_class, count(*) as invited, count(i.answered_on) as answered
                        from invitee i where i.round_id = :round and %s
                        group by grouping sets ((), (i.side), (i.school_class))
                        order by i.side desc, i.school_class collate natural_order nulls last""".formatted(Invitees.ASKED))
                .param("round", round.getId())
                .query(Participation::counted)
                .list();
        int smallest = round.isAnonymous() ? Round.SMALLEST_GROUP : 1;
        var all = Rates.NONE.all();
        var sides = new ArrayList<OfSide>();
        var classes = new ArrayList<Group>();
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
            } else {
                all = group.rate();
            }
        }
        int silent = all.getWaiting();
        return new Rates(round.isAnonymous() ? withPapers(round) : all, silent, sides, classes);
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
                row.getBoolean("by_side"), row.getBoolean("by_class"), row.getString("side"), row.getString("school_class"),
                new Rate(row.getInt("invited"), row.getInt("answered")));
    }
}
