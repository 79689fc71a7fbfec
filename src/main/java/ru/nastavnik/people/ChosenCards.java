package ru.nastavnik.people;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Many cards of a register with their people, in one statement. */
@Repository
class ChosenCards {

    private static final Comparator<Participant<?>> BY_NAME = Comparator.comparing(card -> card.getPerson().getName().full());

    private final EntityManager entities;

    ChosenCards(EntityManager entities) {
        this.entities = entities;
    }

    /** By name; ids that the organization does not have are left out. */
    List<? extends Participant<?>> find(RegisterKind register, Collection<UUID> ids) {
        return find(type(register), ids);
    }

    /** Ids of their people alone. */
    List<UUID> persons(RegisterKind register, Collection<UUID> ids) {
        return entities
                .createQuery("select c.person.id from %s c where c.id in :ids".formatted(type(register).getSimpleName()), UUID.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    private static Class<? extends Participant<?>> type(RegisterKind register) {
        return register == RegisterKind.MENTORS ? Mentor.class : Mentee.class;
    }

    private <C extends Participant<?>> List<C> find(Class<C> type, Collection<UUID> ids) {
        return entities
                .createQuery("select c from %s c join fetch c.person where c.id in :ids".formatted(type.getSimpleName()), type)
                .setParameter("ids", ids)
                .getResultStream()
                .sorted(BY_NAME)
                .toList();
    }
}
