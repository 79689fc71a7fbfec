package ru.nastavnik.intake;

import java.security.SecureRandom;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Which public forms an organization has open.
 *
 * @param sealingKey null as long as none ever was
 */
record Reception(boolean mentors, boolean mentees, byte[] sealingKey) {

    static final Reception CLOSED = new Reception(false, false, null);

    boolean takes(Wish wish) {
        return wish == Wish.MENTOR ? mentors : mentees;
    }

    public boolean isOpen() {
        return mentors || mentees;
    }

    @Repository
    static class Receptions {

        private static final SecureRandom RANDOM = new SecureRandom();

        private final JdbcClient jdbc;

        Receptions(JdbcClient jdbc) {
            this.jdbc = jdbc;
        }

        /** Where one stands, as somebody of the organization or as a visitor. */
        Reception here() {
            Optional<Reception> found = jdbc.sql("select mentors, mentees, sealing_key from reception").query(Reception.class).optional();
            return found.orElse(CLOSED);
        }

        /** The key stays as it is, so that forms handed out before can still be sent. */
        void open(boolean mentors, boolean mentees) {
            var key = new byte[32];
            RANDOM.nextBytes(key);
            jdbc.sql("""
                            insert into reception (mentors, mentees, sealing_key) values (:mentors, :mentees, :key)
                            on conflict (organization_id) do update set mentors = :mentors, mentees = :mentees""")
                    .param("mentors", mentors)
                    .param("mentees", mentees)
                    .param("key", key)
                    .update();
        }
    }
}
