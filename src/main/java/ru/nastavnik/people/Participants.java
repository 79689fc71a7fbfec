package ru.nastavnik.people;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.repository.NoRepositoryBean;

/**
 * The cards of one register; nobody has two.
 *
 * @param <C> the cards
 */
@NoRepositoryBean
public interface Participants<C extends Participant<?>> extends JpaRepository<C, UUID> {

    Optional<C> findByPersonId(UUID person);
}
