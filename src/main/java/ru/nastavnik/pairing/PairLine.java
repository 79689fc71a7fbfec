package ru.nastavnik.pairing;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import ru.nastavnik.people.Occupied;
import ru.nastavnik.people.PersonName;
import ru.nastavnik.people.Sex;

/** A pair as lists and decrees show it: who, by which form, for how long. */
public record PairLine(UUID id, PairState state, String form, Period period, Member mentor, List<Member> mentees) {

    /** @param id of the mentor's or mentee's card in its register */
    public record Member(UUID id, UUID personId, PersonName name, Sex sex, Occupied occupied, boolean archived) {}

    /** Mentor first. */
    public Stream<Member> members() {
        return Stream.concat(Stream.of(mentor), mentees.stream());
    }

    /** Whether somebody in it has left the register. */
    public boolean hasArchived() {
        return members().anyMatch(Member::archived);
    }

    public boolean isGroup() {
        return mentees.size() > 1;
    }
}
