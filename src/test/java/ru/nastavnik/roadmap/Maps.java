package ru.nastavnik.roadmap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.ProgrammeYears;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.organization.YearState;

/** Roadmaps as the tests of this room and of others need them. */
public final class Maps {

    private Maps() {}

    /** The standard one, in the caller's standing and transaction. */
    public static void create(BeanFactory beans, int firstYear) {
        beans.getBean(Planning.class).create(firstYear);
    }

    /** Starts the programme year of today. @return its first year */
    public static int startYear(BeanFactory beans, Organization school) {
        int firstYear = firstYear(beans, school);
        in(beans, school, () -> {
            var year = new ProgrammeYear(firstYear);
            year.become(YearState.RUNNING);
            beans.getBean(ProgrammeYears.class).saveAndFlush(year);
        });
        return firstYear;
    }

    /** A running year with the standard roadmap. @return its first year */
    public static int createIn(BeanFactory beans, Organization school) {
        int firstYear = startYear(beans, school);
        in(beans, school, () -> create(beans, firstYear));
        return firstYear;
    }

    static int firstYear(BeanFactory beans, Organization school) {
        return ProgrammeYear.firstYearOf(school.today(beans.getBean(Clock.class)));
    }

    /** Of the activity that stands at that place of the roadmap: 5, 4. */
    static UUID id(BeanFactory beans, Organization school, int section, int position) {
        var ids = new UUID[1];
        in(beans, school, () -> ids[0] = beans.getBean(JdbcClient.class)
                .sql("select a.id from activity a join roadmap_section s on s.id = a.section_id where s.position = ? and a.position = ?")
                .params(section, position)
                .query(UUID.class)
                .single());
        return ids[0];
    }

    /** With its history. */
    static Activity activity(BeanFactory beans, Organization school, int section, int position) {
        UUID id = id(beans, school, section, position);
        var found = new Activity[1];
        in(beans, school, () -> {
            found[0] = beans.getBean(Activities.class).findWithRoadmap(id).orElseThrow();
            found[0].getHistory().size();
        });
        return found[0];
    }

    /** Moves the days of an activity, so that a test does not depend on the day on which it runs. */
    public static void due(BeanFactory beans, Organization school, int section, int position, LocalDate endsOn) {
        UUID id = id(beans, school, section, position);
        in(beans, school, () -> beans.getBean(JdbcClient.class)
                .sql("update activity set starts_on = ?, ends_on = ? where id = ?")
                .params(endsOn, endsOn, id)
                .update());
    }

    /** Sets all days far ahead; a test then moves those that it is about. */
    public static void dueFarAhead(BeanFactory beans, Organization school) {
        LocalDate far = school.today(beans.getBean(Clock.class)).plusYears(2);
        in(beans, school, () -> beans.getBean(JdbcClient.class).sql("update activity set starts_on = ?, ends_on = ?").params(far, far).update());
    }

    /** Counts the numbers of the stages anew, in the caller's standing and transaction. */
    public static void tally(BeanFactory beans, int firstYear) {
        beans.getBean(StageTally.class).count(firstYear);
    }

    static void in(BeanFactory beans, Organization school, Runnable work) {
        Standing.job(school).run(() -> beans.getBean(TransactionTemplate.class).executeWithoutResult(status -> work.run()));
    }

    /** Stage, total, done, next deadline, as an authority may read them. */
    static List<List<Object>> progress(BeanFactory beans) {
        return beans.getBean(JdbcClient.class)
                .sql("select stage, total, done, next_deadline from stage_progress order by organization_id, stage")
                .query((row, index) -> {
                    var cells = new ArrayList<Object>(List.of(row.getInt("stage"), row.getInt("total"), row.getInt("done")));
                    cells.add(row.getObject("next_deadline", LocalDate.class));
                    return (List<Object>) cells;
                })
                .list();
    }
}
