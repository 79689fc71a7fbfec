package ru.nastavnik.questionnaire;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;

/** Lists of questionnaires: the organization's own, those that authorities offer, the library's. Inside a transaction. */
@Component
public class Shelf {

    private static final String ROWS = """
            select q.id, q.family, q.edition, q.title_ru, q.title_en, q.purpose, q.respondent, q.state, q.published_on, q.shared, q.adopted,
              case when q.organization_id <> :organization then o.short_name end as owner,
              (select coalesce(sum(jsonb_array_length(part -> 'questions')), 0) from jsonb_array_elements(q.content -> 'sections') part) as questions
            from questionnaire q
            join organization o on o.id = q.organization_id
            """;

    /** Of the survey of the year, then by name, the newest edition first. */
    private static final Comparator<Shelved> ORDER =
            Comparator.comparing(Shelved::purpose).thenComparing(row -> row.title().ru()).thenComparing(Comparator.comparing(Shelved::edition).reversed());

    private final JdbcClient jdbc;
    private final Library library;

    Shelf(JdbcClient jdbc, Library library) {
        this.jdbc = jdbc;
        this.library = library;
    }

    List<Shelved> own() {
        return rows("where q.organization_id = :organization");
    }

    /** The database shows all of an authority's rows to those below it. */
    List<Shelved> offered() {
        return rows("where q.organization_id <> :organization and q.shared and q.state = 'PUBLISHED'");
    }

    /** What can be asked now: own ones that are published, then what authorities offer, then the library. One statement. */
    public List<Offer> choices() {
        return offers(rows("where q.state = 'PUBLISHED' and (q.organization_id = :organization or q.shared)"), library.all());
    }

    /**
     * Those of the choices that one respondent can be asked and in which some answer has a meaning; what was taken over as it is stands there once, as the
     * organization's own. One statement.
     */
    public List<Offer> choices(Purpose purpose, Respondent respondent, Meaning meaning) {
        var rows = jdbc.sql(ROWS + """
                        where q.state = 'PUBLISHED' and (q.organization_id = :organization or q.shared) and q.purpose = :purpose
                          and q.respondent in (:respondent, 'ANYONE')
                          and jsonb_path_exists(
                            q.content, '$.sections[*].questions[*].meaning ? (@ == $meaning)', jsonb_build_object('meaning', cast(:meaning as text)))""")
                .param("organization", Standing.require().organization())
                .param("purpose", purpose.name())
                .param("respondent", respondent.name())
                .param("meaning", meaning.name())
                .query(Shelf::row)
                .list();
        var taken = rows.stream().map(Shelved::adopted).collect(Collectors.toSet());
        return offers(
                rows.stream().filter(row -> row.owner() == null || !taken.contains(Adopting.OFFERED + row.family())).sorted(ORDER).toList(),
                library.all().stream()
                        .filter(ready -> ready.purpose() == purpose && (ready.respondent() == respondent || ready.respondent() == Respondent.ANYONE))
                        .filter(ready -> ready.content().questions().stream().anyMatch(question -> question.meaning() == meaning))
                        .filter(ready -> !taken.contains(Adopting.mark(ready)))
                        .toList());
    }

    private static List<Offer> offers(List<Shelved> rows, List<Ready> library) {
        return Stream.of(
                        rows.stream().filter(row -> row.owner() == null).map(row -> offer(Adopting.OWN, row)),
                        rows.stream().filter(row -> row.owner() != null).map(row -> offer(Adopting.OFFERED, row)),
                        library.stream().map(ready -> new Offer(Adopting.mark(ready), ready.title(), ready.purpose(), ready.respondent(), 0, null)))
                .flatMap(all -> all)
                .toList();
    }

    private static Offer offer(String origin, Shelved row) {
        return new Offer(origin + row.id(), row.title(), row.purpose(), row.respondent(), row.edition(), row.owner());
    }

    private List<Shelved> rows(String where) {
        return jdbc.sql(ROWS + where).param("organization", Standing.require().organization()).query(Shelf::row).list().stream().sorted(ORDER).toList();
    }

    private static Shelved row(ResultSet row, int number) throws SQLException {
        return new Shelved(
                row.getObject("id", UUID.class), row.getObject("family", UUID.class), row.getInt("edition"),
                new Wording(row.getString("title_ru"), row.getString("title_en")), Purpose.valueOf(row.getString("purpose")),
                Respondent.valueOf(row.getString("respondent")), QuestionnaireState.valueOf(row.getString("state")),
                row.getObject("published_on", LocalDate.class), row.getBoolean("shared"), row.getString("adopted"), row.getString("owner"),
                row.getInt("questions"));
    }
}
