package ru.nastavnik.roadmap;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a roadmap as the table that it is on paper: two statements, however many activities. */
@Component
class RoadmapTable {

    private final JdbcClient jdbc;
    private final EvidenceTable evidence;

    RoadmapTable(JdbcClient jdbc, EvidenceTable evidence) {
        this.jdbc = jdbc;
        this.evidence = evidence;
    }

    /** Its sections in their order; empty when the year has no roadmap. */
    List<SectionRow> of(int firstYear, LocalDate today) {
        Map<EvidenceKind, Evidence> facts = evidence.of(firstYear);
        Map<UUID, SectionRow> sections = new LinkedHashMap<>();
        jdbc.sql("""
                        select s.id as section_id, s.position as section, s.title as section_title, s.task, s.stage, a.*
                        from roadmap r
                        join roadmap_section s on s.organization_id = r.organization_id and s.roadmap_id = r.id
                        left join activity a on a.organization_id = s.organization_id and a.section_id = s.id
                        where r.first_year = :firstYear
                        order by s.position, a.position""")
                .param("firstYear", firstYear)
                .query(row -> {
                    var id = row.getObject("section_id", UUID.class);
                    var section = sections.get(id);
                    if (section == null) {
                        section = new SectionRow(
                                id, row.getInt("section"), row.getString("section_title"), row.getString("task"), row.getObject("stage", Integer.class));
                        sections.put(id, section);
                    }
                    if (row.getObject("id") != null) {
                        section.activities().add(activity(row, section, facts, today));
                    }
                });
        return new ArrayList<>(sections.values());
    }

    /** Activities are counted anew in their section, so that one taken out leaves no gap. */
    private static ActivityRow activity(ResultSet row, SectionRow section, Map<EvidenceKind, Evidence> facts, LocalDate today) throws SQLException {
        String kind = row.getString("evidence");
        return new ActivityRow(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                section.position() + "." + (section.activities().size() + 1),
                row.getString("title"),
                roles(row.getArray("responsible")),
                new Deadline(row.getString("deadline"), row.getObject("starts_on", LocalDate.class), row.getObject("ends_on", LocalDate.class)),
                row.getString("expected_result"),
                ActivityState.valueOf(row.getString("state")),
                row.getBoolean("by_hand"),
                row.getString("note"),
                kind == null ? null : facts.get(EvidenceKind.valueOf(kind)),
                today);
    }

    private static List<ResponsibleRole> roles(Array names) throws SQLException {
        return Stream.of((String[]) names.getArray()).map(ResponsibleRole::valueOf).sorted().toList();
    }
}
