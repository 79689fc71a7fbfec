package ru.nastavnik.organization;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** A city with the 19 schools of S2, a house of children's creativity and a kindergarten; the headcounts are invented, two are not entered yet. */
@Component
@Profile("demo")
class DemoOrganizations implements DemoPart {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    /** Number and students of the secondary schools, then of those with nine classes. */
    private static final int[][] SECONDARY = {
        {1, 640}, {3, 702}, {4, 655}, {7, 690}, {8, 480}, {14, 455}, {16, 210}, {24, 668}, {25, 312}, {27, 470}, {28, 0}, {31, 402}, {34, 288},
        {37, 305}, {40, 715}
    };

    private static final int[][] BASIC = {{5, 198}, {20, 112}, {38, 0}, {79, 96}};

    private final Founding founding;
    private final ProgrammeYears years;
    private final Headcounts headcounts;
    private final TransactionOperations transaction;
    private final Clock clock;

    DemoOrganizations(Founding founding, ProgrammeYears years, Headcounts headcounts, TransactionOperations transaction, Clock clock) {
        this.founding = founding;
        this.years = years;
        this.headcounts = headcounts;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public int getOrder() {
        return 10;
    }

    @Override
    public void make() {
        var city = founding.found(new Organization(
                OrganizationKind.MUNICIPALITY, null, "Управление образования администрации города Образцова", "Образование Образцова", "city",
                "начальник управления", MOSCOW));
        for (int[] school : SECONDARY) {
            school(city, "Средняя", school[0], school[1]);
        }
        for (int[] school : BASIC) {
            school(city, "Основная", school[0], school[1]);
        }
        open(founding.found(new Organization(
                OrganizationKind.SUPPLEMENTARY, city, "Муниципальное бюджетное учреждение дополнительного образования «Дом детского творчества» города Образцова",
                "Дом детского творчества", "creativity", "директор", MOSCOW)), 160, 18);
        open(founding.found(new Organization(
                OrganizationKind.KINDERGARTEN, city, "Муниципальное бюджетное дошкольное образовательное учреждение «Детский сад № 12» города Образцова",
                "Детский сад № 12", "kindergarten-12", "заведующий", MOSCOW)), 140, 14);
    }

    private void school(Organization city, String kind, int number, int students) {
        open(founding.found(new Organization(
                OrganizationKind.SCHOOL, city,
                "Муниципальное бюджетное общеобразовательное учреждение «%s общеобразовательная школа № %d» города Образцова".formatted(kind, number),
                "Школа № " + number, "school-" + number, "директор", MOSCOW)), students, students / 16);
    }

    private void open(Organization organization, int students, int teachers) {
        LocalDate today = organization.today(clock);
        int firstYear = ProgrammeYear.firstYearOf(today);
        Standing.job(organization).run(() -> transaction.executeWithoutResult(status -> {
            var former = years.save(new ProgrammeYear(firstYear - 1));
            former.become(YearState.RUNNING);
            former.become(YearState.CLOSED);
            years.save(new ProgrammeYear(firstYear)).become(YearState.RUNNING);
            if (students > 0) {
                count(organization, today.getYear(), students, teachers);
                count(organization, today.getYear() - 1, students - students / 40, teachers);
            }
        }));
    }

    private void count(Organization organization, int year, int students, int teachers) {
        var headcount = new Headcount(year);
        int of10To19 = organization.getKind() == OrganizationKind.KINDERGARTEN ? 0 : students * 7 / 10;
        headcount.count(students, of10To19, teachers, Math.max(1, teachers / 6), 1 + teachers / 12);
        headcounts.save(headcount);
    }
}
