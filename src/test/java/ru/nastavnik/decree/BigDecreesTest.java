package ru.nastavnik.decree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Personas;
import ru.nastavnik.pairing.EndReason;

/** Decrees of a big school, and a school with many of them. */
@ApplicationTest
class BigDecreesTest {

    private static final int PAIRS = 60;
    private static final int ROWS = 260;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    Desk desk;
    DeskPages pages;

    @BeforeEach
    void open() {
        desk = new Desk(beans);
        pages = new DeskPages(beans, desk);
    }

    /** What its clause about them says is longer than anybody may write. */
    @Test
    void sixtyPairsLeaveByOneAmendmentAndTheDeskShowsIt() {
        UUID[] pairs = IntStream.range(0, PAIRS).mapToObj(at -> desk.pair()).toArray(UUID[]::new);
        UUID first = desk.submitted(pairs).getId();
        desk.approve(first);
        UUID amending = desk.amendment(first, List.of(pairs).stream().map(pair -> PairChange.leftOut(pair, EndReason.DECREE)).toArray(PairChange[]::new));
        assertThat(pages.get(desk.curator, "/decrees/" + amending)).hasStatusOk().bodyText().contains("исключить: наставник — Примерова");
        assertThat(pages.get(desk.director, "/decrees/desk")).hasStatusOk().bodyText().contains("исключить: наставник — Примерова");
        String chosen = amending + ":" + desk.decree(amending).getVersion() + ":" + desk.seal(amending);
        assertThat(pages.post(desk.director, "/decrees/desk", "chosen", chosen, "password", Personas.PASSWORD)).hasStatus(HttpStatus.FOUND).flash().containsEntry("approved", 1);
        assertThat(desk.decree(amending).getApproval().orElseThrow().text().length()).isGreaterThan(Provisions.LENGTH);
        assertThat(pages.get(desk.curator, "/decrees/" + amending + "/print")).hasStatusOk();
    }

    @Test
    void namesOfManyPeopleArePutRightAtOnce() {
        var mentor = desk.teacher("Примерова");
        UUID id = desk.draft(desk.pair(mentor, desk.pupil("Образцов"))).getId();
        List<Object> fields = new ArrayList<>();
        for (int at = 0; at < ROWS; at++) {
            fields.addAll(List.of("rows[" + at + "].person", at == ROWS - 1 ? mentor.getPerson().getId() : UUID.randomUUID()));
            fields.addAll(List.of("rows[" + at + "].accusative", "Примерова Анна Борисовна", "rows[" + at + "].instrumental", ""));
        }
        assertThat(pages.post(desk.curator, "/decrees/" + id + "/names", fields.toArray())).hasStatus(HttpStatus.FOUND);
        assertThat(pages.get(desk.curator, "/decrees/" + id)).bodyText().contains("Закрепить наставником Примерова Анна Борисовна");
    }

    @Test
    void aDecreeOnManyPairsIsAmended() {
        UUID pair = desk.pair();
        UUID first = desk.submitted(pair).getId();
        desk.approve(first);
        List<Object> fields = new ArrayList<>(List.of("key", UUID.randomUUID()));
        for (int at = 0; at < ROWS; at++) {
            fields.addAll(List.of("rows[" + at + "].pair", at == ROWS - 1 ? pair : UUID.randomUUID(), "rows[" + at + "].fate", at == ROWS - 1 ? "OUT" : "STAYS"));
            fields.addAll(List.of("rows[" + at + "].endsOn", desk.today));
        }
        var drafted = pages.post(desk.curator, "/decrees/" + first + "/amendment", fields.toArray());
        assertThat(drafted).hasStatus(HttpStatus.FOUND);
        UUID amending = DeskPages.decreeIn(drafted);
        assertThat(desk.<List<UUID>>call(() -> jdbc.sql("select pair_id from decree_change where decree_id = ?").param(amending).query(UUID.class).list())).containsExactly(pair);
    }

    @Test
    void anOldDecreeIsCancelledFromItsCardThoughManyAreNewer() {
        UUID oldest = desk.submitted(desk.pair()).getId();
        desk.approve(oldest);
        desk.run(() -> jdbc.sql("""
                        insert into decree (id, version, state, kind, first_year, title, preamble, number, dated, organization_name, head_post, signed_by, text, sha256)
                        select uuidv7(), 0, 'APPROVED', 'ROADMAP', first_year, 'О карте', '', 'К-' || n, dated + n, organization_name, head_post, signed_by, 'О карте', sha256
                        from decree, generate_series(1, 50) n where id = ?""")
                .param(oldest)
                .update());
        assertThat(pages.get(desk.curator, "/decrees/" + oldest + "/cancellation"))
                .hasStatusOk()
                .bodyText()
                .containsPattern("value=\"" + oldest + "\"[^>]*checked")
                .contains("№ К-50", "№ К-2 ", "Здесь последние 50 приказов")
                .doesNotContain("№ К-1 ");
        assertThat(pages.post(desk.curator, "/decrees/cancellations", "targets", oldest)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT).bodyText().contains(oldest.toString());
    }
}
