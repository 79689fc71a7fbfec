package ru.nastavnik.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.document.PaperBundle;
import ru.nastavnik.journal.Deed;
import ru.nastavnik.journal.Journal;
import ru.nastavnik.organization.Organization;
import ru.nastavnik.organization.Organizations;
import ru.nastavnik.organization.Standing;

/** Fills papers with the data of people and organization. Called inside a writing transaction. */
@Component
class ConsentPapers {

    private final People people;
    private final Organizations organizations;
    private final JdbcClient jdbc;
    private final Journal journal;
    private final Clock clock;

    ConsentPapers(People people, Organizations organizations, JdbcClient jdbc, Journal journal, Clock clock) {
        this.people = people;
        this.organizations = organizations;
        this.jdbc = jdbc;
        this.journal = journal;
        this.clock = clock;
    }

    /** What is printed goes into the log. */
    List<PaperBundle.Paper> print(Map<UUID, Set<ConsentKind>> kinds) {
        var papers = fill(kinds);
        journal.done(Deed.PRINTED, "people.journal.papers", papers.stream().flatMap(paper -> paper.persons().stream()).collect(Collectors.toSet()));
        return papers;
    }

    /**
     * One paper for each kind and person, in the order of the people; the register of mentors is asked of mentors alone. Whoever has withdrawn
     * is left out. The statements are the same however many people.
     *
     * @param kinds by id of the person
     */
    List<PaperBundle.Paper> fill(Map<UUID, Set<ConsentKind>> kinds) {
        var standing = Standing.require();
        var today = standing.today(clock);
        Organization organization = organizations.findById(standing.organization()).orElseThrow();
        Organization above = organization.getParentId() == null ? null : organizations.findById(organization.getParentId()).orElse(null);
        var paper = new ConsentPaper(organization, above, today, ConsentTerm.endsOn(today));
        Map<UUID, Person> byId = new HashMap<>();
        people.findAllById(kinds.keySet()).stream().filter(person -> !person.isBlocked()).forEach(person -> byId.put(person.getId(), person));
        Set<UUID> mentors = in("mentor", byId.keySet());
        Set<UUID> mentees = in("mentee", byId.keySet());
        var papers = new ArrayList<PaperBundle.Paper>();
        kinds.forEach((id, wanted) -> Arrays.stream(ConsentKind.values())
                .filter(kind -> byId.containsKey(id) && wanted.contains(kind) && (kind != ConsentKind.MENTOR_REGISTER || mentors.contains(id)))
                .forEach(kind -> papers.add(paper.of(kind, byId.get(id), mentors.contains(id), mentees.contains(id)))));
        return papers;
    }

    private Set<UUID> in(String register, Set<UUID> persons) {
        return new HashSet<>(jdbc.sql("select person_id from " + register + " where person_id = any (?)")
                .param(persons.toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }
}
