package ru.nastavnik.questionnaire;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.springframework.stereotype.Component;
import ru.nastavnik.organization.Standing;

/**
 * What published editions ask. They never change again (V024 sees to it), and whoever saves an answer needs one: those that were read last are kept in
 * memory. Nothing in them is about a person. That an authority shares one no more is seen when it is read anew, some minutes later.
 */
@Component
public class Editions {

    /** In all of them together; a question takes about a kilobyte. */
    private static final long MOST_QUESTIONS = 10_000;

    /** However often one is read. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Questionnaires questionnaires;
    private final Cache<Key, Edition> read = Caffeine.newBuilder()
            .maximumWeight(MOST_QUESTIONS)
            .weigher((Key key, Edition edition) -> 1 + edition.content().questions().size())
            .expireAfterWrite(LONGEST)
            .build();

    Editions(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    public record Edition(Purpose purpose, Respondent respondent, Content content) {}

    /** @param ancestors by whom the database tells who sees it: whoever has others is not shown what was read for these */
    private record Key(List<UUID> ancestors, UUID id) {}

    /**
     * Inside a transaction.
     *
     * @throws NoSuchElementException when there is none that is seen from where one stands
     */
    public Edition get(UUID id) {
        var key = new Key(Standing.require().ancestors(), id);
        var edition = read.getIfPresent(key);
        return edition == null ? read(key) : edition;
    }

    private Edition read(Key key) {
        var questionnaire = questionnaires.findById(key.id()).orElseThrow();
        var edition = new Edition(questionnaire.getPurpose(), questionnaire.getRespondent(), questionnaire.getContent());
        if (!questionnaire.isDraft()) {
            read.put(key, edition);
        }
        return edition;
    }
}
