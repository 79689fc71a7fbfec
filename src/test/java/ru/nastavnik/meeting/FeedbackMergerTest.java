package ru.nastavnik.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.ApplicationTest;
import ru.nastavnik.people.Merge;

/** What somebody said of their meetings stays said when their two cards become one. */
@ApplicationTest
class FeedbackMergerTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    FeedbackMerger merger;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theWordsOfTheOneBecomeTheOthersAndNobodyElsesChange() {
        var diary = new Diary(beans);
        var desk = diary.desk;
        var kept = desk.teacher("Примерова");
        var gone = desk.teacher("Пpимерова"); // with a Latin letter
        var pupil = desk.pupil("Образцов");
        diary.met(diary.pair(30, kept, pupil), 20);
        UUID pair = diary.pair(30, gone, desk.pupil("Эскизов"));
        diary.met(pair, 20, 10);
        UUID talk = diary.meeting(pair, MeetingKind.REGULAR, 5);
        diary.sendAsMentor(talk, 3);
        UUID ofPupil = pupil.getPerson().getId();
        diary.sendAsMentee(diary.meeting(diary.pair(30, desk.teacher("Макетова"), pupil), MeetingKind.ACQUAINTANCE, 9), ofPupil, 6);
        UUID from = gone.getPerson().getId();
        UUID to = kept.getPerson().getId();
        assertThat(said(diary, from)).isEqualTo(3);
        assertThat(said(diary, to)).isOne();

        desk.run(() -> merger.merge(new Merge(new Merge.Ends(from, to), new Merge.Ends(gone.getId(), kept.getId()), null)));

        assertThat(said(diary, from)).isZero();
        assertThat(said(diary, to)).isEqualTo(4);
        assertThat(said(diary, ofPupil)).as("of the mentee").isOne();
        assertThat(desk.<UUID>call(() -> jdbc.sql("select person_id from feedback where meeting_id = ?").param(talk).query(UUID.class).single())).isEqualTo(to);
        assertThat(merger.columns()).containsExactly("feedback.person_id");
    }

    private int said(Diary diary, UUID person) {
        return diary.desk.call(() -> jdbc.sql("select count(*) from feedback where person_id = ?").param(person).query(Integer.class).single());
    }
}
