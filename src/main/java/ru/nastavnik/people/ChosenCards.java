package ru.nastavnik.people;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Repository;

/** Many cards of a register with their people, in one statement. */
@Repository
class ChosenCards {

    private static final Comparator<ChosenCard> BY_NAME = Comparator.comparing(card -> card.person().getName().full());

    private final EntityManager entities;
    private final Lives lives;

    ChosenCards(EntityManager entities, Lives lives) {
        this.entities = entities;
        this.lives = lives;
    }

    /** By name; ids that the organization does not have are left out. */
    List<ChosenCard> find(RegisterKind register, Collection<UUID> ids, LocalDate today) {
        return register == RegisterKind.MENTORS
                ? find(Mentor.class, ids, mentor -> card(mentor, today))
                : find(Mentee.class, ids, mentee -> card(mentee, today));
    }

    private <C> List<ChosenCard> find(Class<C> type, Collection<UUID> ids, Function<C, ChosenCard> card) {
        Stream<C> found = entities.createQuery("select c from " + type.getSimpleName() + " c join fetch c.person where c.id in :ids", type)
                .setParameter("ids", ids)
                .getResultStream();
        return found.map(card).sorted(BY_NAME).toList();
    }

    private ChosenCard card(Mentor mentor, LocalDate today) {
        return new ChosenCard(
                mentor.getId(), mentor.getPerson(), mentor.isArchived(), mentor.getState().name(), ChosenCard.names(mentor.getState().next()),
                () -> mentor.archive(today), (state, reason) -> lives.move(mentor, MentorState.valueOf(state), today, reason));
    }

    private ChosenCard card(Mentee mentee, LocalDate today) {
        return new ChosenCard(
                mentee.getId(), mentee.getPerson(), mentee.isArchived(), mentee.getState().name(), ChosenCard.names(mentee.getState().next()),
                () -> mentee.archive(today), (state, reason) -> lives.move(mentee, MenteeState.valueOf(state), today, reason));
    }
}
