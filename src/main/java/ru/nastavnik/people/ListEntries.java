package ru.nastavnik.people;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.repository.NoRepositoryBean;

/** A list in its order. */
@NoRepositoryBean
public interface ListEntries<T extends ListEntry> extends JpaRepository<T, UUID> {

    List<T> findAllByOrderByPositionAscIdAsc();

    List<T> findByArchivedFalseOrderByPositionAscIdAsc();
}
