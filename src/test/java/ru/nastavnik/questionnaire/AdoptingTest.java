package ru.nastavnik.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import ru.nastavnik.ApplicationTest;

@ApplicationTest
class AdoptingTest {

    @Autowired
    BeanFactory beans;

    @Autowired
    Adopting adopting;

    @Autowired
    Library library;

    Workshop shop;

    @BeforeEach
    void open() {
        shop = new Workshop(beans);
    }

    @Test
    void oneOfTheLibraryIsTakenOverOnceAndPublished() {
        UUID id = adopt("ready:needs-pupils");
        assertThat(adopt("ready:needs-pupils")).isEqualTo(id);
        assertThat(shop.read(id)).satisfies(one -> {
            assertThat(one.getState()).isEqualTo(QuestionnaireState.PUBLISHED);
            assertThat(one.getOrigin()).isEqualTo("needs-pupils");
            assertThat(one.getContent()).isEqualTo(library.find("needs-pupils").orElseThrow().content());
        });
        assertThat(adopt("ready:needs-teachers")).isNotEqualTo(id);
        assertThat(adopt("own:" + id)).isEqualTo(id);
    }

    @Test
    void aCopyThatTheCuratorMadeIsNotTakenForIt() {
        UUID copy = Workshop.led(shop.post("/library/swot/copy"));
        shop.post("/" + copy + "/publication", "version", 0);
        UUID adopted = adopt("ready:swot");
        assertThat(adopted).isNotEqualTo(copy);
        shop.post("/" + adopted + "/withdrawal");
        assertThat(adopt("ready:swot")).as("withdrawn, and asked for again").isNotEqualTo(adopted);
    }

    @Test
    void otherWordsOfTheSameOriginAreItsNextEdition() {
        var before = library.find("swot").orElseThrow();
        UUID first = adopt("ready:swot");
        var reworded = new Ready("swot", new Wording("Иначе", "Otherwise"), before.purpose(), before.respondent(), before.content());
        UUID second = shop.in(shop.school, () -> adopting.adopt(reworded));
        assertThat(shop.read(second)).satisfies(one -> {
            assertThat(one.getFamily()).isEqualTo(shop.read(first).getFamily());
            assertThat(one.getEdition()).isEqualTo(2);
        });
        assertThat(shop.read(first).getState()).isEqualTo(QuestionnaireState.WITHDRAWN);
    }

    @Test
    void anAuthoritysIsTakenOverWithItsEditions() {
        UUID shared = shop.published(shop.city, true);
        UUID own = adopt("offered:" + shared);
        assertThat(own).isNotEqualTo(shared);
        assertThat(adopt("offered:" + shared)).isEqualTo(own);
        assertThat(shop.in(shop.school, () -> shop.questionnaires().own(own))).isPresent();
        assertThat(shop.in(shop.school, () -> shop.questionnaires().own(shared))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "own:", "own:nothing", "ready:nothing", "offered:00000000-0000-0000-0000-000000000000", "own:00000000-0000-0000-0000-000000000000"})
    void whatIsNotThereIsNotTakenOver(String choice) {
        assertThatThrownBy(() -> adopt(choice)).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void neitherDraftsNorWhatIsNotShared() {
        UUID draft = shop.draft(Samples.whole());
        UUID kept = shop.published(shop.city, false);
        for (String choice : new String[] {"own:" + draft, "offered:" + kept, "own:" + kept, "offered:" + draft}) {
            assertThatThrownBy(() -> adopt(choice)).as(choice).isInstanceOf(NoSuchElementException.class);
        }
    }

    @Test
    void takenOverTwiceAtOnceItIsThereOnce() throws Exception {
        var together = new CyclicBarrier(2);
        var threads = Executors.newFixedThreadPool(2);
        try {
            var ids = new HashSet<UUID>();
            Callable<UUID> adopting = () -> {
                together.await();
                return adopt("ready:swot");
            };
            for (var answer : threads.invokeAll(Collections.nCopies(2, adopting))) {
                ids.add(answer.get());
            }
            assertThat(ids).hasSize(1);
        } finally {
            threads.shutdown();
        }
    }

    private UUID adopt(String choice) {
        return shop.in(shop.school, () -> adopting.adopt(choice));
    }
}
