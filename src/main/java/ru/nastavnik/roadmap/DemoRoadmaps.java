package ru.nastavnik.roadmap;

import static ru.nastavnik.decree.DecreeKind.PAIRS;
import static ru.nastavnik.decree.DecreeKind.RESPONSIBLE;
import static ru.nastavnik.roadmap.ActivityState.*;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.decree.DecreeKind;
import ru.nastavnik.decree.Author;
import ru.nastavnik.organization.DemoPart;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.ProgrammeYears;
import ru.nastavnik.organization.Standing;

/**
 * Roadmaps of the demo city, as far as the year is: what is past was mostly done in its time, some of it is late; what the facts say is what they
 * are. The days are given to the aggregate and not to the clock, which listeners of the earlier parts may still read.
 */
@Component
@Profile("demo")
class DemoRoadmaps implements DemoPart {

    private static final String RICHEST = "school-1";
    private static final String CANCELLED_THERE = "4.3";
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private static final Map<String, String> NOTES = Map.of(
            "1.1", "Приказ и положение лежат в разделе сайта «Наставничество»",
            "1.5", "Наставникам — дополнительные дни отдыха, кураторам — благодарности",
            "3.3", "Ждём анкеты двух девятых классов",
            CANCELLED_THERE, "Занятия проводит городская школа наставников: ведущие и материалы её");

    private final Organizations organizations;
    private final ProgrammeYears years;
    private final Roadmaps roadmaps;
    private final Weighing weighing;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final Clock clock;

    DemoRoadmaps(
            Organizations organizations, ProgrammeYears years, Roadmaps roadmaps, Weighing weighing, JdbcClient jdbc, TransactionOperations transaction,
            Clock clock) {
        this.organizations = organizations;
        this.years = years;
        this.roadmaps = roadmaps;
        this.weighing = weighing;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return 70;
    }

    @Override
    public void make() {
        organizations.findAll().forEach(this::make);
    }

    /** In one transaction: no listener sees a roadmap half made. */
    void make(Organization organization) {
        Standing.job(organization).run(() -> transaction.executeWithoutResult(
                status -> years.findRunningOf(organization.getId()).ifPresent(year -> new School(organization, year).plan())));
    }

    private final class School {

        private final Organization organization;
        private final ProgrammeYear year;
        private final LocalDate today;
        private final Author curator;
        private final boolean richest;
        private int minute;

        School(Organization organization, ProgrammeYear year) {
            this.organization = organization;
            this.year = year;
            this.today = organization.today(clock);
            this.curator = curator();
            this.richest = organization.getSlug().equals(RICHEST);
        }

        void plan() {
            Roadmap roadmap = roadmaps.saveAndFlush(StandardRoadmap.of(year.getFirstYear()));
            decree("min", RESPONSIBLE).ifPresent(day -> weigh(Set.of(EvidenceKind.RESPONSIBLE_DECREE), roadmap, day));
            decree("min", PAIRS).ifPresent(first -> weigh(EvidenceKind.OF_REGISTERS, roadmap, first));
            decree("max", PAIRS).ifPresent(last -> weigh(Set.of(EvidenceKind.PAIRS_DECREE), roadmap, last));
            closed("NEEDS").ifPresent(day -> weigh(Set.of(EvidenceKind.SURVEY_NEEDS), roadmap, day));
            List<Activity> byHand = roadmap.getSections().stream()
                    .flatMap(section -> section.getActivities().stream())
                    .filter(activity -> activity.getEvidence() == null)
                    .toList();
            for (int n = 0; n < byHand.size(); n++) {
                live(byHand.get(n), n);
            }
            weigh(EvidenceKind.ALL, roadmap, today);
        }

        private void live(Activity activity, int n) {
            Deadline deadline = activity.getDeadline();
            String number = activity.getSection().getPosition() + "." + activity.getPosition();
            String note = richest ? NOTES.get(number) : null;
            if (richest && number.equals(CANCELLED_THERE)) {
                activity.decide(CANCELLED, note, curator, at(year.startsOn().plusDays(20)));
            } else if (deadline.isOverOn(today)) {
                if (isForgotten(number, n)) {
                    remark(activity, note, deadline.endsOn());
                } else {
                    activity.decide(DONE, note, curator, at(deadline.endsOn().minusDays(1 + n * 5 % 12)));
                }
            } else if (!deadline.startsOn().isAfter(today) && n % 2 == 0) {
                activity.decide(RUNNING, note, curator, at(deadline.startsOn().plusDays(2)));
            }
        }

        /** The richest school is late with one thing; of the others every seventh. */
        private boolean isForgotten(String number, int n) {
            return richest ? number.equals("3.3") : Math.floorMod(organization.getSlug().hashCode() + n, 7) == 0;
        }

        private void remark(Activity activity, String note, LocalDate day) {
            if (note != null) {
                activity.remark(note, curator, at(day));
            }
        }

        private void weigh(Set<EvidenceKind> kinds, Roadmap roadmap, LocalDate day) {
            weighing.weigh(kinds, roadmap, year, day, at(day));
        }

        /** In the morning of that day, one after another, and never later than now. */
        private Instant at(LocalDate day) {
            Instant morning = day.atTime(MORNING.plusMinutes(7L * minute++)).atZone(organization.getTimeZone()).toInstant();
            return morning.isBefore(clock.instant()) ? morning : clock.instant();
        }

        /** The day of the first or last decree of the kind and year: {@code min} or {@code max}. */
        private Optional<LocalDate> decree(String which, DecreeKind kind) {
            return jdbc.sql("select %s(dated) from decree where first_year = :firstYear and state = 'APPROVED' and kind = :kind having count(*) > 0".formatted(which))
                    .param("kind", kind.name())
                    .param("firstYear", year.getFirstYear())
                    .query(LocalDate.class)
                    .optional();
        }

        /** The day on which the last survey of that purpose closed. */
        private Optional<LocalDate> closed(String purpose) {
            return jdbc.sql("""
                            select cast(max(r.closed_at at time zone :zone) as date) from survey_round r
                            join questionnaire q on q.organization_id = r.organization_id and q.id = r.questionnaire_id
                            where r.first_year = :firstYear and q.purpose = :purpose and r.closed_at is not null having count(*) > 0""")
                    .param("zone", organization.getTimeZone().getId())
                    .param("firstYear", year.getFirstYear())
                    .param("purpose", purpose)
                    .query(LocalDate.class)
                    .optional();
        }

        private Author curator() {
            return jdbc.sql("""
                            select a.id, a.name from membership m join account a on a.id = m.account_id
                            where m.organization_id = :organization and m.role = 'CURATOR' order by m.id limit 1""")
                    .param("organization", organization.getId())
                    .query((row, index) -> new Author(row.getObject("id", UUID.class), row.getString("name")))
                    .single();
        }
    }
}
