package ru.nastavnik.people;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a person's data out of their row, so that every list, search, export and page of every room says nothing of them from that moment
 * on, without asking. What figures are counted from stays: the occupation, and whether the person belongs to another organization. Sex says
 * nothing of one person.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SealedPeople {

    private static final String ELSEWHERE = "—";

    private static final String SAY_NOTHING = """
            surname = 'Данные', patronymic = '', birth_date = null, birth_year_only = false,
              workplace = case when workplace is null then null else :elsewhere end, school_class = null, post = null,
              phone = null, email = null, representative_name = null, representative_phone = null""";

    private final JdbcClient jdbc;

    SealedPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return what the row said, to be kept under lock until it is destroyed */
    String seal(UUID person, LocalDate today) {
        String said = jdbc.sql("""
                        select cast(jsonb_strip_nulls(to_jsonb(p) - cast('{organization_id,id,version,search_key,blocked_on,entry_key}' as text[])) as text)
                        from person p where p.id = :person""")
                .param("person", person)
                .query(String.class)
                .single();
        jdbc.sql("update person set version = version + 1, blocked_on = :today, given_name = 'закрыты', " + SAY_NOTHING + " where id = :person")
                .param("today", today)
                .param("elsewhere", ELSEWHERE)
                .param("person", person)
                .update();
        return said;
    }

    /** The person has signed anew: the row says again what it said. */
    void open(UUID person, String sealed) {
        jdbc.sql("""
                        update person p set version = p.version + 1, blocked_on = null,
                          surname = s.surname, given_name = s.given_name, patronymic = s.patronymic,
                          birth_date = s.birth_date, birth_year_only = coalesce(s.birth_year_only, false),
                          workplace = s.workplace, school_class = s.school_class, post = s.post,
                          phone = s.phone, email = s.email, representative_name = s.representative_name, representative_phone = s.representative_phone
                        from jsonb_populate_record(cast(null as person), cast(:sealed as jsonb)) s
                        where p.id = :person""")
                .param("sealed", sealed)
                .param("person", person)
                .update();
    }

    /** For ever; with the key that was made of what was typed of them, and whatever came into the row since it was sealed. */
    void destroy(UUID person) {
        jdbc.sql("update person set version = version + 1, given_name = 'удалены', entry_key = null, " + SAY_NOTHING + " where id = :person")
                .param("elsewhere", ELSEWHERE)
                .param("person", person)
                .update();
    }

    /** The name under lock; for the act, and for those who have to see whose data wait. */
    PersonName name(String sealed) {
        return jdbc.sql("select s ->> 'surname', s ->> 'given_name', s ->> 'patronymic' from (select cast(:sealed as jsonb)) as one (s)")
                .param("sealed", sealed)
                .query((row, number) -> new PersonName(row.getString(1), row.getString(2), row.getString(3)))
                .single();
    }

    /** The birth under lock; null when the row knew none. */
    Birth birth(String sealed) {
        return jdbc.sql("""
                        select s.birth_date, coalesce(s.birth_year_only, false) as birth_year_only
                        from jsonb_populate_record(cast(null as person), cast(:sealed as jsonb)) s""")
                .param("sealed", sealed)
                .query((row, number) -> Optional.ofNullable(Birth.read(row, "")))
                .single()
                .orElse(null);
    }

    Optional<String> nameIn(Erasure erasure) {
        return Optional.ofNullable(erasure.getSealed()).map(sealed -> name(sealed).full());
    }
}
