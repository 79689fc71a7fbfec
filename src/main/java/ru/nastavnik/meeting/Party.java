package ru.nastavnik.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.pairing.PairLine.Member;

/** Somebody of a pair: the pair, and who in it they are. */
record Party(PairLine line, Side side, Member self) {

    /** @param persons the cards of one person; empty when none of them is in the pair */
    static Optional<Party> of(PairLine line, Set<UUID> persons) {
        return line.members()
                .filter(member -> persons.contains(member.personId()))
                .findFirst()
                .map(self -> new Party(line, self == line.mentor() ? Side.MENTOR : Side.MENTEE, self));
    }

    public boolean isMentor() {
        return side == Side.MENTOR;
    }

    /** Mentees for the mentor, the mentor for a mentee: whom one may know of. */
    public List<Member> partners() {
        return isMentor() ? line.mentees() : List.of(line.mentor());
    }

    /** Whose data the reader sees here besides their own: of the whole pair, or what of it one of them may know. */
    Set<UUID> others(Set<UUID> reader) {
        boolean own = reader.contains(self.personId());
        return (own ? partners().stream() : Stream.of(self)).map(Member::personId).collect(Collectors.toSet());
    }

    Writer writing(UUID account, boolean onPaper) {
        return new Writer(self.personId(), side, account, onPaper);
    }
}
