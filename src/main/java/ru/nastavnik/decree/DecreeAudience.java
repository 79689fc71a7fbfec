package ru.nastavnik.decree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.survey.Audience;
import ru.nastavnik.survey.Side;

/** The pairs of an approved decree, to be asked in surveys. */
@Component
@Order(40)
class DecreeAudience implements Audience {

    private static final int MOST = 50;

    /** Whoever left the register, or a group that goes on without them, is not asked. */
    private static final String MEMBERS = """
            select p.id, b.side, b.pair_id, f.name as form, p.school_class, p.sex, cast(extract(year from p.birth_date) as int) as born_in
            from (
              select w.organization_id, d.position, w.id as pair_id, w.form_id, 'MENTOR' as side, m.person_id
              from decree_pair d
              join pair w on w.organization_id = d.organization_id and w.id = d.pair_id
              join mentor m on m.organization_id = w.organization_id and m.id = w.mentor_id
              where d.decree_id = :decree and not d.released and m.archived_on is null
              union all
              select w.organization_id, d.position, w.id, w.form_id, 'MENTEE', m.person_id
              from decree_pair d
              join pair w on w.organization_id = d.organization_id and w.id = d.pair_id
              join pair_mentee b on b.organization_id = w.organization_id and b.pair_id = w.id and b.left_on is null
              join mentee m on m.organization_id = b.organization_id and m.id = b.mentee_id
              where d.decree_id = :decree and not d.released and m.archived_on is null) b
            join person p on p.organization_id = b.organization_id and p.id = b.person_id
            join mentoring_form f on f.organization_id = b.organization_id and f.id = b.form_id
            where p.blocked_on is null
            order by b.position, b.side desc, p.surname, p.given_name, p.id""";

    private final JdbcClient jdbc;
    private final MessageSource messages;

    DecreeAudience(JdbcClient jdbc, MessageSource messages) {
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "decree";
    }

    /** The newest first. */
    @Override
    public List<Group> groups() {
        return jdbc.sql("select id, number, dated from decree where kind in ('PAIRS', 'REPLACEMENT') and state = 'APPROVED' and cancelled_by_id is null order by dated desc, id desc limit :most")
                .param("most", MOST)
                .query((row, index) -> new Group(row.getString("id"), title(row.getString("number"), row.getObject("dated", LocalDate.class))))
                .list();
    }

    private String title(String number, LocalDate dated) {
        return messages.getMessage("decree.title", new Object[] {number, dated}, LocaleContextHolder.getLocale());
    }

    @Override
    public List<Member> members(String argument) {
        Map<Participant, List<Member>> all = new LinkedHashMap<>();
        jdbc.sql(MEMBERS)
                .param("decree", UUID.fromString(argument))
                .query((row, index) -> new Member(
                        row.getObject("id", UUID.class), null, Side.valueOf(row.getString("side")), row.getObject("pair_id", UUID.class),
                        row.getString("form"), row.getString("school_class"), row.getString("sex"), row.getObject("born_in", Integer.class)))
                .list()
                .forEach(member -> all.computeIfAbsent(new Participant(member.person(), member.side()), key -> new ArrayList<>()).add(member));
        return all.values().stream().map(DecreeAudience::once).toList();
    }

    private record Participant(UUID person, Side side) {}

    /** Whoever is in several pairs is asked once, as of none of them; and as of a form only when all are of it. */
    private static Member once(List<Member> same) {
        Member one = same.get(0);
        boolean oneForm = same.stream().allMatch(other -> other.form().equals(one.form()));
        return new Member(
                one.person(), null, one.side(), same.size() == 1 ? one.pair() : null, oneForm ? one.form() : null, one.schoolClass(), one.sex(), one.bornIn());
    }
}
