package ru.nastavnik.people;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

public interface Topics extends ListEntries<Topic> {

    /** Requests of the topic go by its new words. */
    @Modifying
    @Query(nativeQuery = true, value = """
            update request set topic = :now
            where lower(translate(topic, 'Ёё', 'Ее')) = lower(translate(cast(:before as text), 'Ёё', 'Ее'))""")
    void reword(String before, String now);

    /** As the list writes it, whatever the case and the dots over ё; a topic that is not on the list stays as it is. */
    static UnaryOperator<String> spelling(Collection<Topic> list) {
        Map<String, String> words = list.stream().collect(Collectors.toMap(topic -> key(topic.getName()), Topic::getName, (one, same) -> one));
        return typed -> words.getOrDefault(key(typed), ListEntry.tidy(typed));
    }

    static boolean has(Collection<Topic> list, String typed) {
        return list.stream().anyMatch(topic -> same(topic.getName(), typed));
    }

    static boolean same(String one, String other) {
        return key(one).equals(key(other));
    }

    private static String key(String words) {
        return ListEntry.tidy(words).toLowerCase().replace('ё', 'е');
    }
}
