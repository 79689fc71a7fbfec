package ru.nastavnik.intake;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import ru.nastavnik.account.Memberships;
import ru.nastavnik.intake.ImportFiles.Brought;
import ru.nastavnik.organization.DemoPart;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentees;
import ru.nastavnik.people.MentorState;
import ru.nastavnik.people.Occupation;

/** The curator of the first school has brought two lists: one is in the register, the other waits with what is to be mended in it. */
@Component
@Profile("demo")
class DemoImports implements DemoPart {

    private static final String PARTNERS = """
            ФИО;Должность;Место работы;Телефон;Компетенции;Часов в месяц
            Верстальщикова Инга Макетовна;инженер;Типография «Образец»;8 (912) 000-00-51;вёрстка, дизайн;4
            Шаблонов Артур Эскизович;технолог;ООО «Пример»;8 (912) 000-00-52;робототехника, черчение;6
            ЛЕКАЛОВ Савва Наброскович;мастер участка;ООО «Пример»;+7 912 000 00 53;станки с ЧПУ;4
            """;

    private static final String HEADING = "Список учеников на новый учебный год;;;;;\n№;Фамилия, имя, отчество;Год рождения;Класс;Телефон родителя;Запрос\n";

    private final Organizations organizations;
    private final Memberships memberships;
    private final Receiving receiving;
    private final Checking checking;
    private final Confirming confirming;
    private final Desk desk;
    private final Mentees mentees;
    private final TransactionOperations transaction;

    DemoImports(
            Organizations organizations, Memberships memberships, Receiving receiving, Checking checking, Confirming confirming, Desk desk,
            Mentees mentees, TransactionOperations transaction) {
        this.organizations = organizations;
        this.memberships = memberships;
        this.receiving = receiving;
        this.checking = checking;
        this.confirming = confirming;
        this.desk = desk;
        this.mentees = mentees;
        this.transaction = transaction;
    }

    @Override
    public int getOrder() {
        return 36;
    }

    @Override
    public void make() {
        organizations.findBySlug("school-1").ifPresent(school -> asCurator(school).run(() -> {
            var applied = checked(ImportKind.MENTORS, "Наставники с предприятий.csv", PARTNERS, Occupation.EMPLOYER, MentorState.CANDIDATE);
            confirming.confirm(applied, false, "");
            checked(ImportKind.MENTEES, "Ученики, сентябрь.csv", transaction.execute(status -> pupils()), Occupation.PUPIL, null);
        }));
    }

    private Standing asCurator(Organization school) {
        UUID curator = memberships.findAll().stream()
                .filter(membership -> membership.getOrganizationId().equals(school.getId()) && membership.getRole() == Role.CURATOR)
                .findFirst()
                .orElseThrow()
                .getAccountId();
        var job = Standing.job(school);
        return new Standing(
                job.organization(), job.slug(), job.shortName(), job.kind(), job.zone(), curator, Set.of(Role.CURATOR), Set.of(), job.ancestors(),
                job.overview(), false);
    }

    private UUID checked(ImportKind kind, String name, String rows, Occupation occupation, MentorState state) {
        var list = receiving.receive(kind, new Brought(name, false, rows.getBytes(StandardCharsets.UTF_8)), occupation, state, null);
        transaction.executeWithoutResult(status -> checking.check(desk.lock(list), Locale.forLanguageTag("ru")));
        return list;
    }

    /** As schools write them: a year alone, two telephones in a cell, a total below; and two pupils whom the register knows. */
    private String pupils() {
        List<Mentee> known = mentees.findAll().stream().filter(mentee -> !mentee.isArchived()).skip(5).limit(2).toList();
        return HEADING
                + row(1, "Набросков Лука Эскизович", "2013", "6а", "8 912 000-00-61", "трудно с математикой")
                + row(2, "Чернильницына Вера Макетовна", "2012", "7б", "8 912 000-00-62, 8 912 000-00-63", "выступать перед классом")
                + row(3, "Клякса", "2013", "6а", "8 912 000-00-64", "")
                + row(4, "Пробников Тимур Шаблонович", "32.05.2013", "6б", "8 912 000-00-65", "шахматы")
                + row(5, "Образчикова Алиса Лекаловна", "2012", "7б", "спросить у мамы", "олимпиада по биологии")
                + row(6, known.get(0).getPerson().getName().full(), Integer.toString(known.get(0).getPerson().getBirth().year()), "10а", "8 912 000-00-66", "")
                + row(7, slipped(known.get(1)), known.get(1).getPerson().getBirth().toString(), "9б", "8 912 000-00-67", "")
                + "Итого: 7;;;;;\n";
    }

    private static String slipped(Mentee mentee) {
        var name = mentee.getPerson().getName();
        int last = name.surname().length() - 2;
        return "%s%s%s %s %s".formatted(
                name.surname().substring(0, last), "е", name.surname().substring(last + 1), name.givenName(), name.patronymic());
    }

    private static String row(int number, String... cells) {
        return number + ";" + String.join(";", cells) + "\n";
    }
}
