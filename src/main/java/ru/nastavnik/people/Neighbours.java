package ru.nastavnik.people;

import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;

/** Who stands before and after a card in the list as it was filtered and sorted last. A card puts it into its model as {@code neighbours}. */
@Component
class Neighbours {

    private final RegisterSearch search;
    private final Register register;
    private final HttpSession session;
    private final Clock clock;
    private final JdbcClient jdbc;

    /** @param session of whoever looks, as the request has it */
    Neighbours(RegisterSearch search, Register register, HttpSession session, Clock clock, JdbcClient jdbc) {
        this.search = search;
        this.register = register;
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

    Beside of(Participant<?> card) {
        var kind = RegisterKind.of(card);
        var today = Standing.require().today(clock);
        var filter = search.looked(session, kind);
        var words = search.words(session, kind);
        var beside = beside(card.getId(), kind, filter, words, today);
        return words != null && beside.before() == null && beside.after() == null ? besideAmongAlike(card.getId(), beside, filter, words, today) : beside;
    }

    /** One statement, which reads two rows by the index of the order. */
    private Beside beside(UUID card, RegisterKind kind, RegisterFilter filter, String words, LocalDate today) {
        var query = new RegisterQuery(kind, filter, today).search(words);
        var order = filter.sort();
        String beside = "(select t.id %s and %s order by %s limit 1)";
        String from = query.from("");
        return jdbc.sql("select " + beside.formatted(from, order.before(kind.table).formatted("card"), order.orderByBackwards()) + " as before, "
                        + beside.formatted(from, order.after(kind.table).formatted("card"), order.orderBy()) + " as after")
                .params(query.params())
                .param("card", card)
                .query((row, number) ->
                        new Beside(kind, row.getObject("before", UUID.class), row.getObject("after", UUID.class), filter.query()))
                .single();
    }

    /** Nobody else has the words: the list shows those who nearly have them, on one page and in an order of its own, unless this card has them. */
    private Beside besideAmongAlike(UUID card, Beside alone, RegisterFilter filter, String words, LocalDate today) {
        var page = register.page(alone.register(), filter, words, today);
        var list = page.rows().stream().map(RegisterRow::id).toList();
        int at = list.indexOf(card);
        return page.alike() && at >= 0
                ? new Beside(alone.register(), at == 0 ? null : list.get(at - 1), at == list.size() - 1 ? null : list.get(at + 1), alone.list())
                : alone;
    }
}
