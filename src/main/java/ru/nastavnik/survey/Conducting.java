package ru.nastavnik.survey;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.ProgrammeYear;
import ru.nastavnik.organization.Standing;
import ru.nastavnik.survey.Audience.Member;

/** Opens rounds, reminds, closes them. All of it may be asked for twice, by a curator and by the day at once: the second finds it done. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
class Conducting {

    static final String INVITED = "survey.journal.invited";

    private final Rounds rounds;
    private final Invitees invitees;
    private final Audiences audiences;
    private final Reminding reminding;
    private final Journal journal;
    private final Unlinking unlinking;
    private final RoundYear years;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Conducting(
            Rounds rounds, Invitees invitees, Audiences audiences, Reminding reminding, Journal journal, Unlinking unlinking, RoundYear years,
            ApplicationEventPublisher events, Clock clock) {
        this.rounds = rounds;
        this.invitees = invitees;
        this.audiences = audiences;
        this.reminding = reminding;
        this.journal = journal;
        this.unlinking = unlinking;
        this.years = years;
        this.events = events;
        this.clock = clock;
    }

    /** Does what the day asks for: opens, reminds, closes. */
    void keep(UUID id) {
        LocalDate today = today();
        Round round = rounds.lock(id).orElse(null);
        if (round == null) {
            return;
        }
        if (round.getState() == RoundState.PLANNED && !today.isBefore(round.getOpensOn())) {
            open(round);
        }
        if (round.getState() == RoundState.OPEN && today.isAfter(round.getClosesOn())) {
            close(round);
        }
        if (round.remindsOn(today)) {
            reminding.remind(round, today);
        }
    }

    /** Before its day, too, which then becomes today. @throws java.util.NoSuchElementException when there is no such round */
    void openNow(UUID id) {
        Round round = rounds.lock(id).orElseThrow();
        if (round.getState() == RoundState.PLANNED) {
            bringForward(round, today());
            open(round);
        }
    }

    /** Into the year that runs, when it was meant for another; a few days earlier in September it is still the new one's. */
    private void bringForward(Round round, LocalDate today) {
        if (today.isBefore(round.getOpensOn())) {
            if (ProgrammeYear.firstYearOf(today) != ProgrammeYear.firstYearOf(round.getOpensOn())) {
                round.belongTo(years.whenOpenedOn(today));
            }
            round.bringForward(today);
        }
    }

    /** @throws java.util.NoSuchElementException when there is no such round */
    void closeNow(UUID id) {
        Round round = rounds.lock(id).orElseThrow();
        if (round.getState() == RoundState.OPEN) {
            close(round);
        }
    }

    private void open(Round round) {
        round.open(clock.instant(), today());
        invite(round, audiences.members(round.getAudience()));
        rounds.flush();
        events.publishEvent(new RoundOpened(Standing.require().organization(), round.getId()));
    }

    /**
     * Those who came to the group since it opened.
     *
     * @return how many
     * @throws java.util.NoSuchElementException when there is no such round
     * @throws IllegalStateException when it takes no answers
     */
    int inviteNewcomers(UUID id) {
        Round round = rounds.lock(id).orElseThrow();
        if (!round.takesAnswersOn(today())) {
            throw new IllegalStateException("It takes no answers");
        }
        int added = invite(round, audiences.members(round.getAudience()));
        if (added > 0) {
            invitees.flush();
            events.publishEvent(new InviteesAdded(Standing.require().organization(), round.getId()));
        }
        return added;
    }

    /** Each but once, as the same. */
    private int invite(Round round, Collection<Member> members) {
        Set<Asked> asked = new HashSet<>();
        invitees.findByRoundId(round.getId()).forEach(invitee -> asked.add(new Asked(invitee.getSide(), invitee.getPersonId(), invitee.getAccountId())));
        List<Invitee> fresh = members.stream().filter(member -> asked.add(Asked.of(member))).map(member -> new Invitee(round.getId(), member)).toList();
        invitees.saveAll(fresh);
        journal.done(Deed.CHANGED, INVITED, fresh.stream().map(Invitee::getPersonId).filter(person -> person != null).toList());
        return fresh.size();
    }

    private record Asked(Side side, UUID person, UUID account) {

        static Asked of(Member member) {
            return new Asked(member.side(), member.person(), member.account());
        }
    }

    private void close(Round round) {
        round.close(clock.instant());
        rounds.flush();
        unlinking.unlink(round, today());
        events.publishEvent(new RoundClosed(Standing.require().organization(), round.getId()));
    }

    private LocalDate today() {
        return Standing.require().today(clock);
    }
}
