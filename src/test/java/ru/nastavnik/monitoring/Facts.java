package ru.nastavnik.monitoring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.Personas;
import ru.nastavnik.account.Account;
import ru.nastavnik.organization.Headcount;
import ru.nastavnik.organization.Headcounts;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.ProgrammeYears;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.people.Occupation;

/**
 * What indicators are counted from, put into an organization for whatever days a test asks: by SQL, because the ways of the product lead only
 * into today.
 */
class Facts {

    static final LocalDate OCTOBER = LocalDate.of(2025, 10, 1);

    final Organization organization;
    final LocalDate today;
    private final BeanFactory beans;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Account curator;

    Facts(BeanFactory beans, Organization organization) {
        this.beans = beans;
        this.organization = organization;
        this.jdbc = beans.getBean(JdbcClient.class);
        this.transaction = beans.getBean(TransactionTemplate.class);
        this.today = organization.today(beans.getBean(Clock.class));
        this.curator = organization.getKind().isAuthority() ? null : beans.getBean(Personas.class).curator(organization);
    }

    Facts(BeanFactory beans) {
        this(beans, beans.getBean(Personas.class).school());
    }

    <T> T call(Supplier<T> work) {
        return Standing.job(organization).call(() -> transaction.execute(status -> work.get()));
    }

    void run(Runnable work) {
        call(() -> {
            work.run();
            return null;
        });
    }

    Account curator() {
        return curator;
    }

    /** Everything counted anew, as it is now. */
    void count() {
        run(() -> beans.getBean(Recalculation.class).whole(today));
    }

    void openYear(int firstYear) {
        run(() -> beans.getBean(ProgrammeYears.class).save(new ProgrammeYear(firstYear)));
    }

    void headcount(int year, int students, int teachers) {
        run(() -> {
            var headcounts = beans.getBean(Headcounts.class);
            var headcount = headcounts.findOf(organization.getId(), year).orElseGet(() -> new Headcount(year));
            headcount.count(students, 0, teachers, 0, 0);
            headcounts.save(headcount);
        });
    }

    UUID person(Occupation occupation) {
        return person(occupation, null);
    }

    UUID person(Occupation occupation, String workplace) {
        return person("Образцов", occupation, workplace);
    }

    UUID person(String surname, Occupation occupation, String workplace) {
        UUID id = UUID.randomUUID();
        run(() -> jdbc.sql("""
                        insert into person (id, version, surname, given_name, patronymic, sex, occupation, workplace, birth_date)
                        values (?, 0, ?, 'Пётр', 'Макетович', 'MALE', ?, ?, date '2011-05-05')""")
                .params(id, surname, occupation.name(), workplace)
                .update());
        return id;
    }

    /** A pair or group of these persons that worked, works or will work on those days. */
    UUID pair(LocalDate worksFrom, LocalDate endsOn, UUID mentor, UUID... mentees) {
        return call(() -> {
            UUID id = UUID.randomUUID();
            UUID mentorCard = card("mentor", "capacity, competences", "30, '{}'", mentor);
            jdbc.sql("""
                            insert into pair (id, version, mentor_id, form_id, starts_on, ends_on, works_from, state)
                            values (?, 0, ?, (select id from mentoring_form limit 1), ?, ?, ?, 'ACTIVE')""")
                    .params(id, mentorCard, worksFrom, endsOn, worksFrom)
                    .update();
            for (UUID mentee : mentees) {
                jdbc.sql("insert into pair_mentee (pair_id, mentee_id, mentor_id, starts_on, ends_on) values (?, ?, ?, ?, ?)")
                        .params(id, card("mentee", "state", "'PAIRED'", mentee), mentorCard, worksFrom, endsOn)
                        .update();
            }
            return id;
        });
    }

    /** A pair that waits for its decree. */
    UUID proposedPair(LocalDate starts, LocalDate ends, UUID mentor, UUID mentee) {
        UUID id = pair(starts, ends, mentor, mentee);
        run(() -> jdbc.sql("update pair set works_from = null, state = 'PROPOSED' where id = ?").param(id).update());
        return id;
    }

    private UUID card(String register, String more, String values, UUID person) {
        jdbc.sql("insert into %1$s (id, version, person_id, entered_on, %2$s) values (?, 0, ?, date '2024-09-01', %3$s) on conflict (organization_id, person_id) do nothing"
                        .formatted(register, more, values))
                .params(UUID.randomUUID(), person)
                .update();
        return jdbc.sql("select id from " + register + " where person_id = ?").param(person).query(UUID.class).single();
    }

    /** The answer to a survey of its own with two questions on satisfaction. @return the response */
    UUID answer(UUID person, String side, LocalDate sent, int first, int second) {
        return call(() -> {
            UUID questionnaire = UUID.randomUUID();
            jdbc.sql("""
                            insert into questionnaire (id, version, family, edition, title_ru, title_en, purpose, respondent, content, state, published_on, shared)
                            values (:id, 0, :id, 1, 'Довольны ли вы', '', 'SATISFACTION', 'ANYONE', cast(:content as jsonb), 'PUBLISHED', date '2024-09-01', false)""")
                    .param("id", questionnaire)
                    .param("content", "{\"sections\": [{\"key\": \"s1\", \"questions\": [%s, %s, %s]}]}"
                            .formatted(rating("q1", "SATISFACTION"), rating("q2", "SATISFACTION"), rating("q3", null)))
                    .update();
            UUID round = UUID.randomUUID();
            jdbc.sql("""
                            insert into survey_round (id, version, questionnaire_id, title, first_year, audience, anonymous, opens_on, closes_on, opened_at)
                            values (?, 0, ?, 'Опрос', ?, 'mentees', false, ?, ?, now())""")
                    .params(round, questionnaire, ProgrammeYear.firstYearOf(sent), sent, sent)
                    .update();
            UUID invitee = UUID.randomUUID();
            jdbc.sql("insert into invitee (id, version, round_id, person_id, side, answered_on) values (?, 0, ?, ?, ?, ?)")
                    .params(invitee, round, person, side, sent)
                    .update();
            UUID response = UUID.randomUUID();
            jdbc.sql("""
                            insert into response (id, version, round_id, invitee_id, side, answers, sent_on, on_paper)
                            values (?, 0, ?, ?, ?, cast(? as jsonb), ?, false)""")
                    .params(response, round, invitee, side, "{\"q1\": [\"%d\"], \"q2\": [\"%d\"], \"q3\": [\"1\"]}".formatted(first, second), sent)
                    .update();
            return response;
        });
    }

    private static String rating(String key, String meaning) {
        return """
                {"key": "%s", "kind": "RATING", "text": {"ru": "Вопрос", "en": ""}, "meaning": %s,
                 "scale": {"from": 1, "to": 10, "low": {"ru": "нет", "en": ""}, "high": {"ru": "да", "en": ""}}}"""
                .formatted(key, meaning == null ? "null" : '"' + meaning + '"');
    }

    /** "numerator/denominator" as the formula counts it now. */
    String counted(String code, LocalDate day) {
        return call(() -> written(indicator(code).counts(List.of(day)).get(0)));
    }

    /** Likewise, as it is stored; null when it is not. */
    String stored(String code, LocalDate day) {
        return stored().stream().filter(value -> value.startsWith(code + " " + day + " ")).map(value -> value.substring(value.lastIndexOf(' ') + 1)).findFirst().orElse(null);
    }

    /** Each stored row: "code day numerator/denominator". */
    List<String> stored() {
        return call(() -> jdbc.sql("""
                        select indicator || ' ' || day || ' ' || numerator || '/' || coalesce(denominator::text, '-')
                        from indicator_value where organization_id = ? order by day, indicator""")
                .param(organization.getId())
                .query(String.class)
                .list());
    }

    /** What a whole count of these days gives now, written as {@link #stored()}. */
    List<String> countedWhole(List<LocalDate> days) {
        return call(() -> beans.getBean(Indicators.class).of(organization.getKind()).stream()
                .flatMap(indicator -> indicator.counts(days).stream().map(count -> indicator.code() + " " + count.day() + " " + written(count)))
                .toList());
    }

    private Indicator indicator(String code) {
        return beans.getBean(Indicators.class).find(code, organization.getKind()).orElseThrow();
    }

    private static String written(Count count) {
        return count.numerator() + "/" + (count.denominator() == null ? "-" : count.denominator());
    }
}
