package ru.nastavnik.survey;

import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;

/** Those who run the programme: they have an account and no card. */
@Component
@Order(30)
class Curators implements Audience {

    private final JdbcClient jdbc;

    Curators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return "curators";
    }

    @Override
    public List<Group> groups() {
        return List.of(new Group(null, null));
    }

    @Override
    public List<Member> members(String argument) {
        return jdbc.sql("""
                        select a.id from membership m join account a on a.id = m.account_id
                        where m.organization_id = :organization and m.role = 'CURATOR' order by a.name, a.id""")
                .param("organization", Standing.require().organization())
                .query((row, index) -> new Member(null, row.getObject("id", UUID.class), Side.CURATOR, null, null, null, null, null))
                .list();
    }
}
