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

    /** Those whom a filter lets through, found once: twice it took five times as long. The orders know them as {@code t} and {@code p}. */
    private static final String LISTED = """
            listed as materialized (select t.id as card, t.entered_on, p.id, p.surname, p.given_name, p.patronymic, p.school_class %s),""";

    private static final String FROM_LISTED = "from listed p cross join lateral (select p.card as id, p.entered_on) t where true";

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
        var place = place(card.getId(), kind, filter, words, today);
        return words == null || place.isKnown() ? place.beside() : besideAmongAlike(card.getId(), place.beside(), filter, words, today);
    }

    /** @param alone nobody stands beside the card, since it is the only one in the list */
    private record Place(Beside beside, boolean alone) {

        boolean isKnown() {
            return alone || beside.before() != null || beside.after() != null;
        }
    }

    /** One statement. In the whole register it reads two rows by the index of the order; for the card itself it looks only when there is no other. */
    private Place place(UUID card, RegisterKind kind, RegisterFilter filter, String words, LocalDate today) {
        var query = new RegisterQuery(kind, filter, today).search(words);
        var order = filter.sort();
        boolean narrow = filter.isNarrow() || words != null;
        String from = narrow ? FROM_LISTED : query.from("");
        String beside = "(select t.id %s and %s order by %s limit 1)";
        return jdbc.sql("""
                        with %s beside as materialized (select %s as before, %s as after)
                        select before, after, case when before is null and after is null then exists (select 1 %s and t.id = :card) else false end as alone
                        from beside""".formatted(
                        narrow ? LISTED.formatted(query.from("")) : "",
                        beside.formatted(from, order.before(kind.table).formatted("card"), order.orderByBackwards()),
                        beside.formatted(from, order.after(kind.table).formatted("card"), order.orderBy()), from))
                .params(query.params())
                .param("card", card)
                .query((row, number) -> new Place(
                        new Beside(kind, row.getObject("before", UUID.class), row.getObject("after", UUID.class), filter.query()), row.getBoolean("alone")))
                .single();
    }

    /** Nobody has the words: the list shows those who nearly have them, on one page and in an order of its own. */
    private Beside besideAmongAlike(UUID card, Beside none, RegisterFilter filter, String words, LocalDate today) {
        var list = register.alike(none.register(), filter, words, today).stream().map(RegisterRow::id).toList();
        int at = list.indexOf(card);
        return at < 0
                ? none
                : new Beside(none.register(), at == 0 ? null : list.get(at - 1), at == list.size() - 1 ? null : list.get(at + 1), none.list());
    }
}
