package ru.nastavnik.pairing;

/**
 * Why a pair may not be formed, said at a field of its form.
 *
 * @param who name of the person that it is about; empty when it is about nobody in particular
 * @param figure a number that the message names; 0 when there is none
 */
public record Objection(Reason reason, String who, int figure) {

    Objection(Reason reason, String who) {
        this(reason, who, 0);
    }

    Objection(Reason reason) {
        this(reason, "", 0);
    }

    /** Each has a message {@code pairing.objection.<name>}. */
    public enum Reason {
        MENTOR_ARCHIVED("mentor"),
        FORM_REFUSES_MENTOR("mentor"),
        MENTEE_ARCHIVED("mentees"),
        FORM_REFUSES_MENTEE("mentees"),
        MENTORS_THEMSELF("mentees"),
        BOUND_ALREADY("mentees"),
        NO_ROOM("mentees"),
        KIND_ASKS_ONE("kinds"),
        KIND_ASKS_GROUP("kinds");

        private final String field;

        Reason(String field) {
            this.field = field;
        }

        public String field() {
            return field;
        }

        public String key() {
            return "pairing.objection." + name();
        }
    }
}
