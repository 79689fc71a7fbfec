package ru.nastavnik.system;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import ru.nastavnik.Personas;
import ru.nastavnik.account.Account;
import ru.nastavnik.decree.Author;
import ru.nastavnik.decree.Drafting;
import ru.nastavnik.matching.MatchingRound;
import ru.nastavnik.matching.MatchingRounds;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.ProgrammeYears;
import ru.nastavnik.organization.Role;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.organization.YearState;
import ru.nastavnik.pairing.Pairing;
import ru.nastavnik.pairing.Pairs;
import ru.nastavnik.pairing.Period;
import ru.nastavnik.pairing.Proposal;
import ru.nastavnik.people.Birth;
import ru.nastavnik.people.Consent;
import ru.nastavnik.people.ConsentKind;
import ru.nastavnik.people.Consents;
import ru.nastavnik.people.Contacts;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentees;
import ru.nastavnik.people.Mentor;
import ru.nastavnik.people.MentoringForms;
import ru.nastavnik.people.Mentors;
import ru.nastavnik.people.Occupation;
import ru.nastavnik.people.Occupied;
import ru.nastavnik.people.People;
import ru.nastavnik.people.Person;
import ru.nastavnik.people.PersonName;
import ru.nastavnik.people.Sex;
import ru.nastavnik.roadmap.Maps;
import ru.nastavnik.sheet.PackedRows;
import ru.nastavnik.sheet.SheetRow;
import ru.nastavnik.survey.RoundDesk;
import ru.nastavnik.survey.Side;

/** A school with one of everything that an address may name, and somebody in each role. */
class FurnishedSchool {

    private final Map<Role, Account> accounts = new EnumMap<>(Role.class);
    private final Map<String, UUID> ids;
    private final Organization school;
    private final BeanFactory beans;

    FurnishedSchool(BeanFactory beans) {
        this.beans = beans;
        var personas = beans.getBean(Personas.class);
        this.school = personas.school();
        for (Role role : Role.values()) {
            if (role == Role.ADMINISTRATOR) {
                accounts.put(role, personas.administrator());
            } else if (role != Role.COORDINATOR) {
                accounts.put(role, role.isParticipant() ? personas.stranger() : personas.member(school, role));
            }
        }
        ids = Standing.job(school).call(() -> beans.getBean(TransactionTemplate.class).execute(status -> furnish()));
    }

    private Map<String, UUID> furnish() {
        LocalDate today = school.today(beans.getBean(Clock.class));
        var year = new ProgrammeYear(ProgrammeYear.firstYearOf(today));
        year.become(YearState.RUNNING);
        beans.getBean(ProgrammeYears.class).save(year);
        var teacher = save(new Person(
                new PersonName("Пуговкина", "Анна", null), null, Sex.FEMALE, new Occupied(Occupation.TEACHER, null, null, null), new Contacts(null, null, null, null)));
        var pupil = save(new Person(
                new PersonName("Лукошкин", "Пётр", null), Birth.on(today.minusYears(19)), Sex.MALE, new Occupied(Occupation.PUPIL, null, "11 «А»", null),
                new Contacts(null, null, null, null)));
        var mentor = beans.getBean(Mentors.class).saveAndFlush(offering(new Mentor(teacher, today)));
        var mentee = beans.getBean(Mentees.class).saveAndFlush(new Mentee(pupil, today));
        var alone = pupil("Васильков", today);
        var onPaper = pupil("Самоваров", today);
        var otherMentor = beans.getBean(Mentors.class).saveAndFlush(offering(new Mentor(save(new Person(
                new PersonName("Варежкина", "Ольга", null), null, Sex.FEMALE, new Occupied(Occupation.TEACHER, null, null, null),
                new Contacts(null, null, null, null))), today)));
        var consent = beans.getBean(Consents.class)
                .save(new Consent(
                        pupil, ConsentKind.PARTICIPATION, today, today.plusYears(1), true, null, accounts.get(Role.CURATOR).getId(),
                        beans.getBean(Clock.class).instant()));
        attachScan(consent.getId());
        var proposed = pair(mentor, alone, today);
        join(Role.MENTOR, teacher);
        join(Role.MENTEE, pupil);
        var works = working(pair(mentor, mentee, today), today);
        var withoutAccounts = working(pair(otherMentor, onPaper, today), today);
        var decreed = pair(otherMentor, mentee, today);
        var seeking = pupil("Грибков", today);
        var form = beans.getBean(MentoringForms.class).findAllByOrderByPosition().get(1).getId();
        var matching = beans.getBean(MatchingRounds.class)
                .save(new MatchingRound("Подбор", Set.of(form), Period.restOfProgrammeYear(today)))
                .getId();
        var curator = accounts.get(Role.CURATOR);
        var decree = beans.getBean(Drafting.class).draft(List.of(decreed), new Author(curator.getId(), curator.getName())).getId();
        UUID approved = written(year.getFirstYear(), "APPROVED");
        Maps.create(beans, year.getFirstYear());
        openToVisitors();
        var desk = new RoundDesk(beans, school);
        UUID round = desk.open(false, RoundDesk.TWO_SECTIONS);
        UUID anonymous = desk.open(true, RoundDesk.TWO_SECTIONS);
        desk.invite(round, teacher.getId(), Side.MENTOR);
        desk.invite(round, pupil.getId(), Side.MENTEE);
        List.of(Role.CURATOR, Role.DIRECTOR, Role.COUNCIL, Role.PSYCHOLOGIST).forEach(role -> desk.invite(round, accounts.get(role)));
        UUID onThePaper = desk.invite(round, onPaper.getPerson().getId(), Side.MENTEE);
        UUID ended = ended(agreement(works, mentee.getId(), true));
        UUID signed = agreement(works, mentee.getId(), true);
        return Map.ofEntries(
                Map.entry("/matching/{id}", matching),
                Map.entry("/mentees/{mentee}", seeking.getId()),
                Map.entry("/bars/{bar}", bar(pupil, teacher)),
                Map.entry("/enquiries/{id}", enquiry(today)),
                Map.entry("/surveys/{round}", round),
                Map.entry("/matching/{round}", matching),
                Map.entry("/surveys/{anonymous}", anonymous),
                Map.entry("/paper/{invitee}", onThePaper),
                Map.entry("/invitees/{invitee}", onThePaper),
                Map.entry("/mentors/{id}", mentor.getId()),
                Map.entry("/mentors/{mentor}", mentor.getId()),
                Map.entry("/mentors/{working}", id("update mentor set state = 'ACTIVE' where id = '" + otherMentor.getId() + "' returning id")),
                Map.entry("/interviews/{id}", interview(mentor)),
                Map.entry("/notes/{id}", note(alone)),
                Map.entry("/tasks/{id}", id("select id from agreement_task limit 1")),
                Map.entry("/agreements/{agreement}", agreement(decreed, mentee.getId(), false)),
                Map.entry("/agreements/{extended}", ended),
                Map.entry("/agreements/{ended}", ended),
                Map.entry("/agreements/{signed}", signed),
                Map.entry("/extra-work/{pair}", decreed),
                Map.entry("/mentees/{paired}", mentee.getId()),
                Map.entry("/topics/{id}", id("select id from topic limit 1")),
                Map.entry("/criteria/{id}", id("select id from criterion limit 1")),
                Map.entry("/mentees/{id}", alone.getId()),
                Map.entry("/people/{person}", pupil.getId()),
                Map.entry("/change/{person}", pupil.getId()),
                Map.entry("/consents/{id}", consent.getId()),
                Map.entry("/erasures/{id}", erasure(today)),
                Map.entry("/pairs/{id}", proposed),
                Map.entry("/my/pairs/{pair}", works),
                Map.entry("/my/meetings/{id}", meeting(works, today)),
                Map.entry("/my/agreements/{pair}", works),
                Map.entry("/papers/{agreement}", signed),
                Map.entry("/my/gatherings/{id}", gathering(matching, today, pupil, teacher)),
                Map.entry("/pairs/{id}/meetings", withoutAccounts),
                Map.entry("/meetings/{id}", meeting(withoutAccounts, today)),
                Map.entry("/paper/{person}", onPaper.getPerson().getId()),
                Map.entry("/decrees/{id}", decree),
                Map.entry("/decrees/{written}", written(year.getFirstYear(), "DRAFT")),
                Map.entry("/decrees/{approved}", approved),
                Map.entry("/readers/{reader}", reader(approved)),
                Map.entry("/pairs/{working}", works),
                Map.entry("/petitions/{petition}", petition(works)),
                Map.entry("/pairs/{pair}", decreed),
                Map.entry("/years/{id}", year.getId()),
                Map.entry("/forms/{form}", formWithModels()),
                Map.entry("/forms/{id}", formWithModels()),
                Map.entry("/models/{id}", id("select id from mentoring_model limit 1")),
                Map.entry("/kinds/{id}", id("select id from mentoring_kind limit 1")),
                Map.entry("/sections/{section}", id("select id from roadmap_section limit 1")),
                Map.entry("/imports/{id}", list()),
                Map.entry("/papers/{id}", bundle()),
                Map.entry("/bulk/{token}", UUID.randomUUID()),
                Map.entry("/questionnaires/{id}", questionnaire()),
                Map.entry("/activities/{id}", id("select id from activity limit 1")));
    }

    private Mentee pupil(String surname, LocalDate today) {
        return beans.getBean(Mentees.class).saveAndFlush(new Mentee(save(new Person(
                new PersonName(surname, "Лев", null), Birth.on(today.minusYears(19)), Sex.MALE, new Occupied(Occupation.PUPIL, null, "11 «А»", null),
                new Contacts(null, null, null, null))), today));
    }

    private Person save(Person person) {
        return beans.getBean(People.class).save(person);
    }

    private static Mentor offering(Mentor mentor) {
        mentor.offer(List.of(), null, null, null, null, 5, List.of());
        return mentor;
    }

    private UUID pair(Mentor mentor, Mentee mentee, LocalDate today) {
        var form = beans.getBean(MentoringForms.class).findAllByOrderByPosition().get(1);
        return beans.getBean(Pairing.class)
                .form(new Proposal(
                        mentor.getId(), form.getId(), Set.of(mentee.getId()), null, Set.of(), null, Period.restOfProgrammeYear(today), null))
                .getId();
    }

    private UUID working(UUID pair, LocalDate today) {
        beans.getBean(Pairs.class).findById(pair).orElseThrow().enterDecree();
        beans.getBean(Pairing.class).activate(List.of(pair), today);
        return pair;
    }

    /** Of a kind that has no pairs, as the decree room keeps it. */
    private UUID written(int firstYear, String state) {
        var id = UUID.randomUUID();
        var jdbc = beans.getBean(JdbcClient.class);
        jdbc.sql("insert into decree (id, version, kind, state, first_year, title, preamble) values (?, 0, 'ROADMAP', 'DRAFT', ?, 'О карте', 'В целях порядка')")
                .params(id, firstYear)
                .update();
        jdbc.sql("insert into decree_clause (decree_id, position, text) values (?, 0, 'Утвердить карту.')").param(id).update();
        jdbc.sql("""
                        insert into decree_step (decree_id, position, state, made_at, made_by, made_by_name)
                        values (?, 0, 'DRAFT', now(), ?, 'Примеров')""")
                .params(id, accounts.get(Role.CURATOR).getId())
                .update();
        if (state.equals("APPROVED")) {
            jdbc.sql("""
                            update decree set state = 'APPROVED', number = '900', dated = current_date, organization_name = 'Школа', head_post = 'директор',
                              signed_by = 'Эскизов', text = 'О карте', sha256 = '0' where id = ?""")
                    .param(id)
                    .update();
        }
        return id;
    }

    private UUID reader(UUID decree) {
        var id = UUID.randomUUID();
        beans.getBean(JdbcClient.class).sql("insert into decree_reader (id, decree_id, name, part) values (?, ?, 'Примеров', 'OTHER')").params(id, decree).update();
        return id;
    }

    /** As the agreement room keeps it: a draft, or signed with a scan. */
    private UUID agreement(UUID pair, UUID mentee, boolean signed) {
        beans.getBean(Pairs.class).flush();
        var id = UUID.randomUUID();
        var jdbc = beans.getBean(JdbcClient.class);
        jdbc.sql("""
                        insert into agreement (id, version, pair_id, mentee_id, state, tasks, mentor_duties, mentor_rights, mentee_duties, mentee_rights, months)
                        values (?, 0, ?, ?, 'DRAFT', 'учить', 'помогать', 'решать', 'приходить', 'спрашивать', 9)""")
                .params(id, pair, mentee)
                .update();
        if (signed) {
            jdbc.sql("""
                            with scan as (
                              insert into stored_file (id, name, type, size, sha256, content, stored_at)
                              values (gen_random_uuid(), 'scan.pdf', 'PDF', 4, sha256('%PDF'), '%PDF', now()) returning id)
                            update agreement set state = 'SIGNED', number = '900', dated = current_date, mentor_name = 'Пуговкина Анна',
                              mentor_instrumental = 'Пуговкиной Анной', mentee_name = 'Лукошкин Пётр', mentee_instrumental = 'Лукошкиным Петром',
                              starts_on = current_date, ends_on = current_date + 270, scan_id = (select id from scan) where id = ?""")
                    .param(id)
                    .update();
        }
        return id;
    }

    /** Prolonged, and ended early. */
    private UUID ended(UUID signed) {
        var jdbc = beans.getBean(JdbcClient.class);
        jdbc.sql("insert into agreement_extension (agreement_id, position, months, agreed_on, entered_at) values (?, 0, 3, current_date, now())").param(signed).update();
        jdbc.sql("""
                        update agreement set state = 'ENDED', number = '899', ending = 'BOTH', ended_on = current_date, ends_on = current_date,
                          end_reason = 'переезд' where id = ?""")
                .param(signed)
                .update();
        return signed;
    }

    private UUID petition(UUID pair) {
        var id = UUID.randomUUID();
        beans.getBean(JdbcClient.class)
                .sql("insert into pair_petition (id, version, pair_id, petitioner, ground, dated) values (?, 0, ?, 'MENTEE', 'LOST_CONTACT', current_date)")
                .params(id, pair)
                .update();
        return id;
    }

    /** Written as the people room keeps them. */
    private UUID interview(Mentor mentor) {
        var id = UUID.randomUUID();
        beans.getBean(JdbcClient.class)
                .sql("insert into interview (id, version, mentor_id, held_on, interviewer, decision) values (?, 0, ?, current_date, 'Примеров', 'LATER')")
                .params(id, mentor.getId())
                .update();
        return id;
    }

    /** Written as the room of matching keeps it. */
    private UUID bar(Person mentee, Person mentor) {
        var id = UUID.randomUUID();
        beans.getBean(JdbcClient.class)
                .sql("""
                        insert into matching_bar (id, version, mentee_person_id, mentor_person_id, ground, made_at, made_by, made_by_name)
                        values (?, 0, ?, ?, 'VETO', now(), ?, 'Куратор')""")
                .params(id, mentee.getId(), mentor.getId(), accounts.get(Role.CURATOR).getId())
                .update();
        return id;
    }

    private UUID note(Mentee mentee) {
        var id = UUID.randomUUID();
        beans.getBean(JdbcClient.class)
                .sql("insert into psychologist_note (id, mentee_id, text, written_by, written_at) values (?, ?, 'Молчит', ?, now())")
                .params(id, mentee.getId(), accounts.get(Role.PSYCHOLOGIST).getId())
                .update();
        return id;
    }

    /** At midnight, so that its time has come; written as the meeting room keeps it. */
    private UUID meeting(UUID pair, LocalDate today) {
        beans.getBean(Pairs.class).flush();
        var id = UUID.randomUUID();
        beans.getBean(JdbcClient.class)
                .sql("insert into meeting (id, version, pair_id, kind, starts_at, entered_by) values (?, 0, ?, 'ACQUAINTANCE', ?, ?)")
                .params(id, pair, today.atStartOfDay(), accounts.get(Role.CURATOR).getId())
                .update();
        return id;
    }

    private void attachScan(UUID consent) {
        beans.getBean(Consents.class).flush();
        beans.getBean(JdbcClient.class)
                .sql("""
                        with scan as (
                          insert into stored_file (id, name, type, size, sha256, content, stored_at)
                          values (gen_random_uuid(), 'scan.pdf', 'PDF', 4, sha256('%PDF'), '%PDF', now()) returning id)
                        update consent set scan_id = (select id from scan) where id = ?""")
                .param(consent)
                .update();
    }

    /** Of somebody who has withdrawn and is forgotten already, as the people's room keeps it. */
    private UUID erasure(LocalDate today) {
        var gone = save(new Person(
                new PersonName("Данные", "удалены", null), null, Sex.MALE, new Occupied(Occupation.TEACHER, null, null, null), new Contacts(null, null, null, null)));
        var consent = beans.getBean(Consents.class)
                .saveAndFlush(new Consent(
                        gone, ConsentKind.PERSONAL_DATA, today, today.plusYears(1), true, null, accounts.get(Role.CURATOR).getId(),
                        beans.getBean(Clock.class).instant()));
        var id = UUID.randomUUID();
        beans.getBean(JdbcClient.class)
                .sql("""
                        insert into erasure (id, version, person_id, consent_id, asked_on, due_by, done_at, act_year, act_number)
                        values (:id, 0, :person, :consent, :today, :today, now(), 2026, 1)""")
                .param("id", id)
                .param("person", gone.getId())
                .param("consent", consent.getId())
                .param("today", today)
                .update();
        return id;
    }

    private void openToVisitors() {
        beans.getBean(JdbcClient.class)
                .sql("insert into reception (mentors, mentees, sealing_key) values (true, true, sha256('key'))")
                .update();
    }

    /** From somebody who resembles one of the pupils. */
    private UUID enquiry(LocalDate today) {
        var id = UUID.randomUUID();
        beans.getBean(JdbcClient.class)
                .sql("""
                        insert into enquiry (id, version, fingerprint, wish, sender, surname, given_name, patronymic, birth_date, phone, topic, sent_at, state)
                        values (?, 0, sha256('form'), 'MENTEE', 'SELF', 'Локошкин', 'Пётр', '', ?, '89120000000', 'химия', now(), 'WAITING')""")
                .params(id, today.minusYears(19))
                .update();
        return id;
    }

    private void join(Role role, Person person) {
        beans.getBean(Personas.class).join(accounts.get(role), school, role, person.getId());
    }

    /** Of headcounts, which a director may bring too; checked, as the intake room keeps it. */
    private UUID list() {
        var id = UUID.randomUUID();
        var jdbc = beans.getBean(JdbcClient.class);
        jdbc.sql("""
                        insert into import (id, version, kind, state, file_name, heading_row, columns, entered_by, entered_at)
                        values (?, 0, 'HEADCOUNTS', 'CHECKED', 'численность.txt', 1, '{YEAR}', ?, now())""")
                .params(id, accounts.get(Role.CURATOR).getId())
                .update();
        var rows = PackedRows.of(packing -> List.of(new SheetRow(1, List.of("Год")), new SheetRow(2, List.of("2024"))).forEach(packing));
        jdbc.sql("insert into import_file (import_id, rows, top) values (?, ?, '[]')").params(id, rows.bytes()).update();
        return id;
    }

    /** Of the curator's, as the room of documents keeps it. */
    private UUID bundle() {
        var id = UUID.randomUUID();
        var jdbc = beans.getBean(JdbcClient.class);
        jdbc.sql("""
                        insert into paper_bundle (id, source, subject, format, state, size, asked_by, asked_at)
                        values (?, 'consents', 'MENTEE/', 'DOCX', 'READY', 3, ?, now())""")
                .params(id, accounts.get(Role.CURATOR).getId())
                .update();
        jdbc.sql("insert into paper_bundle_part (bundle_id, number, content) values (?, 0, 'zip')").param(id).update();
        return id;
    }

    /** A draft, as the room of questionnaires keeps it. */
    private UUID questionnaire() {
        var id = UUID.randomUUID();
        beans.getBean(JdbcClient.class)
                .sql("""
                        insert into questionnaire (id, version, family, edition, title_ru, title_en, purpose, respondent, content, state, shared)
                        values (?, 0, gen_random_uuid(), 1, 'Запросы', '', 'NEEDS', 'MENTEE', cast(? as jsonb), 'DRAFT', false)""")
                .params(id, """
                        {"sections": [{"key": "s1", "title": {"ru": "Раздел"}, "questions": [{"key": "q1", "kind": "YES_NO", "text": {"ru": "Да?"}}]}]}""")
                .update();
        return id;
    }

    private UUID formWithModels() {
        return id("select form_id from mentoring_model limit 1");
    }

    /** The group meeting of a round, as the room of matching keeps it, at which two talk. */
    private UUID gathering(UUID round, LocalDate today, Person mentee, Person mentor) {
        beans.getBean(MatchingRounds.class).flush();
        var id = UUID.randomUUID();
        var jdbc = beans.getBean(JdbcClient.class);
        jdbc.sql("""
                        insert into gathering (id, version, round_id, place, held_on, starts_at, turns, minutes)
                        values (?, 0, ?, 'Зал', ?, '15:00', 3, 7)""")
                .params(id, round, today)
                .update();
        jdbc.sql("insert into gathering_talk (gathering_id, turn, seat, mentee_person_id, mentor_person_id) values (?, 1, 1, ?, ?)")
                .params(id, mentee.getId(), mentor.getId())
                .update();
        return id;
    }

    private UUID id(String sql) {
        return beans.getBean(JdbcClient.class).sql(sql).query(UUID.class).single();
    }

    Account account(Role role) {
        return accounts.get(role);
    }

    Organization organization() {
        return school;
    }

    <T> T call(Supplier<T> work) {
        return Standing.job(school).call(() -> beans.getBean(TransactionTemplate.class).execute(status -> work.get()));
    }

    /** A pair is formed by one of the school's own forms, an enquiry joined to one of its own people. */
    String form(String address) {
        if (address.endsWith("/joining")) {
            return "?person=" + ids.get("/people/{person}");
        }
        if (address.endsWith("/decrees/replacement")) {
            return "?pair=" + ids.get("/pairs/{working}");
        }
        if (address.endsWith("/agreements/new") || address.equals("POST /o/{slug}/agreements")) {
            return "?pair=" + ids.get("/pairs/{pair}") + "&mentee=" + ids.get("/mentees/{paired}");
        }
        if (address.endsWith("/agreements/drafts") || address.endsWith("/agreements/papers")) {
            return "?decree=" + ids.get("/decrees/{id}");
        }
        if (address.endsWith("/decrees/kinds")) {
            return "?kind=ROADMAP&key=" + UUID.randomUUID();
        }
        if (address.contains("/matching/{id}/left-out")) {
            return "?person=" + ids.get("/people/{person}");
        }
        if (address.contains("/matching/{id}/pins")) {
            return "?pair=" + ids.get("/mentees/{mentee}") + "," + ids.get("/mentors/{mentor}");
        }
        if (address.endsWith("/matching/{id}/notes")) {
            return "?mentee=" + ids.get("/mentees/{mentee}");
        }
        return address.endsWith("/pairs") || address.endsWith("/pairs/choice") ? "?form=" + ids.get("/forms/{form}") : "";
    }

    /** The pattern of an address with the names of what stands in this school. */
    String fill(String pattern) {
        String filled = pattern.replace("{slug}", school.getSlug())
                .replace("{year:\\d{4}}", "2026")
                .replace("{indicator}", "STUDENTS")
                .replace("{memo}", "mentor")
                .replace("{register}", "mentees")
                .replace("/papers/{kind}", "/papers/decree-pairs")
                .replace("{consent}", "PARTICIPATION")
                .replace("{kind}", "HEADCOUNTS")
                .replace("/library/{name}", "/library/needs-pupils")
                .replace("/sections/{part}", "/sections/s1")
                .replace("/questions/{part}", "/questions/q1")
                .replace("{code}", "AAAA-BBBB-CCCC-DDDD")
                .replace("{secret}", "AAAA-BBBB")
                .replace("{at}", "1")
                .replace("/**", "");
        var longestFirst = ids.keySet().stream().sorted(Comparator.comparingInt(String::length).reversed()).toList();
        for (String key : longestFirst) {
            filled = filled.replace(key, key.replaceFirst("\\{\\w+}", ids.get(key).toString()));
        }
        return filled.replace("/organizations/{id}", "/organizations/" + school.getId())
                .replace("/accounts/{account}", "/accounts/" + accounts.get(Role.MENTOR).getId())
                .replace("/memberships/{id}", "/memberships/" + membership())
                .replace("/invitations/{id}", "/invitations/" + invitation());
    }

    private UUID membership() {
        return beans.getBean(JdbcClient.class)
                .sql("select id from membership where account_id = ? and organization_id = ?")
                .params(accounts.get(Role.MENTOR).getId(), school.getId())
                .query(UUID.class)
                .single();
    }

    /** An open one, as the account room keeps it. */
    private UUID invitation() {
        var id = UUID.randomUUID();
        beans.getBean(JdbcClient.class)
                .sql("""
                        insert into invitation (id, code_hash, purpose, organization_id, role, name, expires_at)
                        values (?, decode(replace(?, '-', ''), 'hex'), 'JOIN', ?, 'COUNCIL', 'Примеров', now() + interval '1 day')""")
                .params(id, id.toString(), school.getId())
                .update();
        return id;
    }
}
