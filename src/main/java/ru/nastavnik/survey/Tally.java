package ru.nastavnik.survey;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts answers where they lie: two statements, whatever their number. */
@Component
class Tally {

    private final JdbcClient jdbc;

    Tally(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was counted.
     *
     * @param sizes responses of each group, in its order; a null key for those of whom it is not known
     */
    record Counts(Map<String, Integer> sizes, Map<Key, Distribution> answers) {

        Distribution of(String group, String name) {
            return answers.getOrDefault(new Key(group, name), Distribution.NOTHING);
        }
    }

    /** Of a group and a name in the answers. */
    record Key(String group, String name) {}

    /**
     * @param names in the answers, that are worth counting: no answers in words
     * @param own those of them under which words stand
     * @param ranked those of them whose values are an order: of these it counts {@code place:value}
     */
    Counts count(Source source, Grouping grouping, Collection<String> names, Collection<String> own, Collection<String> ranked) {
        var counted = new HashMap<Key, Map<String, Integer>>();
        var people = new HashMap<Key, Integer>();
        jdbc.sql("""
                        select %s as grouped, e.name, v.value, case when e.name = any(:ranked) then v.place end as place, count(*) as count,
                          count(*) filter (where v.place = 1) as people
                        from %s
                        cross join lateral jsonb_each(r.answers) e (name, given)
                        cross join lateral jsonb_array_elements_text(e.given) with ordinality v (value, place)
                        where %s and e.name = any(:names) and (e.name <> all(:own) or %s)
                        group by 1, 2, 3, 4""".formatted(grouping.expression, source.table(), source.which(), source.spoken()))
                .params(source.parameters())
                .param("names", names.toArray(String[]::new))
                .param("own", own.toArray(String[]::new))
                .param("ranked", ranked.toArray(String[]::new))
                .query(row -> {
                    var key = new Key(row.getString("grouped"), row.getString("name"));
                    String place = row.getString("place");
                    counted.computeIfAbsent(key, none -> new HashMap<>()).put((place == null ? "" : place + ":") + row.getString("value"), row.getInt("count"));
                    people.merge(key, row.getInt("people"), Integer::sum);
                });
        var answers = new HashMap<Key, Distribution>();
        counted.forEach((key, counts) -> answers.put(key, new Distribution(people.get(key), counts)));
        return new Counts(sizes(source, grouping), answers);
    }

    private Map<String, Integer> sizes(Source source, Grouping grouping) {
        var sizes = new LinkedHashMap<String, Integer>();
        jdbc.sql("""
                        select %s as grouped, count(*) as count from %s
                        where %s
                        group by 1 order by 1 nulls last""".formatted(grouping.expression, source.table(), source.which()))
                .params(source.parameters())
                .query(row -> {
                    sizes.put(row.getString("grouped"), row.getInt("count"));
                });
        return sizes;
    }

    /** Whether so few wrote something in answer to one question that without names nothing of it may be shown. */
    boolean isWrittenByFew(Source source, String name) {
        return SmallGroups.isSmall(written(source, name));
    }

    /** How many wrote something in answer to one question. */
    int written(Source source, String name) {
        return said(source, name, null, 0, 1).stream().mapToInt(Said::total).sum();
    }

    /**
     * What was written in answer to one question.
     *
     * @param words part of it, in any case; null for all
     * @param from how many are passed over
     */
    List<Said> said(Source source, String name, String words, int from, int most) {
        return jdbc.sql("""
                        select r.answers -> cast(:name as text) ->> 0 as words, r.side, count(*) over () as total
                        from %s
                        where %s and (%s) and r.answers -> cast(:name as text) ->> 0 ilike :words
                        order by %s
                        limit :most offset :skipped""".formatted(source.table(), source.which(), source.spoken(), source.order()))
                .params(source.parameters())
                .param("name", name)
                .param("words", words == null ? "%" : "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("most", most)
                .param("skipped", from)
                .query(Said.class)
                .list();
    }

    /**
     * @param side null when it is not told
     * @param total how many said something, shown or not
     */
    record Said(String words, Side side, int total) {

        /** Words and a side together can tell who it was. */
        Said nameless() {
            return new Said(words, null, total);
        }
    }
}
