package ru.nastavnik.people;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a mentor has been before. Called inside a transaction. */
@Component
public class MentorPast {

    private final JdbcClient jdbc;

    MentorPast(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether they work in the programme, or ever did. */
    public boolean hasWorked(Mentor mentor) {
        return mentor.getState() == MentorState.ACTIVE
                || jdbc.sql("select exists (select from life_event where person_id = ? and register = 'MENTOR' and 'ACTIVE' in (from_state, to_state))")
                        .param(mentor.getPerson().getId())
                        .query(Boolean.class)
                        .single();
    }
}
