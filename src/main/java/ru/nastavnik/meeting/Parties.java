package ru.nastavnik.meeting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import ru.nastavnik.account.Membership;
import ru.nastavnik.account.Memberships;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.pairing.PairLine.Member;
import ru.nastavnik.pairing.PairLines;
import ru.nastavnik.pairing.PairState;

/**
 * Who has to do with a pair and its meetings: its own people, and the curator for those of them who have no account. To anybody else it is
 * not there. Called inside a transaction.
 */
@Component
class Parties {

    private final PairLines lines;
    private final Meetings meetings;
    private final Memberships memberships;

    Parties(PairLines lines, Meetings meetings, Memberships memberships) {
        this.lines = lines;
        this.meetings = meetings;
        this.memberships = memberships;
    }

    /** The reader as one of the pair. A mere proposal is the curator's. */
    Party own(UUID pair) {
        PairLine line = line(pair);
        if (line.state() == PairState.PROPOSED) {
            throw notFound();
        }
        return Party.of(line, Standing.require().persons()).orElseThrow(Parties::notFound);
    }

    Party ownAt(UUID meeting) {
        return own(pairOf(meeting));
    }

    /** The pair of which the reader is the mentor. */
    PairLine mentored(UUID pair) {
        Party party = own(pair);
        if (!party.isMentor()) {
            throw notFound();
        }
        return party.line();
    }

    PairLine mentoredAt(UUID meeting) {
        return mentored(pairOf(meeting));
    }

    /** A pair whose meetings the curator arranges, because its mentor has no account. */
    PairLine entrusted(UUID pair) {
        PairLine line = line(pair);
        if (accountHolders(line).contains(line.mentor().personId())) {
            throw notFound();
        }
        return line;
    }

    PairLine entrustedAt(UUID meeting) {
        return entrusted(pairOf(meeting));
    }

    /** Somebody of the meeting's pair whose paper the curator copies, because they have no account. */
    Party onPaper(UUID meeting, UUID person) {
        PairLine line = line(pairOf(meeting));
        if (accountHolders(line).contains(person)) {
            throw notFound();
        }
        return Party.of(line, Set.of(person)).orElseThrow(Parties::notFound);
    }

    /** Which people of the pair have an account in the organization. */
    Set<UUID> accountHolders(PairLine line) {
        Set<UUID> persons = line.members().map(Member::personId).collect(Collectors.toCollection(HashSet::new));
        return memberships.findAllByOrganizationIdAndPersonIdIn(Standing.require().organization(), persons).stream()
                .map(Membership::getPersonId)
                .collect(Collectors.toSet());
    }

    PairLine line(UUID pair) {
        return lines.of(List.of(pair)).stream().findFirst().orElseThrow(Parties::notFound);
    }

    private UUID pairOf(UUID meeting) {
        return meetings.findPairOf(meeting).orElseThrow(Parties::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
