package ru.nastavnik.matching;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import ru.nastavnik.people.PersonName;

/** The report on how the questionnaires of a round compare (S0, S3): for each mentee the mentors who fit best, and why. */
@Component
class ComparisonReport {

    private static final int MOST_CANDIDATES = 3;
    private static final int MOST_REASONS = 3;

    private final GuestList people;
    private final MessageSource messages;

    ComparisonReport(GuestList people, MessageSource messages) {
        this.people = people;
        this.messages = messages;
    }

    /** @param candidates the best first; none when nobody fits */
    record Row(UUID person, PersonName name, String about, List<String> requests, List<Candidate> candidates) {}

    record Candidate(UUID person, PersonName name, String about, int score, List<Told> reasons) {}

    /** @param mark as {@link Reason#mark} */
    record Told(String mark, String words) {}

    /** By the mentees' names. */
    List<Row> rows(Deliberation deliberation) {
        List<Seeker> seekers = deliberation.seekers();
        Set<UUID> persons = new HashSet<>();
        Stream.concat(seekers.stream().map(Seeker::person), deliberation.helpers().stream().map(Helper::person)).forEach(persons::add);
        Map<UUID, GuestList.Named> names = people.named(persons);
        List<UUID> order = List.copyOf(names.keySet());
        Map<UUID, Integer> rank = new HashMap<>();
        order.forEach(person -> rank.put(person, rank.size()));
        return IntStream.range(0, seekers.size())
                .boxed()
                .sorted(Comparator.comparing(place -> rank.get(seekers.get(place).person())))
                .map(place -> row(deliberation, place, names))
                .toList();
    }

    /** Whose names they hold. */
    static Set<UUID> persons(List<Row> rows) {
        return rows.stream()
                .flatMap(row -> Stream.concat(Stream.of(row.person()), row.candidates().stream().map(Candidate::person)))
                .collect(Collectors.toSet());
    }

    private Row row(Deliberation deliberation, int seeker, Map<UUID, GuestList.Named> names) {
        byte[] scores = deliberation.market().scores()[seeker];
        List<Candidate> candidates = IntStream.range(0, scores.length)
                .filter(helper -> scores[helper] != Market.IMPOSSIBLE)
                .boxed()
                .sorted(Comparator.comparingInt(helper -> -scores[helper]))
                .limit(MOST_CANDIDATES)
                .map(helper -> candidate(deliberation, seeker, helper, names))
                .toList();
        Seeker self = deliberation.seekers().get(seeker);
        var named = names.get(self.person());
        return new Row(self.person(), named.name(), named.about(), self.requests(), candidates);
    }

    private Candidate candidate(Deliberation deliberation, int seeker, int helper, Map<UUID, GuestList.Named> names) {
        UUID person = deliberation.helpers().get(helper).person();
        List<Told> reasons = deliberation.compatibility().reasons(seeker, helper).stream()
                .filter(reason -> !reason.mark().equals("even"))
                .limit(MOST_REASONS)
                .map(reason -> new Told(reason.mark(), messages.getMessage(reason.key(), reason.arguments(), LocaleContextHolder.getLocale())))
                .toList();
        var named = names.get(person);
        return new Candidate(person, named.name(), named.about(), deliberation.market().scores()[seeker][helper], reasons);
    }
}
