package ru.nastavnik.people;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import ru.nastavnik.organization.Standing;
import tools.jackson.databind.json.JsonMapper;

/** What of two people who became one was not chosen. It is kept in words, as they were compared, and read beside the history of the card that stays. */
@Repository
class LeftOut {

    private static final List<Locale> LANGUAGES = List.of(Lives.LANGUAGE, Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final MergeComparison comparison;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    LeftOut(MergeComparison comparison, JdbcClient jdbc, JsonMapper json) {
        this.comparison = comparison;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * @param label key of a message
     * @param words by language
     */
    record Value(String label, Map<String, String> words) {

        public String in(String language) {
            return words.getOrDefault(language, words.get(Lives.LANGUAGE.getLanguage()));
        }
    }

    /** @param by name of whoever merged them */
    record Merged(LocalDate on, String by, List<Value> values) {}

    /** Before anything is changed. @return the text that is kept; null when nothing was left out */
    String text(MergeForm form, MergeSide gone, MergeSide kept) {
        var values = new LinkedHashMap<String, Value>();
        for (Locale language : LANGUAGES) {
            comparison.differences(kept, gone, language)
                    .forEach(change -> add(values, change.name(), language, form.takesFromGone(change.name()) ? change.theirs() : change.yours()));
            unbound(gone.mentor(), kept.mentor()).ifPresent(card -> add(values, "mentorState", language, comparison.state(card, language)));
            unbound(gone.mentee(), kept.mentee()).ifPresent(card -> add(values, "menteeState", language, comparison.state(card, language)));
        }
        var all = Stream.concat(values.values().stream(), requests(gone, kept).stream()).toList();
        return all.isEmpty() ? null : json.writeValueAsString(all);
    }

    private static void add(Map<String, Value> values, String field, Locale language, String words) {
        if (!words.isEmpty()) {
            values.computeIfAbsent(field, name -> new Value(label(name), new LinkedHashMap<>())).words().put(language.getLanguage(), words);
        }
    }

    /** Of two cards the one whose state gives way to a pair, without anybody's choice. */
    private Optional<Participant<?>> unbound(Participant<?> gone, Participant<?> kept) {
        return gone == null || kept == null ? Optional.empty() : comparison.bound(gone, kept).map(bound -> bound.equals(gone) ? kept : gone);
    }

    private static String label(String field) {
        return field.endsWith("State") ? "people.state" : "people." + field;
    }

    /** Of those that both have one stays: when the other was asked, and who wrote it down. */
    private List<Value> requests(MergeSide gone, MergeSide kept) {
        if (gone.mentee() == null || kept.mentee() == null) {
            return List.of();
        }
        return jdbc.sql("select r.topic, r.asked_on, a.name from request r left join account a on a.id = r.entered_by where " + PeopleMerger.SAME_REQUEST)
                .param("from", gone.mentee().getId())
                .param("to", kept.mentee().getId())
                .query((row, number) -> {
                    LocalDate asked = row.getObject("asked_on", LocalDate.class);
                    String words = Stream.of(row.getString("topic"), asked == null ? null : DAY.format(asked), row.getString("name"))
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(" · "));
                    return new Value("people.requests", Map.of(Lives.LANGUAGE.getLanguage(), words));
                })
                .list();
    }

    /** Of all whom this person was merged with, the last first. */
    List<Merged> of(UUID person) {
        return jdbc.sql("""
                        select m.merged_at, a.name, m.left_out from merged_person m join account a on a.id = m.merged_by
                        where m.kept_person_id = ? and m.left_out is not null order by m.merged_at desc, m.person_id""")
                .param(person)
                .query((row, number) -> new Merged(
                        row.getTimestamp("merged_at").toInstant().atZone(Standing.require().zone()).toLocalDate(), row.getString("name"),
                        List.of(json.readValue(row.getString("left_out"), Value[].class))))
                .list();
    }
}
