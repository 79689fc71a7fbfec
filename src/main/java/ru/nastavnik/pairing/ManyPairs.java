package ru.nastavnik.pairing;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Locks many pairs and writes what has become of them, in as many statements as for one: Hibernate would send two for the mentees of each. */
@Component
class ManyPairs {

    private final Pairs pairs;
    private final EntityManager entities;
    private final JdbcClient jdbc;

    ManyPairs(Pairs pairs, EntityManager entities, JdbcClient jdbc) {
        this.pairs = pairs;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /** With their mentees, in the order of their ids, in which they are locked too. Ids that the organization does not have are left out. */
    Map<UUID, Pair> lock(Collection<UUID> ids) {
        var locked = new LinkedHashMap<UUID, Pair>();
        if (!ids.isEmpty()) {
            pairs.lockAll(ids).forEach(pair -> locked.put(pair.getId(), pair));
            pairs.findByIdIn(ids);
        }
        return locked;
    }

    /**
     * How they stand, and until when who is in them; they are locked. Names each column that a step may change. Detached afterwards: they may be read,
     * but what changes on them later is not written.
     */
    void write(Collection<Pair> changed) {
        changed.forEach(entities::detach);
        jdbc.sql("""
                        update pair p set version = p.version + 1, state = c.state, end_reason = c.reason, ends_on = c.ends_on, works_from = c.works_from,
                          replaces_id = c.replaces, before_state = c.before_state, before_ends_on = c.before_ends, before_works_from = c.before_works
                        from unnest(:ids, :states, :reasons, cast(:ends as date[]), cast(:works as date[]), :replaces,
                            :beforeStates, cast(:beforeEnds as date[]), cast(:beforeWorks as date[]))
                          as c (id, state, reason, ends_on, works_from, replaces, before_state, before_ends, before_works)
                        where p.id = c.id""")
                .param("ids", ids(changed, Pair::getId))
                .param("states", words(changed, Pair::getState))
                .param("reasons", words(changed, Pair::getEndReason))
                .param("ends", words(changed, pair -> pair.getPeriod().endsOn()))
                .param("works", words(changed, Pair::getWorksFrom))
                .param("replaces", ids(changed, Pair::getReplacesId))
                .param("beforeStates", words(changed, pair -> pair.before().map(Before::state).orElse(null)))
                .param("beforeEnds", words(changed, pair -> pair.before().map(Before::endsOn).orElse(null)))
                .param("beforeWorks", words(changed, pair -> pair.before().map(Before::worksFrom).orElse(null)))
                .update();
        List<Place> places = changed.stream().flatMap(pair -> pair.getMentees().stream().map(mentee -> new Place(pair.getId(), mentee))).toList();
        jdbc.sql("""
                        update pair_mentee m set ends_on = c.ends_on
                        from unnest(:pairs, :mentees, cast(:ends as date[])) as c (pair_id, mentee_id, ends_on)
                        where m.pair_id = c.pair_id and m.mentee_id = c.mentee_id and m.ends_on <> c.ends_on""")
                .param("pairs", ids(places, Place::pair))
                .param("mentees", ids(places, place -> place.mentee().menteeId()))
                .param("ends", words(places, place -> place.mentee().period().endsOn()))
                .update();
    }

    private record Place(UUID pair, PairMentee mentee) {}

    private static <T> UUID[] ids(Collection<T> of, Function<T, UUID> id) {
        return of.stream().map(id).toArray(UUID[]::new);
    }

    /** Days too: the driver has no arrays of them. */
    private static <T> String[] words(Collection<T> of, Function<T, ?> word) {
        return of.stream().map(word).map(one -> one == null ? null : one.toString()).toArray(String[]::new);
    }
}
