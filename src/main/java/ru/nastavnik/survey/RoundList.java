package ru.nastavnik.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.questionnaire.Purpose;

/** The rounds as a list, and how far the surveys of the year are. */
@Component
class RoundList {

    static final int PAGE = 25;

    private static final String ROWS = """
            select r.id, r.title, q.purpose, r.audience, r.audience_argument, r.anonymous, r.opens_on, r.closes_on, r.opened_at is not null as opened,
              r.closed_at is not null as closed, n.invited, n.answered
            from survey_round r
            join questionnaire q on q.organization_id = r.organization_id and q.id = r.questionnaire_id
            """ + Answered.OF_ROUND + " where %s";

    private final JdbcClient jdbc;
    private final Clock clock;

    RoundList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record Row(
            UUID id, String title, Purpose purpose, AudienceChoice audience, boolean anonymous, LocalDate opensOn, LocalDate closesOn, RoundState state,
            Rate rate) {}

    /** @param next id after which the next page begins; null on the last */
    record Page(List<Row> rows, UUID next) {}

    /** Those that are open, the first to close before the others; then those that are planned. */
    List<Row> current() {
        return jdbc.sql(ROWS.formatted("r.closed_at is null order by r.opened_at is null, coalesce(case when r.opened_at is null then r.opens_on end, r.closes_on), r.id"))
                .query(RoundList::row)
                .list();
    }

    /** The newest first. */
    Page closed(UUID after) {
        List<Row> found = jdbc.sql(ROWS.formatted("""
                        r.closed_at is not null and (cast(:after as uuid) is null or (r.closed_at, r.id) <
                          (select a.closed_at, a.id from survey_round a where a.organization_id = r.organization_id and a.id = :after))
                        order by r.closed_at desc, r.id desc limit :most"""))
                .param("after", after)
                .param("most", PAGE + 1)
                .query(RoundList::row)
                .list();
        return found.size() <= PAGE ? new Page(found, null) : new Page(found.subList(0, PAGE), found.get(PAGE - 1).id());
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class), row.getString("title"), Purpose.valueOf(row.getString("purpose")),
                new AudienceChoice(row.getString("audience"), row.getString("audience_argument")), row.getBoolean("anonymous"),
                row.getObject("opens_on", LocalDate.class), row.getObject("closes_on", LocalDate.class),
                row.getBoolean("closed") ? RoundState.CLOSED : row.getBoolean("opened") ? RoundState.OPEN : RoundState.PLANNED,
                new Rate(row.getInt("invited"), row.getInt("answered")));
    }

    /** @param state of the rounds that ask it; null when there is none */
    record Due(Purpose purpose, LocalDate from, LocalDate to, RoundState state, YearlySurvey.Time time) {

        /** Whether it is time, and nobody has planned it. */
        public boolean isDue() {
            return state == null && time != YearlySurvey.Time.LATER;
        }
    }

    /** The surveys of the running year, or of the one that today belongs to, in their order. */
    List<Due> year() {
        return yearOf(Standing.require().today(clock)).surveys();
    }

    /** Those for which it is time, and nobody has planned them; none where no year runs. */
    List<Due> dueInRunningYear() {
        var year = yearOf(Standing.require().today(clock));
        return year.running() ? year.surveys().stream().filter(Due::isDue).toList() : List.of();
    }

    private record Year(boolean running, List<Due> surveys) {}

    /** Of several rounds one that is open counts before one that is closed, and that before one that is planned. */
    private Year yearOf(LocalDate today) {
        Map<Purpose, RoundState> states = new EnumMap<>(Purpose.class);
        var years = jdbc.sql("""
                        select y.first_year, y.running, q.purpose, bool_or(r.opened_at is not null and r.closed_at is null) as open,
                          bool_or(r.closed_at is not null) as closed
                        from (
                          select coalesce(max(first_year), :present) as first_year, count(*) > 0 as running
                          from programme_year where organization_id = :organization and state = 'RUNNING') y
                        left join survey_round r on r.first_year = y.first_year
                        left join questionnaire q on q.organization_id = r.organization_id and q.id = r.questionnaire_id
                        group by y.first_year, y.running, q.purpose""")
                .param("organization", Standing.require().organization())
                .param("present", ProgrammeYear.firstYearOf(today))
                .query((row, index) -> {
                    if (row.getString("purpose") != null) {
                        var state = row.getBoolean("open") ? RoundState.OPEN : row.getBoolean("closed") ? RoundState.CLOSED : RoundState.PLANNED;
                        states.put(Purpose.valueOf(row.getString("purpose")), state);
                    }
                    return Map.entry(row.getInt("first_year"), row.getBoolean("running"));
                })
                .list();
        return new Year(years.get(0).getValue(), surveys(years.get(0).getKey(), states, today));
    }

    private static List<Due> surveys(int firstYear, Map<Purpose, RoundState> states, LocalDate today) {
        return YearlySurvey.ALL.stream()
                .map(survey -> new Due(
                        survey.purpose(), survey.startsOn(firstYear), survey.endsOn(firstYear), states.get(survey.purpose()), survey.on(today, firstYear)))
                .toList();
    }
}
