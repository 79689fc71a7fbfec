package ru.nastavnik.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.Listeners;
import ru.nastavnik.Personas;
import ru.nastavnik.organization.DayBegan;

/** After an anonymous round is closed nothing in the database leads from an answer to who gave it: no key, no time, no order. */
@ApplicationTest
class AnonymityTest {

    private static final int PEOPLE = 12;

    @Autowired
    Personas personas;

    @Autowired
    BeanFactory beans;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Listeners listeners;

    @Autowired
    ApplicationEventPublisher events;

    RoundDesk desk;
    UUID round;
    List<UUID> invitees;

    /** The first says 1, and so on: in the order in which they answered. Two more began and did not send, one of another form is alone with it. */
    @BeforeEach
    void allAnswerOneAfterAnother() {
        desk = new RoundDesk(beans, personas.school());
        round = desk.open(true, RoundDesk.TWO_SECTIONS);
        invitees = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            invitees.add(desk.invite(round, desk.person("Ромашкин"), i == 0 ? Side.MENTOR : Side.MENTEE));
        }
        for (int i = 0; i < PEOPLE; i++) {
            desk.answered(round, invitees.get(i), String.valueOf(1 + i % 10));
        }
        UUID undecided = desk.invite(round, desk.person("Клеверов"), Side.MENTEE);
        desk.call(() -> beans.getBean(Responding.class).save(new Seat(round, undecided, null, ""), 1, Written.of(RoundDesk.fields("a.mark", "5"), null)));
    }

    @Test
    void beforeItClosesTheDatabaseKeepsNoKeyAndNoTime() {
        assertThat(rows("select count(*) from response where round_id = ? and sent_on is not null and (invitee_id is not null or saved_at is not null "
                        + "or saved_in is not null or entered_by is not null or school_class is not null or sex is not null or born_in is not null)"))
                .containsExactly("0");
        assertThat(ids()).doesNotHaveDuplicates().doesNotContainAnyElementsOf(invitees).allMatch(id -> id.version() == 4);
    }

    @Test
    void afterItIsClosedNothingLeadsBack() {
        var before = ids();
        close();
        assertThat(rows("select count(*) from response where round_id = ?")).as("drafts are gone, answers are all there").containsExactly("" + PEOPLE);
        assertThat(ids()).as("keys that somebody may have noted").doesNotContainAnyElementsOf(before).allMatch(id -> id.version() == 4);
        assertThat(rows("select distinct cast(xmin as text) from response where round_id = ?")).as("the transaction").hasSize(1).doesNotContainAnyElementsOf(
                rows("select cast(xmin as text) from invitee where round_id = ?"));
        assertThat(rows("select distinct cast(sent_on as text) from response where round_id = ?")).as("the day").hasSize(1);
        assertThat(rows("select form from response where round_id = ? and side = 'MENTOR'")).as("a form that is one person's").containsExactly((String) null);
        assertThat(rows("select distinct form from response where round_id = ? and side = 'MENTEE'")).containsExactly("ученик–ученик");
        assertThat(rows("select distinct concat_ws(',', invitee_id, submission, saved_at, saved_in, entered_by, school_class, sex, born_in) from response where round_id = ?"))
                .containsExactly("");
    }

    /** Two rounds that were answered alike lie in two orders: by chance they are the same once in eleven factorial times. */
    @Test
    void theOrderOfTheRowsTellsNothing() {
        var inOrder = marks();
        close();
        var first = marks();
        allAnswerOneAfterAnother();
        close();
        assertThat(first).isNotEqualTo(inOrder).containsExactlyInAnyOrderElementsOf(inOrder).isNotEqualTo(marks());
    }

    @Test
    void neitherEventsNorTheLogSayWhoAnsweredWhat() {
        close();
        listeners.settle();
        assertThat(jdbc.sql("select count(*) from event_publication where serialized_event like ?").param("%" + round + "%").query(Integer.class).single()).isZero();
        assertThat(desk.call(() -> jdbc.sql("select count(*) from journal_entry where what like 'survey.%'").query(Integer.class).single())).isZero();
    }

    /** A draft that read the round as open, and was written after the answers were shuffled. */
    @Test
    void aDraftThatCameWhileItClosedGoesWhenADayBegins() {
        UUID named = desk.open(false, RoundDesk.TWO_SECTIONS);
        desk.close(named);
        UUID running = desk.open(true, RoundDesk.TWO_SECTIONS);
        close();
        List<UUID> drafts = Stream.of(round, named, running).map(this::draft).toList();
        desk.call(() -> {
            events.publishEvent(new DayBegan(desk.school.getId()));
            return null;
        });
        listeners.settle();
        assertThat(desk.<List<UUID>>call(() -> jdbc.sql("select id from response where id = any (?)").param(drafts.toArray(UUID[]::new)).query(UUID.class).list()))
                .containsExactlyInAnyOrderElementsOf(drafts.subList(1, 3));
        assertThat(rows("select count(*) from response where round_id = ?")).as("what was sent stays").containsExactly("" + PEOPLE);
    }

    private UUID draft(UUID of) {
        UUID invitee = desk.invite(of, desk.person("Клеверов"), Side.MENTEE);
        return desk.call(() -> beans.getBean(Responses.class).saveAndFlush(Response.draft(beans.getBean(Invitees.class).findById(invitee).orElseThrow())).getId());
    }

    @Test
    void aNamedRoundKeepsItsNamesAndDrafts() {
        UUID named = desk.open(false, RoundDesk.TWO_SECTIONS);
        UUID invitee = desk.invite(named, desk.person("Ромашкин"), Side.MENTEE);
        desk.answered(named, invitee, "8");
        UUID response = desk.response(invitee).getId();
        round = named;
        close();
        assertThat(desk.response(invitee).getId()).isEqualTo(response);
    }

    @Test
    void paperAndTheOpenLinkAreUnlinkedToo() {
        UUID submission = UUID.randomUUID();
        desk.call(() -> beans.getBean(Copying.class).fromPaper(round, submission, RoundDesk.fields("a.mark", "8")));
        desk.call(() -> beans.getBean(Copying.class).ofAnyone(round, UUID.randomUUID(), RoundDesk.fields("a.mark", "8")));
        close();
        assertThat(rows("select count(*) from response where round_id = ? and submission is null")).containsExactly("" + (PEOPLE + 2));
    }

    /** Who gave paper is noted: those of whom the form is not known must not be just them. */
    @Test
    void papersAreNotToldFromTheRestByWhatIsNotKnownOfThem() {
        for (int i = 0; i < 5; i++) {
            desk.call(() -> beans.getBean(Copying.class).fromPaper(round, UUID.randomUUID(), RoundDesk.fields("a.mark", "8")));
        }
        close();
        assertThat(rows("select distinct form from response where round_id = ?")).containsExactly((String) null);
        assertThat(rows("select distinct side from response where round_id = ? order by side")).as("of the side papers tell").containsExactly("MENTEE", "MENTOR");
    }

    @Test
    void whereThePapersTellNoSideNobodyIsToldApartByIt() {
        for (int i = 0; i < 5; i++) {
            desk.call(() -> jdbc.sql("""
                            insert into response (id, version, round_id, side, answers, sent_on, on_paper)
                            values (gen_random_uuid(), 0, ?, 'ANYONE', '{"mark": ["8"]}', current_date, true)""").param(round).update());
        }
        close();
        assertThat(rows("select distinct concat_ws(',', side, form) from response where round_id = ?")).containsExactly("ANYONE");
        assertThat(rows("select count(*) from response where round_id = ?")).containsExactly("" + (PEOPLE + 5));
    }

    private void close() {
        desk.close(round);
        listeners.settle();
    }

    private List<UUID> ids() {
        return desk.call(() -> jdbc.sql("select id from response where round_id = ? and sent_on is not null").param(round).query(UUID.class).list());
    }

    private List<String> marks() {
        return rows("select answers ->> 'mark' from response where round_id = ? and sent_on is not null order by ctid");
    }

    private List<String> rows(String sql) {
        return desk.call(() -> jdbc.sql(sql).param(round).query(String.class).list());
    }
}
