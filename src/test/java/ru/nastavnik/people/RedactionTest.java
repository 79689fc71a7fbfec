package ru.nastavnik.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import ru.nastavnik.ApplicationTest;

/** Which words of a text are a person's surname, as the database finds them. */
@ApplicationTest
class RedactionTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    BeanFactory beans;

    @Autowired
    LifeEraser eraser;

    @ParameterizedTest
    @CsvSource({
        "Образцов, сказал Образцову и ОБРАЗЦОВЫМ, сказал [удалено] и [удалено]",
        "Образцова, план Образцовой готов, план [удалено] готов",
        "Королёв, у Королева и Королёва, у [удалено] и [удалено]",
        "Достоевский, о Достоевском, о [удалено]",
        "Ли, Ли читал листы, [удалено] читал листы",
        "Ли, готов ли Ли и ЛИ, готов ли [удалено] и [удалено]",
        "ли, готов ли Ли, готов ли [удалено]",
        "Фён, фен Фену и Фен и ФЁН, фен Фену и [удалено] и [удалено]",
        "Цой, Цой и цой, [удалено] и цой",
        "Ким, с Кимом и Ким, с Кимом и [удалено]",
        "Образцов, образцовский и необразцов, образцовский и необразцов",
        "Петров-Водкин, у Петрова-Водкина был Петров-Водкин, у Петрова-Водкина был [удалено]",
        "Образцов, (Образцов), ([удалено])"
    })
    void findsTheSurnameInItsCases(String surname, String text, String struck) {
        String found = jdbc.sql("select regexp_replace(:text, :surname, '[удалено]', 'gi')")
                .param("text", text)
                .param("surname", Redaction.pattern(surname))
                .query(String.class)
                .single();
        assertThat(found).isEqualTo(struck);
    }

    /** What PostgreSQL writes for a line break is a letter before the name. */
    @Test
    void findsItInJsonToo() {
        for (String before : List.of("", "План.\n", "\t", "\r\n", "\b", "\f", "\u0001", "\\", "\"", "(")) {
            assertThat(struckInJson("Образцова", before + "Образцова молодец")).isEqualTo(before + "[удалено] молодец");
        }
        assertThat(struckInJson("Ли", "готов ли\nЛи")).isEqualTo("готов ли\n[удалено]");
        assertThat(struckInJson("Де Лакруз", "у Де\nЛакруза")).isEqualTo("у [удалено]");
        assertThat(struckInJson("Образцов", "необразцов\nнеобразцов\\необразцов")).isEqualTo("необразцов\nнеобразцов\\необразцов");
    }

    private String struckInJson(String surname, String text) {
        return jdbc.sql("select cast(regexp_replace(cast(jsonb_build_array(cast(:text as text)) as text), :surname, '[удалено]', 'gi') as jsonb) ->> 0")
                .param("text", text)
                .param("surname", Redaction.patternInJson(surname))
                .query(String.class)
                .single();
    }

    @Test
    void aSearchIsStruckOutHoweverItWasTyped() {
        var registry = new Registry(beans);
        registry.run(() -> {
            jdbc.sql("insert into saved_view (id, account_id, register, name, filter, words, is_default) values (gen_random_uuid(), ?, 'MENTEES', 'мои', '', 'ли максим', false)")
                    .param(registry.curator.getId()).update();
            jdbc.sql("insert into saved_view (id, account_id, register, name, filter, words, is_default) values (gen_random_uuid(), ?, 'MENTEES', 'ли 8а', '', null, false)")
                    .param(registry.curator.getId()).update();
            eraser.erase(new Eraser.Subject(UUID.randomUUID(), new PersonName("Ли", "Максим", null), null));
        });
        assertThat(registry.call(() -> jdbc.sql("select words from saved_view").query(String.class).single())).as("the one that bears the name is gone").isEqualTo("[удалено] Максим");
    }

    @Test
    void nothingInASurnameIsARegularExpression() {
        for (String surname : List.of("О'Н", "(Ю", "О'Нил", "Де (Ла) Круз", "[Образцов]", "Образцов+", "\\Образцов")) {
            for (String pattern : List.of(Redaction.pattern(surname), Redaction.patternInJson(surname))) {
                assertThat(jdbc.sql("select :surname ~* :pattern").param("surname", surname).param("pattern", pattern).query(Boolean.class).single())
                        .as(surname)
                        .isNotNull();
            }
        }
    }
}
