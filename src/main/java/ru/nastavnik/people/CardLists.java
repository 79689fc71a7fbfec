package ru.nastavnik.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What a typed card is read against.
 *
 * @param forms the organization's, by position
 * @param topics those on the list of requests, by position
 * @param account whose work it is; null for a job
 */
record CardLists(List<MentoringForm> forms, List<Topic> topics, LocalDate today, UUID account) {

    Collection<MentoringForm> chosen(Set<UUID> ids) {
        return forms.stream().filter(form -> ids.contains(form.getId())).toList();
    }
}
