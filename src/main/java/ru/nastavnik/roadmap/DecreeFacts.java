package ru.nastavnik.roadmap;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.decree.DecreeKind;
import ru.nastavnik.organization.ProgrammeYear;

/** Which decrees that activities speak of are in force. */
@Component
class DecreeFacts {

    private static final Map<EvidenceKind, DecreeKind> KINDS =
            new EnumMap<>(Map.of(EvidenceKind.RESPONSIBLE_DECREE, DecreeKind.RESPONSIBLE, EvidenceKind.AWARDS_DECREE, DecreeKind.AWARDS));

    private final JdbcClient jdbc;

    DecreeFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All kinds of evidence that are decrees, in one statement. */
    List<Evidence> look(ProgrammeYear year, LocalDate today) {
        Map<DecreeKind, LocalDate> dates = new EnumMap<>(DecreeKind.class);
        jdbc.sql("""
                        select kind, max(dated) as dated from decree
                        where first_year = :firstYear and state = 'APPROVED' and cancelled_by_id is null and kind = any (:kinds) group by kind""")
                .param("firstYear", year.getFirstYear())
                .param("kinds", KINDS.values().stream().map(Enum::name).toArray(String[]::new))
                .query(row -> {
                    dates.put(DecreeKind.valueOf(row.getString("kind")), row.getObject("dated", LocalDate.class));
                });
        return KINDS.entrySet().stream().map(entry -> evidence(entry.getKey(), dates.get(entry.getValue()), today)).toList();
    }

    private static Evidence evidence(EvidenceKind kind, LocalDate dated, LocalDate today) {
        boolean issued = dated != null;
        return EvidenceFacts.evidence(kind, issued, issued, new Figures(issued ? 1 : 0, 1, 0, dated), today);
    }
}
