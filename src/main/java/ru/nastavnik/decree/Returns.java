package ru.nastavnik.decree;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import ru.nastavnik.pairing.PairLine;
import ru.nastavnik.pairing.PairLines;
import ru.nastavnik.people.ConsentKind;

/** What a cancellation ends, and which pairs work again by it, since the decree that put others in their places is in force no more. */
@Component
class Returns {

    /** Replaced by a pair that ends now, while its own decree stays in force; places that were taken one after another count as one. */
    private static final String FORMERS = """
            with recursive taken as (
              select p.id, p.replaces_id from pair p where p.id = any (:bound) and p.state in ('ACTIVE', 'PAUSED')
              union
              select p.id, p.replaces_id from taken t join pair p on p.id = t.replaces_id where t.id = any (:bound))
            select p.id from taken t join pair p on p.id = t.id
            where p.id <> all (:bound) and p.before_ends_on >= :day and exists (
              select from decree_pair dp join decree d on d.organization_id = dp.organization_id and d.id = dp.decree_id
              where dp.pair_id = p.id and not dp.released and d.cancelled_by_id is null)""";

    private final Decrees decrees;
    private final Contents contents;
    private final PairLines lines;
    private final JdbcClient jdbc;

    Returns(Decrees decrees, Contents contents, PairLines lines, JdbcClient jdbc) {
        this.decrees = decrees;
        this.contents = contents;
        this.lines = lines;
        this.jdbc = jdbc;
    }

    /** @param day of the cancellation */
    Consequences of(Decree decree, LocalDate day) {
        if (decree.getKind() != DecreeKind.CANCELLATION) {
            return Consequences.NONE;
        }
        Set<UUID> bound = Decree.boundPairs(decrees.findAllById(decree.getTargets()));
        List<PairLine> ending = lines.of(bound).stream().filter(line -> line.state().isAtWork()).toList();
        List<UUID> formers = jdbc.sql(FORMERS).param("bound", bound.toArray(UUID[]::new)).param("day", day).query(UUID.class).list();
        return new Consequences(ending, formers.isEmpty() ? List.of() : lines.of(formers));
    }

    /** Of those that were replaced, whose people are all there still, and have all consents in force (law); the others stay replaced. */
    List<PairLine> fit(List<PairLine> formers, LocalDate day) {
        Map<UUID, Set<ConsentKind>> lacking = Contents.kindsByPerson(contents.missing(formers, day));
        return formers.stream().filter(line -> !line.hasArchived() && line.members().noneMatch(member -> lacking.containsKey(member.personId()))).toList();
    }

    /** @param formers pairs that were replaced by some of those that end */
    record Consequences(List<PairLine> ending, List<PairLine> formers) {

        private static final Consequences NONE = new Consequences(List.of(), List.of());
    }
}
