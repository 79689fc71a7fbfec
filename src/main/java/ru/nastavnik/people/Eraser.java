package ru.nastavnik.people;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How a room forgets a person: one bean or more in each room that keeps something about people. Figures that were counted must stay as
 * they are, so rows that they are counted from stay, too, with everything taken out that tells who it was.
 */
public interface Eraser {

    /** Tables that this bean answers for. A test fails for a table that no eraser names. */
    Set<String> tables();

    /**
     * Destroys what the room has of the person, inside the running transaction, in the standing of the organization and while nobody else
     * touches the person. Works in the database alone; whatever it throws lets all rooms keep all. May not be called twice for one person.
     *
     * @return lines for the act; those that count nothing are left out of it
     */
    List<Line> erase(Subject subject);

    /**
     * Whom to forget. The row of the person in {@code person} says nothing of them any more.
     *
     * @param name as it was, to be looked for in texts about others: see {@link Redaction}
     * @param birth as it was, to tell namesakes apart; null when nobody knew it
     */
    record Subject(UUID person, PersonName name, Birth birth) {}

    /**
     * A line of the act.
     *
     * @param what key of its text, with {@code {0}} for the count: «{0,plural,one{# запись}few{# записи}many{# записей}other{# записи}} о встречах»
     * @param stays whether it says what is kept, and why, rather than what was destroyed
     */
    record Line(String what, int count, boolean stays) {

        public static Line destroyed(String what, int count) {
            return new Line(what, count, false);
        }

        public static Line kept(String what, int count) {
            return new Line(what, count, true);
        }
    }
}
