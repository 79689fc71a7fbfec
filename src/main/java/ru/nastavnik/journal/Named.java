package ru.nastavnik.journal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a later room knows of the names in its registers. Called inside a transaction. */
public interface Named {

    /** The full names of these people, by an id of before as well; those whose card is gone are missing. */
    Map<UUID, String> namesOf(Collection<UUID> persons);

    /** The ids that this person had before, when cards of one person became one; their lines are about this person, too. */
    List<UUID> formerIdsOf(UUID person);

    /** Whose name fits the words, at most some hundreds. */
    List<UUID> find(String words);
}
