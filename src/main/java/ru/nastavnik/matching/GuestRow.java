package ru.nastavnik.matching;

import ru.nastavnik.people.PersonName;

/**
 * Somebody who is, or could be, at a gathering.
 *
 * @param about class or post; null when it is not known
 * @param attendance null when nothing is known but that they are expected
 */
record GuestRow(Guest guest, PersonName name, String about, Attendance attendance) {

    public boolean hasCome() {
        return attendance == Attendance.CAME;
    }

    public boolean isInvited() {
        return attendance != Attendance.LEFT_OUT;
    }

    public boolean isOf(Side side) {
        return guest.side() == side;
    }
}
