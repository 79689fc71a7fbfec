package ru.nastavnik.questionnaire;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
}
