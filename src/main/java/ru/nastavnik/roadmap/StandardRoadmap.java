package ru.nastavnik.roadmap;

import static ru.nastavnik.roadmap.EvidenceKind.ACQUAINTANCE;
import static ru.nastavnik.roadmap.EvidenceKind.CONSENTS;
import static ru.nastavnik.roadmap.EvidenceKind.FINAL_MEETING;
import static ru.nastavnik.roadmap.EvidenceKind.INTERVIEWS;
import static ru.nastavnik.roadmap.EvidenceKind.MENTEES;
import static ru.nastavnik.roadmap.EvidenceKind.PAIRS_DECREE;
import static ru.nastavnik.roadmap.EvidenceKind.PLANNING_MEETING;
import static ru.nastavnik.roadmap.EvidenceKind.REGULAR_MEETINGS;
import static ru.nastavnik.roadmap.EvidenceKind.SURVEY_BASELINE;
import static ru.nastavnik.roadmap.EvidenceKind.SURVEY_NEEDS;
import static ru.nastavnik.roadmap.EvidenceKind.SURVEY_OFFER;
import static ru.nastavnik.roadmap.EvidenceKind.SURVEY_PREFERENCE;
import static ru.nastavnik.roadmap.EvidenceKind.SURVEY_REFLECTION;
import static ru.nastavnik.roadmap.EvidenceKind.SURVEY_SATISFACTION;
import static ru.nastavnik.roadmap.EvidenceKind.SURVEY_SWOT;
import static ru.nastavnik.roadmap.EvidenceKind.TRAINING;
import static ru.nastavnik.roadmap.ResponsibleRole.*;

import java.util.EnumSet;
import java.util.Set;

/**
 * The roadmap that a year begins with: the seven stages and 29 activities of S3, with its roles and months, in our own words. S3 leaves the results
 * of stage 4 and of most of stage 7 blank; those are ours. It has no row for a survey half-way (S0 has one): whoever adds it says which survey proves it.
 */
final class StandardRoadmap {

    static final int STAGES = 7;
    static final int ACTIVITIES = 29;

    private static final Set<ResponsibleRole> HEADS = EnumSet.of(DIRECTOR, DEPUTY_DIRECTOR);
    private static final Set<ResponsibleRole> TRAINERS = EnumSet.of(DEPUTY_DIRECTOR, CURATOR);
    private static final Set<ResponsibleRole> ALL_THREE = EnumSet.of(CURATOR, DIRECTOR, DEPUTY_DIRECTOR);

    private final Roadmap roadmap;
    private RoadmapSection section;
    private String usualDeadline;

    private StandardRoadmap(int firstYear) {
        this.roadmap = new Roadmap(firstYear);
    }

    static Roadmap of(int firstYear) {
        return new StandardRoadmap(firstYear).write();
    }

    private Roadmap write() {
        stage("Подготовка условий", "август", "Подготовить к началу программы документы, людей и сайт");
        add("Издать приказ о программе, принять положение и план года", HEADS, "Приказ, положение о наставничестве, дорожная карта");
        add("Рассказать педагогам, что даёт программа и как в ней участвовать", HEADS, "Протокол педсовета; согласия педагогов-участников");
        add("Назначить ответственного за внедрение и куратора", EnumSet.of(DIRECTOR), "Приказ о назначении", EvidenceKind.RESPONSIBLE_DECREE);
        add("Открыть на сайте раздел «Наставничество»", EnumSet.of(CURATOR), "Раздел сайта с документами программы на этот год");
        add("Решить, чем поощрять тех, кто согласится быть наставником", EnumSet.of(DIRECTOR, CURATOR), "Положение о поощрении наставников и кураторов");

        stage("База наставляемых", "сентябрь", "Узнать, кому и в чём нужен наставник, и поддержать интерес к программе");
        add("Собрать запросы учеников и педагогов: анкеты, беседы, обращения", EnumSet.of(CURATOR, TEACHERS), "Предварительные запросы: чему хотят научиться", SURVEY_NEEDS);
        add("Разобрать запросы и составить реестр наставляемых", EnumSet.of(CURATOR), "Отчёт об анкетах; реестр наставляемых с запросами", MENTEES);

        stage("База наставников", "октябрь", "Найти тех, кто готов и может помочь");
        add("Пригласить возможных наставников и взять согласия", EnumSet.of(FORM_LEADERS), "План приглашения; анкеты «Чем я могу помочь»; согласия", CONSENTS);
        add("Составить реестр наставников", EnumSet.of(CURATOR), "Реестр наставников по формам", EvidenceKind.MENTORS);
        add("Сопоставить запросы с возможностями наставников, побеседовать с ними", EnumSet.of(DEPUTY_DIRECTOR), "Отчёт: кто кому может помочь", SURVEY_OFFER);

        stage("Отбор и обучение наставников", "ноябрь", "Отобрать подходящих наставников и подготовить их к работе");
        add("Опросить наставников до начала работы, чтобы потом увидеть перемены", TRAINERS, "Исходные оценки наставников", SURVEY_BASELINE);
        add("Побеседовать с каждым наставником", TRAINERS, "Список отобранных наставников", INTERVIEWS);
        add("Найти ведущих и материалы для занятий", TRAINERS, "Программа занятий, материалы, список ведущих");
        add("Обучить наставников", TRAINERS, "Наставники обучены; листы регистрации", TRAINING);

        stage("Пары и группы", "декабрь", "Соединить в пары и группы тех, кто подходит друг другу");
        add("Провести общие встречи с анкетами", EnumSet.of(CURATOR), "Сценарии встреч; памятки наставникам и наставляемым");
        add("После встречи спросить, кто с кем хотел бы работать", EnumSet.of(CURATOR), "Анкеты с пожеланиями; памятки наставляемым", SURVEY_PREFERENCE);
        add("Составить пары и группы по анкетам", EnumSet.of(CURATOR), "Список пар и групп; планы развития наставляемых");
        add("Утвердить пары приказом и сообщить о них участникам", EnumSet.of(CURATOR), "Приказ о парах и группах", PAIRS_DECREE);

        stage("Работа пар и групп", "январь – июнь", "Помочь парам работать дружно, постоянно и с пользой для обеих сторон");
        add("Познакомить участников: первая встреча каждой пары", EnumSet.of(CURATOR), "Обе стороны готовы работать вместе", ACQUAINTANCE);
        add("Составить с каждой парой план работы", EnumSet.of(CURATOR), "План встреч каждой пары", PLANNING_MEETING);
        add("Проводить регулярные встречи, после каждой заполнять обратную связь", EnumSet.of(CURATOR), "Пары встречаются хотя бы раз в две недели", REGULAR_MEETINGS);
        add("Провести итоговые встречи: в каждой паре и общую", EnumSet.of(CURATOR), "Пары довели работу до конца и подвели итоги", FINAL_MEETING);
        add("Узнать, довольны ли участники", EnumSet.of(CURATOR), "Обратная связь обеих сторон и выводы из неё", "июнь", SURVEY_SATISFACTION);

        stage("Завершение", "июнь", "Подвести итоги пар и программы, показать лучший опыт, наградить наставников");
        add("Провести итоговый опрос и поговорить с каждой стороной", ALL_THREE, "Выводы: довольны ли участники программой", SURVEY_REFLECTION);
        add("Подвести итоги мониторинга", ALL_THREE, "Итоговая справка о программе", SURVEY_SWOT);
        add("Обсудить итоги на встрече наставников и наставляемых", ALL_THREE, "Протокол встречи с предложениями на следующий год");
        add("Устроить праздник: показать результаты, назвать лучших наставников", ALL_THREE, "Праздник прошёл; рассказ о нём на сайте");
        add("Наградить наставников и рассказать об их опыте", ALL_THREE, "Приказ о поощрении; публикации", EvidenceKind.AWARDS_DECREE);
        add("Собрать удачные практики и список наставников на будущее", ALL_THREE, "Банк практик; наставники следующего года, в том числе из наставляемых");
        return roadmap;
    }

    private void stage(String title, String deadline, String task) {
        section = roadmap.add(title, task, roadmap.getSections().size() + 1);
        usualDeadline = deadline;
    }

    private void add(String title, Set<ResponsibleRole> responsible, String result) {
        add(title, responsible, result, usualDeadline, null);
    }

    private void add(String title, Set<ResponsibleRole> responsible, String result, EvidenceKind evidence) {
        add(title, responsible, result, usualDeadline, evidence);
    }

    private void add(String title, Set<ResponsibleRole> responsible, String result, String deadline, EvidenceKind evidence) {
        section.add(new Plan(title, responsible, Deadline.of(deadline, roadmap.getFirstYear()).withYear(), result), evidence);
    }
}
