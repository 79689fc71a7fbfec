package ru.nastavnik.matching;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * Two who talk.
 *
 * @param turn from 1
 * @param seat number of the table, which is the mentor's for the whole gathering
 */
@Embeddable
record Talk(int turn, int seat, UUID menteePersonId, UUID mentorPersonId) {

    UUID personOf(Side side) {
        return side == Side.MENTEE ? menteePersonId : mentorPersonId;
    }
}
