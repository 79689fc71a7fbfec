package ru.nastavnik.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.account.GroupInviting;
import ru.nastavnik.account.GroupInviting.Card;
import ru.nastavnik.account.GroupInviting.Guest;
import ru.nastavnik.intake.ImportRows.Judgement;
import ru.nastavnik.intake.ImportRows.Kept;
import ru.nastavnik.sheet.SheetRow;
import tools.jackson.databind.json.JsonMapper;

/**
 * Lists of people who are to be given access. Each new one becomes an invitation, whose code is shown to whoever confirms the list, once, and is
 * kept nowhere: so they are made while the page is waited for, and not behind it.
 */
@Component
class AccountHandling implements Handling {

    private final ImportRows rows;
    private final GroupInviting inviting;
    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final MessageSource messages;

    AccountHandling(ImportRows rows, GroupInviting inviting, JdbcClient jdbc, JsonMapper json, MessageSource messages) {
        this.rows = rows;
        this.inviting = inviting;
        this.jdbc = jdbc;
        this.json = json;
        this.messages = messages;
    }

    @Override
    public boolean handles(ImportKind kind) {
        return kind == ImportKind.ACCOUNTS;
    }

    @Override
    public Function<SheetRow, Line> reader(Import list, Locale locale) {
        return new GuestReader(list.columns(), inviting, messages, locale);
    }

    /** Mentors and mentees are invited to their cards: of each name there must be one. Others who have the role already are left alone. */
    @Override
    public void compare(Import list, Locale locale) {
        Map<Guest, Integer> first = new HashMap<>();
        rows.each(list.getId(), "verdict <> 'ERROR'", portion -> {
            var cards = cards(list.getId(), portion);
            var guests = portion.stream().map(row -> guest(row, cards)).toList();
            var known = inviting.known(guests);
            var judgements = new ArrayList<Judgement>();
            for (int i = 0; i < portion.size(); i++) {
                judgements.add(judge(list, portion.get(i), guests.get(i), known.get(i), cards, first, locale));
            }
            rows.judge(list.getId(), judgements);
        });
    }

    private Judgement judge(Import list, Kept row, Guest guest, boolean known, Map<Integer, List<UUID>> cards, Map<Guest, Integer> first, Locale locale) {
        var judgement = Judgement.of(row);
        if (guest.role().isParticipant() && guest.person() == null) {
            String problem = cards.getOrDefault(row.number(), List.of()).isEmpty() ? "import.problem.no-card" : "import.problem.several-cards";
            int column = list.columns().columnOf(Field.FULL_NAME, Field.SURNAME);
            return judgement.refused(List.of(new Line.Problem(column, Field.FULL_NAME, messages.getMessage(problem, null, locale))));
        }
        var bound = guest.person() == null ? judgement : judgement.known(guest.person(), 0, null);
        Integer earlier = first.putIfAbsent(new Guest(guest.role(), guest.person(), guest.name(), null), row.number());
        if (earlier != null) {
            return bound.twinOf(earlier);
        }
        return known ? bound.as(Likeness.SAME, Verdict.SAME, Choice.SKIP) : bound;
    }

    private Guest guest(Kept row, Map<Integer, List<UUID>> cards) {
        var told = read(row);
        var found = cards.getOrDefault(row.number(), List.of());
        return new Guest(told.role(), found.size() == 1 ? found.get(0) : null, told.name(), told.signIn());
    }

    /** The people of that name in the register of that role, by row. */
    private Map<Integer, List<UUID>> cards(UUID list, List<Kept> portion) {
        var cards = new HashMap<Integer, List<UUID>>();
        jdbc.sql("""
                        with known as (%s)
                        select r.number, known.id from import_row r join known on known.s = r.surname and known.g = r.given_name
                          and (known.f = r.patronymic or r.patronymic = '')
                        where r.import_id = :list and r.number = any(:numbers) and (
                          cast(r.entry as json) ->> 'role' = 'MENTOR' and exists (select from mentor m where m.person_id = known.id and m.archived_on is null)
                          or cast(r.entry as json) ->> 'role' = 'MENTEE' and exists (select from mentee e where e.person_id = known.id and e.archived_on is null))"""
                        .formatted(Resemblance.KNOWN))
                .param("list", list)
                .param("numbers", portion.stream().map(Kept::number).toArray(Integer[]::new))
                .query(row -> {
                    cards.computeIfAbsent(row.getInt("number"), number -> new ArrayList<>()).add(row.getObject("id", UUID.class));
                });
        return cards;
    }

    private Guest read(Kept row) {
        return json.readValue(row.entry(), Guest.class);
    }

    @Override
    public List<ShownRow> show(Import list, List<Kept> shown, Locale locale) {
        return shown.stream()
                .map(row -> {
                    var guest = read(row);
                    String role = guest.role() == null ? null : messages.getMessage("account.role." + guest.role(), null, locale);
                    String about = Stream.of(role, guest.signIn()).filter(Objects::nonNull).collect(Collectors.joining(" · "));
                    return new ShownRow(row, guest.name(), about, null, false, List.of());
                })
                .toList();
    }

    /** Makes the invitations; in the row of each stands afterwards which one. */
    List<Card> invite(Import list, String base) {
        var cards = new ArrayList<Card>();
        rows.each(list.getId(), "choice = 'ADD'", portion -> {
            var guests = portion.stream().map(row -> new Guest(read(row).role(), row.target(), read(row).name(), read(row).signIn())).toList();
            var made = inviting.invite(guests, base);
            jdbc.sql("""
                            update import_row r set target = u.invitation, entry = null, surname = null, given_name = null, patronymic = null
                            from unnest(cast(:numbers as int[]), cast(:invitations as uuid[])) as u (number, invitation)
                            where r.import_id = :list and r.number = u.number""")
                    .param("list", list.getId())
                    .param("numbers", portion.stream().map(Kept::number).toArray(Integer[]::new))
                    .param("invitations", made.stream().map(Card::invitation).toArray(UUID[]::new))
                    .update();
            cards.addAll(made);
        });
        return cards;
    }

    @Override
    public Optional<Refusal> undo(Import list) {
        var invitations = rowsByInvitation(list).keySet();
        var accepted = inviting.accepted(invitations);
        if (!accepted.isEmpty()) {
            return Optional.of(new Refusal(accepted.size(), 0));
        }
        inviting.revoke(invitations);
        return Optional.empty();
    }

    /** Those who have come in already, each by their own hand. */
    @Override
    public List<HinderedRow> hindered(Import list) {
        var rowsOf = rowsByInvitation(list);
        return inviting.accepted(rowsOf.keySet()).stream()
                .map(one -> new HinderedRow(rowsOf.get(one.invitation()), one.name(), list.getKind().getPlace(), one.name(), one.at()))
                .sorted(Comparator.comparing(HinderedRow::number))
                .limit(HinderedRow.MOST)
                .toList();
    }

    private Map<UUID, Integer> rowsByInvitation(Import list) {
        var numbers = new HashMap<UUID, Integer>();
        jdbc.sql("select number, target from import_row where import_id = :list")
                .param("list", list.getId())
                .query(row -> {
                    numbers.put(row.getObject("target", UUID.class), row.getInt("number"));
                });
        return numbers;
    }
}
