package ru.nastavnik.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.Personas;
import ru.nastavnik.account.Account;
import ru.nastavnik.decree.Desk;
import ru.nastavnik.organization.Role;
import ru.nastavnik.people.Mentee;
import ru.nastavnik.people.Mentor;
import ru.nastavnik.pairing.PairLines;
import ru.nastavnik.pairing.Pairing;
import ru.nastavnik.pairing.Pairs;
import ru.nastavnik.questionnaire.Answers;

/** A school whose pairs work and meet, as the tests of meetings and of later rooms need it. */
public class Diary {

    public static final LocalTime LESSON = LocalTime.MIDNIGHT;

    public final Desk desk;
    public final LocalDate today;
    private final BeanFactory beans;

    public Diary(BeanFactory beans) {
        this(beans, new Desk(beans));
    }

    public Diary(BeanFactory beans, Desk desk) {
        this.beans = beans;
        this.desk = desk;
        this.today = desk.today;
    }

    /** A pair that has worked for so many days, to the end of its programme year or at least for a month more. */
    public UUID pair(int days, Mentor mentor, Mentee... mentees) {
        UUID id = desk.pair(mentor, mentees);
        desk.run(() -> {
            beans.getBean(Pairs.class).findById(id).orElseThrow().enterDecree();
            beans.getBean(Pairing.class).activate(List.of(id), today);
        });
        works(id, today.minusDays(days), today.plusDays(30));
        return id;
    }

    public UUID pair(int days) {
        return pair(days, desk.teacher("Примерова"), desk.pupil("Образцов"));
    }

    public void works(UUID pair, LocalDate from, LocalDate to) {
        desk.run(() -> {
            for (String sql : List.of(
                    "update pair set starts_on = :from, works_from = :from, ends_on = :to where id = :pair",
                    "update pair_mentee set starts_on = :from, ends_on = :to where pair_id = :pair")) {
                beans.getBean(JdbcClient.class).sql(sql).param("from", from).param("to", to).param("pair", pair).update();
            }
        });
    }

    public void rhythm(UUID pair, Integer days) {
        desk.run(() -> beans.getBean(JdbcClient.class).sql("update pair set rhythm_days = ? where id = ?").params(days, pair).update());
    }

    /** So many days ago, at midnight, so that the hour has come; negative for a day to come. */
    UUID meeting(UUID pair, MeetingKind kind, int daysAgo) {
        return desk.call(() -> beans.getBean(Arranging.class).arrange(pair, new Appointment(kind, at(daysAgo), null), desk.curator.getId()).getId());
    }

    /** An acquaintance and a planning on the first days of the pair, which count, and so many regular ones; the last of all so many days ago. */
    public void met(UUID pair, int... daysAgo) {
        var kinds = List.of(MeetingKind.ACQUAINTANCE, MeetingKind.PLANNING);
        for (int i = 0; i < daysAgo.length; i++) {
            UUID meeting = meeting(pair, i < kinds.size() ? kinds.get(i) : MeetingKind.REGULAR, daysAgo[i]);
            sendAsMentor(meeting, 8);
        }
    }

    public void sendAsMentor(UUID meeting, int rating) {
        UUID pair = desk.call(() -> beans.getBean(Meetings.class).findPairOf(meeting).orElseThrow());
        UUID person = desk.call(() -> beans.getBean(PairLines.class).of(List.of(pair)).get(0).mentor().personId());
        send(meeting, new Writer(person, Side.MENTOR, desk.curator.getId(), true), rating);
    }

    public void sendAsMentee(UUID meeting, UUID person, int rating) {
        send(meeting, new Writer(person, Side.MENTEE, desk.curator.getId(), true), rating);
    }

    private void send(UUID meeting, Writer writer, int rating) {
        desk.run(() -> beans.getBean(Reflecting.class).send(meeting, writer, answer(writer.side(), rating, rating, "Всё получилось")));
    }

    /** To the library's questions. Inside a transaction. */
    Answer answer(Side side, int usefulness, int comfort, String words) {
        var forms = beans.getBean(FeedbackForms.class);
        return new Answer(forms.questionnaire(forms.now(side), side), answers(usefulness, comfort, words));
    }

    static Answers answers(Integer usefulness, Integer comfort, String words) {
        var answers = new HashMap<String, List<String>>();
        answers.put("usefulness", usefulness == null ? List.of() : List.of(usefulness.toString()));
        answers.put("comfort", comfort == null ? List.of() : List.of(comfort.toString()));
        answers.put("words", words == null ? List.of() : List.of(words));
        return new Answers(answers);
    }

    LocalDateTime at(int daysAgo) {
        return today.minusDays(daysAgo).atTime(LESSON);
    }

    public Account account(Role role, UUID person) {
        var personas = beans.getBean(Personas.class);
        Account account = personas.stranger();
        personas.join(account, desk.school, role, person);
        return account;
    }

    public LocalDateTime now() {
        return LocalDateTime.now(beans.getBean(Clock.class).withZone(desk.school.getTimeZone()));
    }
}
