package ru.nastavnik.people;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;

/** Who stands before and after a card in the list as it was filtered and sorted last. A card puts it into its model as {@code neighbours}. */
@Component
class Neighbours {

    private final RegisterSearch search;
    private final HttpSession session;
    private final Clock clock;
    private final JdbcClient jdbc;

    /** @param session of whoever looks, as the request has it */
    Neighbours(RegisterSearch search, HttpSession session, Clock clock, JdbcClient jdbc) {
        this.search = search;
        this.session = session;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /**
     * @param before id of the card before; null for the first
     * @param after id of the card after; null for the last
     * @param list the address's part behind the question mark that leads back to the list
     */
    record Beside(RegisterKind register, UUID before, UUID after, String list) {}

    /** One statement, which reads two rows by the index of the order. */
    Beside of(Participant<?> card) {
        var register = RegisterKind.of(card);
        var today = Standing.require().today(clock);
        var filter = search.looked(session, register);
        var query = new RegisterQuery(register, filter, today).search(search.words(session, register));
        var order = filter.sort();
        String beside = "(select t.id %s and %s order by %s limit 1)";
        String from = query.from("");
        return jdbc.sql("select " + beside.formatted(from, order.before(register.table).formatted("card"), order.orderByBackwards()) + " as before, "
                        + beside.formatted(from, order.after(register.table).formatted("card"), order.orderBy()) + " as after")
                .params(query.params())
                .param("card", card.getId())
                .query((row, number) ->
                        new Beside(register, row.getObject("before", UUID.class), row.getObject("after", UUID.class), filter.query()))
                .single();
    }
}
