package ru.nastavnik.questionnaire;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;

/** Questions that are asked before and after the programme, so that another one can be told to be the same. */
@Component
class Measures {

    private final JdbcClient jdbc;
    private final Library library;

    Measures(JdbcClient jdbc, Library library) {
        this.jdbc = jdbc;
        this.library = library;
    }

    /** By key, in the words of a question: the library's, then the organization's own. One statement. */
    Map<String, String> known(Locale locale) {
        var known = new LinkedHashMap<String, String>();
        library.all().forEach(ready -> ready.content().questions().stream()
                .filter(question -> question.measure() != null)
                .forEach(question -> known.putIfAbsent(question.measure(), question.text().in(locale))));
        jdbc.sql("""
                        select distinct on (asked ->> 'measure') asked ->> 'measure' as measure, asked -> 'text' ->> 'ru' as ru, asked -> 'text' ->> 'en' as en
                        from questionnaire q, jsonb_path_query(q.content, '$.sections[*].questions[*] ? (exists(@.measure))') asked
                        where q.organization_id = :organization
                        order by 1, q.id desc""")
                .param("organization", Standing.require().organization())
                .query(row -> {
                    known.putIfAbsent(row.getString("measure"), new Wording(row.getString("ru"), row.getString("en")).in(locale));
                });
        return known;
    }

    /**
     * The scale on which a measure is asked elsewhere: figures before and after compare only on one.
     *
     * @param except the questionnaire that is being written
     */
    Optional<Scale> scale(String measure, UUID except) {
        return library.all().stream()
                .flatMap(ready -> ready.content().questions().stream())
                .filter(question -> measure.equals(question.measure()))
                .findFirst()
                .map(Question::scale)
                .or(() -> ownScale(measure, except));
    }

    private Optional<Scale> ownScale(String measure, UUID except) {
        return jdbc.sql("""
                        select (asked -> 'scale' ->> 'from')::int as least, (asked -> 'scale' ->> 'to')::int as most
                        from questionnaire q, jsonb_path_query(
                          q.content, '$.sections[*].questions[*] ? (@.measure == $measure)', jsonb_build_object('measure', cast(:measure as text))) asked
                        where q.organization_id = :organization and q.id <> :except
                        order by q.id limit 1""")
                .param("measure", measure)
                .param("organization", Standing.require().organization())
                .param("except", except)
                .query((row, number) -> new Scale(row.getInt("least"), row.getInt("most"), Wording.NONE, Wording.NONE))
                .optional();
    }
}
