package ru.nastavnik.matching;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.survey.Audience;
import ru.nastavnik.survey.AudienceChoice;

/** Those of one side who came to a gathering, and whom they met there. */
class GatheringAudience implements Audience {

    /**
     * Those whom they were to talk to and who came; where there was no timetable, or they came without being in it, all of the other side who came.
     * {@link Meetings} says the same of everybody at once.
     */
    private static final String MET = """
            with came as (
              select person_id from gathering_guest
              where gathering_id = :gathering and side = :other and attendance = 'CAME' and person_id <> :person),
            met as (
              select c.person_id from came c join gathering_talk t on t.gathering_id = :gathering
                and case :other when 'MENTOR' then t.mentor_person_id else t.mentee_person_id end = c.person_id
                and case :other when 'MENTOR' then t.mentee_person_id else t.mentor_person_id end = :person)
            select person_id from met union select person_id from came where not exists (select from met)""";

    private final Side side;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    GatheringAudience(Side side, JdbcClient jdbc, MessageSource messages) {
        this.side = side;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public String name() {
        return name(side);
    }

    private static String name(Side side) {
        return side == Side.MENTEE ? "gatheringMentees" : "gatheringMentors";
    }

    static AudienceChoice choice(Side side, UUID gathering) {
        return new AudienceChoice(name(side), gathering.toString());
    }

    /** One side of a gathering. */
    record OfGathering(Side side, UUID id) {}

    /** Empty where a survey asks other people. */
    static Optional<OfGathering> gathering(AudienceChoice choice) {
        return Stream.of(Side.values())
                .filter(side -> choice.audience().equals(name(side)))
                .findFirst()
                .map(side -> new OfGathering(side, UUID.fromString(choice.argument())));
    }

    /** Those to which somebody came, the latest first. */
    @Override
    public List<Group> groups() {
        return jdbc.sql("""
                        select g.id, r.name, g.held_on from gathering g join matching_round r on r.id = g.round_id
                        where exists (select from gathering_guest c where c.gathering_id = g.id and c.side = :side and c.attendance = 'CAME')
                        order by g.held_on desc, g.id""")
                .param("side", side.name())
                .query((row, number) -> new Group(
                        row.getString("id"), label(row.getString("name"), row.getObject("held_on", LocalDate.class))))
                .list();
    }

    private String label(String round, LocalDate day) {
        return messages.getMessage("gathering.audience", new Object[] {round, day}, LocaleContextHolder.getLocale());
    }

    /** Whoever has left the register since is not asked. */
    @Override
    public List<Member> members(String argument) {
        return jdbc.sql("""
                        select p.id, p.school_class, p.sex, cast(extract(year from p.birth_date) as int) as born_in
                        from gathering_guest g join person p on p.id = g.person_id join %s c on c.person_id = p.id
                        where g.gathering_id = :gathering and g.side = :side and g.attendance = 'CAME' and c.archived_on is null and p.blocked_on is null
                        order by p.school_class nulls last, p.surname, p.given_name, p.patronymic, p.id""".formatted(Faces.table(side)))
                .param("gathering", UUID.fromString(argument))
                .param("side", side.name())
                .query((row, number) -> new Member(
                        row.getObject("id", UUID.class), null, ru.nastavnik.survey.Side.valueOf(side.name()), null, null,
                        row.getString("school_class"), row.getString("sex"), row.getObject("born_in", Integer.class)))
                .list();
    }

    @Override
    public Optional<Set<UUID>> acquaintances(String argument, UUID person) {
        return Optional.of(new HashSet<>(jdbc.sql(MET)
                .param("gathering", UUID.fromString(argument))
                .param("other", side.other().name())
                .param("person", person)
                .query(UUID.class)
                .list()));
    }
}
